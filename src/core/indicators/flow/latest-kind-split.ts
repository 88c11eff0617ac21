import type { Split } from '../../define-indicator.ts';
import { trajectoryKind } from '../../lists/trajectory-kind.ts';
import { latestStarted } from './episode.ts';
import type { FlowEpisode } from './facts.ts';
import { type Counting, splitOn } from './splits.ts';

/** By the kind of the trajectory that started last by the end of the period: what the person is doing by then. */
export function latestKindSplit<Facts, Item extends FlowEpisode>(counting: Counting<Facts, Item>): Split<Facts> {
  return splitOn(counting, (episode, { period }) => latestStarted(episode, period.until).kind, trajectoryKind);
}
