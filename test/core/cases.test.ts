import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { isPlausibleCo2PerKg } from '../../src/core/checks/co2-per-kg.ts';
import { isNearReferenceWeight } from '../../src/core/checks/near-reference-weight.ts';
import { partsEqualWhole, partsGap } from '../../src/core/checks/parts-equal-whole.ts';
import { shareGap, sharesClose } from '../../src/core/checks/shares-close.ts';
import { inputsFor } from '../../src/core/indicators/inputs-for.ts';
import { findIndicator, indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { resultSchema } from '../../src/core/result.ts';
import { decimal, exact } from '../../src/core/values/decimal.ts';
import { type CheckCase, caseFile, type IndicatorCase } from './support/case.ts';
import { factsOf } from './support/facts-of.ts';
import { ownValues } from './support/own-values.ts';
import { replay } from './support/replay.ts';
import { periodFrom, run } from './support/run.ts';

const folder = new URL('cases/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const cases = files.flatMap((file) => {
  const read = caseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!read.success) throw new Error(`${file}: ${read.error.message}`);
  return read.data.map((one) => ({ file, one }));
});

t.test('every worked example comes out as it says', async (t) => {
  for (const { file, one } of cases)
    await t.test(`${file}: ${one.name}`, async (t) => ('check' in one ? testCheck(t, one) : testIndicator(t, one)));
});

t.test('the walk found cases, and every indicator has at least two', async (t) => {
  t.ok(cases.length > indicatorRegistry.length * 2, `${cases.length} cases`);
  for (const { id } of indicatorRegistry) {
    const own = cases.filter(({ one }) => 'indicator' in one && one.indicator === id);
    t.ok(own.length >= 2, `${id}: ${own.length} cases`);
    t.ok(
      own.every(({ file }) => file === `${id}.yaml`),
      `${id} has its own file`,
    );
  }
});

t.test('the guard refuses a misspelt key', async (t) => {
  const good = cases.find(({ one }) => 'indicator' in one)?.one;
  t.ok(caseFile.safeParse([good]).success);
  t.notOk(caseFile.safeParse([{ ...good, expectd: {} }]).success);
});

function testIndicator(t: Test, one: IndicatorCase): void {
  const indicator = findIndicator(one.indicator);
  if (!indicator) return void t.fail(`no indicator ${one.indicator}`);
  const facts = factsOf(one.inputs);
  t.strictSame(indicator.inputs.safeParse(inputsFor(indicator, facts)).error, undefined, 'inputs pass the schema');
  const { asOf, by, coverage, expected } = one;
  const parameters = resolveParameters(periodFrom(one.period).until, undefined, ownValues(one.own));
  const result = run(one.indicator, facts, one.period, { asOf, by, parameters, ...(coverage ? { coverage } : {}) });
  t.strictSame(resultSchema.parse(result), result, 'result passes its schema');
  t.equal(result.status, expected.status, result.reason?.en ?? 'status');
  t.strictSame(
    result.missing.map(({ code }) => code),
    expected.missing,
    'missing',
  );
  t.strictSame(
    result.warnings.map(({ code }) => code),
    expected.warnings,
    'warnings',
  );
  const known = expected.status === 'ok';
  t.equal(result.exact, known ? (expected.exact ?? 'expected.exact') : null, 'exact');
  if (expected.value !== undefined) t.equal(result.value, expected.value, 'value');
  if (expected.unit) t.equal(result.unit, expected.unit, 'unit');
  if (expected.range)
    t.strictSame({ low: result.range?.exactLow, high: result.range?.exactHigh }, expected.range, 'range');
  if (expected.reason) t.match(result.reason?.en ?? '', expected.reason, 'reason');
  const byId = new Map(result.steps.map((step) => [step.id, step.value]));
  for (const [id, value] of Object.entries(expected.steps ?? {})) t.equal(byId.get(id), value, `step ${id}`);
  if (expected.counted)
    t.strictSame(Object.fromEntries(result.counted.map(({ kind, records }) => [kind, records])), expected.counted);
  if (expected.parameters)
    t.strictSame(
      result.parametersUsed.map(({ id }) => id),
      expected.parameters,
      'parameters',
    );
  for (const breakdown of result.breakdowns ?? []) {
    const name = breakdown.by;
    t.equal(breakdown.status, expected.unknownBreakdowns.includes(name) ? 'unknown' : 'ok', name);
    const rows = Object.fromEntries(breakdown.rows.map(({ code, exact }) => [code, exact ?? 'unknown']));
    if (breakdown.status === 'ok') t.strictSame(rows, expected.rows?.[name as 'month'], `rows by ${name}`);
  }
  if (result.steps.length > 0) t.equal(replay(result).get(result.indicator), result.exact, 'rebuilt from its steps');
}

function testCheck(t: Test, { check, inputs, expected }: CheckCase): void {
  const parameters = resolveParameters('2026-01-01');
  const bound = (id: string) => parameters.get(id).value;
  if (check === 'shares-close') {
    const shares = inputs.shares ?? [];
    t.equal(exact(shareGap(shares)), expected.gap);
    t.equal(sharesClose(shares, bound('threshold.share-tolerance')), expected.passes);
    return;
  }
  if (check === 'product') {
    const product = (inputs.factors ?? []).reduce((all, factor) => all.times(factor), decimal(1));
    t.equal(exact(product), expected.exact);
    return;
  }
  if (check === 'parts-equal-whole') {
    const { parts = [], whole = '', unit = '' } = inputs;
    t.equal(exact(partsGap(parts, whole)), expected.gap);
    t.equal(partsEqualWhole(parts, whole, unit), expected.passes);
    return;
  }
  if (check === 'near-reference-weight') {
    const reference = bound(`item-weight.${inputs.itemType}`);
    t.equal(isNearReferenceWeight(inputs.kg ?? '', inputs.items ?? 0, reference), expected.passes);
    return;
  }
  const quotient = decimal(inputs.numerator ?? '').dividedBy(inputs.denominator ?? '');
  const places = expected.rounded?.split('.')[1]?.length ?? 0;
  t.equal(quotient.toFixed(places), expected.rounded);
  if (check === 'co2-per-kg') {
    const [low, high] = [bound('threshold.co2-per-kg-low'), bound('threshold.co2-per-kg-high')];
    t.equal(isPlausibleCo2PerKg(quotient, low, high), expected.passes);
  }
}
