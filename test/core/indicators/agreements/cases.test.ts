import { readdirSync, readFileSync } from 'node:fs';
import t, { type Test } from 'tap';
import { parse } from 'yaml';
import { type AgreementCase, agreementCaseFile } from '../../support/agreement-case.ts';
import { runAgreements, unexplainedAgreements } from '../../support/agreements.ts';
import { exactAt } from '../../support/object-result.ts';
import { asPrinted } from '../../support/sroi.ts';

const folder = new URL('../../cases/agreements/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
const cases = files.flatMap((file) => agreementCaseFile.parse(parse(readFileSync(new URL(file, folder), 'utf8'))));

t.test('every worked agreement comes out as it says', async (t) => {
  t.ok(cases.length >= 10, `${cases.length} cases`);
  for (const one of cases) await t.test(one.name, async (t) => check(t, one));
});

t.test('a misspelt key of a case is refused', async (t) => {
  const [good] = cases;
  t.ok(agreementCaseFile.safeParse([good]).success);
  t.notOk(agreementCaseFile.safeParse([{ ...good, expectd: {} }]).success);
});

function check(t: Test, { inputs, asOf, expected }: AgreementCase): void {
  const result = runAgreements(inputs, asOf);
  const { value } = result;
  const [first] = value.agreements;
  t.equal(result.status, expected.status, result.reason?.en ?? 'status');
  t.strictSame(unexplainedAgreements(result), [], 'every number is rebuilt from the steps or has a reason');
  for (const [pointer, printed] of Object.entries(expected.figures))
    t.equal(asPrinted(exactAt(result, pointer), printed ?? ''), printed, pointer);
  for (const name of ['targets', 'onCourse', 'behind', 'unknown'] as const)
    t.equal(result.exact[name], exactAt(result, `/${name}`), `exact ${name}`);
  t.strictSame(
    first?.targets.map(({ state }) => state),
    expected.states,
  );
  if (expected.through !== undefined) t.equal(first?.through, expected.through, 'through');
  if (expected.report !== undefined) t.strictSame(first?.report, expected.report, 'report');
  if (expected.due)
    t.strictSame(
      value.due.map(({ on, what }) => `${on} ${what}`),
      expected.due,
      'due',
    );
  if (expected.missing)
    t.strictSame(
      result.missing.map(({ params }) => params?.pointer),
      expected.missing,
      'missing',
    );
  if (expected.reason) t.match(result.reason?.en ?? '', expected.reason, 'reason');
  t.strictSame(
    result.warnings.map(({ code }) => code),
    expected.warnings,
    'warnings',
  );
}
