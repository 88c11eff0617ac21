import fc from 'fast-check';
import t from 'tap';
import type { MaterialInputs, MovementGroup } from '../../../src/core/indicators/material/inputs.ts';
import type { RepairGroup } from '../../../src/core/indicators/repair/inputs.ts';
import { Decimal } from '../../../src/core/values/decimal.ts';
import { anyMaterial, quarter } from '../support/arbitraries.ts';
import { run } from '../support/run.ts';

const figure = (id: string, material: MaterialInputs, period = quarter) => run(`material.${id}`, { material }, period);
const exact = (id: string, material: MaterialInputs, period = quarter) => figure(id, material, period).exact;
const plain: MovementGroup = {
  date: '2026-08-01',
  direction: 'in',
  category: 'furniture',
  toCategory: null,
  place: null,
  itemType: null,
  grams: 1000,
  itemsWithoutWeight: 0,
  records: 1,
};

t.test('seven times the material is seven times the kilograms; rates stay', async () => {
  const times = <Row extends { grams: number }>(row: Row): Row => ({
    ...row,
    grams: row.grams * 7,
    ...('itemsWithoutWeight' in row ? { itemsWithoutWeight: Number(row.itemsWithoutWeight) * 7 } : {}),
  });
  fc.assert(
    fc.property(anyMaterial, (material) => {
      const more: MaterialInputs = {
        movements: material.movements.map(times),
        stockCounts: material.stockCounts.map(times),
        neverCounted: material.neverCounted,
        book: material.book.map((book) => ({ ...times(book), since: book.since.map(times) })),
        inhabitants: material.inhabitants,
        repairs: material.repairs?.map((repair) => ({ ...times(repair), records: repair.records * 7 })) ?? [],
      };
      const scales = ['collected', 'out', 'stock', 'balance-gap', 'co2-avoided'].every((id) => {
        const [one, seven] = [exact(id, material), exact(id, more)];
        return one === null ? seven === null : new Decimal(one).times(7).equals(seven ?? Number.NaN);
      });
      const stays = ['product-reuse-rate', 'useful-rate', 'residual-rate'].every(
        (id) => exact(id, material) === exact(id, more),
      );
      return scales && stays;
    }),
    { numRuns: 150 },
  );
});

t.test('parts are never more than the whole', async () => {
  fc.assert(
    fc.property(anyMaterial, (material) => {
      const rate = (id: string) => figure(id, material).value;
      const ofProcessed = ['product-reuse-rate', 'useful-rate', 'residual-rate'].map((id) =>
        Number(figure(id, material).steps.find((step) => step.id === 'share-of-processed')?.value ?? 0),
      );
      const [reuse, useful, residual] = [rate('product-reuse-rate'), rate('useful-rate'), rate('residual-rate')];
      const { range, value } = figure('co2-avoided', material);
      return (
        ofProcessed.every((share) => share >= 0 && share <= 1) &&
        (reuse ?? 0) <= (useful ?? 0) &&
        (reuse === null || (reuse >= 0 && (residual ?? -1) >= 0)) &&
        (value === null || (range !== undefined && range.low <= value && value <= range.high))
      );
    }),
    { numRuns: 200 },
  );
});

t.test('months add up to their quarter', async () => {
  fc.assert(
    fc.property(anyMaterial, (material) =>
      ['collected', 'out', 'co2-avoided'].every((id) => {
        const months = ['2026-07', '2026-08', '2026-09'].map((month) => exact(id, material, month) ?? Number.NaN);
        return months
          .reduce<Decimal>((sum, value) => sum.plus(value), new Decimal(0))
          .equals(exact(id, material) ?? Number.NaN);
      }),
    ),
    { numRuns: 150 },
  );
});

