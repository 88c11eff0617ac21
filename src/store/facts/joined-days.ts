import { addDays, type Day } from '../../core/values/day.ts';

/** Days from one through another. */
export type Days = { readonly from: Day; readonly until: Day };

/** Windows of days with those that overlap or touch made into one, the earliest first: each day is in one at most. */
export function joinedDays(windows: readonly Days[]): Days[] {
  const joined: Days[] = [];
  for (const { from, until } of [...windows].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (!last || from > addDays(last.until, 1)) joined.push({ from, until });
    else if (until > last.until) joined[joined.length - 1] = { from: last.from, until };
  }
  return joined;
}

/** What of some rows lies in a window. */
export function rowsIn<Row extends { readonly date: Day }>(rows: readonly Row[], { from, until }: Days): Row[] {
  return rows.filter(({ date }) => date >= from && date <= until);
}
