import fc from 'fast-check';
import type { Test } from 'tap';
import { type Period, parsePeriod } from '../../../src/core/values/period.ts';
import { recordKinds } from '../../../src/records/registry.ts';
import type { FactSheet, Store } from '../../../src/store/store.ts';
import { type ApiRecords, factsFromRecords } from '../../trials/support/facts-from-records.ts';
import { makeCentre, type TestCentre } from '../support/centre.ts';
import { anyScript } from '../support/random-writes.ts';

const periods = ['2026-Q1', '2026-Q2', '2026-03', '2026'].flatMap((id) => parsePeriod(id) ?? []);
const families = ['flow', 'participation', 'guidance', 'material', 'visitors', 'volunteering'] as const;

/** Whatever is written, the facts are what an accountant finds who reads every record. */
export async function bruteForceContract(t: Test, store: Store): Promise<void> {
  await t.test('facts after random writes, against every record read one by one', async (t) => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const centre = await makeCentre(store);
        for (const batch of script) await centre.writeAll(batch);
        const records = await everyRecord(store, centre);
        const sheets = (await store.readFacts(centre.reach, centre.centreId, periods))?.sheets ?? [];
        for (const [position, period] of periods.entries()) {
          const sheet = sheets[position];
          if (!sheet) throw new Error('no facts');
          compare(sheet, records, period, seen);
        }
      }),
      { seed: 11, numRuns: store.dialect === 'sqlite' ? 150 : 15 },
    );
    if (store.dialect === 'sqlite') {
      const wanted = [
        'followUps',
        'measurements',
        'attendance',
        'repairs',
        'counts',
        'months',
        'movements',
        'book',
        'positions',
      ];
      for (const name of wanted) t.ok(seen.has(name), `${name} were among them`);
    }
  });
}

async function everyRecord(store: Store, { reach, centreId }: TestCentre): Promise<ApiRecords> {
  const read = recordKinds.map(async ({ kind }) => {
    const page = await store.listRecords(reach, centreId, kind, { limit: 1000 });
    return [kind, (page?.rows ?? []).map(({ id, data }) => ({ id, ...data }))] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}

function compare(sheet: FactSheet, records: ApiRecords, period: Period, seen: Set<string>): void {
  const expected = factsFromRecords(records, period, sheet.material.inhabitants);
  for (const family of families) {
    const facts = Object.entries(sheet[family]);
    for (const [name, rows] of facts) if (Array.isArray(rows) && rows.length > 0) seen.add(name);
    const [found, right] = [unordered(sheet[family]), unordered(expected[family])];
    if (found !== right) throw new Error(`${family} of ${period.id}: ${found}\ninstead of ${right}`);
  }
}

/** As text in which the order of rows and of members says nothing. */
function unordered(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(unordered).sort().join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'undefined';
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}:${unordered(one)}`);
  return `{${members.sort().join()}}`;
}
