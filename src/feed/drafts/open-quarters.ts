import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import { type Period, periodOf, previousPeriod } from '../../core/values/period.ts';
import type { Store } from '../../store/store.ts';
import type { FeedQuery } from '../query/feed-query.ts';
import { periodCode, periodIdOf } from '../sets/period-code.ts';
import { askedValues } from './asked-values.ts';
import type { OpenQuarter } from './draft-rows.ts';

/** The running quarter and those of the year before it. */
const quartersBack = 4;
/** Rows a quarter may have: their numbers are apart. */
const rowsOfQuarter = 2 ** 20;

/** The running quarter and those of the year before it, the oldest first. */
export function quartersOfLastYear(today: Day): Period[] {
  const quarters = [periodOf('quarter', today)];
  while (quarters.length <= quartersBack) quarters.unshift(previousPeriod(quarters[0] as Period));
  return quarters;
}

/** The quarters of the centres an asker reaches that have no final release yet, as far as they can pass the filter. */
export async function openQuarters(
  store: Pick<Store, 'listReleases' | 'getCentre'>,
  caller: Caller,
  centreIds: readonly string[],
  { filter }: Pick<FeedQuery, 'filter'>,
  today: Day,
): Promise<OpenQuarter[]> {
  const quarters = quartersOfLastYear(today);
  const centres = askedValues(filter, 'Centres');
  const periods = askedValues(filter, 'Periods');
  // Figures of a running year are in the report of a quarter: who asks for those asks for any quarter.
  const isOfQuarters = periods !== null && [...periods].every((code) => periodIdOf(String(code)) !== code);
  const open: OpenQuarter[] = [];
  for (const [place, centreId] of [...centreIds].sort().entries()) {
    if (centres && !centres.has(centreId)) continue;
    const centre = await store.getCentre(caller.reach, centreId);
    if (!centre) continue;
    for (const [turn, { id: quarter }] of quarters.entries()) {
      if (isOfQuarters && !periods.has(periodCode(quarter))) continue;
      const releases = await store.listReleases(caller.reach, centreId, quarter);
      if (releases.some(({ audience, state }) => audience === 'own' && state === 'final')) continue;
      const firstId = (place * quarters.length + turn) * rowsOfQuarter;
      open.push({ centreId, region: centre.municipalityCode, quarter, firstId });
    }
  }
  return open;
}
