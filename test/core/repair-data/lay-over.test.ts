import t from 'tap';
import { layOver } from '../../../src/core/repair-data/lay-over.ts';
import type { OrdsRow } from '../../../src/core/repair-data/ords-row.ts';
import type { Repair } from '../../../src/core/repair-data/repair.ts';
import { toOrds } from '../../../src/core/repair-data/to-ords.ts';

/** A row of the standard changes of a stored repair what it says otherwise, and nothing else. */
const stored: Repair = {
  id: 'r-17',
  date: '2026-09-14',
  category: 'toys',
  ageYears: 2.5,
  outcome: 'end-of-life',
  barrier: 'too-worn',
  kilograms: 1.2,
  itemType: 'own-doll',
  movementId: 'm-1',
};
const whole = toOrds(stored, { name: 'Delft', prefix: 'delft_', group: 'delft', country: 'NLD' }).row;
const { product_age: _age, year_of_manufacture: _year, ...ageless } = whole;
const { product_age: _, ...onlyYear } = whole;

t.test('field by field', async (t) => {
  const cases: [string, Partial<OrdsRow>, Partial<Repair> & { without?: (keyof Repair)[] }][] = [
    ['the row we would write ourselves', whole, {}],
    ['a row without columns of age', ageless, {}],
    ['a year that is the one we would write', onlyYear, {}],
    ['another year', { ...onlyYear, year_of_manufacture: '2020' }, { ageYears: 6 }],
    ['another age', { ...whole, product_age: '3' }, { ageYears: 3 }],
    ['an age that was emptied', { ...whole, product_age: '', year_of_manufacture: '' }, { without: ['ageYears'] }],
    ['another day', { ...whole, event_date: '2026-09-15' }, { date: '2026-09-15' }],
    ['the number of the same status', { ...whole, repair_status: '3' }, {}],
    [
      'a status that bears no barrier',
      { ...whole, repair_status: 'Fixed' },
      { outcome: 'fixed', without: ['barrier'] },
    ],
    ['another barrier', { ...whole, repair_barrier_if_end_of_life: '3' }, { barrier: 'cannot-be-opened' }],
    ['another product', { ...whole, product_category: 'Kettle' }, { category: 'eee-small', productCategory: 'kettle' }],
    ['another provider, brand and problem', { ...whole, data_provider: 'X', brand: 'X', problem: 'X' }, {}],
  ];
  for (const [name, row, { without = [], ...changes }] of cases) {
    const expected: Record<string, unknown> = { ...stored, ...changes };
    for (const field of without) delete expected[field];
    t.same(layOver(stored, row), expected, name);
  }
});

t.test('a barrier is not made up for one whose status the file changes', async (t) => {
  const fixed: Repair = { id: 'r-1', date: '2026-09-14', category: 'bicycle', outcome: 'fixed' };
  const row = toOrds(fixed, { name: '', prefix: '', group: '', country: '' }).row;
  t.same(layOver(fixed, { ...row, repair_status: 'End of life' }), { ...fixed, outcome: 'end-of-life' });
});
