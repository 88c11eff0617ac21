import type { Test } from 'tap';
import { recordKinds } from '../../../src/records/registry.ts';
import { nameInExample } from '../../support/example-obligation.ts';
import { exampleTargets } from '../../support/example-targets.ts';
import { at, by, makeCentre, put, results, session } from '../support/centre.ts';
import type { TestDatabase } from '../support/database.ts';
import { importReceipt } from './imports.ts';

/** What was acknowledged is there after the store was closed and opened. */
export async function reopenContract(t: Test, database: TestDatabase): Promise<void> {
  await t.test('records, revisions and settings are kept', async (t) => {
    const before = await database.open();
    const centre = await makeCentre(before);
    await nameInExample(before, centre.centreId);
    await centre.writeAll(exampleTargets.map(({ kind, id, data }) => put(kind, id, data)));
    await centre.writeAll(
      recordKinds.map(({ kind, example }) => put(kind, 'kept', example)),
      { minute: 3 },
    );
    await before.putSettingOnce('kept', 'yes');
    await before.close();

    const after = await database.open();
    for (const { kind, example } of recordKinds) {
      const record = await after.getRecord(centre.reach, centre.centreId, kind, 'kept');
      t.strictSame(record?.data, example, kind);
      // The obligation of the example was the first change.
      t.equal(record?.revision, 3);
    }
    t.strictSame(await after.changeNumber(centre.reach, centre.centreId), { changeNumber: 3, changedAt: at(3) });
    t.equal(await after.getSetting('kept'), 'yes');
    await after.ping();
    await after.close();
  });

  await t.test('writes under way are finished before the store closes', async (t) => {
    const before = await database.open();
    const centre = await makeCentre(before);
    const writes = Array.from({ length: 20 }, (_, place) => centre.write(put('participants', `p-${place}`, {})));
    await before.close();
    t.strictSame([...new Set(results(await Promise.all(writes)))], ['created']);
    const after = await database.open();
    const page = await after.listRecords(centre.reach, centre.centreId, 'participants', { limit: 100 });
    t.equal(page?.rows.length, 20);
    await after.close();
  });

  await t.test('an import that a process left behind is interrupted by the next one', async (t) => {
    const before = await database.open();
    const { reach, centreId } = await makeCentre(before);
    const left = importReceipt(centreId, 'imp-left', { startedAt: at(1), lines: 8, created: 7, waiting: 1 });
    await before.createImport(reach, left);
    const add = [{ line: 8, kind: 'participants', id: 'p', data: { birthYear: 1980 } }];
    await before.saveImport(left, [], { add });
    await before.createImport(reach, importReceipt(centreId, 'imp-done', { startedAt: at(1), state: 'done' }));
    await before.close();
    const after = await database.open();
    t.ok((await after.interruptImports()) >= 1);
    t.match(await after.getImport(reach, centreId, 'imp-left'), { state: 'interrupted', lines: 8, created: 7 });
    const waiting = await after.readWaiting(centreId, 'imp-left', { action: 'put', kind: 'participants', limit: 9 });
    t.strictSame(waiting, [], 'and what waited in it is forgotten');
    t.match(await after.getImport(reach, centreId, 'imp-done'), { state: 'done' });
    t.equal(await after.interruptImports(), 0);
    await after.close();
  });

  await t.test('two instances on one database: one writer for each centre', async (t) => {
    const stores = [await database.open(), await database.open()] as const;
    const centre = await makeCentre(stores[0]);
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, place) =>
        (place % 2 ? stores[0] : stores[1]).writeRecords(
          centre.reach,
          centre.centreId,
          [put('participants', `p-${place % 3}`, { birthYear: 1950 + place }, { ifAbsent: true })],
          { at: at(place % 60), by },
        ),
      ),
    );
    const each = outcomes.flatMap((outcome) => outcome ?? []);
    t.equal(each.filter(({ result }) => result === 'created').length, 3, 'each of three ids was created once');
    t.equal(each.filter(({ result }) => result === 'precondition-failed').length, 57);
    t.equal((await stores[1].changeNumber(centre.reach, centre.centreId))?.changeNumber, 3);
    for (const store of stores) await store.close();
  });

  await t.test('a dry run whose process died is forgotten, one that is still going is not', async (t) => {
    const before = await database.open(() => new Date(at(0)));
    const centre = await makeCentre(before);
    const note = { at: at(10), by, dryRunId: 'lost' };
    await before.writeRecords(centre.reach, centre.centreId, [put('participants', 'p', {})], note);
    await before.close();
    const refer = [session('s', '2026-01-01', ['p'])];
    for (const [minute, expected] of [
      [30, 'created'],
      [91, 'unknown-references'],
    ] as const) {
      const after = await database.open(() => new Date(at(minute)));
      const outcomes = await after.writeRecords(centre.reach, centre.centreId, refer, note);
      t.strictSame(results(outcomes ?? []), [expected], `after ${minute} minutes`);
      await after.close();
    }
  });
}
