import t from 'tap';
import {
  type OwnValue,
  ownParameters,
  ownValueFaults,
  ownValueSchema,
  usableOwnValues,
} from '../../../src/core/parameters/own-values.ts';
import { resolveParameters } from '../../../src/core/parameters/parameter-set.ts';
import { findParameter, parameterRegistry } from '../../../src/core/parameters/registry.ts';
import { run } from '../support/run.ts';

const sofa: OwnValue = {
  id: 'item-weight.sofa',
  from: '2026-01-01',
  value: '41.5',
  source: {
    title: 'Weighed in the shop, 60 sofas',
    publisher: 'Kringloop Delft',
    url: 'https://example.org/weights',
    year: 2025,
  },
  note: 'Our sofas are larger than those of 2011.',
};
const soldSofa = {
  movements: [
    {
      date: '2026-08-01',
      direction: 'out',
      category: 'furniture',
      toCategory: null,
      place: 'resale',
      itemType: 'sofa',
      grams: 0,
      itemsWithoutWeight: 2,
      records: 1,
    },
  ],
  stockCounts: [],
  book: [],
  neverCounted: [],
  inhabitants: [],
};
const out = (values: readonly OwnValue[], period = '2026-Q3') => {
  const until = { '2026-Q3': '2026-09-30', '2026-H1': '2026-06-30' }[period] ?? '';
  return run('material.out', { material: soldSofa }, period, {
    parameters: resolveParameters(until, parameterRegistry, ownParameters(values)),
  });
};

t.test('an own value is used, and shown as own with its source', async (t) => {
  const result = out([sofa]);
  t.equal(result.exact, '83');
  t.strictSame(result.parametersUsed, [
    {
      id: 'item-weight.sofa',
      label: { nl: 'Gewicht per stuk: Bank', en: 'Weight of one item: Sofa' },
      unit: 'kg per item',
      kind: 'item_weight',
      from: '2026-01-01',
      value: '41.5',
      source: {
        title: 'Weighed in the shop, 60 sofas',
        publisher: 'Kringloop Delft',
        url: 'https://example.org/weights',
        year: 2025,
      },
      own: true,
    },
  ]);
  t.match(out([]).parametersUsed, [{ value: '37', own: false }]);
});

t.test('the day decides between an own value and a published one', async (t) => {
  const two: OwnValue[] = [
    { ...sofa, from: '2026-01-01', to: '2026-03-31', value: '40' },
    { ...sofa, from: '2026-07-01', to: '2026-12-31', value: '42' },
  ];
  const at = (day: string, own: readonly OwnValue[] = two) => {
    const { value, own: isOwn, warning } = resolveParameters(day, parameterRegistry, ownParameters(own)).get(sofa.id);
    return [value, isOwn, warning];
  };
  t.strictSame(at('2025-12-31'), ['37', false, undefined], 'before it starts: the published one');
  t.strictSame(at('2026-01-01'), ['40', true, undefined]);
  t.strictSame(at('2026-03-31'), ['40', true, undefined], 'its last day');
  t.strictSame(at('2026-05-01'), ['37', false, undefined], 'between two: the published one, which is in force');
  t.strictSame(at('2026-07-01'), ['42', true, undefined]);
  t.strictSame(at('2027-01-01'), ['37', false, undefined], 'after its end: back to the published one');
});

t.test(
  'without a published value an own one that has ended is outdated, and one to come is not there yet',
  async (t) => {
    const norm: OwnValue = {
      ...sofa,
      id: 'guidance-norm.participation-act',
      from: '2026-01-01',
      to: '2026-06-30',
      value: '3',
    };
    const set = (day: string) => resolveParameters(day, parameterRegistry, ownParameters([norm]));
    t.match(set('2026-12-31').get(norm.id), { value: '3', own: true, warning: 'outdated' });
    t.ok(set('2026-12-31').has(norm.id));
    t.notOk(set('2025-12-31').has(norm.id));
    t.throws(() => set('2025-12-31').get(norm.id), { code: 'not-defined-before' });
    t.throws(() => resolveParameters('2026-12-31').get(norm.id), { code: 'unknown-parameter' });
  },
);

t.test('an ended own value and an ended published one: the own one, outdated', async (t) => {
  const published = findParameter('item-weight.sofa');
  if (!published) return t.fail('no published weight');
  const ended = { ...published, history: [{ ...published.history[0], to: '2020-12-31' }] as const };
  const own = ownParameters([{ ...sofa, to: '2026-03-31' }]);
  t.match(resolveParameters('2026-12-31', [ended], own).get(sofa.id), { own: true, warning: 'outdated' });
  t.match(resolveParameters('2025-06-30', [ended], own).get(sofa.id), { own: false, warning: 'outdated' });
});

