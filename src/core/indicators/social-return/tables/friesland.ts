import { amount, over, person, under } from './rows.ts';
import { defineTable } from './table.ts';

const sameEmployer = { monthsSinceSameEmployer: 6 } as const;
const internship = { place: 'internship' } as const;
/** Rows of a contract of employment: the age bonus belongs to these. Which they are is our reading. */
const contracts = ['pw-lt2', 'pw-gt2', 'ww-3m-1y', 'ww-gt1', 'wia-wao', 'wajong-banenafspraak'];

export const frieseEis2017 = defineTable({
  id: 'friese-eis-2017',
  region: 'friesland',
  label: { nl: 'Friese Eis (2017 tot en met 2021)', en: 'Frisian requirement (2017 through 2021)' },
  source: {
    title: 'Vormen van invulling Social Return (Friese Eis)',
    publisher: 'Gemeente Harlingen',
    url: 'https://www.harlingen.nl/vormen-van-invulling-social-return',
    year: null,
  },
  dateBasis: 'award',
  validTo: '2021-12-31',
  note: {
    nl: 'Het begin, 2017, is afgeleid. Vanaf 2022 gelden andere waarden, die niet zijn gevonden. De toelichting is deels bewaard.',
    en: 'The start, 2017, is inferred. From 2022 other values hold, which were not found. The notes were kept in part.',
  },
  fullTimeHours: 36,
  minHoursPerWeek: 12,
  onwardMonths: 24,
  obligationRules: 'friese-eis-2017',
  blocks: [
    person('pw-lt2', 'Participatiewet, korter dan 2 jaar', 'Participation Act, under 2 years', 35000, under(24)),
    person('pw-gt2', 'Participatiewet, langer dan 2 jaar', 'Participation Act, over 2 years', 40000, over(24)),
    person('ww-3m-1y', 'WW, 3 maanden tot 1 jaar', 'Unemployment benefit, 3 months to 1 year', 15000, {
      ...sameEmployer,
      benefitMonths: { above: 3, upTo: 12 },
    }),
    person('ww-gt1', 'WW, langer dan 1 jaar', 'Unemployment benefit, over 1 year', 20000, {
      ...sameEmployer,
      ...over(12),
    }),
    person('wia-wao', 'WIA of WAO', 'Disability benefit', 35000),
    person('wajong-banenafspraak', 'Wajong of banenafspraak', 'Young disabled benefit or jobs agreement', 40000),
    person('wep', 'Werkervaringsplaats', 'Work experience place', 7500, { place: 'work-learning' }),
    person('bbl-new', 'Nieuw bbl-contract', 'New apprenticeship (bbl)', 15000, { place: 'work-learning' }),
    person('bbl-existing', 'Bestaand bbl-contract', 'Existing apprenticeship (bbl)', 10000, { place: 'work-learning' }),
    person(
      'stage-mbo12',
      'Stage mbo 1 of 2, of met een uitkeringsachtergrond',
      'Internship, vocational 1 or 2, or from a benefit',
      5000,
      internship,
    ),
    person(
      'stage-mbo34-hbo',
      'Stage mbo 3 of 4, of hbo',
      'Internship, vocational 3 or 4, or applied sciences',
      2500,
      internship,
    ),
    amount('sw', 'Onderaanneming bij SW, loondeel', 'Subcontracted to a social firm, labour part', 'labour-part'),
    amount('training', 'Opleidingskosten', 'Training costs', 'cost'),
    amount('maatwerk', 'Maatwerk', 'Tailor-made', 'agreed'),
  ],
  bonuses: [
    {
      code: 'age50',
      label: { nl: '50 jaar of ouder', en: '50 or older' },
      value: 5000,
      unit: 'per-year',
      when: { minAge: 50 },
      blocks: contracts,
      group: 'age',
    },
    {
      code: 'age55',
      label: { nl: '55 jaar of ouder', en: '55 or older' },
      value: 7500,
      unit: 'per-year',
      when: { minAge: 55 },
      blocks: contracts,
      group: 'age',
    },
  ],
});
