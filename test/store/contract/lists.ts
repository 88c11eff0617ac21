import type { Test } from 'tap';
import type { ListQuery, Store } from '../../../src/store/store.ts';
import { at, makeCentre, put, session } from '../support/centre.ts';

/** Ids that a locale would sort otherwise: case, punctuation and digits count by code point. */
const ids = ['a', 'B', 'a-1', 'a.1', 'a_1', 'A', 'b', '10', '9', 'aa', 'Z', 'z', 'a-', 'ab', 'a1', 'A-1'];

/** Lists: sorted by code point, in pages that skip nothing and repeat nothing. */
export async function listsContract(t: Test, store: Store): Promise<void> {
  await t.test('pages put together give every record once, in order', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(ids.map((id) => put('participants', id, {})));
    await centre.writeAll(ids.map((id, place) => session(id, `2026-01-0${1 + (place % 3)}`, [])));
    for (const limit of [1, 2, 5, ids.length, 100]) {
      const byId = await pages(store, centre, 'participants', { limit });
      t.strictSame(byId, [...ids].sort(byCodePoint), `participants, ${limit} a page`);
      const byDate = await pages(store, centre, 'guidance-sessions', { limit });
      const expected = ids
        .map((id, place) => [`2026-01-0${1 + (place % 3)}`, id] as const)
        .sort(([day, id], [otherDay, otherId]) => byCodePoint(day, otherDay) || byCodePoint(id, otherId))
        .map(([, id]) => id);
      t.strictSame(byDate, expected, `sessions, ${limit} a page`);
    }
  });

  await t.test('filters', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['p', 'q', 'r'].map((id) => put('participants', id, {})));
    await centre.writeAll(
      [
        session('s-1', '2026-01-01', ['p']),
        session('s-2', '2026-01-02', ['p', 'q']),
        session('s-3', '2026-01-03', ['r']),
        put('trajectories', 't', { participantId: 'q', kind: 'work-experience', start: '2026-02-01' }),
        put('attendance', 'there', { trajectoryId: 't', date: '2026-02-01', presentMinutes: 60 }),
        put('coverage-statements', 'c', {
          recordKind: 'participants',
          from: '2026-01-01',
          completeThrough: '2026-02-01',
        }),
      ],
      { minute: 5 },
    );
    await centre.write(session('s-1', '2026-01-01', ['p'], { minutes: 30 }), 7);
    const cases: [string, string, Omit<ListQuery, 'limit'>, string[]][] = [
      ['from a day on', 'guidance-sessions', { from: '2026-01-02' }, ['s-2', 's-3']],
      ['until a day', 'guidance-sessions', { until: '2026-01-02' }, ['s-1', 's-2']],
      ['between days', 'guidance-sessions', { from: '2026-01-02', until: '2026-01-02' }, ['s-2']],
      ['days do not filter a kind without date', 'participants', { from: '2030-01-01' }, ['p', 'q', 'r']],
      ['changed after an instant', 'guidance-sessions', { updatedSince: at(5) }, ['s-1']],
      ['changed after the last instant', 'guidance-sessions', { updatedSince: at(7) }, []],
      ['of a participant, in a list of ids', 'guidance-sessions', { participantIds: ['q'] }, ['s-2']],
      ['of several', 'guidance-sessions', { participantIds: ['q', 'r', 'x'] }, ['s-2', 's-3']],
      ['of a participant, in one field', 'trajectories', { participantIds: ['q'] }, ['t']],
      ['of a participant: the participant', 'participants', { participantIds: ['q', 'x'] }, ['q']],
      ['of a participant, through a trajectory', 'attendance', { participantIds: ['q', 'p'] }, ['there']],
      ['of another, through a trajectory', 'attendance', { participantIds: ['p'] }, []],
      ['of nobody', 'guidance-sessions', { participantIds: [] }, []],
      ['a kind that names nobody', 'coverage-statements', { participantIds: ['q'] }, []],
      [
        'referring to one, in a list of ids',
        'guidance-sessions',
        { refersTo: { kind: 'participants', id: 'p' } },
        ['s-1', 's-2'],
      ],
      ['referring to one, in one field', 'attendance', { refersTo: { kind: 'trajectories', id: 't' } }, ['there']],
      [
        'referring to one by the same id, of another kind',
        'attendance',
        { refersTo: { kind: 'participants', id: 't' } },
        [],
      ],
      [
        'a kind that refers to no such thing',
        'coverage-statements',
        { refersTo: { kind: 'participants', id: 'p' } },
        [],
      ],
      ['some ids', 'guidance-sessions', { ids: ['s-3', 's-1', 'gone'] }, ['s-1', 's-3']],
      [
        'filters together',
        'guidance-sessions',
        { ids: ['s-1', 's-2'], participantIds: ['p'], from: '2026-01-02' },
        ['s-2'],
      ],
    ];
    for (const [name, kind, query, expected] of cases) {
      t.strictSame(await pages(store, centre, kind, { limit: 1, ...query }), expected, name);
    }
  });

  await t.test('a page that is just full is the last one', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['a', 'b'].map((id) => put('participants', id, {})));
    const page = await store.listRecords(centre.reach, centre.centreId, 'participants', { limit: 2 });
    t.equal(page?.next, null);
    t.strictSame(page?.rows[0], await centre.get('participants', 'a'), 'a list gives whole records');
  });
}

async function pages(
  store: Store,
  { reach, centreId }: { reach: Parameters<Store['listRecords']>[0]; centreId: string },
  kind: string,
  query: ListQuery,
): Promise<string[]> {
  const found: string[] = [];
  let after: string[] | null = null;
  do {
    const page = await store.listRecords(reach, centreId, kind, { ...query, ...(after ? { after } : {}) });
    if (!page) throw new Error('out of reach');
    found.push(...page.rows.map(({ id }) => id));
    after = page.next;
  } while (after);
  return found;
}

function byCodePoint(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
