import fc from 'fast-check';
import t from 'tap';
import { CoreError } from '../../../src/core/core-error.ts';
import { materialCategory } from '../../../src/core/lists/material-category.ts';
import { repairBarrier } from '../../../src/core/lists/repair-barrier.ts';
import { repairOutcome } from '../../../src/core/lists/repair-outcome.ts';
import { repairProductCategory } from '../../../src/core/lists/repair-product-category.ts';
import { fromOrds } from '../../../src/core/repair-data/from-ords.ts';
import { type OrdsRow, ordsColumns, ordsLeftOut } from '../../../src/core/repair-data/ords-row.ts';
import type { Repair } from '../../../src/core/repair-data/repair.ts';
import { toOrds } from '../../../src/core/repair-data/to-ords.ts';

const provider = { name: 'Ambachtscentrum Delft', prefix: 'delft_', group: 'delft-1', country: 'NLD' };
const kettle: Repair = {
  id: 'r-17',
  date: '2026-09-14',
  category: 'eee-small',
  productCategory: 'kettle',
  ageYears: 2.5,
  outcome: 'end-of-life',
  barrier: 'too-worn',
};

/** A row as published by one of the members of the Open Repair Alliance, with other words in it. */
const published: OrdsRow = {
  id: 'fixitclinic_2115',
  data_provider: 'Fixit Clinic',
  country: 'USA',
  partner_product_category: 'Dustbuster',
  product_category: 'Vacuum',
  product_category_id: '34',
  brand: 'Unknown',
  year_of_manufacture: '2019',
  product_age: '5',
  repair_status: 'End of life',
  repair_barrier_if_end_of_life: 'Spare parts too expensive',
  group_identifier: 'Fixit Clinic',
  event_date: '2024-01-15',
  problem: 'Call Anna on 06 12345678, the battery is dead',
};

t.test('a repair as a row, column by column', async (t) => {
  const { row, lost } = toOrds(kettle, provider);
  t.strictSame(Object.keys(row), [...ordsColumns], 'columns in the order of the published tables');
  t.strictSame(row, {
    id: 'delft_r-17',
    data_provider: 'Ambachtscentrum Delft',
    country: 'NLD',
    partner_product_category: 'Small appliances and other with plug or battery',
    product_category: 'Kettle',
    product_category_id: '14',
    brand: '',
    year_of_manufacture: '2024',
    product_age: '2.5',
    repair_status: 'End of life',
    repair_barrier_if_end_of_life: 'Item too worn out',
    group_identifier: 'delft-1',
    event_date: '2026-09-14',
    problem: '',
  });
  t.strictSame(lost, []);
});

t.test('what gets lost when writing is named', async (t) => {
  const cases: [string, Repair, [string, string][]][] = [
    [
      'a weight, a type and a movement have no column',
      { ...kettle, kilograms: 1.2, itemType: 'brown-goods', movementId: 'm-1' },
      [
        ['kilograms', 'no-such-field'],
        ['itemType', 'no-such-field'],
        ['movementId', 'no-such-field'],
      ],
    ],
    ['a barrier of something that was fixed', { ...kettle, outcome: 'fixed' }, [['barrier', 'not-end-of-life']]],
    ['only a broad category', { ...withoutProduct(kettle) }, [['productCategory', 'broader-category']]],
    ['the same goods in both lists', { ...withoutProduct(kettle), category: 'bicycle' }, []],
  ];
  for (const [name, repair, expected] of cases)
    t.strictSame(
      toOrds(repair, provider).lost.map(({ field, reason }) => [field, reason]),
      expected,
      name,
    );
  t.equal(toOrds({ ...kettle, outcome: 'fixed' }, provider).row.repair_barrier_if_end_of_life, '');
});

t.test('every category has a product category, and an unknown code is refused', async (t) => {
  for (const category of materialCategory.codes) {
    const { row } = toOrds({ ...withoutProduct(kettle), category }, provider);
    t.ok(
      repairProductCategory.items.some(({ en }) => en === row.product_category),
      `${category}: ${row.product_category}`,
    );
  }
  t.equal(toOrds({ ...withoutProduct(kettle), category: 'toys' }, provider).row.product_category, 'Unpowered - Other');
  for (const wrong of [{ category: 'x' }, { productCategory: 'x' }, { outcome: 'x' }, { barrier: 'x' }])
    t.throws(() => toOrds({ ...kettle, ...wrong }, provider), CoreError);
});

t.test('a published row as a repair, without what may name people', async (t) => {
  const read = fromOrds(published);
  if (!('repair' in read)) return t.fail('refused');
  t.strictSame(read.repair, {
    id: 'fixitclinic_2115',
    date: '2024-01-15',
    category: 'eee-small',
    productCategory: 'vacuum',
    ageYears: 5,
    outcome: 'end-of-life',
    barrier: 'parts-too-expensive',
  });
  t.strictSame(read.lost, [
    { field: 'data_provider', reason: 'no-such-field' },
    { field: 'country', reason: 'no-such-field' },
    { field: 'partner_product_category', reason: 'no-such-field' },
    { field: 'group_identifier', reason: 'no-such-field' },
    { field: 'problem', reason: 'free-text' },
    { field: 'year_of_manufacture', reason: 'derived' },
  ]);
  t.notMatch(JSON.stringify(read), /Anna|12345678/);
});

