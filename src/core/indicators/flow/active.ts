import { defineIndicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { atStartQuantity, startedQuantity } from './base.ts';
import { flowFacts } from './facts.ts';
import { latestKindSplit } from './latest-kind-split.ts';
import { activeIn, trajectoriesBehind } from './selections.ts';
import { commonSplits, countingEpisodes } from './splits.ts';

const counting = countingEpisodes(activeIn);

/** Participations that run on any day of the period. */
export const active = defineIndicator({
  ...flowAbout,
  id: 'flow.active',
  unit: 'count',
  label: { nl: 'Actieve deelnames', en: 'Active participations' },
  definition: {
    nl: 'Het aantal deelnames dat op één of meer dagen van de periode loopt, ook als ze in de periode beginnen of eindigen. Het zijn deelnames, geen unieke personen: wie stopt en na meer dan 30 dagen terugkomt, telt twee keer.',
    en: 'The number of participations that run on one or more days of the period, including those that start or end in it. They are participations, not unique persons: who stops and returns after more than 30 days counts twice.',
  },
  formula: {
    nl: 'deelnames die bij het begin van de periode lopen + deelnames die in de periode beginnen',
    en: 'participations running at the start of the period + participations started in it',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, { period, figure }) {
    const of = [atStartQuantity(trace, episodes, period), startedQuantity(trace, episodes, period)];
    const result = trace.sum(figure, of);
    return { result, counted: trajectoriesBehind(activeIn(episodes, period), period) };
  },
  splits: { ...commonSplits(counting), 'trajectory-kind': latestKindSplit(counting) },
});
