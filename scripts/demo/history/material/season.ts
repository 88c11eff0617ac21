import type { Day } from '../../../../src/core/values/day.ts';
import { monthsIn, type Period } from '../../../../src/core/values/period.ts';
import { daysFrom, isShopDay, quietness, weekday } from '../calendar.ts';
import type { Random } from '../random.ts';

/** Spring and summer bring more than winter; January first, the mean is 1. */
const months = [0.85, 0.86, 1, 1.08, 1.12, 1.1, 1.05, 1.05, 1.05, 1, 0.94, 0.9];

/** Size of a quarter, compared with a mean one. */
export function seasonOf(quarter: Period): number {
  return monthsIn(quarter).reduce((sum, month) => sum + ofMonth(month), 0) / 3;
}

/** Gives days of a quarter on which the shop was open: more in a busy month and on Saturdays. */
export function dayPicker(random: Random, quarter: Period): () => Day {
  const days = daysFrom(quarter.from, quarter.until).filter(isShopDay);
  let total = 0;
  const upTo = days.map((day) => {
    total += ofMonth(day.slice(0, 7)) * (weekday(day) === 6 ? 1.6 : 1) * Math.sqrt(quietness(day));
    return total;
  });
  return () => {
    const point = random.next() * total;
    return days[firstAbove(upTo, point)] ?? quarter.until;
  };
}

function ofMonth(month: string): number {
  return months[Number(month.slice(5, 7)) - 1] ?? 1;
}

function firstAbove(sorted: readonly number[], point: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return low;
}
