import fc from 'fast-check';
import type { Test } from 'tap';
import { parsePeriod } from '../../../src/core/values/period.ts';
import { cachedFacts } from '../../../src/store/facts/cache.ts';
import type { FactPart, Reach, Store } from '../../../src/store/store.ts';
import { at, by, centreData, makeCentre, put, type TestCentre } from '../support/centre.ts';
import { anyScript } from '../support/random-writes.ts';

const periods = ['2026-Q1', '2026-Q2', '2026'].flatMap((id) => parsePeriod(id) ?? []);

/** Facts from the cache are the facts: after whatever is written, and for nobody who may not see them. */
export async function factsCacheContract(t: Test, store: Store): Promise<void> {
  await t.test('after each write the cache gives what the store gives', async (t) => {
    const cache = cachedFacts(store, { max: 4 });
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(anyScript, async (script) => {
        const centre = await makeCentre(store);
        for (const batch of script) {
          await centre.writeAll(batch);
          for (const asked of [periods, periods.slice(1), periods.slice(0, 2)]) {
            const cached = JSON.stringify(await cache.readFacts(centre.reach, centre.centreId, asked));
            const fresh = JSON.stringify(await store.readFacts(centre.reach, centre.centreId, asked));
            if (cached !== fresh) throw new Error(`cached ${cached}\nfresh ${fresh}`);
            compared += 1;
          }
        }
      }),
      { seed: 7, numRuns: store.dialect === 'sqlite' ? 40 : 6 },
    );
    t.ok(compared > 0, `${compared} comparisons`);
  });

  await t.test('it reads once as long as nothing is written', async (t) => {
    const { centre, cache, reads } = await counting(store);
    const first = await cache.readFacts(centre.reach, centre.centreId, periods);
    t.equal(
      await cache.readFacts(centre.reach, centre.centreId, periods).then((facts) => facts?.sheets[1]),
      first?.sheets[1],
    );
    t.strictSame(reads, [['2026-Q1', '2026-Q2', '2026']]);
    await centre.write(put('participants', 'p', {}));
    await cache.readFacts(centre.reach, centre.centreId, periods.slice(0, 1));
    await cache.readFacts(centre.reach, centre.centreId, periods.slice(0, 2));
    t.strictSame(reads.slice(1), [['2026-Q1'], ['2026-Q2']], 'a period that was not asked before is read alone');
  });

  await t.test('what several ask for at the same time is read once, and each part by itself', async (t) => {
    const { centre, cache, reads, parts } = await counting(store);
    const ask = (count: number, named?: readonly FactPart[]) =>
      cache.readFacts(centre.reach, centre.centreId, periods.slice(0, count), named);
    const started = ask(3, ['material']);
    while (reads.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const [goods, all, flow] = await Promise.all([started, ask(1), ask(1, ['flow'])]);
    const each = reads.flatMap((ids, place) =>
      ids.flatMap((id) => (parts[place] ?? []).map((part) => `${id} ${part}`)),
    );
    t.strictSame([...each].sort(), [...new Set(each)].sort(), 'nothing is read twice');
    t.strictSame([reads[0], parts[0]], [['2026-Q1', '2026-Q2', '2026'], ['material']]);
    const [fresh] = (await store.readFacts(centre.reach, centre.centreId, periods.slice(0, 1)))?.sheets ?? [];
    t.strictSame(JSON.stringify(all?.sheets[0]), JSON.stringify(fresh));
    t.strictSame(flow?.sheets[0]?.flow, fresh?.flow);
    t.strictSame(goods?.sheets[0]?.material.movements, fresh?.material.movements);
    t.throws(() => goods?.sheets[1]?.flow, /not asked for/);
    await ask(2, ['flow', 'material']);
    t.strictSame([reads.at(-1), parts.at(-1)], [['2026-Q2'], ['flow']], 'only what is lacking is read');
  });

  await t.test('who waited for a read that fails reads alone', async (t) => {
    const centre = await makeCentre(store);
    let failures = 1;
    const cache = cachedFacts({
      changeNumber: (...asked) => store.changeNumber(...asked),
      readFacts: async (...asked) => {
        failures -= 1;
        if (failures >= 0) throw new Error('the database went away');
        return store.readFacts(...asked);
      },
    });
    const ask = () => cache.readFacts(centre.reach, centre.centreId, periods);
    const [one, other] = await Promise.allSettled([ask(), ask()]);
    t.strictSame([one.status, other.status], ['rejected', 'fulfilled']);
    t.equal((await ask())?.sheets.length, 3);
  });

  await t.test(
    'who waited while somebody wrote gets facts of one moment that is not before the question',
    async (t) => {
      const centre = await makeCentre(store);
      const held: (() => void)[] = [];
      let holds = true;
      const cache = cachedFacts({
        changeNumber: (...asked) => store.changeNumber(...asked),
        readFacts: async (...asked) => {
          const read = await store.readFacts(...asked);
          if (holds) await new Promise<void>((resolve) => held.push(resolve));
          return read;
        },
      });
      const ask = () => cache.readFacts(centre.reach, centre.centreId, periods.slice(0, 1));
      const before = ask();
      while (held.length === 0) await new Promise((resolve) => setImmediate(resolve));
      await centre.write(put('participants', 'between', {}));
      const after = ask();
      await store.ping();
      holds = false;
      for (const release of held) release();
      t.equal((await after)?.changeNumber, 1);
      t.ok(((await before)?.changeNumber ?? -1) <= 1);
    },
  );

  await t.test('a change of the service area is seen', async (t) => {
    const { centre, cache } = await counting(store);
    await cache.readFacts(centre.reach, centre.centreId, periods);
    const serviceArea = { municipalityCodes: [], inhabitants: [{ year: 2026, inhabitants: 3 }] };
    await store.putCentre({ ...centreData(centre.centreId, centre.organisationId), serviceArea }, { at: at(9), by });
    const facts = await cache.readFacts(centre.reach, centre.centreId, periods);
    t.strictSame(facts?.sheets[0]?.material.inhabitants, [{ year: 2026, inhabitants: 3 }]);
  });

  await t.test('who does not reach the centre gets nothing from the cache either', async (t) => {
    const { centre, cache } = await counting(store);
    await cache.readFacts(centre.reach, centre.centreId, periods);
    const foreign: Reach = { all: false, organisationId: 'x', centreIds: [] };
    t.equal(await cache.readFacts(foreign, centre.centreId, periods), null);
  });

  await t.test('a write in between is never mixed with older sheets', async (t) => {
    const centre = await makeCentre(store);
    const reads: string[][] = [];
    let disturb = async (): Promise<unknown> => undefined;
    const cache = cachedFacts({
      changeNumber: (...asked) => store.changeNumber(...asked),
      readFacts: async (reach, centreId, asked, parts) => {
        await disturb();
        reads.push(asked.map(({ id }) => id));
        return store.readFacts(reach, centreId, asked, parts);
      },
    });
    await cache.readFacts(centre.reach, centre.centreId, periods.slice(0, 1));
    disturb = () => {
      disturb = async () => undefined;
      return centre.write(put('participants', 'between', {}));
    };
    const facts = await cache.readFacts(centre.reach, centre.centreId, periods.slice(0, 2));
    t.equal(facts?.changeNumber, 1);
    t.strictSame(reads.at(-1), ['2026-Q1', '2026-Q2'], 'all were read again');
  });
}

async function counting(store: Store) {
  const centre: TestCentre = await makeCentre(store);
  const reads: string[][] = [];
  const parts: (readonly FactPart[] | undefined)[] = [];
  const cache = cachedFacts({
    changeNumber: (...asked) => store.changeNumber(...asked),
    readFacts: (reach, centreId, asked, named) => {
      reads.push(asked.map(({ id }) => id));
      parts.push(named);
      return store.readFacts(reach, centreId, asked, named);
    },
  });
  return { centre, cache, reads, parts };
}
