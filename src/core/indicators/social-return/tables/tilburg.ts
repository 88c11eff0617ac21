import { over, person, through, under } from './rows.ts';
import { defineTable } from './table.ts';

export const tilburg2017 = defineTable({
  id: 'tilburg-2017',
  region: 'tilburg',
  label: {
    nl: 'Tilburg, WonenBreburg en Tiwos (vanaf 2017)',
    en: 'Tilburg, WonenBreburg and Tiwos (from 2017)',
  },
  source: {
    title: 'Monitoring bouwstenenmodel',
    publisher: 'Social Return regio Tilburg',
    url: 'http://www.socialreturnregiotilburg.nl/monitoring-bouwstenenmodel.html',
    year: null,
  },
  dateBasis: 'assignment',
  validFrom: '2017-01-01',
  note: {
    nl: 'Per fte en per jaar; hoeveel uur een fte is staat er niet.',
    en: 'Per fte and per year; how many hours an fte has is not said.',
  },
  exemptFromPsoLevel: 2,
  onlyWhileEmployed: true,
  obligationRules: 'tilburg-2017',
  blocks: [
    person('uitk-lt1', 'Bijstand of WW, korter dan 1 jaar', 'Benefit, under 1 year', 15000, {
      ...through(24),
      ...under(12),
    }),
    person('uitk-gt1', 'Bijstand of WW, langer dan 1 jaar', 'Benefit, over 1 year', 25000, {
      ...through(24),
      ...over(12),
    }),
    person(
      'nug',
      'Zonder uitkering, met aantoonbare afstand',
      'No benefit, demonstrably far from work',
      15000,
      through(24),
    ),
    person(
      'arbeidsgehandicapt',
      'WIA, WAO, Wajong of bijstand met een blijvende beperking',
      'Disability benefit, or social assistance with a lasting limitation',
      30000,
      { counting: { rule: 'while-benefit', monthsAfter: 24 } },
    ),
    person('bbl-new', 'Nieuwe leerwerkbaan bbl', 'New apprenticeship (bbl)', 10000, {
      ...through(24),
      place: 'work-learning',
    }),
    person('stage', 'Nieuwe stage bol, VSO of PrO', 'New internship', 5000, { ...through(24), place: 'internship' }),
  ],
});
