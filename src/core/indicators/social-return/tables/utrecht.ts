import { over, person, undated, under } from './rows.ts';
import { defineTable, type IncompleteTable } from './table.ts';

const publisher = 'Gemeente Utrecht';

/** The oldest table, for a week of 40 hours: the page was read through its seventh row. */
export const utrecht2015: IncompleteTable = {
  id: 'utrecht-2015-40h',
  region: 'utrecht',
  label: { nl: 'Utrecht, 40 uur (2015)', en: 'Utrecht, 40 hours (2015)' },
  source: {
    title: 'Social Return',
    publisher,
    url: 'https://www.utrecht.nl/werk-en-inkomen/aan-het-werk/social-return/',
    year: null,
  },
  reason: {
    nl: 'Alleen de eerste zeven rijen van deze tabel zijn bewaard',
    en: 'Only the first seven rows of this table have been kept',
  },
  kept: ['pw-lt2', 'pw-gt2', 'ww-lt1', 'ww-gt1', 'wia-wao', 'banenafspraak'],
};

export const utrecht36hOld = defineTable({
  id: 'utrecht-36h-old',
  region: 'utrecht',
  label: { nl: 'Utrecht, 36 uur, dertien rijen', en: 'Utrecht, 36 hours, thirteen rows' },
  source: {
    title: 'Bouwblokkenmodel social return',
    publisher,
    url: 'https://www.utrecht.nl/werk-en-inkomen/aan-het-werk/social-return/bouwblokkenmodel-social-return/',
    year: null,
  },
  note: undated,
  fullTimeHours: 36,
  blocks: [
    person('pw-lt2', 'Participatiewet, korter dan 2 jaar', 'Participation Act, under 2 years', 30000, under(24)),
    person('pw-gt2', 'Participatiewet, langer dan 2 jaar', 'Participation Act, over 2 years', 40000, over(24)),
    person('ww-lt1', 'WW, korter dan 1 jaar', 'Unemployment benefit, under 1 year', 15000, under(12)),
    person('ww-gt1', 'WW, langer dan 1 jaar', 'Unemployment benefit, over 1 year', 20000, over(12)),
    person('wia-wao', 'WIA of WAO', 'Disability benefit', 30000),
    person('banenafspraak', 'Banenafspraak, ook ingeleende Wsw', 'Jobs agreement, also hired Wsw', 35000),
    person('bbl', 'Bbl-traject', 'Apprenticeship (bbl)', 15000, { place: 'work-learning' }),
    person('bol', 'Bol-traject', 'School-based vocational internship (bol)', 10000, { place: 'internship' }),
    person('nug', 'Werkzoekend zonder uitkering', 'Job seeker without benefit', 10000),
    { code: 'sw-detachering', label: { nl: 'Inzet van de Wsw', en: 'Work bought from the Wsw' }, unit: 'invoice' },
    {
      code: 'activity',
      label: {
        nl: 'Maatschappelijke activiteit, lokaal initiatief of sociale onderneming',
        en: 'Activity for society, local initiative or social enterprise',
      },
      unit: 'hour-or-cost',
      value: 100,
    },
  ],
  bonuses: [
    {
      code: 'permanent',
      label: { nl: 'Vast dienstverband', en: 'Permanent contract' },
      value: 10000,
      unit: 'per-year',
      when: { permanent: true },
    },
    { code: 'age', label: { nl: '50+', en: '50 and over' }, value: 5000, unit: 'per-year', when: { minAge: 50 } },
  ],
});

export const utrecht36h = defineTable({
  id: 'utrecht-36h-current',
  region: 'utrecht',
  label: { nl: 'Utrecht, 36 uur', en: 'Utrecht, 36 hours' },
  source: {
    title: 'Social return berekenen (bouwblokken)',
    publisher,
    url: 'https://www.utrecht.nl/ondernemen/inkopen-en-aanbesteden/social-return/social-return-berekenen-bouwblokken/',
    year: null,
  },
  note: undated,
  fullTimeHours: 36,
  blocks: [
    person('pw', 'Participatiewet', 'Participation Act', 40000),
    person('banenafspraak', 'Doelgroepregister of banenafspraak', 'Jobs agreement register', 50000),
    person(
      'pro-vso-entree',
      'Leerwerkplek PrO, VSO of mbo 1',
      'Work-learning place, special or entry-level education',
      35000,
      { place: 'work-learning' },
    ),
    person('wia-wao', 'WIA of WAO', 'Disability benefit', 40000),
    person('ww', 'WW', 'Unemployment benefit', 20000),
    person('bbl-2-4', 'Mbo bbl, niveau 2-4', 'Apprenticeship (bbl), level 2-4', 35000, { place: 'work-learning' }),
    person('bol-2-4', 'Mbo bol, niveau 2-4', 'School-based (bol), level 2-4', 20000, { place: 'internship' }),
    person('nug', 'Werkzoekend zonder recht op uitkering', 'Job seeker without right to a benefit', 10000),
    {
      code: 'social-purchase',
      label: {
        nl: 'Inkoop bij sociale bedrijven of SW, in overleg met de adviseur',
        en: 'Purchase from social firms, agreed with the adviser',
      },
      unit: 'cost',
    },
    {
      code: 'knowledge',
      label: { nl: 'Scholing, kennis en middelen', en: 'Training, knowledge and means' },
      unit: 'hour-or-cost',
      value: 100,
    },
    {
      code: 'project',
      label: { nl: 'Steun aan een sociaal project', en: 'Support of a social project' },
      unit: 'hour-or-cost',
      value: 100,
    },
    { code: 'mobility', label: { nl: 'Mobiliteit van de doelgroep', en: 'Mobility of the group' }, unit: 'agreed' },
    { code: 'development', label: { nl: 'Ontwikkeltraject', en: 'Development trajectory' }, unit: 'agreed' },
  ],
  bonuses: [
    {
      code: 'age',
      label: { nl: 'Ouder dan 50 jaar', en: 'Older than 50' },
      value: 10000,
      unit: 'per-year',
      when: { ageAbove: 50 },
    },
    {
      code: 'status-language',
      label: { nl: 'Statushouder of taalachterstand', en: 'Status holder or language arrears' },
      value: 10000,
      unit: 'per-year',
      when: { flag: 'status-holder-or-language' },
    },
    {
      code: 'permanent',
      label: { nl: 'Vast contract', en: 'Permanent contract' },
      value: 10000,
      unit: 'per-year',
      when: { permanent: true },
    },
  ],
});
