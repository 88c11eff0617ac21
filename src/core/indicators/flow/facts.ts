import { groupBy } from '../../breakdown.ts';
import { type Episode, episodesOf, firstDayTrajectories } from './episode.ts';
import type { FlowInputs, FlowStatus } from './inputs.ts';
import { targetGroupOf } from './target-group.ts';

/** An episode with what is known of its person at its start. */
export type FlowEpisode = Episode & {
  readonly targetGroup: string;
  /** False when the group is `other` only because no legal ground was recorded for the start. */
  readonly groupKnown: boolean;
  readonly municipality: string | null;
};

/** What the flow indicators share. */
export type FlowFacts = { readonly episodes: readonly FlowEpisode[] };

/** Episodes with target group and municipality. */
export function flowFacts({ trajectories, statuses, participants }: FlowInputs): FlowFacts {
  const statusesOf = groupBy(statuses, ({ participantId }) => participantId);
  const municipalityOf = new Map(participants.map(({ id, municipality }) => [id, municipality]));
  const episodes = episodesOf(trajectories).map((episode): FlowEpisode => {
    const atStart = newestAt(statusesOf.get(episode.participantId) ?? [], episode.start);
    const targetGroup = targetGroupOf(
      atStart,
      firstDayTrajectories(episode).map(({ kind }) => kind),
    );
    return {
      ...episode,
      targetGroup,
      groupKnown: targetGroup !== 'other' || atStart.some(({ legalGround }) => legalGround !== null),
      municipality: municipalityOf.get(episode.participantId) ?? null,
    };
  });
  return { episodes };
}

/** The statuses of the newest day on or before this one. */
function newestAt(statuses: readonly FlowStatus[], day: string): FlowStatus[] {
  const valid = statuses.filter(({ validFrom }) => validFrom <= day);
  const newest = valid
    .map(({ validFrom }) => validFrom)
    .sort()
    .at(-1);
  return valid.filter(({ validFrom }) => validFrom === newest);
}
