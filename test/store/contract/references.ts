import type { Test } from 'tap';
import type { Store } from '../../../src/store/store.ts';
import { makeCentre, put, remove, results, session } from '../support/centre.ts';

/** Records refer only to records that are there. */
export async function referencesContract(t: Test, store: Store): Promise<void> {
  await t.test('references to what is not there are all named, with their place', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'here', {}));
    const outcomes = await centre.writeAll([
      put('trajectories', 't', { participantId: 'gone', kind: 'work-experience', start: '2026-01-01' }),
      session('s', '2026-01-01', ['gone', 'here', 'Here']),
    ]);
    t.strictSame(outcomes, [
      { result: 'unknown-references', missing: [{ pointer: '/participantId', kind: 'participants' }] },
      {
        result: 'unknown-references',
        missing: [
          { pointer: '/participantIds/0', kind: 'participants' },
          { pointer: '/participantIds/2', kind: 'participants' },
        ],
      },
    ]);
    t.equal(await centre.get('trajectories', 't'), null, 'a refused record is not there');
  });

  await t.test('a record of another centre is not there', async (t) => {
    const [one, other] = [await makeCentre(store), await makeCentre(store)];
    await one.write(put('participants', 'p', {}));
    t.equal((await other.write(session('s', '2026-01-01', ['p']))).result, 'unknown-references');
  });

  await t.test('a batch may refer to what it has made before, not to what comes later', async (t) => {
    const centre = await makeCentre(store);
    const outcomes = await centre.writeAll([
      session('early', '2026-01-01', ['p']),
      put('participants', 'p', {}),
      session('late', '2026-01-01', ['p']),
      remove('participants', 'p'),
      remove('guidance-sessions', 'late'),
      remove('participants', 'p'),
      session('after', '2026-01-01', ['p']),
    ]);
    t.strictSame(results(outcomes), [
      'unknown-references',
      'created',
      'created',
      'referred-to',
      'deleted',
      'deleted',
      'unknown-references',
    ]);
  });

  await t.test('what is referred to stays, with counts of records by kind', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([
      put('participants', 'p', {}),
      put('participants', 'q', {}),
      put('trajectories', 't', { participantId: 'p', kind: 'work-experience', start: '2026-01-01' }),
      put('participant-statuses', 'st', { participantId: 'p', validFrom: '2026-01-01' }),
      session('s-1', '2026-01-01', ['p', 'q']),
      session('s-2', '2026-01-02', ['p']),
    ]);
    const refused = await centre.write(remove('participants', 'p'));
    const by = (sessions: number, trajectories: number) => ({
      result: 'referred-to',
      by: [
        { kind: 'guidance-sessions', count: sessions },
        { kind: 'participant-statuses', count: 1 },
        ...(trajectories > 0 ? [{ kind: 'trajectories', count: trajectories }] : []),
      ],
    });
    t.strictSame(refused, by(2, 1));

    const outcomes = await centre.writeAll([
      session('s-1', '2026-01-01', ['q']),
      session('s-2', '2026-01-02', ['q', 'p']),
      session('s-3', '2026-01-03', ['p']),
      remove('trajectories', 't'),
      remove('participants', 'p'),
      remove('participant-statuses', 'st'),
      session('s-2', '2026-01-02', ['q']),
      remove('guidance-sessions', 's-3'),
      remove('participants', 'p'),
    ]);
    t.strictSame(outcomes[4], by(2, 0), 'as the batch has left it so far');
    t.equal(outcomes[8]?.result, 'deleted', 'when nothing refers to it any more');
    t.equal(await centre.get('participants', 'p'), null);
    t.strictSame((await centre.get('guidance-sessions', 's-2'))?.data.participantIds, ['q']);
  });

  await t.test('refused writes count for nothing', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([put('participants', 'p', {}), session('s', '2026-01-01', [], { headcount: 2 })]);
    const outcomes = await centre.writeAll([
      { ...session('s', '2026-01-01', ['p']), source: 'another' },
      session('s', '2026-01-01', ['p', 'gone']),
      remove('participants', 'p'),
    ]);
    t.strictSame(results(outcomes), ['other-source', 'unknown-references', 'deleted']);
  });
}
