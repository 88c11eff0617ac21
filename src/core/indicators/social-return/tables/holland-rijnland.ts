import { amount, over, person, undated, under } from './rows.ts';
import { defineTable } from './table.ts';

const internship = { place: 'internship' } as const;
const apprentice = { place: 'work-learning' } as const;
const sw = amount(
  'sw',
  'Dienst of productie van het SW-bedrijf',
  'Service or production of the social firm',
  'invoice',
);

export const rijnvicus = defineTable({
  id: 'rijnvicus-old',
  region: 'holland-rijnland',
  label: { nl: 'Rijnvicus, Alphen en omgeving (ouder)', en: 'Rijnvicus, Alphen area (older)' },
  source: {
    title: 'SROI bouwblokkenmethode',
    publisher: 'Rijnvicus',
    url: 'https://www.rijnvicus.nl/Werkgevers/Social_Return_SROI/SROI_bouwblokkenmethode',
    year: null,
  },
  note: undated,
  blocks: [
    person('nug', 'Geen uitkering, zonder arbeidsbeperking', 'No benefit, no work limitation', 5000),
    person('nug-beperking', 'Geen uitkering, met arbeidsbeperking', 'No benefit, with a work limitation', 10000),
    person('bol', 'Mbo bol, stage', 'School-based vocational internship (bol)', 5000, internship),
    person('bbl', 'Mbo bbl, in dienst', 'Apprenticeship (bbl), employed', 25000, apprentice),
    person('pro-vso', 'PrO of VSO, in dienst na uitstroom', 'Special education, employed after leaving', 25000),
    person('ww', 'WW', 'Unemployment benefit', 10000),
    person('wia', 'WIA', 'Disability benefit', 20000),
    person('wajong', 'Wajong', 'Young disabled benefit', 25000),
    person(
      'pw-lt2',
      'Participatiewet zonder beperking, korter dan 2 jaar',
      'Participation Act, no limitation, under 2 years',
      25000,
      under(24),
    ),
    person(
      'pw-gt2',
      'Participatiewet zonder beperking, langer dan 2 jaar',
      'Participation Act, no limitation, over 2 years',
      30000,
      over(24),
    ),
    person(
      'pw-banenafspraak',
      'Participatiewet met beperking (doelgroepregister)',
      'Participation Act with a limitation (jobs agreement register)',
      50000,
    ),
    person('wsw', 'Wsw-dienstverband', 'Sheltered employment', 50000),
    // The page prints 1,000 euro and calls it tailor-made: a guide for what is agreed, not a rate.
    amount(
      'activity',
      'Maatschappelijke activiteit (maatwerk, richtbedrag 1.000 euro)',
      'Activity for society (tailor-made, guide 1,000 euro)',
      'agreed',
    ),
    sw,
  ],
  bonuses: [
    { code: 'age', label: { nl: '55+', en: '55 and over' }, value: 10000, unit: 'per-year', when: { minAge: 55 } },
  ],
});

export const leiden202309 = defineTable({
  id: 'leiden-2023-09',
  region: 'holland-rijnland',
  label: {
    nl: 'Leiden, Leiderdorp, Oegstgeest en Zoeterwoude (vanaf september 2023)',
    en: 'Leiden, Leiderdorp, Oegstgeest and Zoeterwoude (from September 2023)',
  },
  source: {
    title: 'Bouwblokkenmethode',
    publisher: 'DZB Leiden',
    url: 'https://www.dzb.nl/bouwblokkenmethode/',
    year: 2023,
  },
  dateBasis: 'tender-publication',
  validFrom: '2023-09-01',
  note: {
    nl: 'PSO geldt als gedeelde alternatieve invulling; hoeveel die telt staat er niet. De bonus na een stage heet ‘extra’: hier een bedrag ineens.',
    en: 'PSO is accepted as a shared alternative; what it counts for is not said. The bonus after an internship is called ‘extra’: here an amount at once.',
  },
  blocks: [
    person('nug', 'Geen uitkering, zonder arbeidsbeperking', 'No benefit, no work limitation', 5000),
    person('nug-beperking', 'Geen uitkering, met arbeidsbeperking', 'No benefit, with a work limitation', 10000),
    person('bol', 'Mbo bol, stage', 'School-based vocational internship (bol)', 10000, internship),
    person('bbl', 'Mbo bbl, in dienst', 'Apprenticeship (bbl), employed', 25000, apprentice),
    person('pro-vso', 'PrO of VSO, in dienst na uitstroom', 'Special education, employed after leaving', 25000),
    person('ww', 'WW, hoe lang ook', 'Unemployment benefit, however long', 15000),
    person('wia', 'WIA, hoe lang ook', 'Disability benefit, however long', 40000),
    person('wajong', 'Wajong', 'Young disabled benefit', 25000),
    person('pw', 'Participatiewet zonder arbeidsbeperking', 'Participation Act, no work limitation', 30000),
    person(
      'pw-banenafspraak',
      'Participatiewet met beperking (doelgroepregister, banenafspraak)',
      'Participation Act with a limitation (jobs agreement register)',
      50000,
    ),
    person('wsw', 'Wsw-dienstverband', 'Sheltered employment', 50000),
    {
      code: 'activity',
      label: { nl: 'Maatschappelijke activiteit (maatwerk)', en: 'Activity for society (tailor-made)' },
      unit: 'per-day-at-most',
      value: 1000,
    },
    sw,
  ],
  bonuses: [
    { code: 'age', label: { nl: '55+', en: '55 and over' }, value: 15000, unit: 'per-year', when: { minAge: 55 } },
    {
      code: 'pro-vso-hire',
      label: {
        nl: 'PrO of VSO in dienst na een stage van ten minste 6 maanden',
        en: 'Special education, hired after an internship of at least 6 months',
      },
      value: 10000,
      unit: 'once',
      when: { internshipMonths: 6 },
    },
  ],
});