t.test('a later publication and a later own value never change an earlier result', async (t) => {
  const before = out([sofa]);
  t.strictSame(out([sofa, { ...sofa, from: '2026-10-01', value: '99' }]), before, 'a later own value');
  const sofas = findParameter('item-weight.sofa');
  if (!sofas) return t.fail('no published weight');
  const newer = {
    ...sofas,
    history: [...sofas.history, { ...sofas.history[0], from: '2026-10-01', value: '99' }] as const,
  };
  const definitions = [...parameterRegistry.filter(({ id }) => id !== sofas.id), newer];
  const again = run('material.out', { material: soldSofa }, '2026-Q3', {
    parameters: resolveParameters('2026-09-30', definitions as never),
  });
  t.strictSame(again, out([]), 'a later publication');
});

t.test('a wrong value is refused with its member and its rule', async (t) => {
  const cases: [string, OwnValue[], [number, string, string][]][] = [
    ['good', [sofa], []],
    ['no such id', [{ ...sofa, id: 'item-weight.piano' }], [[0, 'id', 'unknown-parameter']]],
    ['below', [{ ...sofa, value: '0' }], [[0, 'value', 'outside-bounds']]],
    ['above: grams for kilograms', [{ ...sofa, value: '41500' }], [[0, 'value', 'outside-bounds']]],
    ['at the bound', [{ ...sofa, value: '2000' }], []],
    [
      'band',
      [{ ...sofa, low: '42', high: '41' }],
      [
        [0, 'low', 'low-above-value'],
        [0, 'high', 'high-below-value'],
      ],
    ],
    ['band outside', [{ ...sofa, high: '3000' }], [[0, 'high', 'outside-bounds']]],
    ['whole', [{ ...sofa, id: 'day-part.minutes', value: '210.5' }], [[0, 'value', 'not-whole']]],
    ['end', [{ ...sofa, to: '2025-12-31' }], [[0, 'to', 'ends-before-start']]],
    [
      'twice a day',
      [sofa, sofa],
      [
        [0, 'from', 'overlaps'],
        [1, 'from', 'overlaps'],
      ],
    ],
    [
      'overlap',
      [
        { ...sofa, to: '2026-06-30' },
        { ...sofa, from: '2026-06-30' },
      ],
      [[1, 'from', 'overlaps']],
    ],
    [
      'after it',
      [
        { ...sofa, to: '2026-06-30' },
        { ...sofa, from: '2026-07-01' },
      ],
      [],
    ],
    ['an open one gives way', [sofa, { ...sofa, from: '2026-07-01' }], []],
    ['other ids do not clash', [sofa, { ...sofa, id: 'item-weight.dining-table' }], []],
    ['in any order', [{ ...sofa, from: '2026-07-01' }, sofa], []],
  ];
  for (const [name, values, expected] of cases) {
    const faults = ownValueFaults(values);
    t.strictSame(
      faults.map(({ index, member, code }) => [index, member, code]),
      expected,
      name,
    );
    if (expected.length === 0) t.ok(ownParameters(values).length > 0, `${name}: usable`);
    else t.throws(() => ownParameters(values), RangeError, `${name}: refused`);
  }
  t.match(ownValueFaults([{ ...sofa, id: 'x' }])[0]?.params.valid, 'item-weight.sofa', 'names what is valid');
});

t.test('the schema wants a source; a note may be left out', async (t) => {
  t.ok(ownValueSchema.safeParse(sofa).success);
  const { source, ...withoutSource } = sofa;
  const { note, ...withoutNote } = sofa;
  t.ok(ownValueSchema.safeParse(withoutNote).success);
  t.equal(ownParameters([withoutNote])[0]?.history[0].note, undefined);
  const wrong: unknown[] = [
    withoutSource,
    { ...sofa, note: '' },
    { ...sofa, value: 41.5 },
    { ...sofa, value: '1e3' },
    { ...sofa, value: 'NaN' },
    { ...sofa, value: 'Infinity' },
    { ...sofa, value: '0.0000000001' },
    { ...sofa, from: '2026-02-30' },
    { ...sofa, source: { ...source, url: 'javascript:alert(1)' } },
    { ...sofa, source: { title: 'x' } },
    { ...sofa, unit: 'kg' },
  ];
  for (const one of wrong) t.notOk(ownValueSchema.safeParse(one).success, JSON.stringify(one));
  t.ok(note);
});

t.test('what has faults is left out of what may be used, and the rest stays', async (t) => {
  const other = { ...sofa, id: 'item-weight.dining-table' };
  t.strictSame(usableOwnValues([{ ...sofa, id: 'item-weight.piano' }, other, { ...sofa, value: '41500' }]), [other]);
  t.strictSame(usableOwnValues([sofa, other]), [sofa, other]);
});