t.test('the gap moves with what is added, kilogram for kilogram', async (t) => {
  const counted: MaterialInputs['stockCounts'] = ['furniture', 'textile', 'toys', 'mixed', 'wood'].flatMap((category) =>
    ['2026-06-30', '2026-09-30'].map((date) => ({ date, category, grams: 50_000, records: 1 })),
  );
  const changes: [string, (material: MaterialInputs) => MaterialInputs, number][] = [
    ['opening stock', (one) => ({ ...one, stockCounts: raised(one, '2026-06-30') }), 1],
    ['closing stock', (one) => ({ ...one, stockCounts: raised(one, '2026-09-30') }), -1],
    ['in', (one) => moved(one, plain), 1],
    ['transfer in', (one) => moved(one, { ...plain, direction: 'transfer-in' }), 1],
    ['correction', (one) => moved(one, { ...plain, direction: 'correction', grams: -1000 }), -1],
    ['out', (one) => moved(one, { ...plain, direction: 'out', place: 'resale' }), -1],
    ['loss', (one) => moved(one, { ...plain, direction: 'out', place: 'loss' }), -1],
    ['transfer out', (one) => moved(one, { ...plain, direction: 'transfer-out' }), -1],
    ['repaired for its owner', (one) => moved(one, { ...plain, direction: 'out', place: 'repaired-return' }), 0],
    ['transformation', (one) => moved(one, { ...plain, direction: 'transformation', toCategory: 'toys' }), 0],
    ['before the period', (one) => moved(one, { ...plain, date: '2026-06-30' }), 0],
    ['after the period', (one) => moved(one, { ...plain, date: '2026-10-01' }), 0],
  ];
  for (const [name, change, shift] of changes) {
    fc.assert(
      fc.property(anyMaterial, (any) => {
        const material = { ...any, stockCounts: counted };
        const before = new Decimal(exact('balance-gap', material) ?? Number.NaN);
        return before.plus(shift).equals(exact('balance-gap', change(material)) ?? Number.NaN);
      }),
      { numRuns: 30 },
    );
    t.pass(name);
  }
});

t.test('stock by the books follows its count and its movements', async () => {
  fc.assert(
    fc.property(anyMaterial, fc.constantFrom('in', 'out'), (any, direction) => {
      const material = { ...any, movements: [] };
      const before = exact('stock', material);
      const { date, ...since } = { ...plain, direction };
      const more = material.book.map((book) => ({
        ...book,
        since: [...book.since, { ...since, category: book.category }],
      }));
      const shift = material.book.length * (direction === 'in' ? 1 : -1);
      const after = exact('stock', { ...material, book: more });
      return before === null ? after === null : new Decimal(before).plus(shift).equals(after ?? Number.NaN);
    }),
    { numRuns: 150 },
  );
});

t.test('movements of goods repaired for the owner change no rate, no stock and no CO2', async () => {
  const repaired = { ...plain, direction: 'out', place: 'repaired-return', grams: 9_000_000 };
  const rest = [
    'collected',
    'product-reuse-rate',
    'useful-rate',
    'residual-rate',
    'reused-per-inhabitant',
    'co2-avoided',
    'stock',
  ];
  fc.assert(
    fc.property(anyMaterial, (material) =>
      rest.every((id) => exact(id, material) === exact(id, moved(material, repaired))),
    ),
    { numRuns: 100 },
  );
});

t.test('steps of the R-ladder and classes of the hierarchy add up to their rate', async (t) => {
  for (const id of ['product-reuse-rate', 'useful-rate', 'residual-rate'])
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const result = run(`material.${id}`, { material }, quarter, { by: ['r-ladder', 'waste-hierarchy'] });
        if (result.exact === null) return true;
        return (result.breakdowns ?? []).every(({ rows }) => {
          const total = rows.reduce((sum, row) => sum.plus(row.exact ?? Number.NaN), new Decimal(0));
          // Each row is rounded in its 40th digit.
          return total
            .minus(result.exact ?? 0)
            .abs()
            .lessThanOrEqualTo('1e-30');
        });
      }),
      { numRuns: 100 },
    );
  t.pass('on any material');
});

const repaired: RepairGroup = {
  date: '2026-08-01',
  category: 'textile',
  itemType: null,
  outcome: 'fixed',
  barrier: null,
  movement: 'none',
  grams: 1000,
  itemsWithoutWeight: 0,
  records: 1,
};

t.test('a repair counts for CO2 once: by itself, or not at all when a movement counts it', async (t) => {
  const perKilogram = new Decimal('11.2').times('0.822');
  const cases: [string, Partial<RepairGroup>, Decimal | number][] = [
    ['without a movement', {}, perKilogram],
    ['given back to its owner', { movement: 'repaired-return' }, perKilogram],
    ['in a movement that counts', { movement: 'other' }, 0],
    ['not fixed', { outcome: 'repairable' }, 0],
    ['end of life', { outcome: 'end-of-life' }, 0],
    ['outcome unknown', { outcome: 'unknown' }, 0],
    ['before the period', { date: '2026-06-30' }, 0],
    ['goods without a factor', { category: 'toys' }, 0],
    ['neither weight nor type', { grams: 0, itemsWithoutWeight: 1 }, 0],
    ['a type with a weight', { itemType: 'ladies-top', grams: 0, itemsWithoutWeight: 2 }, perKilogram.times('0.7')],
  ];
  for (const [name, change, shift] of cases) {
    fc.assert(
      fc.property(anyMaterial, (material) => {
        const more = { ...material, repairs: [...(material.repairs ?? []), { ...repaired, ...change }] };
        const before = new Decimal(exact('co2-avoided', material) ?? Number.NaN);
        return before.plus(shift).equals(exact('co2-avoided', more) ?? Number.NaN);
      }),
      { numRuns: 40 },
    );
    t.pass(name);
  }
});

