import type { Test } from 'tap';
import type { RecordWrite, Store } from '../../../src/store/store.ts';
import { noFigures } from '../../support/no-figures.ts';
import { at, by, makeCentre, put, remove, results, session, type TestCentre } from '../support/centre.ts';

const period = '2026-Q3';
const closedBy = (outcomes: readonly { result: string; period?: string }[]) =>
  outcomes.map(({ result, period: which }) => (which === undefined ? result : `${result} ${which}`));

/** A final release closes its period: what was reported about it stays as it was until it is reopened. */
export async function closingContract(t: Test, store: Store): Promise<void> {
  async function close(centre: TestCentre, quarter = period): Promise<void> {
    const outcome = await store.publishRelease(
      centre.reach,
      {
        centreId: centre.centreId,
        period: quarter,
        audience: 'own',
        organisationId: '',
        number: 1,
        state: 'final',
        sha256: 'hash',
        publishedBy: 'A. de Vries',
        publishedAs: 'Coördinator',
        supersedes: null,
        reason: null,
        changeNumber: 0,
        changedAt: null,
        dueOn: '2026-10-30',
        document: '{}',
        asked: { state: 'final', supersedes: null, reason: null },
        feed: noFigures,
      },
      { at: at(1), by },
    );
    if (outcome !== 'published') throw new Error(`not published: ${JSON.stringify(outcome)}`);
  }
  const running = { participantId: 'p-1', kind: 'work-experience', start: '2026-02-01' };

  async function filled(): Promise<TestCentre> {
    const centre = await makeCentre(store);
    await centre.writeAll([
      put('participants', 'p-1', {}),
      put('trajectories', 't-1', running),
      session('s-1', '2026-09-30', ['p-1']),
      session('s-2', '2026-10-01', ['p-1']),
    ]);
    return centre;
  }

  await t.test('what is of its days cannot be made, changed or deleted; all else can', async (t) => {
    const centre = await filled();
    await close(centre);
    const writes: RecordWrite[] = [
      session('new', '2026-07-01', ['p-1']),
      session('later', '2026-10-02', ['p-1']),
      session('s-1', '2026-10-03', ['p-1']),
      session('s-1', '2026-09-30', ['p-1']),
      session('s-2', '2026-09-30', ['p-1']),
      remove('guidance-sessions', 's-1'),
      remove('guidance-sessions', 's-2'),
      put('participants', 'p-1', { birthYear: 1980 }),
    ];
    const closed = `period-closed ${period}`;
    const expected = [closed, 'created', closed, 'unchanged', closed, closed, 'deleted', 'changed'];
    t.strictSame(closedBy(await centre.writeAll(writes, { dryRunId: 'closing' })), expected, 'in a dry run');
    await store.endDryRun('closing');
    t.strictSame(closedBy(await centre.writeAll(writes)), expected);
    t.equal((await store.getRecord(centre.reach, centre.centreId, 'guidance-sessions', 'new')) ?? null, null);
  });

  await t.test('a trajectory that runs on may end later, and not before', async (t) => {
    const centre = await filled();
    await close(centre);
    const end = (day: string) => put('trajectories', 't-1', { ...running, end: day, destination: 'regular-job' });
    t.strictSame(closedBy(await centre.writeAll([end('2026-09-30')])), [`period-closed ${period}`]);
    t.strictSame(results(await centre.writeAll([end('2026-10-01')])), ['changed']);
    const other = put('trajectories', 't-1', { ...running, end: '2026-10-01', origin: 'school' });
    t.strictSame(closedBy(await centre.writeAll([other])), [`period-closed ${period}`]);
  });

  await t.test('the first of several closed periods is named, and another centre is not concerned', async (t) => {
    const [centre, other] = [await filled(), await filled()];
    await close(centre);
    await close(centre, '2026-Q2');
    t.strictSame(closedBy(await centre.writeAll([put('trajectories', 't-1', { ...running, origin: 'school' })])), [
      'period-closed 2026-Q2',
    ]);
    t.strictSame(results(await other.writeAll([session('new', '2026-07-01', ['p-1'])])), ['created']);
  });

  await t.test('reopened, it can be written until it is closed again', async (t) => {
    const centre = await filled();
    await close(centre);
    const reopening = { name: 'A. de Vries', function: 'Coördinator', reason: 'Uren vergeten', at: at(2), by };
    t.equal(await store.reopenPeriod(centre.reach, centre.centreId, period, reopening), 'reopened');
    t.strictSame(results(await centre.writeAll([session('new', '2026-07-01', ['p-1'])])), ['created']);
  });
}
