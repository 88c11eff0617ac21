import { groupBy } from '../../breakdown.ts';
import { type Decimal, decimal } from '../../values/decimal.ts';
import type { PsoPosition } from './inputs.ts';

/** Full-time hours when none are given: only to see what cannot be, the figure reads the published one. */
const usualFullTime = 40;
/** Thirds of a full-time job do not end in a decimal: six sixths must not become more than one by their last digit. */
const lastDigits = '1.000000000000000000000000000001';

/** What of a position tells for how much of full time its person works, and when. */
export type WorkedPart = Pick<
  PsoPosition,
  'person' | 'from' | 'until' | 'hoursPerWeek' | 'fullTimeHours' | 'yearFraction'
>;

type Part = { readonly index: number; readonly given: WorkedPart; readonly part: Decimal };

/**
 * Places of the positions with which a person comes above full time. Days decide where they are given; parts of a year
 * without days may lie anywhere in it, and are too much only when they are more than the whole year.
 */
export function aboveFullTime(positions: readonly WorkedPart[]): number[] {
  const parts = positions.flatMap((given, index): Part[] => {
    if (given.hoursPerWeek === null || given.fullTimeHours === 0) return [];
    return [{ index, given, part: decimal(given.hoursPerWeek).dividedBy(given.fullTimeHours ?? usualFullTime) }];
  });
  const byPerson = groupBy(parts, ({ given, index }) => JSON.stringify(given.person ?? index));
  return [...byPerson.values()].flatMap((parts) => [
    ...new Set([...tooLarge(parts), ...atOnce(parts), ...inAYear(parts)]),
  ]);
}

function tooLarge(parts: readonly Part[]): number[] {
  return parts.filter(({ part }) => part.greaterThan(lastDigits)).map(({ index }) => index);
}

/** Walks through the starts: what runs on that day, the new one included, is more than full time. */
function atOnce(parts: readonly Part[]): number[] {
  const dated = parts.filter(({ given }) => given.yearFraction === null && (given.from ?? given.until) !== null);
  const starts = [...dated].sort((a, b) => inOrder(startOf(a), startOf(b)) || a.index - b.index);
  const ends = dated.filter(({ given }) => given.until !== null).sort((a, b) => inOrder(endOf(a), endOf(b)));
  let running = decimal(0);
  let over = 0;
  return starts
    .filter((one) => {
      for (let next = ends[over]; next && endOf(next) < startOf(one); next = ends[over]) {
        running = running.minus(next.part);
        over += 1;
      }
      const alone = running.isZero();
      running = running.plus(one.part);
      return !alone && running.greaterThan(lastDigits);
    })
    .map(({ index }) => index);
}

/** A position without first day was there before all others. */
const startOf = ({ given }: Part): string => given.from ?? '';
const endOf = ({ given }: Part): string => given.until ?? '';
const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function inAYear(parts: readonly Part[]): number[] {
  // More than a year is refused at its own field.
  const spread = parts.filter(({ given }) => given.yearFraction !== null && given.yearFraction <= 1);
  const total = sum(spread.map(({ part, given }) => part.times(given.yearFraction ?? 0)));
  const last = spread.at(-1);
  return last && total.greaterThan(lastDigits) ? [last.index] : [];
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
