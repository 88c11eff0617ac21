import { addDays, type Day, dayNumber } from '../../../src/core/values/day.ts';

/** 0 is Sunday, 6 Saturday. */
export function weekday(day: Day): number {
  // Day 0, 1970-01-01, was a Thursday.
  return (dayNumber(day) + 4) % 7;
}

/** Every day from one through another. */
export function daysFrom(from: Day, until: Day): Day[] {
  return Array.from({ length: dayNumber(until) - dayNumber(from) + 1 }, (_, index) => addDays(from, index));
}

/** Monday to Friday, public holidays left out. */
export function isWorkday(day: Day): boolean {
  return weekday(day) >= 1 && weekday(day) <= 5 && !isPublicHoliday(day);
}

/** Monday to Saturday, public holidays left out. */
export function isShopDay(day: Day): boolean {
  return weekday(day) >= 1 && !isPublicHoliday(day);
}

/** The first working day on or after a day. */
export function workdayFrom(day: Day): Day {
  return isWorkday(day) ? day : workdayFrom(addDays(day, 1));
}

/** The last working day on or before a day. */
export function workdayUntil(day: Day): Day {
  return isWorkday(day) ? day : workdayUntil(addDays(day, -1));
}

/** Part of its usual size that the work of a day has: summer and the end of the year are quiet. */
export function quietness(day: Day): number {
  const monthDay = day.slice(5);
  if (monthDay >= '12-24' || monthDay <= '01-02') return 0.25;
  return monthDay >= '07-20' && monthDay <= '08-20' ? 0.7 : 1;
}

const fixedHolidays = ['01-01', '04-27', '12-25', '12-26'];
/** Easter Monday, Ascension Day and Whit Monday, in days after Easter. */
const movingHolidays = [1, 39, 50];

/** A Dutch day off. */
function isPublicHoliday(day: Day): boolean {
  if (fixedHolidays.includes(day.slice(5))) return true;
  const afterEaster = dayNumber(day) - dayNumber(easter(Number(day.slice(0, 4))));
  return movingHolidays.includes(afterEaster);
}

/** Easter Sunday of a year (the anonymous Gregorian computation). */
function easter(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const leap = century - Math.floor(century / 4);
  const epact = (leap - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30;
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11));
  const sunday = (year + Math.floor(year / 4) + moon + 2 - leap) % 7;
  const fromMarch = moon - sunday;
  const month = 3 + Math.floor((fromMarch + 40) / 44);
  const date = fromMarch + 28 - 31 * Math.floor(month / 4);
  return `${year}-0${month}-${String(date).padStart(2, '0')}`;
}
