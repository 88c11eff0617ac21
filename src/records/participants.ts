import { defineRecordKind } from './define-record-kind.ts';

/** A person who takes part, under a pseudonym: no name, address, birth date or BSN. */
export const participants = defineRecordKind({
  kind: 'participants',
  schemaName: 'Participant',
  label: { one: { nl: 'Deelnemer', en: 'Participant' }, many: { nl: 'Deelnemers', en: 'Participants' } },
  about: {
    nl: 'Iemand die meedoet, onder een pseudoniem: geen naam, adres, geboortedatum of BSN.',
    en: 'A person who takes part, under a pseudonym: no name, address, birth date or BSN.',
  },
  fields: {
    birthYear: {
      type: 'whole',
      min: 1900,
      max: 2100,
      label: { nl: 'Geboortejaar', en: 'Birth year' },
      about: 'The year only, never the date.',
    },
    municipalityCode: {
      type: 'municipality',
      label: { nl: 'Woongemeente', en: 'Municipality of residence' },
      about: 'CBS code of the municipality of residence, `GM` and four digits.',
    },
    educationLevel: {
      type: 'whole',
      min: 0,
      max: 7,
      label: { nl: 'Opleidingsniveau', en: 'Education level' },
      about: 'Code list `education-level`, 0 to 7.',
    },
    startQualification: {
      type: 'flag',
      label: { nl: 'Startkwalificatie', en: 'Start qualification' },
      about: 'Has a diploma at havo, vwo or mbo-2 level or higher.',
    },
  },
  checks: [],
  indexes: [],
  hasCoverage: true,
  example: { birthYear: 1984, municipalityCode: 'GM0503', educationLevel: 3, startQualification: false },
});
