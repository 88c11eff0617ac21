import t from 'tap';
import { checkFigures, socialReturnCases } from '../../support/check-social-return-case.ts';
import { refusedFor, runSocialReturn } from '../../support/social-return.ts';
import { socialReturnCaseFile } from '../../support/social-return-case.ts';

t.test('every worked example comes out as it says', async (t) => {
  t.ok(socialReturnCases.length >= 90, `${socialReturnCases.length} cases`);
  for (const { file, one } of socialReturnCases)
    await t.test(`${file}: ${one.name}`, async (t) => {
      if ('refused' in one) t.strictSame(refusedFor(one.inputs), one.refused);
      else checkFigures(t, one, runSocialReturn(one.inputs, one.asOf));
    });
});

t.test('a misspelt key of a case is refused', async (t) => {
  const good = socialReturnCases[0]?.one;
  t.ok(socialReturnCaseFile.safeParse([good]).success);
  t.notOk(socialReturnCaseFile.safeParse([{ ...good, expectd: {} }]).success);
});
