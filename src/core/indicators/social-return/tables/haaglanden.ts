import { amount, person, through } from './rows.ts';
import { defineTable } from './table.ts';

export const haaglanden202307 = defineTable({
  id: 'haaglanden-2023-07',
  region: 'haaglanden',
  label: {
    nl: 'Haaglanden en Zuid-Holland Centraal (vanaf juli 2023)',
    en: 'Haaglanden and Zuid-Holland Centraal (from July 2023)',
  },
  source: {
    title: 'Social return bouwblokken',
    publisher: 'Gemeente Den Haag',
    url: 'https://www.denhaag.nl/nl/ondernemen/zaken-doen-met-de-gemeente/social-return-bouwblokken/',
    year: 2023,
  },
  dateBasis: 'assignment',
  validFrom: '2023-07-01',
  note: {
    nl: 'De blokken voor banen zijn volledig. Andere onderdelen van de bladzijde en twee voetnoten zijn niet bewaard: inkoop en activiteiten staan er niet in.',
    en: 'The blocks for jobs are complete. Other parts of the page and two footnotes were not kept: purchases and activities are not in it.',
  },
  fullTimeHours: 36,
  blocks: [
    person('nug', 'Werkzoekend zonder uitkering', 'Job seeker without benefit', 5000, through(12)),
    person(
      'jongere-zsk',
      'Jongere zonder startkwalificatie',
      'Young person without basic qualification',
      10000,
      through(12),
    ),
    person('stage-mbo-hbo', 'Stage mbo of hbo', 'Internship, vocational or applied sciences', 5000, {
      ...through(12),
      place: 'internship',
    }),
    person('stage-vso-pro', 'Stage VSO of PrO', 'Internship, special education', 7500, {
      ...through(24),
      place: 'internship',
    }),
    person('bbl-le2', 'Leerwerkbaan bbl, hoogstens niveau 2', 'Apprenticeship (bbl), level 2 at most', 25000, {
      ...through(24),
      place: 'work-learning',
    }),
    person('bbl-ge3', 'Leerwerkbaan bbl, niveau 3 en hoger', 'Apprenticeship (bbl), level 3 and up', 15000, {
      ...through(36),
      place: 'work-learning',
    }),
    person('ww', 'WW', 'Unemployment benefit', 20000, through(12)),
    person('wia', 'WIA', 'Disability benefit', 30000, through(24)),
    person('pw', 'Participatiewet', 'Participation Act', 40000, through(24)),
    person(
      'banenafspraak',
      'Banenafspraak, ook Wajong, Wsw en doelgroepregister',
      'Jobs agreement, also Wajong, Wsw and the register',
      50000,
      { counting: { rule: 'always' } },
    ),
    // Printed among the bonuses, but an amount of its own.
    amount(
      'training',
      'Opleiding en bijzondere begeleiding, gemaakte kosten',
      'Training and special guidance, costs made',
      'cost',
    ),
  ],
  bonuses: [
    { code: 'age', label: { nl: '55+', en: '55 and over' }, value: 10000, unit: 'per-year', when: { minAge: 55 } },
    {
      code: 'vso-pro-hire',
      label: {
        nl: 'In dienst na een stage VSO of PrO van ten minste 6 maanden',
        en: 'Hired after a special education internship of at least 6 months',
      },
      value: 25000,
      unit: 'per-year',
      when: { internshipMonths: 6 },
    },
    {
      code: 'ips',
      label: {
        nl: 'Dienstverband met arbeidsbeperking, ook Individuele Plaatsing en Steun',
        en: 'Employment with a work limitation, also Individual Placement and Support',
      },
      value: 10000,
      unit: 'per-year',
      when: { flag: 'employed-with-limitation' },
    },
  ],
  lookBackMonths: 12,
  countsWhileWageSubsidy: true,
});
