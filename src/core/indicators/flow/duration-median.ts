import { defineIndicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { durationSplits, durationSteps, endedAndCounted, noneEnded } from './durations.ts';
import { flowFacts } from './facts.ts';
import { notSettled } from './not-settled.ts';
import { trajectoriesBehind } from './selections.ts';

/** The median duration of participations that ended in the period. */
export const durationMedian = defineIndicator({
  ...flowAbout,
  id: 'flow.duration-median',
  unit: 'day',
  label: { nl: 'Doorlooptijd van geëindigde deelnames (mediaan)', en: 'Duration of ended participations (median)' },
  definition: {
    nl: 'Hoe lang een deelname duurde die in de periode eindigde: de helft duurde korter, de helft langer. Bij een even aantal is het het midden van de twee middelste. Geteld in dagen van de eerste tot de laatste dag. Zonder wie verhuisde, overleed of de AOW-leeftijd bereikte.',
    en: 'How long a participation lasted that ended in the period: half were shorter, half longer. With an even number it is the mean of the middle two. In days from the first to the last day. Without those who moved away, died or reached state pension age.',
  },
  formula: {
    nl: 'mediaan van (einde - start) van de deelnames die in de periode eindigden, zonder wie apart gehouden wordt',
    en: 'median of (end - start) over participations ended in the period, without those apart',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const steps = durationSteps(trace, episodes, context.period);
    const result = trace.median(context.figure, steps, noneEnded);
    const counted = trajectoriesBehind(endedAndCounted(episodes, context.period), context.period);
    return { result, counted, warnings: notSettled(episodes, context) };
  },
  splits: durationSplits,
});
