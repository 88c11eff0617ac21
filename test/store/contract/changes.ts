import type { Test } from 'tap';
import type { Store } from '../../../src/store/store.ts';
import { at, makeCentre, put, remove } from '../support/centre.ts';

/** What was written since an instant is counted by kind, whichever way it was written. */
export async function changesContract(t: Test, store: Store): Promise<void> {
  const year = { from: '2026-01-01', until: '2026-12-31' };
  const movement = (id: string, kilograms: number, date = '2026-08-01') =>
    put('material-movements', id, { date, direction: 'in', category: 'wood', kilograms });

  await t.test('new, changed and deleted, alone and in batches', async (t) => {
    const centre = await makeCentre(store);
    const since = (minute: number, days = year) =>
      store.countChanges(centre.reach, centre.centreId, { ...days, since: at(minute) });
    await centre.writeAll(
      ['a', 'b', 'c', 'd', 'e'].map((id) => movement(id, 1)),
      { minute: 1 },
    );
    await centre.write(put('participants', 'p', {}), 1);
    t.strictSame(await since(1), {}, 'what was written at the instant itself is not after it');
    t.match(await since(0), {
      participants: { added: 1, changed: 0, deleted: 0 },
      'material-movements': { added: 5, changed: 0, deleted: 0 },
    });

    await centre.write(movement('a', 1), 2);
    t.strictSame(await since(1), {}, 'the same put again is no change');
    await centre.write(movement('a', 2), 2);
    await centre.write(remove('material-movements', 'b'), 2);
    await centre.writeAll([movement('c', 3), movement('f', 1), remove('material-movements', 'd')], { minute: 3 });
    const moved = { 'material-movements': { added: 1, changed: 2, deleted: 2 } };
    t.strictSame(await since(1), moved);
    t.strictSame(await since(2), { 'material-movements': { added: 1, changed: 1, deleted: 1 } });
    t.strictSame(await since(3), {});

    await centre.write(put('participants', 'p', { birthYear: 1980 }), 4);
    await centre.write(remove('participants', 'p'), 5);
    t.strictSame(await since(3), { participants: { added: 0, changed: 0, deleted: 1 } }, 'gone: no longer a change');
  });

  await t.test('of the days that are asked for, and of a kind without a date all', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll([
      movement('june', 1, '2026-06-30'),
      movement('july', 1, '2026-07-01'),
      put('volunteer-hours', 'u', { month: '2026-07', minutes: 60 }),
      put('participants', 'p', {}),
    ]);
    const asked = { from: '2026-07-01', until: '2026-09-30', since: at(0) };
    const one = { added: 1, changed: 0, deleted: 0 };
    t.strictSame(await store.countChanges(centre.reach, centre.centreId, asked), {
      participants: one,
      'material-movements': one,
      'volunteer-hours': one,
    });
  });

  await t.test('what began before the days and had not ended says something of them', async (t) => {
    const centre = await makeCentre(store);
    const trajectory = (id: string, start: string, end?: string) =>
      put('trajectories', id, { participantId: 'p', kind: 'work-experience', start, ...(end ? { end } : {}) });
    const map = (id: string, from: string, until?: string) =>
      put('impact-maps', id, {
        name: id,
        period: 'running-year',
        from,
        inputs: [],
        outcomes: [],
        ...(until ? { until } : {}),
      });
    await centre.writeAll([
      put('participants', 'p', {}),
      trajectory('runs', '2026-01-01'),
      trajectory('ends-in-it', '2026-01-01', '2026-07-01'),
      trajectory('ended-before', '2026-01-01', '2026-06-30'),
      trajectory('begins-after', '2026-10-01'),
      put('participant-statuses', 's', { participantId: 'p', validFrom: '2026-01-01' }),
      put('participant-statuses', 'later', { participantId: 'p', validFrom: '2026-10-01' }),
      map('in-use', '2026-01'),
      map('until-july', '2026-01', '2026-07'),
      map('until-june', '2026-01', '2026-06'),
    ]);
    const asked = { from: '2026-07-01', until: '2026-09-30', since: at(0) };
    t.match(await store.countChanges(centre.reach, centre.centreId, asked), {
      trajectories: { added: 2 },
      'participant-statuses': { added: 1 },
      'impact-maps': { added: 2 },
    });
  });

  await t.test('of another centre, or out of reach, nothing', async (t) => {
    const [one, other] = [await makeCentre(store), await makeCentre(store)];
    await one.writeAll([movement('a', 1), movement('b', 1)]);
    await one.write(remove('material-movements', 'a'), 2);
    t.strictSame(await store.countChanges(other.reach, other.centreId, { ...year, since: at(0) }), {});
    t.equal(await store.countChanges(other.reach, one.centreId, { ...year, since: at(0) }), null);
  });
}
