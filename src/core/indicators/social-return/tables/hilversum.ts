import { amount, over, person, undated, under } from './rows.ts';
import { defineTable } from './table.ts';

export const hilversum = defineTable({
  id: 'hilversum-old',
  region: 'gooi',
  label: { nl: 'Hilversum (ouder)', en: 'Hilversum (older)' },
  source: {
    title: 'Social Return On Investment',
    publisher: 'Gemeente Hilversum',
    url: 'https://www.hilversum.nl/Home/Ondernemer/Ik_ben_ondernemer/Duurzaam_ondernemen/Maatschappelijk_ondernemen/Social_Return_On_Investment',
    year: null,
  },
  note: undated,
  blocks: [
    person('pw-lt2', 'Bijstand, korter dan 2 jaar', 'Social assistance, under 2 years', 30000, under(24)),
    person('pw-gt2', 'Bijstand, langer dan 2 jaar', 'Social assistance, over 2 years', 40000, over(24)),
    person('ww-lt1', 'WW, korter dan 1 jaar', 'Unemployment benefit, under 1 year', 10000, under(12)),
    person('ww-gt1', 'WW, langer dan 1 jaar', 'Unemployment benefit, over 1 year', 15000, over(12)),
    person('wia-wao', 'WIA of WAO', 'Disability benefit', 30000),
    person('wajong', 'Wajong', 'Young disabled benefit', 35000),
    person('bbl', 'Bbl-traject', 'Apprenticeship (bbl)', 10000, { place: 'work-learning' }),
    person('bol', 'Bol-traject', 'School-based vocational internship (bol)', 5000, { place: 'internship' }),
    amount('sw', 'Inzet van de Wsw', 'Work bought from the Wsw', 'invoice'),
    { code: 'mvo', label: { nl: 'MVO-activiteit', en: 'Activity for society' }, unit: 'per-hour', value: 100 },
  ],
  bonuses: [
    { code: 'age', label: { nl: '55+', en: '55 and over' }, value: 5000, unit: 'per-year', when: { minAge: 55 } },
  ],
});
