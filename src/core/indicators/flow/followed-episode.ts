import type { Context } from '../../define-indicator.ts';
import { followUpStatus } from '../../lists/follow-up-status.ts';
import { itemOf } from '../../lists/label-of.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { dueDay, dueIn, endingTrajectories } from './cohort.ts';
import { closingTrajectory } from './episode.ts';
import { type FlowEpisode, flowFacts } from './facts.ts';
import type { FlowFollowUp, FollowUpMonths } from './follow-up-inputs.ts';
import type { FlowInputs } from './inputs.ts';
import { type Counting, commonSplits, destinationSplit, splitOn } from './splits.ts';

/** What is known of an ended episode: a status of the list, or why there is none. */
export type Outcome = string | 'no-answer' | 'not-due';

/** An ended episode with what became of the person some months later. */
export type FollowedEpisode = FlowEpisode & { readonly outcome: Outcome; readonly followUps: number };
export type FollowedFacts = { readonly episodes: readonly FollowedEpisode[] };

/** The cohort of the period with what became of each. */
export function followedFacts(inputs: FlowInputs, months: FollowUpMonths, context: Context): FollowedFacts {
  const { period, asOf } = context;
  const asked = (inputs.followUps ?? []).filter((one) => one.months === months && one.date <= asOf);
  const episodes = dueIn(flowFacts(inputs).episodes, months, period).map((episode) => {
    const isDue = (dueDay(episode, months) ?? period.until) <= asOf;
    const endOf = new Map(endingTrajectories(episode).map(({ id, end }) => [id, end]));
    const own = asked.filter(({ trajectoryId }) => endOf.has(trajectoryId));
    const outcome = isDue ? (bestKnown(own, endOf)?.status ?? 'no-answer') : 'not-due';
    return { ...episode, outcome, followUps: own.length };
  });
  return { episodes };
}

const counting: Counting<FollowedFacts, FollowedEpisode> = {
  items: ({ episodes }) => episodes,
  facts: (episodes) => ({ episodes }),
  episode: (episode) => episode,
};

/** The breakdowns of a cohort; a month is that in which the months after the end were over. */
export function followedSplits(months: FollowUpMonths) {
  return {
    ...commonSplits(counting),
    'trajectory-kind': splitOn(counting, (episode) => closingTrajectory(episode)?.kind ?? null, trajectoryKind),
    destination: destinationSplit(counting),
    month: splitOn(counting, (episode) => dueDay(episode, months)?.slice(0, 7) ?? null),
  };
}

/**
 * The one that counts when several were recorded: an answer before none, of the trajectory that ended last, then the
 * newest, then the first in the list, so that their order does not matter.
 */
export function bestKnown(
  followUps: readonly FlowFollowUp[],
  endOf: ReadonlyMap<string, string>,
): FlowFollowUp | undefined {
  const codes: readonly string[] = followUpStatus.codes;
  const rank = ({ status, trajectoryId, date }: FlowFollowUp) =>
    [itemOf(followUpStatus, status).answered ? '1' : '0', endOf.get(trajectoryId) ?? '', date].join(' ');
  const sorted = [...followUps].sort((a, b) => {
    const [one, other] = [rank(a), rank(b)];
    if (one !== other) return one < other ? 1 : -1;
    return codes.indexOf(a.status) - codes.indexOf(b.status) || byEffect(a, b);
  });
  return sorted[0];
}

/** Of equals the one with the smaller effect on the benefit. */
function byEffect(a: FlowFollowUp, b: FlowFollowUp): number {
  const size = ({ benefitEffect, benefitReduction }: FlowFollowUp) =>
    benefitEffect === 'ended' ? 2 : benefitEffect === 'reduced' ? (benefitReduction ?? 0) : -1;
  return size(a) - size(b) || (String(a.benefitEffect) < String(b.benefitEffect) ? -1 : 1);
}
