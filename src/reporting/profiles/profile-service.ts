import type { Caller } from '../../access/caller.ts';
import { limits as maexLimits } from '../../core/indicators/maex-style/limits.ts';
import { limits } from '../../core/indicators/pso-style/limits.ts';
import type { Day } from '../../core/values/day.ts';
import { monthsThrough, type Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { Reach, Store, StoredRecord } from '../../store/store.ts';
import { type MaexChapter, maexChapter } from './maex-chapter.ts';
import { maexParts } from './maex-sources.ts';
import { type PsoChapter, psoChapter, psoParts } from './pso-chapter.ts';
import { pageSize, readAll } from './read-all.ts';
import { type BirthYears, leaversToPlace } from './youth-placed.ts';

/** Positions looked through for those of the year: they are kept for good, and most have ended. More is told, not cut. */
const mostPositions = 20_000;

/** Agreements looked through for those of the year: far more than a centre makes. */
const mostAgreements = 10_000;
const profileParts = [...new Set([...psoParts, ...maexParts])];

/** The share and the profile of a centre, over the twelve months through a quarter: both methods are about a year. */
export function makeProfiles(store: Pick<Store, 'readFacts' | 'listRecords'>, today: () => Day) {
  return async function profiles(
    caller: Caller,
    centreId: string,
    quarter: Pick<Period, 'until'>,
  ): Promise<{ pso: PsoChapter; maex: MaexChapter }> {
    const year = yearThrough(quarter);
    const { from, until } = year;
    const read = (kind: string, query: { from?: Day; until: Day; most: number }) =>
      readAll(store, caller.reach, centreId, kind, query);
    const [facts, positions, purchases, needs, agreements] = await Promise.all([
      store.readFacts(caller.reach, centreId, [year], profileParts),
      read('positions', { until, most: mostPositions }),
      read('social-purchases', { from, until, most: limits.purchases }),
      read('needs', { until, most: maexLimits.rows }),
      read('agreements', { until, most: mostAgreements }),
    ]);
    const sheet = facts?.sheets[0];
    if (!sheet) throw new AppError('not-found');
    const asOf = today();
    const births = await birthYears(store, caller.reach, centreId, leaversToPlace(sheet.flow, year));
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
      maex: maexChapter(sheet, { needs: dataOf(needs), agreements: dataOf(agreements), births }, asOf),
    };
  };
}

/** Birth years of these people, and of no other. */
async function birthYears(
  store: Pick<Store, 'listRecords'>,
  reach: Reach,
  centreId: string,
  of: readonly { readonly participantId: string }[],
): Promise<BirthYears> {
  const ids = [...new Set(of.map(({ participantId }) => participantId))];
  const births = new Map<string, number | null>();
  for (let start = 0; start < ids.length; start += pageSize) {
    const some = ids.slice(start, start + pageSize);
    const page = await store.listRecords(reach, centreId, 'participants', { ids: some, limit: pageSize });
    for (const { id, data } of page?.rows ?? [])
      births.set(id, typeof data.birthYear === 'number' ? data.birthYear : null);
  }
  return births;
}

/** The twelve months through a quarter. */
export function yearThrough(quarter: Pick<Period, 'until'>): Period {
  return monthsThrough(quarter.until.slice(0, 7), 12);
}

export type ProfileService = ReturnType<typeof makeProfiles>;

const dataOf = (records: readonly StoredRecord[]) => records.map(({ data }) => data);
