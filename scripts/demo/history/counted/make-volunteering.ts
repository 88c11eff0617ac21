import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import type { Random } from '../random.ts';
import type { ImportLine } from '../types.ts';
import { monthsOf } from './months.ts';

/** One volunteer for so many kilograms collected a year. */
const kilogramsAYearEach = 14_000;
const minutesAMonth = [900, 1300] as const;
const january = '01';

/** Volunteering in every month. Through the year the number of different people grows; it begins again in January. */
export function makeVolunteering(random: Random, { collectedAYear }: CentreProfile, span: Span): ImportLine[] {
  let unique = 0;
  return monthsOf(span).map(({ id: month }): ImportLine => {
    const usual = collectedAYear / kilogramsAYearEach;
    const volunteers = Math.max(1, Math.round(usual * random.between(0.85, 1.1)));
    const isNewYear = unique === 0 || month.endsWith(january);
    unique = isNewYear ? volunteers : Math.max(unique + random.whole(0, 2), volunteers);
    const minutes = volunteers * random.whole(...minutesAMonth);
    const data = { month, minutes, volunteers, uniqueYearToDate: unique };
    return { kind: 'volunteer-hours', id: `vw-${month}`, data };
  });
}
