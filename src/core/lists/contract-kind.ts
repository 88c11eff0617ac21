import { defineCodeList } from './define-code-list.ts';

/** Contract kind (soort contract). */
export const contractKind = defineCodeList({
  id: 'contract-kind',
  version: '2026.1',
  label: { nl: 'Soort contract', en: 'Contract kind' },
  source: 'Meetlat',
  items: [
    { code: 'none', nl: 'Geen arbeidsovereenkomst', en: 'No employment contract' },
    { code: 'fixed-term', nl: 'Tijdelijk', en: 'Fixed term' },
    { code: 'permanent', nl: 'Vast', en: 'Permanent' },
    {
      code: 'secondment-in',
      nl: 'Ingeleend of gedetacheerd bij het centrum',
      en: 'Hired in or seconded to the centre',
    },
    { code: 'secondment-out', nl: 'Gedetacheerd vanuit het centrum', en: 'Seconded out' },
    { code: 'supported-employment', nl: 'Begeleid werken', en: 'Supported employment' },
    { code: 'internship-agreement', nl: 'Stage- of leerwerkovereenkomst', en: 'Internship or learning agreement' },
    { code: 'volunteer-agreement', nl: 'Vrijwilligersovereenkomst', en: 'Volunteer agreement' },
    { code: 'trial', nl: 'Proefplaatsing', en: 'Trial placement' },
  ],
});
