import fc from 'fast-check';
import type { Test } from 'tap';
import type { LayOver, RecordWrite, Store, WriteOutcome } from '../../../src/store/store.ts';
import { makeCentre, put, remove, results, session, type TestCentre } from '../support/centre.ts';
import { anyScript } from '../support/random-writes.ts';

/** A dry run answers what the real run would answer, and writes nothing. */
export async function dryRunContract(t: Test, store: Store): Promise<void> {
  await t.test('over several batches it is as the real run, whatever is written', async (t) => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyScript, anyScript, async (before, script) => {
        compared += 1;
        const [dry, real] = [await makeCentre(store), await makeCentre(store)];
        await runScript(dry, before);
        await runScript(real, before);
        const stored = await everything(store, dry);
        const dryRunId = `run-${compared}`;
        const foretold = await runScript(dry, script, dryRunId);
        if (JSON.stringify(await everything(store, dry)) !== JSON.stringify(stored)) throw new Error('it has written');
        await store.endDryRun(dryRunId);
        const happened = await runScript(real, script);
        if (JSON.stringify(foretold) !== JSON.stringify(happened)) {
          throw new Error(`foretold ${JSON.stringify(foretold)}\nhappened ${JSON.stringify(happened)}`);
        }
      }),
      { seed: 2026, numRuns: store.dialect === 'sqlite' ? 150 : 25 },
    );
    t.ok(compared > 0, `${compared} scripts`);
  });

  await t.test('records that stand together are held against those of earlier batches of the run', async (t) => {
    const position = (id: string, participantId: string, hoursPerWeek: number, rest = {}) =>
      put('positions', id, {
        group: 'wajong',
        participantId,
        from: '2026-01-01',
        hoursPerWeek,
        fullTimeHours: 36,
        ...rest,
      });
    const script = [
      [put('participants', 'p', {}), put('participants', 'q', {}), position('a', 'p', 30)],
      [position('b', 'p', 20), position('c', 'q', 20), position('c', 'q', 20)],
      [position('a', 'q', 16), position('b', 'p', 36)],
      [remove('positions', 'b'), position('d', 'p', 36), position('e', 'q', 1)],
    ];
    const ends = [];
    for (const dryRunId of ['together', undefined]) {
      const centre = await makeCentre(store);
      const outcomes = [];
      for (const batch of script) outcomes.push(results(await centre.writeAll(batch, dryRunId ? { dryRunId } : {})));
      ends.push(outcomes);
      if (dryRunId) await store.endDryRun(dryRunId);
    }
    t.strictSame(ends[0], ends[1]);
    t.strictSame(ends[1], [
      ['created', 'created', 'created'],
      ['clashes', 'created', 'unchanged'],
      ['changed', 'created'],
      ['deleted', 'created', 'clashes'],
    ]);
  });

  await t.test('what it has noted is forgotten at its end, and is no concern of another run', async (t) => {
    const centre = await makeCentre(store);
    const made = () => centre.writeAll([put('participants', 'p', {})], { dryRunId: 'one' });
    t.strictSame(results(await made()), ['created']);
    t.strictSame(results(await made()), ['unchanged'], 'the run remembers');
    const other = await centre.writeAll([session('s', '2026-01-01', ['p'])], { dryRunId: 'two' });
    t.strictSame(results(other), ['unknown-references'], 'another run does not know of it');
    await store.endDryRun('one');
    t.strictSame(results(await made()), ['created'], 'nor does the next with the same name');
    await store.endDryRun('one');
    await store.endDryRun('two');
    await store.endDryRun('never-begun');
  });

  await t.test('what is laid over a record ends as in the real run, again and again in one run', async (t) => {
    const write = (id: string, participantId: string) => {
      const layOver: LayOver = (stored) => ({ ...stored, participantId });
      return put('trajectories', id, { participantId, kind: 'work-experience', start: '2026-01-01' }, { layOver });
    };
    const script = [['p-1'], ['p-2'], ['p-2', 'p-2'], ['p-1', 'p-2', 'p-1']];
    const ends = [];
    for (const dryRunId of ['laid', undefined]) {
      const centre = await makeCentre(store);
      const kept = { participantId: 'p-2', kind: 'volunteer', start: '2026-03-01' };
      await centre.writeAll([
        put('participants', 'p-1', {}),
        put('participants', 'p-2', {}),
        put('trajectories', 'old', kept),
      ]);
      const outcomes: string[] = [];
      for (const batch of script) {
        const writes = batch.flatMap((participantId) => [write('old', participantId), write('new', participantId)]);
        outcomes.push(...results(await centre.writeAll(writes, dryRunId ? { dryRunId } : {})));
      }
      ends.push(outcomes);
      if (dryRunId) await store.endDryRun(dryRunId);
      const stored = await centre.get('trajectories', 'old');
      t.match(stored?.data, { ...kept, participantId: dryRunId ? 'p-2' : 'p-1' }, 'what it does not say stays');
      t.equal((await centre.get('trajectories', 'new')) === null, dryRunId !== undefined);
    }
    t.strictSame(ends[0], ends[1]);
    t.strictSame(new Set(ends[1]), new Set(['created', 'changed', 'unchanged']));
  });

  await t.test('counts of what is referred to follow the run', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([put('participants', 'p', {}), session('s-1', '2026-01-01', ['p'])]);
    const dryRunId = 'counts';
    await centre.writeAll([session('s-2', '2026-01-02', ['p'])], { dryRunId });
    const refused = await centre.writeAll([remove('participants', 'p')], { dryRunId });
    t.strictSame(refused, [{ result: 'referred-to', by: [{ kind: 'guidance-sessions', count: 2 }] }]);
    await centre.writeAll([remove('guidance-sessions', 's-1')], { dryRunId });
    await centre.writeAll([session('s-2', '2026-01-02', [], { headcount: 1 })], { dryRunId });
    t.strictSame(results(await centre.writeAll([remove('participants', 'p')], { dryRunId })), ['deleted']);
    await store.endDryRun(dryRunId);
    t.ok(await centre.get('participants', 'p'), 'it is all still there');
  });
}

async function runScript(
  centre: TestCentre,
  script: readonly RecordWrite[][],
  dryRunId?: string,
): Promise<WriteOutcome[][]> {
  const outcomes: WriteOutcome[][] = [];
  for (const [minute, batch] of script.entries()) {
    outcomes.push(await centre.writeAll(batch, { minute, ...(dryRunId ? { dryRunId } : {}) }));
  }
  return outcomes;
}

async function everything(store: Store, { reach, centreId }: TestCentre): Promise<unknown[]> {
  const kinds = ['participants', 'trajectories', 'participant-statuses', 'guidance-sessions', 'material-movements'];
  const pages = await Promise.all(kinds.map((kind) => store.listRecords(reach, centreId, kind, { limit: 1000 })));
  return [await store.changeNumber(reach, centreId), ...pages];
}
