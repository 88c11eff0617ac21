import { groupBy } from '../../breakdown.ts';
import type { Context } from '../../define-indicator.ts';
import { addDays } from '../../values/day.ts';
import { firstDayTrajectories } from '../flow/episode.ts';
import { type FlowEpisode, flowFacts } from '../flow/facts.ts';
import { latestKindSplit } from '../flow/latest-kind-split.ts';
import { activeIn } from '../flow/selections.ts';
import { type Counting, commonSplits } from '../flow/splits.ts';
import { isLearning } from '../flow/target-group.ts';
import type { Measurement, ParticipationAndFlowInputs } from './inputs.ts';

/** Days around the start of an episode in which its first score counts as the baseline. Part of the formula version. */
export const baselineDays = 42;

/** The only instrument that is counted. */
const counted = 'vng-ladder';

/** An active episode to which the ladder applies; `change` in steps, null without two scores to compare. */
export type LadderEpisode = FlowEpisode & {
  readonly change: number | null;
  /** The two scores that were compared; null with `change`. */
  readonly between: { readonly from: number; readonly to: number } | null;
  /** Two scores, but of different editions of the ladder: these are not compared. */
  readonly otherEdition: boolean;
  /** Scores that were compared: 2 or 0. */
  readonly scores: number;
};
export type LadderFacts = { readonly episodes: readonly LadderEpisode[] };

/** The active episodes to which the ladder applies, each with its baseline and latest score compared. */
export function ladderFacts({ participation, flow }: ParticipationAndFlowInputs, { period }: Context): LadderFacts {
  const scores = participation.measurements.filter(
    ({ instrument, date }) => instrument === counted && date <= period.until,
  );
  const scoresOf = groupBy(scores, ({ participantId }) => participantId);
  const all = groupBy(flowFacts(flow).episodes, ({ participantId }) => participantId);
  const episodes = [...all.values()].flatMap((own) =>
    activeIn(own, period)
      .filter(ladderApplies)
      .map((episode) => ({ ...episode, ...compared(scoresOf.get(episode.participantId) ?? [], episode, own) })),
  );
  return { episodes };
}

const counting: Counting<LadderFacts, LadderEpisode> = {
  items: ({ episodes }) => episodes,
  facts: (episodes) => ({ episodes }),
  episode: (episode) => episode,
};

/** The breakdowns of the ladder figures. */
export const ladderSplits = { ...commonSplits(counting), 'trajectory-kind': latestKindSplit(counting) };

/**
 * False for interns, students and volunteers, who do not come to climb the ladder. Told by the start of the episode, so
 * that it does not change along the way.
 */
function ladderApplies(episode: FlowEpisode): boolean {
  const kinds = firstDayTrajectories(episode).map(({ kind }) => kind);
  return episode.targetGroup !== 'pupils-students' && !kinds.every((kind) => isLearning(kind) || kind === 'volunteer');
}

/**
 * Baseline and latest score of an episode among all of the person. A score of an earlier episode is no baseline, and
 * one since the start of a later episode is not the latest. Of several on one day the highest is the baseline and the
 * lowest the latest: the cautious way.
 */
function compared(scores: readonly Measurement[], { start }: FlowEpisode, own: readonly FlowEpisode[]) {
  const [from, until] = [addDays(start, -baselineDays), addDays(start, baselineDays)];
  const previousEnd = own.findLast((other) => other.start < start)?.end ?? '';
  const nextStart = own.find((other) => other.start > start)?.start;
  const [baseline] = scores
    .filter(({ date }) => date >= from && date <= until && date > previousEnd)
    .sort((a, b) => compare(a.date, b.date) || b.value - a.value || compare(a.version ?? '', b.version ?? ''));
  const after = scores.filter(
    ({ date }) => baseline && date > baseline.date && (nextStart === undefined || date < nextStart),
  );
  const [latest] = after
    .filter(({ version }) => version === baseline?.version)
    .sort((a, b) => compare(b.date, a.date) || a.value - b.value);
  const between = baseline && latest ? { from: baseline.value, to: latest.value } : null;
  const change = between && between.to - between.from;
  return { change, between, otherEdition: after.length > 0 && !latest, scores: change === null ? 0 : 2 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
