import { readdirSync, readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { parse } from 'yaml';
import type { SroiResult } from '../../../src/core/indicators/sroi/result.ts';
import { asPrinted, exactAt, unexplained } from './sroi.ts';
import { type MapCase, sroiCaseFile } from './sroi-case.ts';

const folder = new URL('../cases/sroi/', import.meta.url);

/** Every worked case of SROI, with the file it stands in. */
export const sroiCases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((file) => {
    const read = sroiCaseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
    if (!read.success) throw new Error(`${file}: ${read.error.message}`);
    return read.data.map((one) => ({ file, one }));
  });

/** Holds a worked map against what comes out of it, wherever it is computed. */
export async function checkMapCase(
  t: Test,
  { map, expected, scenarios, printedOtherwise }: MapCase,
  run: (map: unknown) => Promise<SroiResult>,
): Promise<void> {
  const result = await run(map);
  t.equal(result.status, expected.status, 'status');
  t.strictSame(unexplained(result), [], 'every number is rebuilt from the steps or has a reason');
  const is = (pointer: string, printed: string | null | undefined) => {
    if (printed === undefined) return;
    t.equal(asPrinted(exactAt(result, pointer), printed ?? ''), printed, pointer);
  };
  for (const name of ['ratio', 'netRatio', 'presentValue', 'netPresentValue', 'inputs'] as const) {
    is(`/${name}`, expected[name]);
    t.equal(result.exact[name], exactAt(result, `/${name}`), `exact ${name}`);
  }
  for (const [year, printed] of (expected.nominal ?? []).entries()) is(`/byYear/${year}/nominal`, printed);
  for (const [year, printed] of (expected.presentValueByYear ?? []).entries())
    is(`/byYear/${year}/presentValue`, printed);
  is('/payback/simpleMonths', expected.payback?.simpleMonths);
  is('/payback/cumulativeYears', expected.payback?.cumulativeYears);
  for (const [name, printed] of Object.entries(expected.beforeCorrections ?? {}))
    is(`/beforeCorrections/${name}`, printed);
  const rowOf = (list: 'byOutcome' | 'byParty' | 'byPerspective', key: string) =>
    result.value[list].findIndex((row) => Object.values(row).slice(0, 1)[0] === key);
  for (const [key, printed] of Object.entries(expected.impacts ?? {}))
    is(`/byOutcome/${rowOf('byOutcome', key)}/impact`, printed);
  for (const [key, printed] of Object.entries(expected.parties ?? {}))
    is(`/byParty/${rowOf('byParty', key)}/presentValue`, printed);
  for (const [key, printed] of Object.entries(expected.perspectives ?? {}))
    is(`/byPerspective/${rowOf('byPerspective', key)}/presentValue`, printed);
  for (const [key, printed] of Object.entries(expected.ratios ?? {}))
    is(`/byPerspective/${rowOf('byPerspective', key)}/ratio`, printed);
  if (expected.missing)
    t.strictSame(
      result.missing.map(({ params }) => params?.pointer),
      expected.missing,
      'missing',
    );
  if (expected.reason) t.match(result.reason?.en ?? '', expected.reason, 'reason');
  const codes = result.warnings.map(({ code }) => code);
  for (const code of expected.warnings ?? []) t.ok(codes.includes(code), `warning ${code} among ${codes.join(', ')}`);
  for (const { figure, printed, why } of printedOtherwise)
    t.not(asPrinted(result.exact[figure], printed), printed, `${figure} is printed as ${printed}: ${why}`);
  for (const one of scenarios) {
    const changed = await run(changedMap(map, one));
    if (one.ratio) t.equal(told(changed, 'ratio', one.ratio), one.ratio, one.name);
    if (one.presentValue) t.equal(told(changed, 'presentValue', one.presentValue), one.presentValue, one.name);
    t.ok(one.ratio ?? one.presentValue, 'a scenario says what comes out');
  }
}

function told(result: SroiResult, name: 'ratio' | 'presentValue', printed: string): string | null {
  return asPrinted(result.exact[name], printed);
}

function changedMap(
  map: MapCase['map'],
  { change, forAll, quantities, without }: MapCase['scenarios'][number],
): unknown {
  const outcomes = map.outcomes
    .filter(({ id }) => !without?.includes(String(id)))
    .map((one) => ({ ...one, ...forAll, quantity: quantities?.[String(one.id)] ?? one.quantity }));
  return { ...map, outcomes, ...change };
}
