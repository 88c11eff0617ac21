import { defineIndicator } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import type { Period } from '../../values/period.ts';
import { flowAbout } from './about.ts';
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
    nl: 'Het aantal keer dat een deelnemer in de periode binnen het centrum overstapt naar een ander soort traject, bijvoorbeeld van een werkervaringsplaats naar een betaalde baan. De deelname loopt door. Een tweede traject dat op dezelfde dag start als het eerste is geen overstap.',
    en: 'How often a participant moves to another kind of trajectory inside the centre in the period, for example from a work experience place to a paid job. The participation goes on. A second trajectory that starts on the same day as the first is no move.',
  },
  formula: 'trajectories started in the period inside a participation, later than the one before and of another kind',
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
    .filter((trajectory, index) => {
      const before = episode.trajectories[index - 1];
      const inPeriod = trajectory.start >= from && trajectory.start <= until;
      return inPeriod && before !== undefined && trajectory.kind !== before.kind && trajectory.start > before.start;
    })
    .map((trajectory) => ({ episode, trajectory }));
}
