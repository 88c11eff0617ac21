import type { visitorKind } from '../../../../src/core/lists/visitor-kind.ts';
import { quietness } from '../calendar.ts';
import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import type { Random } from '../random.ts';
import type { ImportLine } from '../types.ts';
import { monthsOf } from './months.ts';

/** Visitors of each kind in a month, for each 1,000 kilograms that a centre collects a year. */
const perTonneAYear: Readonly<Record<(typeof visitorKind)['codes'][number], number>> = {
  'visitor-paying': 9,
  'visitor-free': 3.2,
  event: 0.14,
  course: 0.06,
  'school-visit': 0.05,
};
/** Schools do not come in the summer holidays. */
const schoolHolidays = ['07', '08'];

/** Visitors of every kind in every month: a month without any is a count of 0. */
export function makeVisitors(random: Random, { collectedAYear }: CentreProfile, span: Span): ImportLine[] {
  return monthsOf(span).flatMap(({ id: month, from }) =>
    Object.entries(perTonneAYear).map(([kind, share]): ImportLine => {
      const isClosed = kind === 'school-visit' && schoolHolidays.includes(month.slice(5));
      const usual = (collectedAYear / 1000) * share * quietness(from);
      const count = isClosed ? 0 : Math.round(usual * random.between(0.85, 1.15));
      return { kind: 'visitor-counts', id: `bz-${month}-${kind}`, data: { month, kind, count } };
    }),
  );
}
