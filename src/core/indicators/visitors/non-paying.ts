import { visitorsOf } from './visitors.ts';

/** Visitors who did not pay. */
export const nonPayingVisitors = visitorsOf('visitor-free', {
  id: 'visitors.non-paying',
  label: { nl: 'Niet-betalende bezoekers', en: 'Non-paying visitors' },
  definition: {
    nl: 'Het aantal bezoeken van mensen die niets kochten of betaalden, bijvoorbeeld om te kijken of om iets te brengen. Het zijn bezoeken, geen unieke personen.',
    en: 'The number of visits of people who bought or paid nothing, for example to look around or to bring something. They are visits, not distinct persons.',
  },
});
