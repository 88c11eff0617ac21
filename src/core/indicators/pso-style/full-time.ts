import { groupBy } from '../../breakdown.ts';
import { type Decimal, decimal } from '../../values/decimal.ts';
import type { PsoPosition } from './inputs.ts';

/** Full-time hours when none are given: only to see what cannot be, the figure reads the published one. */
const usualFullTime = 40;
/** Thirds of a full-time job do not end in a decimal: six sixths must not become more than one by their last digit. */
const lastDigits = '1.000000000000000000000000000001';

type Part = { readonly index: number; readonly given: PsoPosition; readonly part: Decimal };

/**
 * Places of the positions with which a person comes above full time. Days decide where they are given; parts of a year
 * without days may lie anywhere in it, and are too much only when they are more than the whole year.
 */
export function aboveFullTime(positions: readonly PsoPosition[]): number[] {
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

/** At each start: everything that runs on that day. */
function atOnce(parts: readonly Part[]): number[] {
  const dated = parts.filter(({ given }) => given.yearFraction === null && (given.from ?? given.until) !== null);
  return dated
    .filter((one) => {
      const day = one.given.from;
      const running = dated.filter(({ given, index }) => {
        const started = given.from === null || (day !== null && given.from <= day);
        const goesOn = given.until === null || day === null || given.until >= day;
        // Of two that start together, the later row is the one too many.
        return started && goesOn && !(given.from === day && index > one.index);
      });
      return running.length > 1 && sum(running.map(({ part }) => part)).greaterThan(lastDigits);
    })
    .map(({ index }) => index);
}

function inAYear(parts: readonly Part[]): number[] {
  const spread = parts.filter(({ given }) => given.yearFraction !== null);
  const total = sum(spread.map(({ part, given }) => part.times(given.yearFraction ?? 0)));
  const last = spread.at(-1);
  return last && total.greaterThan(lastDigits) ? [last.index] : [];
}

function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), decimal(0));
}
