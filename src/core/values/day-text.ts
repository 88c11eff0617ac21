import type { Day } from './day.ts';
import type { Text } from './text.ts';

const months: readonly Text[] = [
  { nl: 'januari', en: 'January' },
  { nl: 'februari', en: 'February' },
  { nl: 'maart', en: 'March' },
  { nl: 'april', en: 'April' },
  { nl: 'mei', en: 'May' },
  { nl: 'juni', en: 'June' },
  { nl: 'juli', en: 'July' },
  { nl: 'augustus', en: 'August' },
  { nl: 'september', en: 'September' },
  { nl: 'oktober', en: 'October' },
  { nl: 'november', en: 'November' },
  { nl: 'december', en: 'December' },
];

/** A day as it reads in a sentence: `30 september 2026`, `30 September 2026`. */
export function dayText(day: Day): Text {
  const [year, month, date] = [day.slice(0, 4), months[Number(day.slice(5, 7)) - 1], Number(day.slice(8))];
  return { nl: `${date} ${month?.nl} ${year}`, en: `${date} ${month?.en} ${year}` };
}
