import type { Test } from 'tap';
import type { Settle, Store, WaitingLine } from '../../../src/store/store.ts';
import { at, makeCentre, put, remove } from '../support/centre.ts';
import { importReceipt } from './imports.ts';

/** Lines of an import that wait until all have been read. */
export async function waitingContract(t: Test, store: Store): Promise<void> {
  const line = (number: number, id: string, data: WaitingLine['data'] = {}, kind = 'participants'): WaitingLine => ({
    line: number,
    kind,
    id,
    data,
  });
  const start = async (id: string) => {
    const centre = await makeCentre(store);
    const receipt = importReceipt(centre.centreId, id, { waiting: 2 });
    await store.createImport(centre.reach, receipt);
    const read = (action: 'put' | 'delete', kind = 'participants', limit = 10) =>
      store.readWaiting(centre.centreId, id, { action, kind, limit });
    return { ...centre, receipt, read };
  };

  await t.test('they come back in order of line, by kind, writes apart from deletions', async (t) => {
    const { centreId, receipt, read, reach } = await start('imp-waits');
    const data = { birthYear: 1980, municipalityCode: 'GM0503', startQualification: false };
    const add = [line(12, 'b', null), line(9, 'a', data), line(3, 'c'), line(10, 's', { x: ['1'] }, 'trajectories')];
    const format = { delimiter: ';', encoding: 'utf-8', decimal: 'comma', dates: null } as const;
    await store.saveImport({ ...receipt, format }, [], { add });
    t.strictSame(await read('put'), [line(3, 'c'), line(9, 'a', data)]);
    t.strictSame(await read('put', 'participants', 1), [line(3, 'c')]);
    t.strictSame(await read('delete'), [line(12, 'b', null)]);
    t.strictSame(await read('put', 'trajectories'), [line(10, 's', { x: ['1'] }, 'trajectories')]);
    t.match(await store.getImport(reach, centreId, receipt.id), { waiting: 2, format });
    const other = await start('imp-other');
    t.strictSame(await other.read('put'), [], 'another import has its own');
    for (const each of [receipt, other.receipt]) await store.interruptImport(each.centreId, each.id, at(9));
  });

  await t.test('which records wait, and which deletions do not any more', async (t) => {
    const { centreId, receipt, read } = await start('imp-which');
    await store.saveImport(receipt, [], { add: [line(1, 'a'), line(2, 'b', null), line(3, 'c'), line(4, 'c', null)] });
    const asked = ['a', 'b', 'c', 'd'].map((id) => ({ kind: 'participants', id }));
    const found = await store.findWaiting(centreId, receipt.id, [...asked, { kind: 'trajectories', id: 'a' }]);
    const sorted = (rows: typeof found) => [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
    t.strictSame(
      sorted(found).map(({ id, hasDeletion }) => [id, hasDeletion]),
      [
        ['a', false],
        ['b', true],
        ['c', true],
      ],
    );
    const overridden = [{ kind: 'participants', id: 'c' }];
    await store.saveImport(receipt, [], { overridden, add: [line(5, 'c')] });
    t.strictSame(await read('delete'), [line(2, 'b', null)]);
    t.strictSame(await read('put'), [line(1, 'a'), line(3, 'c'), line(5, 'c')], 'earlier writes still wait');
    await store.saveImport(receipt, [], { settled: { action: 'put', kind: 'participants', through: 3 } });
    t.strictSame(await read('put'), [line(5, 'c')]);
    t.strictSame(await read('delete'), [line(2, 'b', null)]);
    await store.interruptImport(centreId, receipt.id, at(9));
    t.strictSame(
      [...(await read('put')), ...(await read('delete'))],
      [],
      'nothing of it stays when the import breaks off',
    );
  });

  await t.test('a write that refers to nothing waits, and with it every later one of that record', async (t) => {
    const { writeAll, get, read, centreId, receipt, reach } = await start('imp-writes');
    const trajectory = (id: string, participantId: string) =>
      put('trajectories', id, { participantId, kind: 'volunteer', start: '2026-01-01' });
    const writes = [
      put('participants', 'here', {}),
      trajectory('t', 'later'),
      trajectory('t', 'here'),
      trajectory('u', 'here'),
      remove('participants', 'never'),
    ];
    const settle: Settle = (outcomes) => ({
      receipt: { ...receipt, lines: outcomes.length },
      rejections: [],
      waiting: { add: [line(2, 't', { participantId: 'later' }, 'trajectories')] },
    });
    const results = (await writeAll(writes, { importId: receipt.id, mayWait: true, settle })).map(
      ({ result }) => result,
    );
    t.strictSame(results, ['created', 'waiting', 'waiting', 'created', 'absent']);
    t.equal(await get('trajectories', 't'), null);
    t.equal((await read('put', 'trajectories')).length, 1, 'noted with the writes of the chunk');
    const dry = await writeAll([trajectory('t', 'later')], { dryRunId: 'dry-waits', mayWait: true });
    t.strictSame(dry, [{ result: 'waiting' }]);
    t.match(
      await writeAll([trajectory('t', 'later')]),
      [{ result: 'unknown-references' }],
      'only where writes may wait',
    );
    await store.endDryRun('dry-waits');
    const unsaved: Settle = () => {
      throw new Error('no receipt');
    };
    await t.rejects(writeAll([trajectory('v', 'later')], { mayWait: true, settle: unsaved }), /no receipt/);
    t.equal((await store.getImport(reach, centreId, receipt.id))?.lines, writes.length);
    await store.interruptImport(centreId, receipt.id, at(9));
  });
}
