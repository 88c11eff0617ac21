import { defineCodeList } from './define-code-list.ts';

/** Origin (herkomst). */
export const origin = defineCodeList({
  id: 'origin',
  version: '2026.1',
  label: { nl: 'Herkomst', en: 'Origin' },
  source: 'Meetlat',
  items: [
    { code: 'municipality', nl: 'Gemeente', en: 'Municipality' },
    { code: 'uwv', nl: 'UWV', en: 'UWV' },
    { code: 'social-employment-company', nl: 'Sociaal werkbedrijf', en: 'Social employment company' },
    { code: 'care-provider', nl: 'Zorgaanbieder', en: 'Care provider' },
    { code: 'school', nl: 'School', en: 'School' },
    { code: 'employer', nl: 'Werkgever (van werk naar werk)', en: 'Employer' },
    { code: 'refugee-organisation', nl: 'Vluchtelingenorganisatie', en: 'Refugee organisation' },
    { code: 'probation', nl: 'Reclassering', en: 'Probation service' },
    { code: 'self', nl: 'Eigen aanmelding', en: 'Own initiative' },
    { code: 'other-trajectory', nl: 'Ander traject bij dit centrum', en: 'Other trajectory at this centre' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
