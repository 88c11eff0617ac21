import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { runMaexStyle, unexplainedProfile } from '../../support/maex-style.ts';
import { maexStyleCaseFile, type ProfileCase } from '../../support/maex-style-case.ts';
import { exactAt } from '../../support/object-result.ts';
import { asPrinted } from '../../support/sroi.ts';

const folder = new URL('../../cases/maex-style/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const cases = files.flatMap((file) => {
  const read = maexStyleCaseFile.safeParse(parse(readFileSync(new URL(file, folder), 'utf8')));
  if (!read.success) throw new Error(`${file}: ${read.error.message}`);
  return read.data.map((one) => ({ file, one }));
});

t.test('every worked profile comes out as it says', async (t) => {
  t.ok(cases.length >= 15, `${cases.length} cases`);
  for (const { file, one } of cases) await t.test(`${file}: ${one.name}`, async (t) => testProfile(t, one));
});

t.test('a misspelt key of a case is refused', async (t) => {
  const good = cases[0]?.one;
  t.ok(maexStyleCaseFile.safeParse([good]).success);
  t.notOk(maexStyleCaseFile.safeParse([{ ...good, expectd: {} }]).success);
});

function testProfile(t: Test, { inputs, asOf, expected }: ProfileCase): void {
  const result = runMaexStyle(inputs, asOf);
  const { value } = result;
  t.equal(result.status, expected.status, result.reason?.en ?? 'status');
  t.strictSame(unexplainedProfile(result), [], 'every number is rebuilt from the steps or has a reason');
  for (const [pointer, printed] of Object.entries(expected.figures)) {
    t.ok(pointer in value.stepOf || pointer in value.reasons, `${pointer} is there`);
    t.equal(asPrinted(exactAt(result, pointer), printed ?? ''), printed, pointer);
  }
  t.equal(result.exact.impactValueEur, exactAt(result, '/impactValueEur'));
  t.equal(result.exact.co2Kg, exactAt(result, '/co2/kg'));
  if (expected.sdgs) {
    const rows = value.sdgProfile.map(({ sdg, valueEur }) => [String(sdg), valueEur ?? null]);
    const wanted = Object.entries(expected.sdgs).map(([sdg, text]) => [sdg, text === null ? null : Number(text)]);
    t.strictSame(Object.fromEntries(rows), Object.fromEntries(wanted), 'by SDG');
  }
  if (expected.evidence) {
    const mix = value.evidenceMix.map(({ grade, share }) => [grade, String(share)]);
    t.strictSame(Object.fromEntries(mix), expected.evidence, 'evidence');
  }
  if (expected.notValued)
    t.strictSame(
      value.notValued.map(({ code }) => code),
      expected.notValued,
      'not valued',
    );
  if (expected.missing)
    t.strictSame(
      result.missing.map(({ code, params }) => params?.pointer ?? params?.parameter ?? code),
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
