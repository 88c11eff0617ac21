import { addDays, type Day, daysBetween } from '../../../../src/core/values/day.ts';
import { allot } from '../allot.ts';
import type { Random } from '../random.ts';
import type { TrajectoryKind } from '../types.ts';
import { kindsFor, ruleOf } from './trajectory-rules.ts';

/** The days the history speaks of. */
export type Span = { readonly from: Day; readonly until: Day };

/** A stay at the centre in one kind of trajectory; `end` null while it runs. */
export type Stay = { readonly kind: TrajectoryKind; readonly start: Day; readonly end: Day | null };

type Storyteller = (random: Random, span: Span, at: number) => Stay[];

const daysAMonth = 30.4;

/** A lasting place, since long before the first day and still there. */
const lasting: Storyteller = (random, { from }) => {
  const kind = random.weighted(kindsFor('lasting'));
  return [{ kind, start: addDays(from, -random.whole(40, 1800)), end: null }];
};

/** Started in the last year and a half and still there. */
const running: Storyteller = (random, { until }, at) => {
  const since = Math.round(8 + (1 - at) ** 1.4 * 520);
  const kinds = kindsFor('forATime').filter(([kind]) => ruleOf(kind).months[1] * daysAMonth > since);
  return [{ kind: random.weighted(kinds), start: addDays(until, -since), end: null }];
};

/** Came, stayed for a time, left. */
const leaves: Storyteller = (random, span, at) => [endingOn(random, dayAt(span, at), kindsFor('forATime'))];

/** Moves on to another kind of trajectory inside the centre. */
const progresses: Storyteller = (random, span, at) => {
  const able = kindsFor('forATime').filter(([kind]) => ruleOf(kind).next.length > 0);
  const first = endingOn(random, dayAt(span, 0.02 + at * 0.96), able);
  const kind = random.pick(ruleOf(first.kind).next);
  return [first, following(random, span, first, kind, random.whole(1, 20))];
};

/** Comes back after more than the 30 days that would join both stays. */
const returns: Storyteller = (random, span, at) => {
  const first = endingOn(random, dayAt(span, at * 0.8), kindsFor('forATime'));
  return [first, following(random, span, first, first.kind, random.whole(40, 130))];
};

/** Goes on in the same kind of trajectory after a break of less than 30 days. */
const resumes: Storyteller = (random, span, at) => {
  const first = endingOn(random, dayAt(span, at * 0.95), kindsFor('forATime'));
  return [first, following(random, span, first, first.kind, random.whole(6, 21))];
};

const stories: readonly (readonly [Storyteller, number])[] = [
  [lasting, 0.18],
  [running, 0.19],
  [leaves, 0.36],
  [progresses, 0.14],
  [returns, 0.08],
  [resumes, 0.05],
];

/**
 * The stays of so many people, about half of them there at any time. Their turning points are spread evenly, so that
 * every quarter has its share of everything.
 */
export function tellStories(random: Random, people: number, span: Span): Stay[][] {
  const counts = allot(
    people,
    stories.map(([, share]) => share),
  );
  const told = stories.flatMap(([tell], index) => {
    const count = counts[index] ?? 0;
    return Array.from({ length: count }, (_, nth) => tell(random, span, (nth + 0.5) / count));
  });
  return random.shuffled(told);
}

function dayAt({ from, until }: Span, at: number): Day {
  return addDays(from, Math.round(at * daysBetween(from, until)));
}

function endingOn(random: Random, end: Day, kinds: [TrajectoryKind, number][]): Stay {
  const kind = random.weighted(kinds);
  return { kind, start: addDays(end, -daysOf(random, kind)), end };
}

/** A stay after another one; it runs on when its end would lie beyond the history. */
function following(random: Random, { until }: Span, before: Stay, kind: TrajectoryKind, gap: number): Stay {
  const wanted = addDays(before.end ?? until, gap);
  const start = wanted > until ? until : wanted;
  const end = addDays(start, daysOf(random, kind));
  return { kind, start, end: end > until ? null : end };
}

function daysOf(random: Random, kind: TrajectoryKind): number {
  const [shortest, longest] = ruleOf(kind).months;
  return Math.round(random.between(shortest, longest) * daysAMonth);
}
