import fc from 'fast-check';
import t from 'tap';
import { z } from 'zod';
import { calculate } from '../../src/core/calculate.ts';
import { defineIndicator, type FormulaVersion, keepFormula } from '../../src/core/define-indicator.ts';
import { defineParameter, type Parameter } from '../../src/core/define-parameter.ts';
import { versionOn } from '../../src/core/formula-version.ts';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { calculateSroi } from '../../src/core/indicators/sroi/calculate-sroi.ts';
import { sroiInputsSchema } from '../../src/core/indicators/sroi/inputs.ts';
import { plausibility } from '../../src/core/indicators/sroi/plausibility.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { addDays, type Day } from '../../src/core/values/day.ts';
import { periodFrom } from './support/run.ts';

const version = (name: string, from: Day): FormulaVersion => ({
  version: name,
  from,
  changes: { nl: 'Anders', en: 'Different' },
});
const factor: Parameter = defineParameter({
  id: 'test.factor',
  label: { nl: 'Factor', en: 'Factor' },
  unit: 'ratio',
  kind: 'conversion',
  history: [entry('2024-01-01', '2'), entry('2026-07-01', '3')],
});

function entry(from: Day, value: string) {
  const source = { title: 'A table', publisher: 'A publisher', url: 'https://example.org', year: 2024 };
  return { from, value, source, confirmedOn: null };
}

const label = { nl: 'Getal', en: 'Number' };
const inputs = z.strictObject({ number: z.number() });
type Inputs = z.infer<typeof inputs>;

/** What it was before: twice the number, times a published factor. */
const twice = keepFormula<Inputs, { readonly doubled: number }>({
  prepare: ({ number }) => ({ doubled: number * 2 }),
  measure: ({ doubled }, trace, { figure }) => {
    const number = trace.input({ id: 'number', label, unit: 'count', value: doubled });
    return { result: trace.multiply(figure, [number, trace.parameter('test.factor')]), counted: [] };
  },
  splits: {},
});
const indicator = defineIndicator<Inputs, number>({
  id: 'test.number',
  family: 'flow',
  unit: 'count',
  label,
  definition: label,
  formula: label,
  versions: [version('1.0.0', '2025-01-01'), version('2.0.0', '2025-06-01'), version('3.0.0', '2026-01-01')],
  verifiedFrom: '2020-01-01',
  sources: [],
  requires: [],
  parameters: ['test.factor'],
  inputs,
  prepare: ({ number }) => number,
  measure: (number, trace, { figure }) => ({ result: trace.input({ ...figure, value: number }), counted: [] }),
  splits: {},
  // The formula of 1.0.0 was not kept.
  earlier: { '2.0.0': twice },
});
const on = (asOf: Day, parameters = [factor]) => {
  const set = resolveParameters(asOf, parameters);
  const { formulaVersion, exact, steps, parametersUsed } = calculate(indicator, {
    inputs: { number: 5 },
    period: periodFrom('2025'),
    asOf,
    coverage: null,
    parameters: set,
  });
  return { formulaVersion, exact, steps: steps.length, values: parametersUsed.map(({ value }) => value) };
};

t.test('the day chooses the formula, and the result names it', async (t) => {
  const before = { formulaVersion: '2.0.0', exact: '20', steps: 3, values: ['2'] };
  const cases: [Day, ReturnType<typeof on>][] = [
    ['2024-06-30', before],
    ['2025-03-01', before],
    ['2025-06-01', before],
    ['2025-12-31', before],
    ['2026-01-01', { formulaVersion: '3.0.0', exact: '5', steps: 1, values: [] }],
    ['2099-01-01', { formulaVersion: '3.0.0', exact: '5', steps: 1, values: [] }],
  ];
  for (const [asOf, expected] of cases) t.strictSame(on(asOf), expected, asOf);
});

t.test('what is published later changes no earlier day', async (t) => {
  for (const asOf of ['2024-06-30', '2025-06-01', '2026-06-30', '2026-07-01']) {
    const later = { ...factor, history: [...factor.history, entry(addDays(asOf, 1), '9')] } as Parameter;
    t.strictSame(on(asOf, [later]), on(asOf), asOf);
    const { versions } = indicator;
    t.equal(versionOn([...versions, version('4.0.0', '2027-01-01')], asOf), versionOn(versions, asOf), asOf);
  }
  const map = sroiInputsSchema.parse({
    inputs: [{ name: 'Subsidy', value: 5 }],
    outcomes: [{ name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0.9, displacement: 0, attribution: 0.9 }],
    sensitivity: null,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 999 }), (days, thousandths) => {
      const asOf = addDays('2024-01-01', days);
      const later = plausibility.map((parameter) => ({
        ...parameter,
        history: [
          ...parameter.history,
          entry(addDays(asOf < '2026-01-01' ? '2026-01-01' : asOf, 1), `0.${thousandths}`),
        ],
      })) as unknown as Parameter[];
      const told = (parameters: readonly Parameter[]) =>
        JSON.stringify(calculateSroi({ inputs: map, asOf, parameters: resolveParameters(asOf, parameters) }));
      return told(later) === told(plausibility);
    }),
  );
});

t.test('every indicator names a version of its own on any day', async (t) => {
  for (const { id, versions, versionOn: on } of indicatorRegistry)
    for (const asOf of ['1900-01-01', '2026-11-22', '2199-12-31'])
      t.ok(versions.includes(on(asOf)), `${id} on ${asOf}`);
});
