import t from 'tap';
import type { MaterialInputs, MovementGroup } from '../../../src/core/indicators/material/inputs.ts';
import { run } from '../support/run.ts';

/** An organisation may have thousands of item types of its own: work grows with the movements, not with their square. */
const indicators = ['material.balance-gap', 'material.stock', 'material.out', 'material.collected'];

/** Each type came in and went out, so that nothing of it is left; `count` is told of every look at a row. */
function centreWith(types: number, count: () => void): MaterialInputs {
  const group = (type: number, direction: 'in' | 'out'): MovementGroup => ({
    date: '2026-08-01',
    direction,
    category: 'furniture',
    toCategory: null,
    place: direction === 'in' ? 'household-drop-off' : 'resale',
    get itemType() {
      count();
      return `own-${type}`;
    },
    grams: 0,
    get itemsWithoutWeight() {
      count();
      return 2;
    },
    records: 1,
  });
  const movements = Array.from({ length: types }, (_, type) => [group(type, 'in'), group(type, 'out')]).flat();
  return {
    movements,
    stockCounts: [],
    book: [{ category: 'furniture', countedOn: '2026-06-30', grams: 0, since: movements }],
    neverCounted: [],
    inhabitants: [],
  };
}

t.test('four times the item types is about four times the work', async (t) => {
  for (const id of indicators) {
    const looks = (types: number): number => {
      let total = 0;
      const material = centreWith(types, () => {
        total += 1;
      });
      run(id, { material }, '2026-Q3', { by: ['category'] });
      return total;
    };
    const [few, many] = [looks(50), looks(200)];
    t.ok(few >= 50, `${id}: ${few} looks at 100 rows`);
    t.ok(many <= few * 4.1, `${id}: ${many} looks at 400 rows`);
  }
});

t.test('each type counts on its own: more of one does not make up for less of another', async (t) => {
  const { movements } = centreWith(2, () => undefined);
  const [firstIn, , , secondOut] = movements as [MovementGroup, MovementGroup, MovementGroup, MovementGroup];
  const facts = (since: readonly MovementGroup[]) => ({
    material: {
      ...centreWith(0, () => undefined),
      book: [{ category: 'furniture', countedOn: '2026-06-30', grams: 0, since: [...since] }],
    },
  });
  const category = (since: readonly MovementGroup[]) =>
    run('material.balance-gap', facts(since), '2026-Q3').missing.map(({ params }) => params?.category);
  t.strictSame(category([firstIn, secondOut]), ['furniture', 'furniture'], 'something of the first type lies there');
  t.strictSame(category([secondOut]), [undefined], 'nothing lies there: no count of any category is known');
});
