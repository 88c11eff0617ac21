import { LRUCache } from 'lru-cache';
import type { Period } from '../../core/values/period.ts';
import type { FactSheet, FactSheets, Reach, Store } from '../store.ts';

type FactsSource = Pick<Store, 'readFacts' | 'changeNumber'>;
type Kept = { readonly changeNumber: number; readonly sheet: FactSheet };

/**
 * Reads facts through a cache. Every write of a centre raises its change number in its own transaction, so a sheet that
 * was read at the present number is the same as a fresh one: nothing to time out, never stale, in any instance.
 *
 * Sheets are kept in memory on purpose: they name people, and personal data must not lie on disk a second time. They
 * are shared by all who ask, and so are not to be altered.
 */
export function cachedFacts(store: FactsSource, { max = 500 }: { max?: number } = {}): Pick<Store, 'readFacts'> {
  const sheets = new LRUCache<string, Kept>({ max });

  async function readFacts(reach: Reach, centreId: string, periods: readonly Period[]): Promise<FactSheets | null> {
    // Also tells whether the centre is in reach: a sheet in the cache says nothing of who may see it.
    const state = await store.changeNumber(reach, centreId);
    if (!state) return null;
    const found = periods.map((period) => fresh(centreId, period, state.changeNumber));
    const missing = periods.filter((_, position) => !found[position]);
    if (missing.length === 0) return { ...state, sheets: found as FactSheet[] };
    const read = await keep(reach, centreId, missing);
    if (!read) return null;
    if (read.changeNumber === state.changeNumber) {
      const rest = read.sheets.values();
      return { ...state, sheets: found.map((sheet) => sheet ?? (rest.next().value as FactSheet)) };
    }
    // Something was written in between: all periods must come from one moment.
    return missing.length === periods.length ? read : keep(reach, centreId, periods);
  }

  function fresh(centreId: string, period: Period, changeNumber: number): FactSheet | undefined {
    const kept = sheets.get(keyOf(centreId, period));
    return kept?.changeNumber === changeNumber ? kept.sheet : undefined;
  }

  async function keep(reach: Reach, centreId: string, periods: readonly Period[]): Promise<FactSheets | null> {
    const read = await store.readFacts(reach, centreId, periods);
    for (const sheet of read?.sheets ?? []) {
      sheets.set(keyOf(centreId, sheet.period), { changeNumber: read?.changeNumber ?? 0, sheet });
    }
    return read;
  }

  return { readFacts };
}

function keyOf(centreId: string, period: Period): string {
  return `${centreId}/${period.id}`;
}
