import t, { type Test } from 'tap';
import { discountsOf } from '../../../../src/core/indicators/sroi/outcome-value.ts';
import { overlapTotal } from '../../../../src/core/indicators/sroi/overlap.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { checkMapCase, sroiCases } from '../../support/check-map-case.ts';
import { asPrinted, runSroi } from '../../support/sroi.ts';
import { type OverlapCase, type OverlapGroupsCase, type RowsCase, sroiCaseFile } from '../../support/sroi-case.ts';

t.test('every worked map comes out as it says', async (t) => {
  t.ok(sroiCases.length >= 30, `${sroiCases.length} cases`);
  for (const { file, one } of sroiCases)
    await t.test(`${file}: ${one.name}`, async (t) => {
      if (!('part' in one)) return checkMapCase(t, one, async (map) => runSroi(map));
      if (one.part === 'printed-rows') return testRows(t, one);
      return one.part === 'overlap' ? testOverlap(t, one) : testGroups(t, one);
    });
});

t.test('a misspelt key of a case is refused', async (t) => {
  const good = sroiCases[0]?.one;
  t.ok(sroiCaseFile.safeParse([good]).success);
  t.notOk(sroiCaseFile.safeParse([{ ...good, expectd: {} }]).success);
});

function testRows(t: Test, one: RowsCase): void {
  const { rows, expected, firstBenefitYearExponent } = one;
  const presentValues = (flows: readonly Decimal[], rate: number) => {
    const discounts = discountsOf(new Decimal(rate), firstBenefitYearExponent, flows.length);
    return flows.map((flow, year) => flow.dividedBy(discounts[year] ?? Number.NaN));
  };
  const columns = (factor: (row: RowsCase['rows'][number]) => Decimal) =>
    expected.nominal.map((_, year) =>
      rows.reduce((sum, row) => sum.plus(factor(row).times(row.nominal[year] ?? Number.NaN)), new Decimal(0)),
    );
  const total = (flows: readonly Decimal[]) => flows.reduce((sum, flow) => sum.plus(flow), new Decimal(0));
  const printed = columns(() => new Decimal(1));
  const worth = presentValues(printed, one.discountRate);
  const digits = (value: Decimal, like: string) => asPrinted(value.toFixed(), like);
  for (const [year, text] of expected.nominal.entries())
    t.ok(
      printed[year]?.minus(text).abs().lessThanOrEqualTo('0.02'),
      `column ${year}: rows are printed rounded to cents`,
    );
  for (const [year, text] of expected.presentValueByYear.entries())
    t.equal(worth[year] && digits(worth[year], text), text, `present value of column ${year}`);
  t.ok(total(worth).minus(expected.presentValue).abs().lessThan('0.03'), 'total of rows that are rounded to cents');
  t.equal(digits(total(worth).minus(one.inputs), expected.netPresentValue), expected.netPresentValue);
  t.equal(digits(total(worth).dividedBy(one.inputs), expected.ratio), expected.ratio);
  for (const { name, times, to, add, ratio } of one.scenarios) {
    const changed = columns((row) =>
      (['deadweight', 'attribution'] as const).reduce(
        (factor, field) => {
          const other =
            to?.[field] ?? (add?.[field] === undefined ? row[field] : new Decimal(row[field]).plus(add[field]));
          return factor.times(new Decimal(1).minus(other)).dividedBy(new Decimal(1).minus(row[field]));
        },
        new Decimal(times ?? 1),
      ),
    );
    t.equal(digits(total(presentValues(changed, one.discountRate)).dividedBy(one.inputs), ratio), ratio, name);
  }
  for (const { name, discountRate, presentValue, netPresentValue, why } of one.printedOtherwise) {
    const ours = total(presentValues(printed, discountRate ?? one.discountRate));
    t.ok(presentValue ?? netPresentValue, 'it says what is printed');
    if (presentValue) t.not(digits(ours, presentValue), presentValue, `${name}: ${why}`);
    if (netPresentValue) t.not(digits(ours.minus(one.inputs), netPresentValue), netPresentValue, `${name}: ${why}`);
  }
}

const decimals = (values: readonly string[]) => values.map((value) => new Decimal(value));

function testOverlap(t: Test, { values, alpha, expected }: OverlapCase): void {
  const of = (share: number, like: string) =>
    asPrinted(overlapTotal(decimals(values), new Decimal(share)).toFixed(), like);
  t.equal(of(alpha, expected.total), expected.total);
  t.equal(of(0, expected.alphaZero), expected.alphaZero, 'counts once');
  t.equal(of(1, expected.naive), expected.naive, 'counts in full');
}

function testGroups(t: Test, { groups, expected }: OverlapGroupsCase): void {
  const total = (alphaOf: (alpha: number) => number) =>
    groups.reduce(
      (sum, { values, alpha }) => sum.plus(overlapTotal(decimals(values), new Decimal(alphaOf(alpha)))),
      new Decimal(0),
    );
  const [corrected, naive] = [total((alpha) => alpha), total(() => 1)];
  t.equal(corrected.toFixed(2), expected.total);
  t.equal(naive.toFixed(2), expected.naive);
  t.equal(total(() => 0).toFixed(2), expected.alphaZero);
  t.equal(corrected.minus(naive).toFixed(2), expected.correction);
}
