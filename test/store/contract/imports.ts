import type { Test } from 'tap';
import type { ImportReceipt, Rejection, Store, WriteOutcome } from '../../../src/store/store.ts';
import { at, by, makeCentre, put } from '../support/centre.ts';

export function importReceipt(centreId: string, id: string, rest: Partial<ImportReceipt> = {}): ImportReceipt {
  const counts = { created: 0, changed: 0, unchanged: 0, deleted: 0, rejected: 0 };
  return {
    id,
    centreId,
    source: 'kassa',
    state: 'running',
    dryRun: false,
    lines: 0,
    ...counts,
    byKind: {},
    waiting: 0,
    format: null,
    startedAt: at(1),
    finishedAt: null,
    ...rest,
  };
}

/** Imports and their rejected lines. */
export async function importsContract(t: Test, store: Store): Promise<void> {
  await t.test('a receipt is stored, moved on and finished', async (t) => {
    const { reach, centreId } = await makeCentre(store);
    const receipt = importReceipt(centreId, 'imp-1', { dryRun: true });
    t.equal(await store.createImport(reach, receipt), true);
    t.strictSame(await store.getImport(reach, centreId, 'imp-1'), receipt);
    const byKind = { participants: { created: 2, changed: 0, unchanged: 1, deleted: 0, rejected: 0 } };
    const done: ImportReceipt = { ...receipt, state: 'done', lines: 3, created: 2, byKind, finishedAt: at(2) };
    await store.saveImport(done, []);
    t.strictSame(await store.getImport(reach, centreId, 'imp-1'), done);
    t.equal(await store.getImport(reach, centreId, 'imp-none'), null);
  });

  await t.test('rejections come in order of line, in pages', async (t) => {
    const { reach, centreId } = await makeCentre(store);
    const receipt = importReceipt(centreId, 'imp-2');
    await store.createImport(reach, receipt);
    const rejection = (line: number, code: string): Rejection => ({
      line,
      kind: line === 9 ? null : 'participants',
      id: line === 9 ? null : `p ${line}`,
      code,
      pointer: '/data/birthYear',
      params: { min: 1900, why: 'x' },
    });
    const [two, nineA, nineB, ten] = [rejection(2, 'a'), rejection(9, 'a'), rejection(9, 'b'), rejection(10, 'a')];
    await store.saveImport(receipt, [ten, nineA]);
    await store.saveImport(receipt, [nineB, two]);
    await store.saveImport(receipt, []);
    const expected = [two, nineA, nineB, ten];
    for (const limit of [1, 2, 3, 4, 10]) {
      const found: Rejection[] = [];
      let after: string[] | null = null;
      do {
        const page: Awaited<ReturnType<Store['listRejections']>> = await store.listRejections(
          reach,
          centreId,
          'imp-2',
          {
            limit,
            ...(after ? { after } : {}),
          },
        );
        found.push(...(page?.rows ?? []));
        after = page?.next ?? null;
      } while (after);
      t.strictSame(found, expected, `${limit} a page`);
    }
    t.equal(await store.listRejections(reach, centreId, 'imp-none', { limit: 1 }), null);
  });

  await t.test('imports are listed newest first', async (t) => {
    const { reach, centreId } = await makeCentre(store);
    const started = { 'imp-b': 3, 'imp-a': 3, 'imp-c': 1, 'imp-d': 9 };
    for (const [id, minute] of Object.entries(started)) {
      await store.createImport(reach, importReceipt(centreId, id, { startedAt: at(minute) }));
    }
    const first = await store.listImports(reach, centreId, { limit: 2 });
    const second = await store.listImports(reach, centreId, { limit: 2, after: first?.next ?? [] });
    t.strictSame(
      [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ id }) => id),
      ['imp-d', 'imp-b', 'imp-a', 'imp-c'],
    );
    t.equal(second?.next, null);
  });

  await t.test('a receipt that is deleted is gone with its rejections, however many, and is noted', async (t) => {
    const { reach, centreId, writeAll, get } = await makeCentre(store);
    const [kept, gone] = ['imp-kept', 'imp-gone'].map((id) => importReceipt(centreId, id, { startedAt: at(1) }));
    if (!kept || !gone) return t.fail('no receipts');
    const rejection = (line: number): Rejection => ({
      line,
      kind: 'participants',
      id: `p-${line}`,
      code: 'type',
      pointer: '',
      params: {},
    });
    for (const receipt of [kept, gone]) {
      await store.createImport(reach, receipt);
      const rejections = Array.from({ length: 1203 }, (_, index) => rejection(Math.floor(index / 2)));
      await writeAll([put('participants', receipt.id, {})], {
        importId: receipt.id,
        settle: () => ({ receipt: { ...receipt, created: 1, rejected: 602 }, rejections }),
      });
    }
    const remove = (importId: string, asked = reach) =>
      store.deleteImport(asked, { centreId, importId, at: at(3), by });
    t.equal(await remove('imp-gone'), 'running');
    for (const receipt of [kept, gone]) await store.saveImport({ ...receipt, state: 'done', created: 1 }, []);
    const stranger = await makeCentre(store);
    t.equal(await remove('imp-gone', stranger.reach), 'absent', 'out of reach');
    t.equal(await remove('imp-gone'), 'deleted');
    t.equal(await remove('imp-gone'), 'absent', 'once');
    t.equal(await store.getImport(reach, centreId, 'imp-gone'), null);
    t.equal(await store.listRejections(reach, centreId, 'imp-gone', { limit: 1 }), null);
    t.strictSame(
      (await store.listImports(reach, centreId, { limit: 9 }))?.rows.map(({ id }) => id),
      ['imp-kept'],
    );
    t.equal((await store.listRejections(reach, centreId, 'imp-kept', { limit: 2000 }))?.rows.length, 1203);
    t.ok(await get('participants', 'imp-gone'), 'what it stored stays');
    const trail = await store.listAuditEntries(reach, { centreId, limit: 9 });
    t.match(trail?.rows.at(-1), {
      action: 'deleted',
      kind: 'imports',
      record: null,
      details: { importId: 'imp-gone' },
    });
  });

  await t.test(
    'an import that breaks off keeps what it had settled; what this process runs is left alone',
    async (t) => {
      const { reach, centreId } = await makeCentre(store);
      const running = importReceipt(centreId, 'imp-running', { startedAt: at(1) });
      const broken = importReceipt(centreId, 'imp-broken', { startedAt: at(2) });
      for (const receipt of [running, broken]) await store.createImport(reach, receipt);
      await store.saveImport({ ...broken, lines: 2, created: 2 }, []);
      await store.interruptImport(centreId, 'imp-broken', at(5));
      t.match(await store.getImport(reach, centreId, 'imp-broken'), {
        state: 'interrupted',
        lines: 2,
        created: 2,
        finishedAt: at(5),
      });
      t.equal(await store.interruptImports(), 0);
      t.match(await store.getImport(reach, centreId, 'imp-running'), { state: 'running' });
      await store.saveImport({ ...running, state: 'done' }, []);
      await store.interruptImport(centreId, 'imp-running', at(6));
      t.match(await store.getImport(reach, centreId, 'imp-running'), { state: 'done' }, 'what is done stays done');
    },
  );

  await t.test('a receipt is saved with the writes it tells of, or not at all', async (t) => {
    const { reach, centreId, writeAll, get } = await makeCentre(store);
    const receipt = importReceipt(centreId, 'imp-settled', { startedAt: at(1) });
    await store.createImport(reach, receipt);
    const rejection = { line: 2, kind: null, id: null, code: 'not-json', pointer: '', params: {} };
    const settle = (outcomes: readonly WriteOutcome[]) => ({
      receipt: { ...receipt, lines: 2, created: outcomes.length, rejected: 1 },
      rejections: [rejection],
    });
    await writeAll([put('participants', 'settled', {})], { settle });
    t.match(await store.getImport(reach, centreId, receipt.id), { lines: 2, created: 1, rejected: 1 });
    t.strictSame((await store.listRejections(reach, centreId, receipt.id, { limit: 9 }))?.rows, [rejection]);

    const unsaved = (): never => {
      throw new Error('no receipt');
    };
    await t.rejects(writeAll([put('participants', 'unsaved', {})], { settle: unsaved }), /no receipt/);
    t.equal(await get('participants', 'unsaved'), null);
    t.match(await store.getImport(reach, centreId, receipt.id), { lines: 2, created: 1 });
    await store.interruptImport(centreId, receipt.id, at(9));
  });

  await t.test('an import that was never created cannot be saved', async (t) => {
    const { centreId } = await makeCentre(store);
    await t.rejects(store.saveImport(importReceipt(centreId, 'imp-ghost'), []));
  });
}
