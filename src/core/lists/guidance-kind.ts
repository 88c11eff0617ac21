import { defineCodeList } from './define-code-list.ts';

/** Guidance kind (soort begeleiding). */
export const guidanceKind = defineCodeList({
  id: 'guidance-kind',
  version: '2026.1',
  label: { nl: 'Soort begeleiding', en: 'Guidance kind' },
  source: 'Meetlat',
  items: [
    { code: 'work', nl: 'Werkbegeleiding', en: 'Work guidance' },
    { code: 'job-coach', nl: 'Jobcoaching', en: 'Job coaching' },
    { code: 'language', nl: 'Taalcoaching', en: 'Language coaching' },
    { code: 'skills', nl: 'Vakinstructie', en: 'Skills instruction' },
    { code: 'care', nl: 'Zorgbegeleiding', en: 'Care guidance' },
    { code: 'intake', nl: 'Intake en plaatsing', en: 'Intake and placement' },
    { code: 'aftercare', nl: 'Nazorg', en: 'Aftercare' },
    { code: 'indirect', nl: 'Indirecte uren', en: 'Indirect hours' },
  ],
});
