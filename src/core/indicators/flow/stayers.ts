import { defineIndicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { atStartQuantity } from './base.ts';
import { flowFacts } from './facts.ts';
import { latestKindSplit } from './latest-kind-split.ts';
import { notSettled } from './not-settled.ts';
import { activeAtStart, stayingThrough, trajectoriesBehind } from './selections.ts';
import { commonSplits, countingEpisodes } from './splits.ts';

const counting = countingEpisodes(stayingThrough);

/** Participations that run through the whole period. */
export const stayers = defineIndicator({
  ...flowAbout,
  id: 'flow.stayers',
  unit: 'count',
  label: {
    nl: 'Blijvers (deelnames die de hele periode doorlopen)',
    en: 'Stayers (participations through the whole period)',
  },
  definition: {
    nl: 'Het aantal deelnames dat al voor de periode liep en na de laatste dag nog loopt. Een blijvende plek kan precies het goede resultaat zijn; blijvers zijn geen mislukte uitstroom.',
    en: 'The number of participations that ran before the period and still run after its last day. A lasting place can be just the right result; stayers are no failed outflow.',
  },
  formula: {
    nl: 'deelnames die bij het begin van de periode lopen - deelnames daarvan die in de periode eindigen',
    en: 'participations running at the start of the period - those of them that ended in it',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const { period, figure } = context;
    const staying = stayingThrough(episodes, period);
    const left = activeAtStart(episodes, period).length - staying.length;
    const ended = trace.input({
      id: 'ended-of-those',
      label: { nl: 'Daarvan geëindigd in de periode', en: 'Of which ended in the period' },
      unit: 'count',
      value: left,
      records: left,
    });
    const result = trace.subtract(figure, [atStartQuantity(trace, episodes, period), ended]);
    return {
      result,
      counted: trajectoriesBehind(staying, period),
      warnings: notSettled(activeAtStart(episodes, period), context),
    };
  },
  splits: { ...commonSplits(counting), 'trajectory-kind': latestKindSplit(counting) },
});
