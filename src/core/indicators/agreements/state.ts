import type { Day } from '../../values/day.ts';
import type { Decimal } from '../../values/decimal.ts';

/** How a target stands. */
export const targetStates = ['not-started', 'reached', 'on-track', 'behind', 'missed', 'unknown'] as const;
export type TargetState = (typeof targetStates)[number];

/** What of a target decides how it stands. */
export type Standing = {
  readonly bound: string;
  readonly target: Decimal;
  /** Null: not known. */
  readonly realised: Decimal | null;
  /** What was to be expected by now; the target itself where it does not grow with time or has no end. */
  readonly expected: Decimal;
  /** More of it comes with time, so that what was passed can never be less again. */
  readonly accrues: boolean;
  readonly dueOn: Day | null;
};

/** How a target stands on a day. A target is over on the day after it was due. */
export function stateOf({ bound, target, realised, expected, accrues, dueOn }: Standing, day: Day): TargetState {
  if (realised === null) return 'unknown';
  const isOver = dueOn !== null && dueOn < day;
  if (bound === 'at-most') {
    if (realised.greaterThan(target)) return isOver || accrues ? 'missed' : 'behind';
    if (isOver) return 'reached';
    return realised.greaterThan(expected) ? 'behind' : 'on-track';
  }
  if (realised.greaterThanOrEqualTo(target)) return 'reached';
  if (isOver) return 'missed';
  return realised.lessThan(expected) ? 'behind' : 'on-track';
}
