import { visitorsOf } from './visitors.ts';

/** Visitors who paid. */
export const payingVisitors = visitorsOf('visitor-paying', {
  id: 'visitors.paying',
  label: { nl: 'Betalende bezoekers', en: 'Paying visitors' },
  definition: {
    nl: 'Het aantal bezoeken van mensen die iets kochten of betaalden, zoals getoond door kassabonnen of toegang. Het zijn bezoeken, geen unieke personen.',
    en: 'The number of visits of people who bought or paid something, as shown by receipts or entrance. They are visits, not distinct persons.',
  },
});
