import type { Test } from 'tap';
import { dateFieldsOf } from '../../../src/records/define-record-kind.ts';
import { recordKinds } from '../../../src/records/registry.ts';
import type { RecordWrite, Store } from '../../../src/store/store.ts';
import { nameInExample } from '../../support/example-obligation.ts';
import { exampleTargets } from '../../support/example-targets.ts';
import { at, makeCentre, put, remove, results } from '../support/centre.ts';

/** The life of a record: what each write answers, and what is read afterwards. */
export async function recordsContract(t: Test, store: Store): Promise<void> {
  await t.test('every kind is read as it was written', async (t) => {
    const centre = await makeCentre(store);
    await nameInExample(store, centre.centreId);
    await centre.writeAll(exampleTargets.map(({ kind, id, data }) => put(kind, id, data)));
    for (const { kind, example } of recordKinds) {
      t.equal((await centre.write(put(kind, 'r-1', example))).result, 'created', kind);
      t.strictSame((await centre.get(kind, 'r-1'))?.data, example, `${kind} with its fields in the described order`);
      t.equal((await centre.write(put(kind, 'r-1', example), 9)).result, 'unchanged', kind);
    }
  });

  await t.test('a record keeps what the service knows of it', async (t) => {
    const centre = await makeCentre(store);
    const created = await centre.write(put('participants', 'p', { birthYear: 1980 }, { source: 'one' }), 1);
    const first = { createdAt: at(1), updatedAt: at(1), revision: 1, source: 'one' };
    t.strictSame(created, { result: 'created', ...first });
    t.strictSame(await centre.get('participants', 'p'), {
      kind: 'participants',
      id: 'p',
      data: { birthYear: 1980 },
      ...first,
    });
    const same = await centre.write(put('participants', 'p', { birthYear: 1980 }, { source: 'two' }), 2);
    t.strictSame(same, { result: 'unchanged', ...first }, 'the same from another system changes nothing');
    const changed = await centre.write(put('participants', 'p', { birthYear: 1981 }, { source: 'one' }), 3);
    t.strictSame(changed, { result: 'changed', createdAt: at(1), updatedAt: at(3), revision: 2, source: 'one' });
    t.strictSame((await centre.get('participants', 'p'))?.data, { birthYear: 1981 });
  });

  await t.test('a put replaces: fields and parts that are left out are gone', async (t) => {
    const centre = await makeCentre(store);
    await nameInExample(store, centre.centreId);
    await centre.writeAll(exampleTargets.map(({ kind, id, data }) => put(kind, id, data)));
    for (const described of recordKinds) {
      const { kind, example, fields } = described;
      const needed = dateFieldsOf(described);
      const smallest = Object.fromEntries(
        Object.entries(example).filter(([name]) => fields[name]?.required || needed.includes(name)),
      );
      await centre.write(put(kind, 'r-2', example));
      await centre.write(put(kind, 'r-2', smallest));
      t.strictSame((await centre.get(kind, 'r-2'))?.data, smallest, `${kind} without optional fields`);
      await centre.write(put(kind, 'r-2', example));
      t.strictSame((await centre.get(kind, 'r-2'))?.data, example, `${kind} with them again`);
    }
  });

  await t.test('every difference counts, also in a list or a sensitive field', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(['a', 'b'].map((id) => put('participants', id, {})));
    const session = { date: '2026-09-01', minutes: 60, kind: 'work', participantIds: ['a', 'b'], guides: [{}] };
    const status = { participantId: 'a', validFrom: '2026-01-01', inRegister: false };
    const movement = { date: '2026-09-01', direction: 'in', category: 'wood', kilograms: 0.1 };
    const steps: [string, RecordWrite, string][] = [
      ['first', put('guidance-sessions', 's', session), 'created'],
      [
        'other order of participants',
        put('guidance-sessions', 's', { ...session, participantIds: ['b', 'a'] }),
        'changed',
      ],
      ['one less', put('guidance-sessions', 's', { ...session, participantIds: ['b'] }), 'changed'],
      [
        'a guide more',
        put('guidance-sessions', 's', { ...session, participantIds: ['b'], guides: [{}, {}] }),
        'changed',
      ],
      ['first status', put('participant-statuses', 't', status), 'created'],
      ['false is not absent', put('participant-statuses', 't', { ...status, inRegister: true }), 'changed'],
      [
        'no sensitive fields',
        put('participant-statuses', 't', { participantId: 'a', validFrom: '2026-01-01' }),
        'changed',
      ],
      ['first movement', put('material-movements', 'm', movement), 'created'],
      [
        'three tenths, however they were added',
        put('material-movements', 'm', { ...movement, kilograms: 0.3 }),
        'changed',
      ],
      ['the same three tenths', put('material-movements', 'm', { ...movement, kilograms: 0.1 + 0.2 }), 'unchanged'],
    ];
    for (const [name, write, expected] of steps) t.equal((await centre.write(write)).result, expected, name);
    t.equal((await centre.get('material-movements', 'm'))?.data.kilograms, 0.3);
  });

  await t.test('preconditions', async (t) => {
    const centre = await makeCentre(store);
    const data = { birthYear: 1980 };
    await centre.write(put('participants', 'p', data));
    const other = { birthYear: 1990 };
    const cases: [string, RecordWrite, string][] = [
      ['only if absent, and it is there', put('participants', 'p', data, { ifAbsent: true }), 'precondition-failed'],
      ['only if there, and it is absent', put('participants', 'q', data, { ifMatch: '*' }), 'precondition-failed'],
      ['another revision', put('participants', 'p', data, { ifMatch: [7, 8] }), 'precondition-failed'],
      [
        'another revision, of another system',
        put('participants', 'p', other, { ifMatch: [7], source: 'two' }),
        'precondition-failed',
      ],
      ['another revision, to delete', remove('participants', 'p', { ifMatch: [7] }), 'precondition-failed'],
      ['this revision among others', put('participants', 'p', data, { ifMatch: [7, 1] }), 'unchanged'],
      ['any revision', put('participants', 'p', other, { ifMatch: '*' }), 'changed'],
      ['absent, and only if absent', put('participants', 'q', data, { ifAbsent: true }), 'created'],
      ['the old revision', remove('participants', 'p', { ifMatch: [1] }), 'precondition-failed'],
      ['the new revision', remove('participants', 'p', { ifMatch: [2] }), 'deleted'],
      ['nothing to delete', remove('participants', 'p', { ifMatch: [2] }), 'absent'],
    ];
    for (const [name, write, expected] of cases) t.equal((await centre.write(write)).result, expected, name);
  });

  await t.test('a record belongs to the system that wrote it', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'p', { birthYear: 1980 }, { source: 'one' }));
    const changed = put('participants', 'p', { birthYear: 1990 }, { source: 'two' });
    t.equal((await centre.write(changed)).result, 'other-source');
    t.equal((await centre.write(remove('participants', 'p', { source: 'two' }))).result, 'other-source');
    t.strictSame((await centre.get('participants', 'p'))?.data, { birthYear: 1980 }, 'nothing has changed');
    const taken = await centre.write({ ...changed, takeOver: true });
    t.match(taken, { result: 'changed', source: 'two' }, 'unless it may take over');
    t.equal(
      (await centre.write(put('participants', 'p', { birthYear: 1991 }, { source: 'one' }))).result,
      'other-source',
    );
    t.equal((await centre.write(remove('participants', 'p', { source: 'one', takeOver: true }))).result, 'deleted');
  });

  await t.test('what is deleted is gone, with its parts, and may be made again', async (t) => {
    const centre = await makeCentre(store);
    for (const kind of ['participants', 'guidance-sessions', 'participant-statuses']) {
      await centre.writeAll(['p-17', 'p-18'].map((id) => put('participants', id, {})));
      const example = recordKinds.find((each) => each.kind === kind)?.example ?? {};
      const first = await centre.write(put(kind, 'x', example));
      t.equal((await centre.write(remove(kind, 'x'))).result, 'deleted');
      t.equal(await centre.get(kind, 'x'), null);
      t.equal((await centre.write(remove(kind, 'x'))).result, 'absent');
      const again = await centre.write(put(kind, 'x', example), 5);
      t.match(again, { result: 'created', createdAt: at(5) });
      t.not(
        'revision' in again && again.revision,
        'revision' in first && first.revision,
        'a revision is never given twice',
      );
      t.strictSame((await centre.get(kind, 'x'))?.data, example);
    }
  });

  await t.test('the change number', async (t) => {
    const centre = await makeCentre(store);
    const number = () => store.changeNumber(centre.reach, centre.centreId);
    t.strictSame(await number(), { changeNumber: 0, changedAt: null }, 'nothing was ever written');
    await centre.writeAll([put('participants', 'a', {}), put('participants', 'b', {})], { minute: 2 });
    t.strictSame(await number(), { changeNumber: 1, changedAt: at(2) }, 'one more for each batch');
    await centre.writeAll([put('participants', 'a', {}), remove('participants', 'c')], { minute: 3 });
    t.strictSame(await number(), { changeNumber: 1, changedAt: at(2) }, 'a batch that changes nothing leaves it');
    await centre.writeAll([remove('participants', 'a')], { minute: 4 });
    t.strictSame(await number(), { changeNumber: 2, changedAt: at(4) });
  });

  await t.test('later writes of a batch see the earlier ones', async (t) => {
    const centre = await makeCentre(store);
    const outcomes = await centre.writeAll([
      put('participants', 'p', { birthYear: 1980 }),
      put('participants', 'p', { birthYear: 1980 }),
      put('participants', 'p', { birthYear: 1981 }),
      put('participants', 'p', {}, { ifAbsent: true }),
      remove('participants', 'p'),
      remove('participants', 'p'),
      put('participants', 'p', { birthYear: 1982 }, { ifAbsent: true }),
    ]);
    const expected = ['created', 'unchanged', 'changed', 'precondition-failed', 'deleted', 'absent', 'created'];
    t.strictSame(results(outcomes), expected);
    t.strictSame((await centre.get('participants', 'p'))?.data, { birthYear: 1982 });
  });
}