t.test('values are read as published tables write them', async (t) => {
  const cases: [string, Partial<OrdsRow>, Partial<Repair>][] = [
    ['number of a status', { repair_status: '1' }, { outcome: 'fixed' }],
    ['no status', { repair_status: '' }, { outcome: 'unknown' }],
    ['zero', { repair_status: '0' }, { outcome: 'unknown' }],
    ['other case', { repair_status: 'END OF LIFE' }, { outcome: 'end-of-life' }],
    [
      'words of the text of the standard',
      { repair_barrier_if_end_of_life: 'Product too worn out' },
      { barrier: 'too-worn' },
    ],
    ['words of the table schema', { repair_barrier_if_end_of_life: 'Too worn out' }, { barrier: 'too-worn' }],
    ['words of its code list', { repair_barrier_if_end_of_life: 'Item too worn out' }, { barrier: 'too-worn' }],
    ['number of a barrier', { repair_barrier_if_end_of_life: '3' }, { barrier: 'cannot-be-opened' }],
    ['number of a category', { product_category: '', product_category_id: '16' }, { productCategory: 'laptop' }],
    ['goods without a plug', { product_category: 'Unpowered - Textile' }, { category: 'textile' }],
    ['only a year', { product_age: '', year_of_manufacture: '2015' }, { ageYears: 9 }],
    ['an age with decimals', { product_age: '2.25' }, { ageYears: 2.3 }],
  ];
  for (const [name, change, expected] of cases) {
    const read = fromOrds({ ...published, ...change });
    t.match('repair' in read ? read.repair : {}, expected, name);
  }
});

t.test('what is not understood is left out and named, never guessed', async (t) => {
  const cases: [string, Partial<OrdsRow>, keyof Repair, string][] = [
    ['a negative age', { product_age: '-3', year_of_manufacture: '' }, 'ageYears', 'product_age'],
    ['an absurd age', { product_age: '2019', year_of_manufacture: '' }, 'ageYears', 'product_age'],
    ['made after the repair', { product_age: '', year_of_manufacture: '2031' }, 'ageYears', 'year_of_manufacture'],
    ['no year', { product_age: '', year_of_manufacture: 'about 90s' }, 'ageYears', 'year_of_manufacture'],
    ['another barrier', { repair_barrier_if_end_of_life: 'No time' }, 'barrier', 'repair_barrier_if_end_of_life'],
    ['a barrier of a success', { repair_status: 'Fixed' }, 'barrier', 'repair_barrier_if_end_of_life'],
  ];
  for (const [name, change, field, column] of cases) {
    const read = fromOrds({ ...published, ...change });
    if (!('repair' in read)) return t.fail(name);
    t.equal(read.repair[field], undefined, name);
    t.ok(
      read.lost.some((one) => one.field === column),
      `${name} is named`,
    );
  }
});

t.test('a row that is no repair says all that is wrong with it, and not what it held', async (t) => {
  const wrong = { event_date: '14-09-2026', product_category: 'secret', repair_status: 'secret' };
  const read = fromOrds(wrong);
  if (!('faults' in read)) return t.fail('accepted');
  t.strictSame(
    read.faults.map(({ column, code }) => [column, code]),
    [
      ['id', 'required'],
      ['event_date', 'not-a-day'],
      ['product_category', 'unknown-code'],
      ['repair_status', 'unknown-code'],
    ],
  );
  t.notMatch(JSON.stringify(read), /secret|14-09/);
  const empty = fromOrds({});
  t.strictSame('faults' in empty && empty.faults.map(({ code }) => code), ['required', 'required', 'required']);
});

t.test('there and back again gives the same repair', async (t) => {
  const code = (list: { codes: readonly string[] }) => fc.constantFrom(...list.codes);
  const anyRepair = fc
    .record({
      id: fc.stringMatching(/^[a-z0-9]{1,8}$/),
      date: fc.constantFrom('2026-01-01', '2026-12-31', '2024-02-29'),
      product: code(repairProductCategory),
      tenths: fc.option(fc.nat({ max: 900 }), { nil: undefined }),
      outcome: code(repairOutcome),
      barrier: fc.option(code(repairBarrier), { nil: undefined }),
    })
    .map(
      ({ id, date, product, tenths, outcome, barrier }): Repair => ({
        id,
        date,
        category: repairProductCategory.find(product)?.category ?? '',
        productCategory: product,
        ...(tenths === undefined ? {} : { ageYears: tenths / 10 }),
        outcome,
        ...(barrier && outcome === 'end-of-life' ? { barrier } : {}),
      }),
    );
  fc.assert(
    fc.property(anyRepair, (repair) => {
      const { row, lost } = toOrds(repair, { ...provider, prefix: '' });
      const back = fromOrds(row);
      return lost.length === 0 && 'repair' in back && JSON.stringify(back.repair) === JSON.stringify(repair);
    }),
  );
  t.pass('on any repair with a product category');
});

t.test('the lists carry the numbers of the standard', async (t) => {
  const numbers = repairProductCategory.items.flatMap((item) => (item.externalCode ? Number(item.externalCode) : []));
  t.strictSame(
    [...numbers].sort((a, b) => a - b),
    Array.from({ length: 40 }, (_, index) => index + 1),
  );
  t.ok(repairProductCategory.items.every(({ category }) => materialCategory.find(category)));
  t.strictSame(
    repairOutcome.items.map(({ en, externalCode }) => [externalCode, en]),
    [
      ['1', 'Fixed'],
      ['2', 'Repairable'],
      ['3', 'End of life'],
      ['0', 'Unknown'],
    ],
  );
  t.strictSame(
    repairBarrier.items.map(({ externalCode }) => externalCode),
    ['1', '2', '3', '4', '5', '6'],
  );
  const { row } = toOrds(kettle, provider);
  for (const column of Object.keys(ordsLeftOut)) t.equal(row[column as 'brand'], '', `${column} stays empty`);
});

function withoutProduct({ productCategory, ...rest }: Repair): Repair {
  return rest;
}
