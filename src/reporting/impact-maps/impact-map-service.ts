import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import { addDays } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { FactSheets, RecordVersion, Store, StoredRecord } from '../../store/store.ts';
import type { DataAsOf } from '../service.ts';
import type { MapCalculator } from '../sroi/map-calculator.ts';
import { type ComputedMap, computeMap, mapParts } from './compute-map.ts';
import { isUsedIn, windowOf } from './window-of.ts';

const kind = 'impact-maps';
/** Maps of one quarter that are computed for a report; how many more there are is told. */
const mostInReport = 5;
const pageSize = 1000;

/** One version of a map with what it comes to over its period. */
export type MapOutcome = ComputedMap & {
  readonly map: RecordVersion;
  readonly window: Period;
  readonly dataAsOf: DataAsOf;
};

type MapStore = Pick<Store, 'readFacts' | 'listRecords' | 'listVersions' | 'getVersion'>;

/** Impact maps filled in on the centre's own figures. */
export function makeImpactMaps(store: MapStore, maps: Pick<MapCalculator, 'answer'>, today: () => Day) {
  /** A map over its period: the twelve months through the last one of `period`, or the months of its project. */
  async function outcome(
    caller: Caller,
    centreId: string,
    id: string,
    { period, version }: { period: Pick<Period, 'until'> | null; version: number | null },
  ): Promise<MapOutcome> {
    const found =
      version === null
        ? await newest(caller, centreId, id)
        : await store.getVersion(caller.reach, centreId, kind, id, version);
    if (!found) throw new AppError('not-found');
    return compute(caller, centreId, found, period?.until.slice(0, 7) ?? lastWholeMonth(today()));
  }

  /** Every map that is used in a quarter, the newest first, and how many are left out. */
  async function ofQuarter(
    caller: Caller,
    centreId: string,
    quarter: Period,
  ): Promise<{ outcomes: MapOutcome[]; more: number }> {
    const used = (await all(caller, centreId, quarter.until)).filter(({ data }) => isUsedIn(data, quarter)).reverse();
    const outcomes: MapOutcome[] = [];
    for (const { id } of used.slice(0, mostInReport)) {
      const map = await newest(caller, centreId, id);
      if (map) outcomes.push(await compute(caller, centreId, map, quarter.until.slice(0, 7)));
    }
    return { outcomes, more: Math.max(0, used.length - mostInReport) };
  }

  async function compute(caller: Caller, centreId: string, map: RecordVersion, lastMonth: string): Promise<MapOutcome> {
    const window = windowOf(map.data, lastMonth);
    const facts: FactSheets | null = await store.readFacts(caller.reach, centreId, [window], mapParts(map.data));
    const sheet = facts?.sheets[0];
    if (!facts || !sheet) throw new AppError('not-found');
    const asOf = today();
    const dataAsOf = { changeNumber: facts.changeNumber, changedAt: facts.changedAt, day: asOf };
    return { map, window, dataAsOf, ...(await computeMap(maps, map.data, sheet, asOf)) };
  }

  async function newest(caller: Caller, centreId: string, id: string): Promise<RecordVersion | null> {
    const page = await store.listVersions(caller.reach, centreId, kind, id, { limit: 1 });
    return page?.rows[0] ?? null;
  }

  async function all(caller: Caller, centreId: string, until: Day): Promise<StoredRecord[]> {
    const records: StoredRecord[] = [];
    let after: readonly string[] | null = null;
    do {
      const query = { until, limit: pageSize, ...(after ? { after } : {}) };
      const page = await store.listRecords(caller.reach, centreId, kind, query);
      if (!page) throw new AppError('not-found');
      records.push(...page.rows);
      after = page.next;
    } while (after);
    return records;
  }

  return { outcome, ofQuarter };
}

export type ImpactMapService = ReturnType<typeof makeImpactMaps>;

/** The last month that is over. */
function lastWholeMonth(day: Day): string {
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}
