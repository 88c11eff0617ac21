import type { Test } from 'tap';
import type { Store, WriteOutcome } from '../../../src/store/store.ts';
import { at, by, makeCentre, put, results, session } from '../support/centre.ts';

/** Writes that arrive together: each has its own outcome, and one that fails costs the others nothing. */
export async function concurrencyContract(t: Test, store: Store): Promise<void> {
  await t.test('fifty first puts of one id: one creates it', async (t) => {
    const centre = await makeCentre(store);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => centre.write(put('participants', 'p', { birthYear: 1980 }))),
    );
    t.equal(count(outcomes, 'created'), 1);
    t.equal(count(outcomes, 'unchanged'), 49);
  });

  await t.test('fifty different puts that each want to be the first', async (t) => {
    const centre = await makeCentre(store);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        centre.write(put('participants', 'p', { birthYear: 1950 + place }, { ifAbsent: true })),
      ),
    );
    t.equal(count(outcomes, 'created'), 1);
    t.equal(count(outcomes, 'precondition-failed'), 49);
  });

  await t.test('fifty changes of one revision: one wins', async (t) => {
    const centre = await makeCentre(store);
    await centre.write(put('participants', 'p', {}));
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, place) =>
        centre.write(put('participants', 'p', { birthYear: 1950 + place }, { ifMatch: [1] })),
      ),
    );
    t.equal(count(outcomes, 'changed'), 1);
    t.equal(count(outcomes, 'precondition-failed'), 49);
    t.equal((await store.changeNumber(centre.reach, centre.centreId))?.changeNumber, 2);
  });

  await t.test('no change number is given twice', async (t) => {
    const centres = [await makeCentre(store), await makeCentre(store)];
    const outcomes = await Promise.all(
      centres.map((centre) =>
        Promise.all(Array.from({ length: 30 }, (_, place) => centre.write(put('participants', `p-${place}`, {})))),
      ),
    );
    for (const [position, centre] of centres.entries()) {
      const revisions = outcomes[position]?.map((outcome) => ('revision' in outcome ? outcome.revision : 0)) ?? [];
      t.equal(new Set(revisions).size, 30);
      t.equal((await store.changeNumber(centre.reach, centre.centreId))?.changeNumber, 30);
    }
  });

  await t.test('a batch that fails leaves nothing, and its neighbours their write', async (t) => {
    const centre = await makeCentre(store);
    // The records layer never lets this through: a session without a date. The database refuses it.
    const impossible = put('guidance-sessions', 'bad', { minutes: 1, kind: 'work', guides: [{}] });
    const settled = await Promise.allSettled([
      centre.write(put('participants', 'before', {})),
      centre.writeAll([put('participants', 'same-batch', {}), impossible]),
      centre.write(put('participants', 'after', {})),
    ]);
    t.strictSame(
      settled.map(({ status }) => status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    t.ok(await centre.get('participants', 'before'));
    t.ok(await centre.get('participants', 'after'));
    t.equal(await centre.get('participants', 'same-batch'), null, 'all of a batch, or nothing');
    t.equal((await store.changeNumber(centre.reach, centre.centreId))?.changeNumber, 2);
    t.match(
      await centre.write(put('participants', 'later', {})),
      { result: 'created', revision: 3 },
      'and life goes on',
    );
  });

  await t.test('who has an answer reads what was written', async (t) => {
    const centre = await makeCentre(store);
    await Promise.all(
      Array.from({ length: 20 }, async (_, place) => {
        await centre.write(put('participants', `p-${place}`, { birthYear: 1950 + place }));
        t.strictSame((await centre.get('participants', `p-${place}`))?.data, { birthYear: 1950 + place });
      }),
    );
  });

  await t.test('a large batch', async (t) => {
    const centre = await makeCentre(store);
    await centre.writeAll(Array.from({ length: 50 }, (_, place) => put('participants', `p-${place}`, {})));
    const sessions = Array.from({ length: 3000 }, (_, place) =>
      session(`s-${place}`, '2026-01-01', [`p-${place % 50}`, `p-${(place + 1) % 50}`]),
    );
    const created = await store.writeRecords(centre.reach, centre.centreId, sessions, { at: at(1), by });
    t.strictSame([...new Set(results(created ?? []))], ['created']);
    const again = await store.writeRecords(centre.reach, centre.centreId, sessions, { at: at(2), by });
    t.strictSame([...new Set(results(again ?? []))], ['unchanged']);
  });
}

function count(outcomes: readonly WriteOutcome[], result: WriteOutcome['result']): number {
  return outcomes.filter((outcome) => outcome.result === result).length;
}
