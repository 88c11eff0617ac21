import type { Day } from '../../core/values/day.ts';
import { type Period, periodOf, previousPeriod } from '../../core/values/period.ts';

/** Quarters that are over and may still have to be published; a year back is what people still correct. */
const endedShown = 4;

/** The running quarter and the last four that ended, the newest first. */
export function recentQuarters(today: Day): Period[] {
  const quarters = [periodOf('quarter', today)];
  while (quarters.length <= endedShown) quarters.push(previousPeriod(quarters.at(-1) as Period));
  return quarters;
}

/**
 * The quarter a coordinator most likely comes for: the oldest of the last four that is over and not final, else the last
 * one that is over. What ended before the centre kept anything needs nobody.
 *
 * @param isFinal whether the centre published a final release of a quarter
 * @param keptFrom first day of which the centre states that it kept something; null when it stated nothing
 */
export function mostNeededQuarter(today: Day, isFinal: (quarter: string) => boolean, keptFrom: Day | null): Period {
  const ended = recentQuarters(today).slice(1);
  const waiting = ended.filter(({ id, until }) => keptFrom !== null && until >= keptFrom && !isFinal(id));
  return (waiting.at(-1) ?? ended[0]) as Period;
}

/** The quarter after a quarter. */
export function nextQuarter({ from }: Pick<Period, 'from'>): Period {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const day = month === 10 ? `${year + 1}-01-01` : `${year}-${String(month + 3).padStart(2, '0')}-01`;
  return periodOf('quarter', day);
}
