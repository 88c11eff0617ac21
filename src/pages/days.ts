import { dayText } from '../core/values/day-text.ts';
import { parsePeriod } from '../core/values/period.ts';
import { periodText } from '../core/values/period-text.ts';
import { say, type View } from './view.ts';

/** A day that stays on one line: `30 september 2026`. */
export function dayIn(view: View, day: string): string {
  return say(view, dayText(day)).replaceAll(' ', '\u00a0');
}

/** A period in a sentence: `derde kwartaal van 2026`. */
export function periodIn(view: View, id: string): string {
  const period = parsePeriod(id);
  return period ? say(view, periodText(period)) : id;
}

/** A quarter where there is little room: `Q3 2026`. */
export function shortPeriod(id: string): string {
  const [year = '', quarter = ''] = id.split('-');
  return quarter ? `${quarter} ${year}` : year;
}
