import type { Test } from 'tap';
import type { OwnValue } from '../../../src/core/parameters/own-values.ts';
import { parsePeriod } from '../../../src/core/values/period.ts';
import { cachedFacts } from '../../../src/store/facts/cache.ts';
import type { ParameterSetPut, Reach, Store } from '../../../src/store/store.ts';
import { at, by, centreData, makeCentre, put, type TestCentre } from '../support/centre.ts';

const everything: Reach = { all: true };
const periods = ['2026-Q1'].flatMap((id) => parsePeriod(id) ?? []);

export const sofa: OwnValue = {
  id: 'item-weight.sofa',
  from: '2026-01-01',
  value: '41.5',
  source: { title: 'Weighed', publisher: 'Ourselves' },
};
const table: OwnValue = { ...sofa, id: 'item-weight.dining-table', value: '30', low: '25', high: '35' };

/** A set of the operator of a centre, for that centre. */
export function setOf(centre: TestCentre, rest: Partial<ParameterSetPut> = {}): ParameterSetPut {
  const { organisationId, centreId } = centre;
  return {
    organisationId,
    id: 'weights',
    name: 'Weights',
    centreIds: [centreId],
    values: [sofa],
    contractTables: [],
    ...rest,
  };
}

/** Values of an organisation's own: kept whole, used where chosen, and every change of them is seen. */
export async function parameterSetContract(t: Test, store: Store): Promise<void> {
  const change = async ({ centreId }: TestCentre) => (await store.changeNumber(everything, centreId))?.changeNumber;
  const used = async ({ centreId }: TestCentre) =>
    (await store.readFacts(everything, centreId, periods))?.sheets[0]?.ownValues;
  const revisionOf = async ({ organisationId }: TestCentre, id = 'weights') =>
    (await store.getParameterSet(everything, organisationId, id))?.revision ?? -1;

  await t.test('tables of contracts are kept whole, and an id has one set', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId, reach } = centre;
    const own = {
      id: 'own-2026',
      region: 'own',
      blocks: [{ code: 'pw', value: 35_000.5, counting: { rule: 'always' } }],
    };
    const item = setOf(centre, { id: 'tables', centreIds: [], values: [], contractTables: [own] });
    const before = await change(centre);
    t.match(await store.putParameterSet(reach, item, { at: at(1), by }), { result: 'created' });
    t.strictSame((await store.getParameterSet(reach, organisationId, 'tables'))?.contractTables, [own]);
    t.match(await store.putParameterSet(reach, item, { at: at(2), by }), { result: 'unchanged' });
    t.strictSame(await store.putParameterSet(reach, { ...item, id: 'others' }, { at: at(2), by }), {
      result: 'tables-given-twice',
      tables: [{ id: 'own-2026', set: 'tables' }],
    });
    t.equal(await change(centre), before, 'no figure of a centre rests on it');

    const both = { ...item, centreIds: [centre.centreId], values: [sofa] };
    t.match(await store.putParameterSet(reach, both, { at: at(3), by }), { result: 'changed' });
    t.strictSame(await used(centre), [sofa], 'beside values of its own, which are used as ever');
    const clash = setOf(centre, { id: 'clash' });
    t.match(await store.putParameterSet(reach, clash, { at: at(4), by }), { result: 'given-twice' });
    t.match(await store.putParameterSet(reach, { ...both, contractTables: [] }, { at: at(5), by }), {
      result: 'changed',
    });
    t.match(await store.putParameterSet(reach, { ...item, id: 'others' }, { at: at(6), by }), { result: 'created' });
  });

  await t.test('a set is created, changed, left alone and deleted', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId, reach } = centre;
    const item = setOf(centre, { values: [sofa, table] });
    const created = await store.putParameterSet(reach, item, { at: at(1), by, ifAbsent: true });
    if (!created || !('item' in created)) return void t.fail(`${created?.result}`);
    const { revision } = created.item;
    const stored = { ...item, values: [table, sofa], revision, createdAt: at(1), updatedAt: at(1) };
    t.strictSame(created, { result: 'created', item: stored }, 'values in order of id');
    t.strictSame(await store.getParameterSet(reach, organisationId, 'weights'), stored);
    t.strictSame(await store.putParameterSet(reach, { ...item, values: [table, sofa] }, { at: at(2), by }), {
      result: 'unchanged',
      item: stored,
    });
    const renamed = await store.putParameterSet(reach, { ...item, name: 'W' }, { at: at(3), by, ifMatch: [revision] });
    t.match(renamed, { result: 'changed', item: { name: 'W', createdAt: at(1), updatedAt: at(3) } });
    const newer = await revisionOf(centre);
    t.ok(newer > revision);
    for (const condition of [{ ifMatch: [revision] }, { ifAbsent: true }, { ifNotRevision: [newer] }]) {
      const refused = await store.putParameterSet(reach, item, { at: at(4), by, ...condition });
      t.strictSame(refused, { result: 'precondition-failed' });
    }
    const old = { ifMatch: [revision], at: at(5), by };
    t.equal(await store.deleteParameterSet(reach, organisationId, 'weights', old), 'precondition-failed');
    const present = { ifMatch: [newer], at: at(5), by };
    t.equal(await store.deleteParameterSet(reach, organisationId, 'weights', present), 'deleted');
    t.equal(await store.deleteParameterSet(reach, organisationId, 'weights', present), 'absent');
    t.equal(await store.getParameterSet(reach, organisationId, 'weights'), null);
    await store.putParameterSet(reach, item, { at: at(6), by });
    t.ok((await revisionOf(centre)) > newer, 'made again it has another revision: an old ETag matches nothing');
  });

  await t.test('a set holds for the centres it names, and for no other', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId } = centre;
    const second = `${centre.centreId}-b`;
    await store.putCentre(centreData(second, organisationId), { at: at(0), by });
    const other = { ...centre, centreId: second };
    await store.putParameterSet(everything, setOf(centre, { centreIds: [] }), { at: at(1), by });
    t.strictSame(await used(centre), [], 'named by none it is used nowhere');
    t.equal(await change(centre), 0);
    await store.putParameterSet(everything, setOf(centre), { at: at(2), by });
    t.strictSame(await used(centre), [sofa]);
    t.strictSame(await used(other), []);
    t.strictSame([await change(centre), await change(other)], [1, 0]);
    await store.putParameterSet(everything, setOf(centre, { id: 'tables', values: [table] }), { at: at(3), by });
    t.strictSame(await used(centre), [table, sofa], 'several sets together');
  });

  await t.test('the change number goes up where the values in force change, and nowhere else', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId, reach } = centre;
    const numbers: (number | undefined)[] = [];
    const puts = [
      setOf(centre),
      setOf(centre, { name: 'Other name' }),
      setOf(centre, { values: [{ ...sofa, value: '42' }] }),
      setOf(centre, { values: [{ ...sofa, value: '42' }], centreIds: [] }),
      setOf(centre, { values: [sofa], centreIds: [] }),
      setOf(centre),
    ];
    for (const [minute, item] of puts.entries()) {
      await store.putParameterSet(reach, item, { at: at(minute), by });
      numbers.push(await change(centre));
    }
    t.strictSame(numbers, [1, 1, 2, 3, 3, 4]);
    t.equal((await store.changeNumber(reach, centre.centreId))?.changedAt, at(5), 'and data as of is that moment');
    await store.deleteParameterSet(reach, organisationId, 'weights', { ifMatch: '*', at: at(9), by });
    t.equal(await change(centre), 5);
    t.strictSame(await used(centre), []);
  });

  await t.test('cached facts and the stamp of a report see the change', async (t) => {
    const centre = await makeCentre(store);
    const cache = cachedFacts(store);
    const cached = async () => (await cache.readFacts(centre.reach, centre.centreId, periods))?.sheets[0]?.ownValues;
    t.strictSame(await cached(), []);
    const before = await store.reportStamp(centre.reach, centre.centreId);
    await store.putParameterSet(centre.reach, setOf(centre), { at: at(1), by });
    t.strictSame(await cached(), [sofa]);
    t.not(await store.reportStamp(centre.reach, centre.centreId), before);
  });

  await t.test(
    'a centre that another organisation operates is refused, and one that moves takes nothing along',
    async (t) => {
      const [centre, other] = [await makeCentre(store), await makeCentre(store)];
      const foreign = setOf(centre, { centreIds: [other.centreId, centre.centreId, 'no-such-centre'] });
      t.strictSame(await store.putParameterSet(everything, foreign, { at: at(1), by }), {
        result: 'unknown-centres',
        centreIds: [other.centreId, 'no-such-centre'],
      });
      t.equal(await store.getParameterSet(everything, centre.organisationId, 'weights'), null, 'and nothing was kept');
      await store.putParameterSet(everything, setOf(centre), { at: at(2), by });
      const before = await change(centre);
      await store.putCentre(centreData(centre.centreId, other.organisationId), { at: at(3), by });
      t.strictSame(await used(centre), [], 'the new operator did not choose these values');
      t.ok(Number(await change(centre)) > Number(before), 'and figures are worked out anew');
      const old: Reach = { all: false, organisationId: centre.organisationId, centreIds: [] };
      t.ok(await store.getParameterSet(old, centre.organisationId, 'weights'), 'its organisation still reads the set');
    },
  );

  await t.test('two sets never give one value for one centre', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId, centreId } = centre;
    const second = `${centreId}-b`;
    await store.putCentre(centreData(second, organisationId), { at: at(0), by });
    await store.putParameterSet(everything, setOf(centre), { at: at(1), by });
    const clash = setOf(centre, { id: 'more', values: [table, { ...sofa, from: '2030-01-01' }] });
    t.strictSame(await store.putParameterSet(everything, clash, { at: at(2), by }), {
      result: 'given-twice',
      clashes: [{ set: 'weights', parameter: sofa.id, centreIds: [centreId] }],
    });
    t.match(await store.putParameterSet(everything, { ...clash, centreIds: [second] }, { at: at(3), by }), {
      result: 'created',
    });
    const both = await store.putParameterSet(
      everything,
      { ...clash, centreIds: [centreId, second] },
      { at: at(4), by },
    );
    t.match(both, { result: 'given-twice' }, 'also when a centre is added later');
  });

  await t.test('a centre has a bounded number of own values, over all its sets', async (t) => {
    const centre = await makeCentre(store);
    const many = (id: string, count: number) =>
      setOf(centre, {
        id,
        values: Array.from({ length: count }, (_, place) => ({ ...sofa, id: `item-weight.own-${id}-${place}` })),
      });
    const outcome = async (id: string, count: number) =>
      (await store.putParameterSet(everything, many(id, count), { at: at(1), by }))?.result;
    t.strictSame(
      [await outcome('a', 500), await outcome('b', 499), await outcome('c', 2), await outcome('c', 1)],
      ['created', 'created', 'too-many-values', 'created'],
    );
    t.equal((await used(centre))?.length, 1000);
    const findings = { from: '2026-01-01', until: '2026-03-31', today: at(1).slice(0, 10), limit: 5 };
    const itemWeights = Object.fromEntries(((await used(centre)) ?? []).map(({ id }) => [id.slice(12), 1]));
    t.ok(
      await store.readFindings(centre.reach, centre.centreId, { ...findings, itemWeights }),
      'and all can be looked for',
    );
  });

  await t.test('of two sets written at once with one value, one is refused', async (t) => {
    const centre = await makeCentre(store);
    const ids = ['a', 'b', 'c', 'd'];
    const outcomes = await Promise.all(
      ids.map((id) => store.putParameterSet(everything, setOf(centre, { id }), { at: at(1), by })),
    );
    t.strictSame(outcomes.map((outcome) => outcome?.result).sort(), [
      'created',
      'given-twice',
      'given-twice',
      'given-twice',
    ]);
  });

  await t.test('records and sets written at once never share a change number', async (t) => {
    const centre = await makeCentre(store);
    const rounds = 12;
    await Promise.all(
      Array.from({ length: rounds }, (_, round) => [
        centre.write(put('participants', `p-${round}`, {})),
        store.putParameterSet(everything, setOf(centre, { values: [{ ...sofa, value: String(round + 1) }] }), {
          at: at(1),
          by,
        }),
      ]).flat(),
    );
    t.equal(await change(centre), rounds * 2);
  });

  await t.test('reach: another organisation, and a key for some of the centres', async (t) => {
    const [centre, other] = [await makeCentre(store), await makeCentre(store)];
    const { organisationId, centreId } = centre;
    const second = `${centreId}-b`;
    await store.putCentre(centreData(second, organisationId), { at: at(0), by });
    await store.putParameterSet(everything, setOf(centre, { centreIds: [centreId, second] }), { at: at(1), by });
    await store.putParameterSet(everything, setOf(centre, { id: 'alone', values: [table] }), { at: at(1), by });
    const limited: Reach = { all: false, organisationId, centreIds: [centreId] };
    const own: Reach = { ...limited, centreIds: [centreId, second] };
    const ids = async (reach: Reach) =>
      (await store.listParameterSets(reach, organisationId, { limit: 10 }))?.rows.map(({ id }) => id);
    t.strictSame(await ids(own), ['alone', 'weights']);
    t.strictSame(await ids(limited), ['alone'], 'what holds for another centre is not shown');
    t.equal(await ids(other.reach), undefined);
    const changed = setOf(centre, { values: [{ ...sofa, value: '1' }] });
    for (const reach of [limited, other.reach]) {
      t.equal(await store.getParameterSet(reach, organisationId, 'weights'), null);
      t.equal(await store.putParameterSet(reach, changed, { at: at(2), by }), null);
      const deletion = { ifMatch: '*', at: at(2), by } as const;
      t.equal(await store.deleteParameterSet(reach, organisationId, 'weights', deletion), 'absent');
    }
    t.strictSame(
      await store.putParameterSet(limited, setOf(centre, { id: 'new', centreIds: [second] }), { at: at(2), by }),
      { result: 'unknown-centres', centreIds: [second] },
    );
    const [first] = (await store.listParameterSets(own, organisationId, { limit: 1 }))?.next ?? [];
    t.equal(first, 'alone');
    const rest = await store.listParameterSets(own, organisationId, { limit: 1, after: ['alone'] });
    t.strictSame([rest?.rows.map(({ id }) => id), rest?.next], [['weights'], null]);
    t.match((await store.getParameterSet(own, organisationId, 'weights'))?.values, [sofa], 'and nothing has changed');
  });

  await t.test('the trail of the organisation and of each centre says it, without a value', async (t) => {
    const centre = await makeCentre(store);
    const { organisationId, centreId, reach } = centre;
    await store.putParameterSet(reach, setOf(centre), { at: at(1), by });
    await store.putParameterSet(reach, setOf(centre, { name: 'Renamed' }), { at: at(2), by });
    await store.deleteParameterSet(reach, organisationId, 'weights', { ifMatch: '*', at: at(3), by });
    const trail = async (filter: object) =>
      (await store.listAuditEntries(everything, { ...filter, limit: 50 })).rows
        .filter(({ kind }) => kind === 'parameter-sets')
        .map(({ action, details }) => [action, details.fields ?? []]);
    t.strictSame(await trail({ organisationId }), [
      ['created', ['name', 'centreIds', 'values']],
      ['changed', ['name']],
      ['deleted', []],
    ]);
    t.strictSame(await trail({ centreId }), [
      ['created', ['values']],
      ['deleted', []],
    ]);
  });
}
