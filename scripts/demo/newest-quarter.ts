import type { Day } from '../../src/core/values/day.ts';
import { periodOf, previousPeriod } from '../../src/core/values/period.ts';

/** The last quarter that is over on a day. */
export function newestQuarter(today: Day): string {
  return previousPeriod(periodOf('quarter', today)).id;
}
