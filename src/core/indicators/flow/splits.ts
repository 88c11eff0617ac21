import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { destination } from '../../lists/destination.ts';
import { origin } from '../../lists/origin.ts';
import { targetGroup } from '../../lists/target-group.ts';
import type { Warning } from '../../result.ts';
import { participations } from './about.ts';
import { saidAtFirst } from './episode.ts';
import type { FlowEpisode, FlowFacts } from './facts.ts';
import { destinationOf } from './selections.ts';

/** What an indicator counts, and how its facts are made again of part of them. */
export type Counting<Facts, Item> = {
  readonly items: (facts: Facts, context: Context) => readonly Item[];
  readonly facts: (items: readonly Item[]) => Facts;
  readonly episode: (item: Item) => FlowEpisode;
};

/** Counting episodes that a selection picks. */
export function countingEpisodes(
  select: (episodes: readonly FlowEpisode[], period: Context['period']) => readonly FlowEpisode[],
): Counting<FlowFacts, FlowEpisode> {
  return {
    items: ({ episodes }, { period }) => select(episodes, period),
    facts: (episodes) => ({ episodes }),
    episode: (episode) => episode,
  };
}

/** A breakdown on one key of what is counted; null is the row `unknown`. */
export function splitOn<Facts, Item>(
  { items, facts }: Counting<Facts, Item>,
  key: (item: Item, context: Context) => string | null,
  list?: CodeList,
): Split<Facts> {
  return {
    parts(all, context) {
      const groups = groupBy(items(all, context), (item) => key(item, context) ?? unknownCode);
      return { parts: inOrder(new Map([...groups].map(([code, group]) => [code, facts(group)])), list) };
    },
  };
}

/** The breakdowns that every flow indicator has: by person, and by how the episode began. */
export function commonSplits<Facts, Item>(counting: Counting<Facts, Item>) {
  return {
    'target-group': targetGroupSplit(counting),
    origin: splitOn(counting, (item) => saidAtFirst(counting.episode(item), (one) => one.origin, origin.codes), origin),
    referrer: splitOn(counting, (item) => saidAtFirst(counting.episode(item), (one) => one.referrer)),
    payer: splitOn(counting, (item) => saidAtFirst(counting.episode(item), (one) => one.payer)),
    municipality: splitOn(counting, (item) => counting.episode(item).municipality),
  };
}

/** By destination of the episode, for what counts ended episodes. */
export function destinationSplit<Facts, Item extends FlowEpisode>(counting: Counting<Facts, Item>): Split<Facts> {
  return splitOn(counting, destinationOf, destination);
}

function targetGroupSplit<Facts, Item>(counting: Counting<Facts, Item>): Split<Facts> {
  const split = splitOn(counting, (item) => counting.episode(item).targetGroup, targetGroup);
  return {
    requires: ['participant-statuses'],
    parts(facts, context) {
      const counted = counting.items(facts, context).map(counting.episode);
      return { ...split.parts(facts, context), warnings: statusMissing(counted) };
    },
  };
}

/** Says how many are in the group `other` only because no status with a legal ground was recorded. */
export function statusMissing(episodes: readonly FlowEpisode[]): Warning[] {
  const count = new Set(episodes.filter((episode) => !episode.groupKnown)).size;
  if (count === 0) return [];
  const { nl, en } = participations(count);
  const one = count === 1;
  const label = {
    nl: `Van ${nl} is bij de start geen rechtsgrond vastgelegd: ${one ? 'die telt' : 'die tellen'} bij "Anders of onbekend"`,
    en: `${en} ${one ? 'has' : 'have'} no legal ground recorded for the start: ${one ? 'it counts' : 'they count'} under "Other or unknown"`,
  };
  return [{ code: 'status-missing', label, params: { count: String(count) } }];
}
