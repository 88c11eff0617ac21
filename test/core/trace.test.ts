import t from 'tap';
import { defineParameter } from '../../src/core/define-parameter.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { parameterRegistry } from '../../src/core/parameters/registry.ts';
import { weightedMean, weightedMedian } from '../../src/core/quantity.ts';
import { parameterUsedSchema } from '../../src/core/result.ts';
import { Trace } from '../../src/core/trace.ts';
import { decimal, exact } from '../../src/core/values/decimal.ts';
import { sameText } from '../../src/core/values/text.ts';
import type { Unit } from '../../src/core/values/unit.ts';
import { replay } from './support/replay.ts';

const about = (id: string, unit: Unit = 'count') => ({ id, label: sameText(id), unit });
const because = { nl: 'omdat', en: 'because' };
const trace = () => new Trace(resolveParameters('2026-01-01'));

t.test('every step is written down and can be repeated', async (t) => {
  const one = trace();
  const a = one.input({ ...about('a'), value: 7, records: 2 });
  const b = one.constant({ ...about('b'), value: '2' });
  const c = one.sum(about('c'), [a, b]);
  const d = one.subtract(about('d'), [c, a, b]);
  const e = one.multiply(about('e'), [c, one.parameter('co2.mixed-flow', 'high')]);
  const f = one.divide(about('f'), [e, b], because);
  t.equal(f.value && exact(f.value), '6.3');
  t.equal(d.value && exact(d.value), '0');
  t.strictSame(
    one.steps.map(({ id, operation, of, value }) => [id, operation, of.join(' '), value]),
    [
      ['a', 'input', '', '7'],
      ['b', 'constant', '', '2'],
      ['c', 'sum', 'a b', '9'],
      ['d', 'subtract', 'c a b', '0'],
      ['co2.mixed-flow.high', 'parameter', '', '1.4'],
      ['e', 'multiply', 'c co2.mixed-flow.high', '12.6'],
      ['f', 'divide', 'e b', '6.3'],
    ],
  );
  t.equal(replay(one).get('f'), '6.3');
  t.match(one.parametersUsed, [{ id: 'co2.mixed-flow', from: '2000-01-01', value: '1.0', own: false }]);
});

t.test('a missing number makes all that follows unknown, and says what is missing', async (t) => {
  const one = trace();
  const gap = one.missing(about('gap'), [{ code: 'nothing', label: because }]);
  const known = one.input({ ...about('known'), value: 1 });
  for (const made of [
    one.sum(about('sum'), [known, gap]),
    one.subtract(about('subtract'), [gap, known]),
    one.multiply(about('multiply'), [known, gap]),
    one.divide(about('divide'), [known, gap], because),
    one.median(about('median'), [known, gap], because),
  ]) {
    t.equal(made.value, null);
    t.equal(made.missing[0]?.code, 'nothing');
    t.equal(made.reason, null, 'the missing number is the reason, not a division by zero');
  }
});

t.test('nothing is divided by zero', async (t) => {
  const one = trace();
  const zero = one.input({ ...about('zero'), value: 0 });
  const quotient = one.divide(about('quotient'), [zero, zero], because);
  t.strictSame([quotient.value, quotient.reason], [null, because]);
  const after = one.sum(about('after'), [quotient, zero]);
  t.strictSame([after.value, after.reason], [null, because]);
});

t.test('median and mean weigh by records', async (t) => {
  const cases: [string, [number, number][], string | null, string | null][] = [
    ['nothing', [], null, null],
    ['one', [[5, 1]], '5', '5'],
    [
      'two',
      [
        [1, 1],
        [2, 1],
      ],
      '1.5',
      '1.5',
    ],
    [
      'heavy',
      [
        [1, 3],
        [100, 1],
      ],
      '1',
      '25.75',
    ],
    [
      'halves',
      [
        [10, 2],
        [20, 2],
      ],
      '15',
      '15',
    ],
    [
      'unsorted',
      [
        [9, 1],
        [1, 1],
        [2, 1],
      ],
      '2',
      '4',
    ],
    ['no records', [[9, 0]], null, null],
    [
      'below zero',
      [
        [-9, 1],
        [1, 2],
      ],
      '1',
      '-2.333333333333333333333333333333333333333',
    ],
  ];
  for (const [name, pairs, median, mean] of cases) {
    const values = pairs.map(([value, records]) => ({ value: decimal(value), records }));
    const text = (value: ReturnType<typeof weightedMean>) => value && exact(value);
    t.strictSame([text(weightedMedian(values)), text(weightedMean(values))], [median, mean], name);
  }
});

t.test('a value that does not exist, or not yet, is missing', async (t) => {
  const early = new Trace(resolveParameters('1999-12-31'));
  const value = early.parameter('co2.mixed-flow');
  t.strictSame([value.value, value.missing[0]?.params], [null, { parameter: 'co2.mixed-flow', first: '2000-01-01' }]);
  t.equal(early.parameter('nonsense').missing[0]?.code, 'parameter');
  t.strictSame(early.parametersUsed, []);
});

t.test('an outdated or own value says so', async (t) => {
  const source = { title: 'Own list', publisher: 'A municipality', url: null, year: 2020 };
  const own = defineParameter({
    id: 'own.factor',
    label: because,
    unit: 'kgCO2e per kg collected',
    kind: 'net_per_kg_collected',
    history: [{ from: '2020-01-01', to: '2020-12-31', value: '2', source, confirmedOn: null }],
  });
  const one = new Trace(resolveParameters('2026-01-01', [], [own]));
  one.parameter('own.factor', 'low');
  t.match(one.parametersUsed, [{ id: 'own.factor', own: true, warning: 'outdated' }]);
  t.equal(one.steps[0]?.value, '2', 'without a band both ends are the value');
});

t.test('whatever published value was used can be told: no more of it than its shape has', async (t) => {
  const one = new Trace(resolveParameters('2026-12-31'));
  for (const { id } of parameterRegistry) one.read(id);
  t.equal(one.parametersUsed.length, parameterRegistry.length);
  for (const used of one.parametersUsed) t.ok(parameterUsedSchema.safeParse(used).success, used.id);
});

t.test('a step cannot be made twice', async (t) => {
  const one = trace();
  one.input({ ...about('a'), value: 1 });
  t.throws(() => one.input({ ...about('a'), value: 2 }), /twice/);
  t.equal(one.parameter('co2.mixed-flow'), one.parameter('co2.mixed-flow'), 'but a parameter is one step');
});
