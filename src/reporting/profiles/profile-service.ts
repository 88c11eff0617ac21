import type { Caller } from '../../access/caller.ts';
import { limits as maexLimits } from '../../core/indicators/maex-style/limits.ts';
import { limits } from '../../core/indicators/pso-style/limits.ts';
import type { Day } from '../../core/values/day.ts';
import { monthsThrough, type Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { Store, StoredRecord } from '../../store/store.ts';
import { type MaexChapter, maexChapter } from './maex-chapter.ts';
import { type PsoChapter, psoChapter } from './pso-chapter.ts';
import { readAll } from './read-all.ts';

/** Positions looked through for those of the year: they are kept for good, and most have ended. More is told, not cut. */
const mostPositions = 20_000;

/** The share and the profile of a centre, over the twelve months through a quarter: both methods are about a year. */
export function makeProfiles(store: Pick<Store, 'readFacts' | 'listRecords'>, today: () => Day) {
  return async function profiles(
    caller: Caller,
    centreId: string,
    quarter: Pick<Period, 'until'>,
  ): Promise<{ pso: PsoChapter; maex: MaexChapter }> {
    const year = monthsThrough(quarter.until.slice(0, 7), 12);
    const { from, until } = year;
    const read = (kind: string, query: { from?: Day; until: Day; most: number }) =>
      readAll(store, caller.reach, centreId, kind, query);
    const [facts, positions, purchases, needs] = await Promise.all([
      store.readFacts(caller.reach, centreId, [year]),
      read('positions', { until, most: mostPositions }),
      read('social-purchases', { from, until, most: limits.purchases }),
      read('needs', { until, most: maexLimits.rows }),
    ]);
    const sheet = facts?.sheets[0];
    if (!sheet) throw new AppError('not-found');
    const asOf = today();
    return {
      pso: psoChapter(
        sheet,
        {
          positions: dataOf(positions),
          purchases: dataOf(purchases),
          tooMany: positions.length > mostPositions || purchases.length > limits.purchases,
        },
        asOf,
      ),
      maex: maexChapter(sheet, dataOf(needs), asOf),
    };
  };
}

export type ProfileService = ReturnType<typeof makeProfiles>;

const dataOf = (records: readonly StoredRecord[]) => records.map(({ data }) => data);
