import { defineCodeList } from './define-code-list.ts';

/** Visitor kind (soort bezoeker). */
export const visitorKind = defineCodeList({
  id: 'visitor-kind',
  version: '2026.1',
  label: { nl: 'Soort bezoeker', en: 'Visitor kind' },
  source: 'Meetlat',
  items: [
    { code: 'visitor-paying', nl: 'Betalende bezoeker', en: 'Paying visitor' },
    { code: 'visitor-free', nl: 'Niet-betalende bezoeker', en: 'Non-paying visitor' },
    { code: 'event', nl: 'Deelnemer evenement', en: 'Event participant' },
    { code: 'course', nl: 'Deelnemer cursus of workshop', en: 'Course or workshop participant' },
    { code: 'school-visit', nl: 'Leerling of student op bezoek', en: 'Pupil or student on visit' },
  ],
});
