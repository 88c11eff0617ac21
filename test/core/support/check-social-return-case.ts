import { readdirSync, readFileSync } from 'node:fs';
import type { Test } from 'tap';
import { parse } from 'yaml';
import type { SocialReturnResult } from '../../../src/core/indicators/social-return/result.ts';
import { asPrinted, exactAt, unexplained } from './social-return.ts';
import { type FiguresCase, socialReturnCaseFile } from './social-return-case.ts';

const folder = new URL('../cases/social-return/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** Every worked example of social return, with the file it stands in. */
export const socialReturnCases = files.flatMap((file) => {
  const read = socialReturnCaseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!read.success) throw new Error(`${file}: ${read.error.message}`);
  return read.data.map((one) => ({ file, one }));
});

/** Compares a result, wherever it was computed, with what the example says. */
export function checkFigures(t: Test, { expected }: FiguresCase, result: SocialReturnResult): void {
  t.equal(result.status, expected.status, result.reason?.en ?? 'status');
  t.strictSame(unexplained(result), [], 'every number is rebuilt from the steps or has a reason');
  const is = (pointer: string, printed: string | null | undefined) => {
    if (printed === undefined) return;
    t.equal(asPrinted(exactAt(result, pointer), printed ?? ''), printed, pointer);
  };
  for (const name of ['owed', 'claimed', 'approved', 'counted', 'open', 'realised'] as const)
    is(`/${name}`, expected[name]);
  for (const name of ['owed', 'claimed', 'approved', 'counted', 'realised'] as const)
    t.equal(result.exact[name], exactAt(result, `/${name}`), `exact ${name}`);
  for (const [id, printed] of Object.entries(expected.values ?? {})) is(`${rowOf(result, id).at}/value`, printed);
  for (const [id, printed] of Object.entries(expected.countedOf ?? {})) is(`${rowOf(result, id).at}/counted`, printed);
  const codes = (rows: readonly { readonly code: string }[]) => rows.map(({ code }) => code);
  for (const [id, wanted] of Object.entries(expected.notCounted ?? {}))
    t.strictSame(codes(rowOf(result, id).row.notCounted), wanted, `${id} not counted`);
  for (const [id, wanted] of Object.entries(expected.bonuses ?? {}))
    t.strictSame(codes(rowOf(result, id).row.bonuses), wanted, `bonuses of ${id}`);
  const [first] = result.value.obligations;
  if (expected.table) t.equal(first?.table?.id, expected.table, 'table');
  if (expected.because) t.strictSame(codes(first?.because ?? []), expected.because, 'because');
  is('/obligations/0/penalty', expected.penalty);
  is('/obligations/0/places/narrow', expected.narrow);
  is('/obligations/0/places/broad', expected.broad);
  if (expected.missing)
    t.strictSame(
      result.missing.map(({ params }) => params?.pointer),
      expected.missing,
      'missing',
    );
  if (expected.reason) t.match(result.reason?.en ?? '', expected.reason, 'reason');
  const warned = codes(result.warnings);
  for (const code of expected.warnings ?? []) t.ok(warned.includes(code), `warning ${code} among ${warned.join(', ')}`);
}

function rowOf({ value: { efforts } }: SocialReturnResult, id: string) {
  const index = efforts.findIndex(({ effort }) => effort === id);
  const row = efforts[index];
  if (!row) throw new Error(`no effort ${id}`);
  return { row, at: `/efforts/${index}` };
}
