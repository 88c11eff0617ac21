import { defineIndicator } from '../../define-indicator.ts';
import { destination } from '../../lists/destination.ts';
import { itemOf } from '../../lists/label-of.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { flowAbout } from './about.ts';
import { closingTrajectory, type Episode } from './episode.ts';
import { flowFacts } from './facts.ts';
import { notSettled } from './not-settled.ts';
import { destinationOf, endedIn, trajectoriesBehind } from './selections.ts';
import { commonSplits, countingEpisodes, destinationSplit, splitOn } from './splits.ts';

const counting = countingEpisodes(endedIn);

/** What outflow is shown as: groups of destinations, and each of those that stay out of rates by itself. */
const ways: Readonly<Record<string, Text>> = {
  regular: { nl: 'Naar regulier betaald werk', en: 'To regular paid work' },
  supported: { nl: 'Naar werk met ondersteuning', en: 'To supported work' },
  education: { nl: 'Naar een opleiding', en: 'To education' },
  other: { nl: 'Naar iets anders of onbekend', en: 'To something else or unknown' },
  moved: { nl: 'Verhuisd', en: 'Moved' },
  'state-pension': { nl: 'AOW-leeftijd', en: 'State pension age' },
  deceased: { nl: 'Overleden', en: 'Deceased' },
};

/** Participations that end in the period. */
export const outflow = defineIndicator({
  ...flowAbout,
  id: 'flow.outflow',
  unit: 'count',
  label: { nl: 'Uitstroom (geëindigde deelnames)', en: 'Outflow (participations ended)' },
  definition: {
    nl: 'Het aantal deelnames dat in de periode eindigt, waar de deelnemer ook heen gaat. Verhuizen, overlijden en AOW-leeftijd tellen mee en staan apart in de uitleg. Wie binnen 30 dagen aan een nieuw traject begint, is niet uitgestroomd maar doorgestroomd.',
    en: 'The number of participations that end in the period, wherever the participant goes. Moving away, death and state pension age count and are shown apart in the explanation. Who starts a new trajectory within 30 days has not left but moved on.',
  },
  formula: {
    nl: 'deelnames geëindigd in de periode, opgeteld over waar ze heen leidden',
    en: 'participations ended in the period, summed over where they led',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const ended = endedIn(episodes, context.period);
    const result = trace.sum(context.figure, endedByWay(trace, ended));
    return { result, counted: trajectoriesBehind(ended, context.period), warnings: notSettled(episodes, context) };
  },
  splits: {
    ...commonSplits(counting),
    'trajectory-kind': splitOn(counting, (episode) => closingTrajectory(episode)?.kind ?? null, trajectoryKind),
    destination: destinationSplit(counting),
    month: splitOn(counting, ({ end }) => end?.slice(0, 7) ?? null),
  },
});

function endedByWay(trace: Trace, ended: readonly Episode[]): Quantity[] {
  const wayOf = (episode: Episode) => {
    const { code, group } = itemOf(destination, destinationOf(episode));
    return group === 'apart' ? code : group;
  };
  return Object.entries(ways).map(([way, label]) => {
    const value = ended.filter((episode) => wayOf(episode) === way).length;
    return trace.input({ id: `ended.${way}`, label, unit: 'count', value, records: value });
  });
}