t.test('repairs change no figure of mass', async (t) => {
  const rest = ['collected', 'out', 'stock', 'balance-gap', 'product-reuse-rate', 'useful-rate', 'residual-rate'];
  fc.assert(
    fc.property(anyMaterial, (material) =>
      rest.every((id) => exact(id, material) === exact(id, { ...material, repairs: [] })),
    ),
    { numRuns: 60 },
  );
  t.pass('on any material');
});

t.test('the success rate lies between 0 and 1, does not change by scale, and outcomes are the whole', async (t) => {
  fc.assert(
    fc.property(anyMaterial, fc.integer({ min: 2, max: 9 }), (material, times) => {
      const rate = (repairs: readonly RepairGroup[]) =>
        run('repair.success-rate', { material: { ...material, repairs: [...repairs] } }, quarter, {
          by: ['outcome', 'barrier'],
        });
      const repairs = material.repairs ?? [];
      const result = rate(repairs);
      const scaled = rate(repairs.map((group) => ({ ...group, records: group.records * times })));
      const unknowns = repairs.map((group): RepairGroup => ({ ...group, outcome: 'unknown', barrier: null }));
      const diluted = rate([...repairs, ...unknowns]);
      if (scaled.exact !== result.exact || diluted.exact !== result.exact) return false;
      if (result.exact === null) return true;
      const [outcomes, barriers] = (result.breakdowns ?? []).map(({ rows }) =>
        rows.reduce((sum, row) => sum.plus(row.exact ?? Number.NaN), new Decimal(0)),
      );
      const near = (sum: Decimal | undefined, whole: Decimal) => sum?.minus(whole).abs().lessThanOrEqualTo('1e-30');
      const value = new Decimal(result.exact);
      return (
        value.gte(0) &&
        value.lte(1) &&
        near(outcomes, new Decimal(1)) &&
        near(barriers, new Decimal(1).minus(value)) === true
      );
    }),
    { numRuns: 200 },
  );
  t.pass('on any repairs');
});

function moved(material: MaterialInputs, movement: MovementGroup): MaterialInputs {
  return { ...material, movements: [...material.movements, movement] };
}

function raised({ stockCounts }: MaterialInputs, date: string): MaterialInputs['stockCounts'] {
  return stockCounts.map((one) =>
    one.date === date && one.category === 'furniture' ? { ...one, grams: one.grams + 1000 } : one,
  );
}

t.test('jobs per 1,000 tonnes: twice the people is twice the jobs, twice the kilos half', async () => {
  const twice = { positions: 2, movements: 2 };
  fc.assert(
    fc.property(anyMaterial, (any) => {
      const material = { ...any, movements: [...any.movements, plain] };
      const jobs = (change: Partial<MaterialInputs>) => exact('jobs-per-kilotonne', { ...material, ...change });
      const before = jobs({});
      const people = jobs({
        positions: material.positions?.map((one) => ({ ...one, records: one.records * twice.positions })),
      });
      const kilos = jobs({
        movements: material.movements.map((one) => ({
          ...one,
          grams: one.grams * twice.movements,
          itemsWithoutWeight: one.itemsWithoutWeight * twice.movements,
        })),
      });
      if (before === null) return people === null && kilos === null;
      const near = (one: Decimal, other: string | null) =>
        one
          .minus(other ?? Number.NaN)
          .abs()
          .lessThan('1e-20');
      return near(new Decimal(before).times(2), people) && near(new Decimal(before).dividedBy(2), kilos);
    }),
    { numRuns: 150 },
  );
});

t.test('jobs per 1,000 tonnes: volunteers, day activities and who learns change nothing', async () => {
  const others = [
    ...['wmo', 'wlz', 'volunteer', 'community-service'].map((group) => ({ group, contract: null })),
    ...['placement', 'trial', 'wsw-seconded-out'].map((contract) => ({ group: 'wsw', contract })),
  ];
  fc.assert(
    fc.property(anyMaterial, fc.constantFrom(...others), (material, other) => {
      const more = { from: '2026-01-01', until: null, hoursPerWeek: 24, fullTimeHours: 36, records: 1, ...other };
      const joined = { ...material, positions: [...(material.positions ?? []), more] };
      return exact('jobs-per-kilotonne', material) === exact('jobs-per-kilotonne', joined);
    }),
    { numRuns: 100 },
  );
});
