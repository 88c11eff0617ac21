import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { normSteps } from '../../../../src/core/indicators/pso-style/norms.ts';
import { cappedSteps } from '../../../../src/core/indicators/pso-style/share-steps.ts';
import { resolveParameters } from '../../../../src/core/parameters/parameter-set.ts';
import { Trace } from '../../../../src/core/trace.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { exactAt } from '../../support/object-result.ts';
import { runPsoStyle, unexplainedShare } from '../../support/pso-style.ts';
import { type CapCase, type NormCase, psoStyleCaseFile, type ShareCase } from '../../support/pso-style-case.ts';
import { asPrinted } from '../../support/sroi.ts';

const folder = new URL('../../cases/pso-style/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const cases = files.flatMap((file) => {
  const read = psoStyleCaseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!read.success) throw new Error(`${file}: ${read.error.message}`);
  return read.data.map((one) => ({ file, one }));
});

t.test('every worked share comes out as it says', async (t) => {
  t.ok(cases.length >= 25, `${cases.length} cases`);
  for (const { file, one } of cases)
    await t.test(`${file}: ${one.name}`, async (t) => {
      if (!('part' in one)) return testShare(t, one);
      return one.part === 'cap' ? testCap(t, one) : testNorms(t, one);
    });
});

t.test('a misspelt key of a case is refused', async (t) => {
  const good = cases[0]?.one;
  t.ok(psoStyleCaseFile.safeParse([good]).success);
  t.notOk(psoStyleCaseFile.safeParse([{ ...good, expectd: {} }]).success);
});

function testShare(t: Test, { inputs, asOf, expected }: ShareCase): void {
  const result = runPsoStyle(inputs, asOf);
  t.equal(result.status, expected.status, result.reason?.en ?? 'status');
  t.strictSame(unexplainedShare(result), [], 'every number is rebuilt from the steps or has a reason');
  for (const [pointer, printed] of Object.entries(expected.figures))
    t.equal(asPrinted(exactAt(result, pointer), printed ?? ''), printed, pointer);
  for (const name of ['direct', 'indirect', 'indirectCounted', 'total', 'weightedFte', 'attributedFte'] as const)
    t.equal(result.exact[name], exactAt(result, `/${name}`), `exact ${name}`);
  for (const [id, printed] of Object.entries(expected.weightedFte ?? {})) {
    const row = result.value.positions.findIndex((one) => one.id === id);
    t.ok(row >= 0, `position ${id} is there`);
    t.equal(asPrinted(exactAt(result, `/positions/${row}/weightedFte`), printed ?? ''), printed, id);
  }
  const { value } = result;
  if (expected.againstRows)
    t.strictSame(
      value.norms.map(({ comparison }) => comparison),
      expected.againstRows,
      'against the rows',
    );
  if (expected.thirtyPercent)
    t.strictSame(
      value.thirtyPlus.map(({ atLeastThirtyPercent }) => atLeastThirtyPercent),
      expected.thirtyPercent,
      'thirty percent',
    );
  if (expected.beside) {
    const beside = value.beside.map(({ group }, index) => [group, exactAt(result, `/beside/${index}/fte`)]);
    t.strictSame(Object.fromEntries(beside), expected.beside, 'beside');
  }
  if (expected.missing)
    t.strictSame(
      result.missing.map(({ params }) => params?.pointer ?? params?.parameter),
      expected.missing,
      'missing',
    );
  if (expected.reason) t.match(result.reason?.en ?? '', expected.reason, 'reason');
  if (expected.warnings)
    t.strictSame(
      result.warnings.map(({ code }) => code),
      expected.warnings,
      'warnings',
    );
}

function newTrace(): Trace {
  return new Trace(resolveParameters('2018-12-31'));
}

function testCap(t: Test, { direct, indirect, expected }: CapCase): void {
  const trace = newTrace();
  const given = (id: string, value: string) => trace.input({ id, label: { nl: id, en: id }, unit: 'fraction', value });
  const { counted, total, countedOfTotal } = cappedSteps(trace, given('direct', direct), given('indirect', indirect));
  t.equal(counted.value?.toFixed(), expected.counted, 'counted');
  t.equal(total.value?.toFixed(), expected.total, 'total');
  t.equal(countedOfTotal.value?.toFixed() ?? null, expected.countedOfTotal, 'part of the total');
}

function testNorms(t: Test, { size, expected }: NormCase): void {
  const trace = newTrace();
  const norms = normSteps(
    trace,
    trace.input({ id: 'size', label: { nl: 'Fte', en: 'Fte' }, unit: 'fte', value: size }),
  );
  t.equal(norms?.length, 3, 'three norms');
  for (const [index, { smaller, larger, linear }] of (norms ?? []).entries()) {
    t.equal(linear.value?.toFixed(), new Decimal(expected.linear[index] ?? '').toFixed(), `linear ${index + 1}`);
    const rows = [smaller.norm, larger.norm].map(({ value }) => value?.toFixed()).sort();
    t.strictSame(
      rows,
      expected.rows[index]?.map((row) => new Decimal(row).toFixed()),
      `rows ${index + 1}`,
    );
  }
}
