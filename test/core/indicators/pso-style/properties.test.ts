import fc from 'fast-check';
import t from 'tap';
import { psoContract } from '../../../../src/core/lists/pso-contract.ts';
import { psoGroup } from '../../../../src/core/lists/pso-group.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runPsoStyle, unexplainedShare } from '../../support/pso-style.ts';

const weighted = psoGroup.items.filter((item) => 'externalCode' in item && item.code !== 'placement-level-3-4');
const day = fc
  .integer({ min: 1, max: 28 })
  .chain((date) =>
    fc
      .tuple(fc.integer({ min: 2012, max: 2019 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`),
  );

const when = fc.oneof(
  fc.record({ yearFraction: fc.integer({ min: 0, max: 12 }).map((months) => months / 12) }),
  fc.record({ from: day }),
  fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a })),
);
/** A position of a group with a weight, complete but for days that rules may ask for. */
const position = fc
  .record({
    group: fc.constantFrom(...weighted.map(({ code }) => code)),
    contract: fc.constantFrom(...psoContract.codes.filter((code) => code !== 'wsw-seconded-out')),
    hoursPerWeek: fc.integer({ min: 0, max: 72 }).map((halves) => halves / 2),
    fullTimeHours: fc.constantFrom(36, 38, 40),
    when,
    durable: fc.option(fc.boolean()),
    benefitMonths: fc.option(fc.integer({ min: 0, max: 24 })),
  })
  .map(({ when, ...row }) => ({ ...row, ...when }));
const purchase = fc.record({
  supplier: fc.constantFrom('s1', 's2', 's3'),
  invoice: fc.integer({ min: 0, max: 1_000 }),
  turnover: fc.integer({ min: 100_000, max: 500_000 }),
  fte: fc.integer({ min: 0, max: 100 }),
  directShare: fc.integer({ min: 0, max: 20 }).map((part) => part / 20),
});
const organisation = fc.record({
  totalFte: fc.integer({ min: 4, max: 400 }).map((halves) => halves / 2),
  positions: fc.array(position, { maxLength: 6 }),
  socialPurchases: fc.array(purchase, { maxLength: 4 }),
});

const number = (text: string | null) => new Decimal(text ?? Number.NaN);
/** Divisions end in the 40th digit. */
const least = '-1e-30';

t.test('every number of any share is rebuilt from its steps or has a reason', async () => {
  const holes = fc.array(fc.constantFrom('hoursPerWeek', 'contract', 'fullTimeHours', 'none'), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(organisation, holes, fc.constantFrom(...psoGroup.codes), (inputs, fields, group) => {
      const holed = inputs.positions.map((row, index) => ({ ...row, [fields[index] ?? 'none']: null }));
      const positions = holed.map(({ none, ...row }: Record<string, unknown>) => row);
      const other = { group, contract: 'regular', hoursPerWeek: 8, fullTimeHours: 40, yearFraction: 1 };
      for (const one of [inputs, { ...inputs, positions }, { ...inputs, positions: [other] }, { positions }]) {
        const faults = unexplainedShare(runPsoStyle(one));
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }
    }),
    { numRuns: 150 },
  );
});

t.test('with the same total of fte, one more person of the group never lowers the total share', async () => {
  fc.assert(
    fc.property(organisation, position, (inputs, more) => {
      const before = runPsoStyle(inputs);
      const after = runPsoStyle({ ...inputs, positions: [...inputs.positions, more] });
      if (before.exact.total === null || after.exact.total === null) return true;
      return number(after.exact.total).minus(before.exact.total).greaterThanOrEqualTo(least);
    }),
  );
});

t.test('one more purchase never lowers the total share', async () => {
  fc.assert(
    fc.property(organisation, purchase, (inputs, more) => {
      const before = runPsoStyle(inputs);
      const socialPurchases = [...inputs.socialPurchases, { ...more, supplier: 'another' }];
      const after = runPsoStyle({ ...inputs, socialPurchases });
      if (before.exact.total === null || after.exact.total === null) return true;
      return number(after.exact.total).minus(before.exact.total).greaterThanOrEqualTo(least);
    }),
  );
});

t.test('at most four fifths of the total is indirect, and the total is the sum of its parts', async () => {
  fc.assert(
    fc.property(organisation, (inputs) => {
      const { direct, indirect, indirectCounted, total } = runPsoStyle(inputs).exact;
      if (total === null) return true;
      const counted = number(indirectCounted);
      return (
        number(direct).plus(counted).minus(total).abs().lessThanOrEqualTo('1e-30') &&
        counted.lessThanOrEqualTo(number(total).times('0.8').plus('1e-30')) &&
        counted.lessThanOrEqualTo(number(indirect))
      );
    }),
  );
});

t.test('the order of positions and purchases does not matter', async () => {
  const told = (inputs: unknown) => {
    const { exact, steps, value } = runPsoStyle(inputs);
    const rows = [...value.positions, ...value.purchases].map(({ row, ...one }) => one);
    return JSON.stringify({ exact, steps: steps.map(({ label, ...step }) => step), rows });
  };
  fc.assert(
    fc.property(organisation, (inputs) => {
      const { positions, socialPurchases } = inputs;
      const turned = {
        ...inputs,
        positions: positions.toReversed(),
        socialPurchases: socialPurchases.toReversed(),
      };
      return told(inputs) === told(turned);
    }),
  );
});

t.test('a share without people of the group and without purchases is 0', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5_000 }), (totalFte) => {
      const { exact } = runPsoStyle({ totalFte, positions: [] });
      return exact.total === '0' && exact.direct === '0' && exact.indirect === '0';
    }),
  );
});

t.test('what is at least so much is never more than the share would be with a weight for all', async () => {
  fc.assert(
    fc.property(organisation, (inputs) => {
      const unknown = {
        group: 'placement-level-3-4',
        contract: 'regular',
        hoursPerWeek: 20,
        fullTimeHours: 40,
        yearFraction: 1,
      };
      const result = runPsoStyle({ ...inputs, positions: [...inputs.positions, unknown] });
      const without = runPsoStyle(inputs);
      return (
        result.exact.total === null &&
        (without.exact.total === null || result.value.atLeast?.total === without.value.total)
      );
    }),
  );
});

t.test('every output carries the disclaimer, and none says that a level was reached', async () => {
  fc.assert(
    fc.property(organisation, fc.constantFrom('2016-01-01', '2018-12-31', '2026-09-30'), (inputs, asOf) => {
      const result = runPsoStyle(inputs, asOf);
      return (
        result.value.disclaimer.nl.includes('geen PSO-certificering, niet door TNO/PSO-Nederland getoetst') &&
        !/PSO-?trede|PSO-keurmerk|PSO 30\+/i.test(JSON.stringify({ ...result, parametersUsed: [] }))
      );
    }),
    { numRuns: 30 },
  );
});

t.test('answers on the checklist are shown as given and change no figure', async (t) => {
  const inputs = { totalFte: 10, positions: [] };
  const [without, answered] = [
    runPsoStyle(inputs),
    runPsoStyle({ ...inputs, checklist: { guidance: true, integration: false } }),
  ];
  t.strictSame(
    without.value.checklist.map(({ answer }) => answer),
    [null, null, null, null, null],
  );
  t.strictSame(Object.fromEntries(answered.value.checklist.map(({ theme, answer }) => [theme, answer])), {
    suitableWork: null,
    integration: false,
    development: null,
    guidance: true,
    planOfAction: null,
  });
  t.strictSame(answered.exact, without.exact);
});
