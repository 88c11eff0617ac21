import { defineCodeList } from './define-code-list.ts';

/** Organisation kind (soort organisatie). */
export const organisationKind = defineCodeList({
  id: 'organisation-kind',
  version: '2026.1',
  label: { nl: 'Soort organisatie', en: 'Organisation kind' },
  source: 'Meetlat',
  items: [
    { code: 'operator', nl: 'Centrum-exploitant', en: 'Centre operator' },
    { code: 'municipality', nl: 'Gemeente', en: 'Municipality' },
    {
      code: 'region',
      nl: 'Gemeenschappelijke regeling of arbeidsmarktregio',
      en: 'Joint arrangement or labour market region',
    },
    { code: 'uwv', nl: 'UWV', en: 'UWV' },
    { code: 'social-employment-company', nl: 'Sociaal werkbedrijf', en: 'Social employment company' },
    { code: 'care-provider', nl: 'Zorgaanbieder', en: 'Care provider' },
    { code: 'school', nl: 'Onderwijsinstelling', en: 'School' },
    { code: 'waste-company', nl: 'Afvalbedrijf', en: 'Waste company' },
    { code: 'employer', nl: 'Werkgever of opdrachtnemer', en: 'Employer or contractor' },
    { code: 'fund', nl: 'Fonds of financier', en: 'Fund' },
    { code: 'residents', nl: 'Bewonersbedrijf of vereniging', en: 'Residents company or association' },
    { code: 'other', nl: 'Anders', en: 'Other' },
  ],
});
