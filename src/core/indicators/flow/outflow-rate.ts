import { defineIndicator } from '../../define-indicator.ts';
import { flowAbout } from './about.ts';
import { apartQuantity, atStartQuantity, endedQuantity, startedQuantity } from './base.ts';
import { flowFacts } from './facts.ts';
import { latestKindSplit } from './latest-kind-split.ts';
import { notSettled } from './not-settled.ts';
import { activeIn, trajectoriesBehind } from './selections.ts';
import { commonSplits, countingEpisodes } from './splits.ts';

const counting = countingEpisodes(activeIn);

/** Share of the participations of the period that ended in it. */
export const outflowRate = defineIndicator({
  ...flowAbout,
  id: 'flow.outflow-rate',
  unit: 'fraction',
  label: {
    nl: 'Uitstroompercentage (geëindigd deel van alle deelnames in de periode)',
    en: 'Outflow rate (ended share of all participations in the period)',
  },
  definition: {
    nl: 'Welk deel van de deelnames die in de periode liepen of begonnen, in de periode is geëindigd. Wie verhuist, overlijdt of de AOW-leeftijd bereikt telt nergens mee. Lees het samen met de blijvers: een lage uitstroom is niet vanzelf slecht.',
    en: 'Which share of the participations that ran or started in the period ended in it. Who moves away, dies or reaches state pension age is left out altogether. Read it beside the stayers: a low outflow is not bad in itself.',
  },
  formula: {
    nl: '(geëindigd - apart gehouden) / (lopend bij het begin + gestart - apart gehouden)',
    en: '(ended - apart) / (running at the start + started - apart)',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const { period, figure } = context;
    const atStart = atStartQuantity(trace, episodes, period);
    const started = startedQuantity(trace, episodes, period);
    const ended = endedQuantity(trace, episodes, period);
    const apart = apartQuantity(trace, episodes, period);
    const counts = { nl: 'Geëindigde deelnames die meetellen', en: 'Ended participations that count' };
    const numerator = trace.subtract({ id: 'ended-counted', label: counts, unit: 'count' }, [ended, apart]);
    const running = { nl: 'Deelnames in de periode', en: 'Participations in the period' };
    const all = trace.sum({ id: 'participations', label: running, unit: 'count' }, [atStart, started]);
    const base = { nl: 'Deelnames die meetellen', en: 'Participations that count' };
    const denominator = trace.subtract({ id: 'participations-counted', label: base, unit: 'count' }, [all, apart]);
    const result = trace.divide(figure, [numerator, denominator], {
      nl: 'Er waren in de periode geen deelnames die meetellen',
      en: 'No participations that count in the period',
    });
    return {
      result,
      counted: trajectoriesBehind(activeIn(episodes, period), period),
      warnings: notSettled(episodes, context),
    };
  },
  splits: { ...commonSplits(counting), 'trajectory-kind': latestKindSplit(counting) },
});
