import { defineCodeList } from './define-code-list.ts';

/** Guide qualification (kwalificatie begeleider). */
export const guideQualification = defineCodeList({
  id: 'guide-qualification',
  version: '2026.1',
  label: { nl: 'Kwalificatie begeleider', en: 'Guide qualification' },
  source: 'Meetlat',
  items: [
    { code: 'none', nl: 'Geen', en: 'None', qualified: false },
    {
      code: 'on-the-job',
      nl: 'Ervaren collega of ervaringsdeskundige',
      en: 'Experienced colleague or expert by experience',
      qualified: false,
    },
    {
      code: 'sbb-practical-trainer',
      nl: 'Praktijkopleider (SBB-erkend leerbedrijf)',
      en: 'Practical trainer at an SBB-recognised company',
      qualified: true,
    },
    { code: 'job-coach', nl: 'Gecertificeerd jobcoach', en: 'Certified job coach', qualified: true },
    { code: 'language-coach', nl: 'Taalcoach', en: 'Language coach', qualified: true },
    { code: 'social-work', nl: 'Sociaal werk of agogisch (mbo 4 of hoger)', en: 'Social work', qualified: true },
    { code: 'care-professional', nl: 'Zorgprofessional', en: 'Care professional', qualified: true },
  ],
});
