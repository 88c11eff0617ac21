import type { Test } from 'tap';
import type { KeptRow, RecordWrite, Store } from '../../../src/store/store.ts';
import { at, makeCentre, put, remove } from '../support/centre.ts';
import { importReceipt } from './imports.ts';

/** Refused rows of imports that are kept for a while. */
export async function rejectedRowsContract(t: Test, store: Store): Promise<void> {
  const row = (line: number, ...names: string[]): KeptRow => ({ line, sealed: `sealed ${line}`, names });
  const rows = [row(0), row(12, 'p-1', '1984'), row(3, 'p-2'), row(2, 'p-2', 'p-1')];

  await t.test(
    'they come back in order of line, to who can reach the centre, and go when what they name goes',
    async (t) => {
      const centre = await makeCentre(store);
      const other = await makeCentre(store);
      const receipt = importReceipt(centre.centreId, 'imp-kept', { rejected: 3 });
      await store.createImport(centre.reach, receipt);
      await store.keepRejectedRows(centre.centreId, receipt.id, rows);
      const lines = async () =>
        (await store.rejectedRows(centre.reach, centre.centreId, receipt.id))?.map(({ line, sealed }) => [
          line,
          sealed,
        ]);
      const all = [0, 2, 3, 12].map((line) => [line, `sealed ${line}`]);
      t.strictSame(await lines(), all);
      t.equal(await store.rejectedRows(other.reach, centre.centreId, receipt.id), null);
      t.equal(await store.rejectedRows(centre.reach, centre.centreId, 'imp-none'), null);
      t.strictSame(
        await store.readWaiting(centre.centreId, receipt.id, { action: 'put', kind: 'participants', limit: 9 }),
        [],
        'they are no lines that wait',
      );

      const write = async (of: typeof centre, ...writes: RecordWrite[]) =>
        (await of.writeAll(writes)).map(({ result }) => result);
      t.strictSame(await write(centre, put('participants', 'p-2', {}), put('participants', 'p-9', {})), [
        'created',
        'created',
      ]);
      t.strictSame(await write(other, put('participants', 'p-2', {}), remove('participants', 'p-2')), [
        'created',
        'deleted',
      ]);
      t.strictSame(await write(centre, remove('participants', 'p-9'), remove('participants', 'p-8')), [
        'deleted',
        'absent',
      ]);
      t.strictSame(await lines(), all, 'of another centre, another id, or what was not there');
      t.strictSame(await write(centre, remove('participants', 'p-2')), ['deleted']);
      t.strictSame(await lines(), [all[0], all[3]]);
      await store.saveImport({ ...receipt, state: 'done', finishedAt: at(3) }, []);
    },
  );

  await t.test('they are forgotten by age, and an import that broke off has none', async (t) => {
    const { centreId, reach } = await makeCentre(store);
    const kept = async (id: string) => (await store.rejectedRows(reach, centreId, id))?.length;
    const early = importReceipt(centreId, 'imp-early', { rejected: 3, startedAt: at(1) });
    const late = importReceipt(centreId, 'imp-late', { rejected: 3, startedAt: at(5) });
    const broken = importReceipt(centreId, 'imp-broken', { rejected: 3, startedAt: at(1) });
    for (const each of [early, late, broken]) {
      await store.createImport(reach, each);
      await store.keepRejectedRows(centreId, each.id, rows);
    }
    for (const each of [early, late]) await store.saveImport({ ...each, state: 'done', finishedAt: at(9) }, []);
    await store.interruptImport(centreId, broken.id, at(9));
    t.strictSame([await kept(early.id), await kept(late.id), await kept(broken.id)], [4, 4, 0]);
    await store.forgetRejectedRows(at(5));
    t.strictSame([await kept(early.id), await kept(late.id)], [0, 4], 'only of imports that began before');
  });
}
