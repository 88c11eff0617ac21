import { LRUCache } from 'lru-cache';
import type { Period } from '../../core/values/period.ts';
import type { FactPart, FactSheet, FactSheets, Reach, Store } from '../store.ts';
import { factParts, partsOf, sheetOf } from './sheet-parts.ts';

type FactsSource = Pick<Store, 'readFacts' | 'changeNumber'>;
type Kept = Omit<FactSheets, 'sheets'> & { readonly parts: ReadonlySet<FactPart>; readonly sheet: FactSheet };

/**
 * Reads facts through a cache. Every write of a centre raises its change number in its own transaction, so a sheet that
 * was read at the present number is the same as a fresh one: nothing to time out, never stale, in any instance. A part
 * that is being read is waited for, as the chapters of one report ask for the same at the same time.
 *
 * Sheets are kept in memory on purpose: they name people, and personal data must not lie on disk a second time. They
 * are shared by all who ask, and so are not to be altered. One can hold more parts than were asked for.
 */
export function cachedFacts(store: FactsSource, { max = 500 }: { max?: number } = {}): Pick<Store, 'readFacts'> {
  const sheets = new LRUCache<string, Kept>({ max });
  const underWay = new Map<string, Promise<unknown>>();

  async function readFacts(
    reach: Reach,
    centreId: string,
    periods: readonly Period[],
    parts: readonly FactPart[] = factParts,
  ): Promise<FactSheets | null> {
    // Also tells whether the centre is in reach: a sheet in the cache says nothing of who may see it.
    const state = await store.changeNumber(reach, centreId);
    if (!state) return null;
    const others = new Set<Promise<unknown>>();
    const own = new Map<string, { periods: Period[]; parts: FactPart[] }>();
    for (const period of periods) {
      const kept = sheets.get(keyOf(centreId, period));
      const lacking = parts.filter((part) => kept?.changeNumber !== state.changeNumber || !kept.parts.has(part));
      const unread = lacking.filter((part) => {
        const reading = underWay.get(keyOf(centreId, period, part));
        if (reading) others.add(reading);
        return !reading;
      });
      const alike = own.get(unread.join()) ?? { periods: [], parts: unread };
      if (unread.length > 0) own.set(unread.join(), { ...alike, periods: [...alike.periods, period] });
    }
    await Promise.all([...others, ...[...own.values()].map((one) => start(reach, centreId, one.periods, one.parts))]);
    const found = periods.flatMap((period) => sheets.get(keyOf(centreId, period)) ?? []);
    const { changeNumber, changedAt } = found[0] ?? state;
    const isOneMoment = found.every(
      (one) => one.changeNumber === changeNumber && parts.every((part) => one.parts.has(part)),
    );
    if (found.length === periods.length && isOneMoment && changeNumber >= state.changeNumber)
      return { changeNumber, changedAt, sheets: found.map(({ sheet }) => sheet) };
    // Something was written in between, or who was waited for failed: all must come from one moment.
    return keep(reach, centreId, periods, parts);
  }

  /** Reads, and lets others who want the same wait for it. */
  async function start(reach: Reach, centreId: string, periods: readonly Period[], parts: readonly FactPart[]) {
    const reading = keep(reach, centreId, periods, parts);
    const settled = reading.catch(() => undefined);
    const keys = periods.flatMap((period) => parts.map((part) => keyOf(centreId, period, part)));
    for (const key of keys) underWay.set(key, settled);
    try {
      await reading;
    } finally {
      for (const key of keys) underWay.delete(key);
    }
  }

  async function keep(
    reach: Reach,
    centreId: string,
    periods: readonly Period[],
    parts: readonly FactPart[],
  ): Promise<FactSheets | null> {
    const read = await store.readFacts(reach, centreId, periods, parts);
    if (!read) return null;
    const { changeNumber, changedAt } = read;
    for (const sheet of read.sheets) {
      const key = keyOf(centreId, sheet.period);
      const known = sheets.get(key);
      if (known && known.changeNumber > changeNumber) continue;
      const before = known?.changeNumber === changeNumber ? known : null;
      const merged = before
        ? sheetOf(sheet, { ...partsOf(before.sheet, [...before.parts]), ...partsOf(sheet, parts) })
        : sheet;
      sheets.set(key, { changeNumber, changedAt, parts: new Set([...(before?.parts ?? []), ...parts]), sheet: merged });
    }
    return read;
  }

  return { readFacts };
}

function keyOf(centreId: string, period: Period, ...part: readonly FactPart[]): string {
  return [centreId, period.id, ...part].join('/');
}
