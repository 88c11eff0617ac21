import { defineIndicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { durationSplits, durationSteps, endedAndCounted, noneEnded } from './durations.ts';
import { flowFacts } from './facts.ts';
import { notSettled } from './not-settled.ts';
import { trajectoriesBehind } from './selections.ts';

/** The mean duration of participations that ended in the period. */
export const durationMean = defineIndicator({
  ...flowAbout,
  id: 'flow.duration-mean',
  unit: 'day',
  label: { nl: 'Doorlooptijd van geëindigde deelnames (gemiddelde)', en: 'Duration of ended participations (mean)' },
  definition: {
    nl: 'Hoe lang deelnames die in de periode eindigden gemiddeld duurden, in dagen van de eerste tot de laatste dag. Een paar heel lange deelnames trekken het gemiddelde omhoog: lees de mediaan ernaast. Zonder wie verhuisde, overleed of de AOW-leeftijd bereikte.',
    en: 'How long participations that ended in the period lasted on average, in days from the first to the last day. A few very long ones pull the mean up: read the median beside it. Without those who moved away, died or reached state pension age.',
  },
  formula: {
    nl: 'gemiddelde van (einde - start) van de deelnames die in de periode eindigden, zonder wie apart gehouden wordt',
    en: 'mean of (end - start) over participations ended in the period, without those apart',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const steps = durationSteps(trace, episodes, context.period);
    const result = trace.mean(context.figure, steps, noneEnded);
    const counted = trajectoriesBehind(endedAndCounted(episodes, context.period), context.period);
    return { result, counted, warnings: notSettled(episodes, context) };
  },
  splits: durationSplits,
});
