import { defineIndicator } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { addDays } from '../../values/day.ts';
import type { Period } from '../../values/period.ts';
import { flowAbout } from './about.ts';
import { joiningGapDays } from './episode.ts';
import { type FlowEpisode, flowFacts } from './facts.ts';
import type { FlowTrajectory } from './inputs.ts';
import { type Counting, commonSplits, splitOn } from './splits.ts';

/** A change of kind of trajectory inside an episode. */
type Transition = { readonly episode: FlowEpisode; readonly trajectory: FlowTrajectory };
type Facts = { readonly transitions: readonly Transition[] };

const counting: Counting<Facts, Transition> = {
  items: ({ transitions }) => transitions,
  facts: (transitions) => ({ transitions }),
  episode: ({ episode }) => episode,
};

/** Changes of trajectory kind inside participations. */
export const progression = defineIndicator({
  ...flowAbout,
  id: 'flow.progression',
  unit: 'count',
  label: {
    nl: 'Doorstroom (overstappen naar een ander soort traject)',
    en: 'Progression (moves to another kind of trajectory)',
  },
  definition: {
    nl: 'Het aantal keer dat een deelnemer in de periode binnen het centrum overstapt naar een ander soort traject, bijvoorbeeld van een werkervaringsplaats naar een betaalde baan. De deelname loopt door. Een nieuw traject is een overstap als het van een ander soort is dan elk eerder gestart traject van de deelname dat dan nog loopt of hoogstens 30 dagen daarvoor eindigde. Trajecten op de eerste dag van de deelname zijn geen overstap.',
    en: 'How often a participant moves to another kind of trajectory inside the centre in the period, for example from a work experience place to a paid job. The participation goes on. A new trajectory is a move when its kind differs from that of every trajectory of the participation which started earlier and still runs then or ended at most 30 days before. Trajectories on the first day of the participation are no move.',
  },
  formula: {
    nl: 'trajecten gestart in de periode na de eerste dag van een deelname, van een andere soort dan alle trajecten die eerder begonnen en nog lopen of ten hoogste 30 dagen daarvoor eindigden',
    en: 'trajectories started in the period after the first day of a participation, of another kind than all that started earlier and still run or ended at most 30 days before',
  },
  prepare: (inputs, { period }): Facts => ({
    transitions: flowFacts(inputs).episodes.flatMap((episode) => transitionsIn(episode, period)),
  }),
  measure({ transitions }, trace, { figure }) {
    const result = trace.input({ ...figure, value: transitions.length, records: transitions.length });
    return { result, counted: [{ kind: 'trajectories', records: transitions.length }] };
  },
  splits: {
    ...commonSplits(counting),
    'trajectory-kind': splitOn(counting, ({ trajectory }) => trajectory.kind, trajectoryKind),
    month: splitOn(counting, ({ trajectory }) => trajectory.start.slice(0, 7)),
  },
});

function transitionsIn(episode: FlowEpisode, { from, until }: Period): Transition[] {
  return episode.trajectories
    .filter(({ start }) => start >= from && start <= until)
    .filter((trajectory) => isMove(episode, trajectory))
    .filter(isFirstOfItsKindThatDay)
    .map((trajectory) => ({ episode, trajectory }));
}

function isMove({ trajectories, start: firstDay }: FlowEpisode, { start, kind }: FlowTrajectory): boolean {
  const before = trajectories.filter(
    (one) => one.start < start && (one.end === null || addDays(one.end, joiningGapDays) >= start),
  );
  return start > firstDay && before.every((one) => one.kind !== kind);
}

/** Two new trajectories of one kind on one day are one move. */
function isFirstOfItsKindThatDay({ start, kind }: FlowTrajectory, at: number, all: readonly FlowTrajectory[]): boolean {
  return all.findIndex((other) => other.start === start && other.kind === kind) === at;
}
