import { defineIndicator } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { flowAbout } from './about.ts';
import { firstTrajectory } from './episode.ts';
import { flowFacts } from './facts.ts';
import { justStarted } from './just-started.ts';
import { startedIn, trajectoriesBehind } from './selections.ts';
import { commonSplits, countingEpisodes, splitOn } from './splits.ts';

const counting = countingEpisodes(startedIn);

/** Participations that start in the period. */
export const inflow = defineIndicator({
  ...flowAbout,
  id: 'flow.inflow',
  unit: 'count',
  label: { nl: 'Instroom (gestarte deelnames)', en: 'Inflow (participations started)' },
  definition: {
    nl: 'Het aantal deelnames dat in de periode begint. Een deelname is alles wat één deelnemer aaneengesloten bij het centrum doet: trajecten die elkaar overlappen of binnen 30 dagen op elkaar volgen. Wie na een langere pauze terugkomt, telt opnieuw. Nazorg telt niet mee.',
    en: 'The number of participations that start in the period. A participation is everything one participant does at the centre without a break: trajectories that overlap or follow within 30 days. Who returns after a longer break counts again. Aftercare does not count.',
  },
  formula: {
    nl: 'trajecten gestart in de periode - trajecten die een deelname voortzetten',
    en: 'trajectories started in the period - those that continue a participation',
  },
  prepare: flowFacts,
  measure({ episodes }, trace, context) {
    const { period, figure } = context;
    const startsIn = ({ start }: { start: string }) => start >= period.from && start <= period.until;
    const touched = episodes.filter(({ trajectories }) => trajectories.some(startsIn));
    const starts = touched.flatMap(({ trajectories }) => trajectories).filter(startsIn).length;
    const started = startedIn(episodes, period);
    const all = trace.input({
      id: 'trajectories-started',
      label: { nl: 'Trajecten gestart in de periode', en: 'Trajectories started in the period' },
      unit: 'count',
      value: starts,
      records: starts,
    });
    const continuing = trace.input({
      id: 'trajectories-continuing',
      label: { nl: 'Daarvan vervolg van een deelname', en: 'Of which continue a participation' },
      unit: 'count',
      value: starts - started.length,
      records: starts - started.length,
    });
    const result = trace.subtract(figure, [all, continuing]);
    return { result, counted: trajectoriesBehind(started, period), warnings: justStarted(started, context) };
  },
  splits: {
    ...commonSplits(counting),
    'trajectory-kind': splitOn(counting, (episode) => firstTrajectory(episode).kind, trajectoryKind),
    month: splitOn(counting, ({ start }) => start.slice(0, 7)),
  },
});
