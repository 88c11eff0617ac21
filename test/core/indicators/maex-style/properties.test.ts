import fc from 'fast-check';
import t from 'tap';
import { withoutFactor } from '../../../../src/core/indicators/maex-style/co2.ts';
import { evidenceGrade } from '../../../../src/core/lists/evidence-grade.ts';
import { profileActivity } from '../../../../src/core/lists/profile-activity.ts';
import { profileItem } from '../../../../src/core/lists/profile-item.ts';
import { findParameter } from '../../../../src/core/parameters/registry.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runMaexStyle, unexplainedProfile } from '../../support/maex-style.ts';
import { exactAt } from '../../support/object-result.ts';

const cents = fc.integer({ min: 0, max: 5_000_000 }).map((value) => value / 100);
const quantity = fc.integer({ min: 0, max: 90_000 }).map((tenths) => tenths / 10);
const maybe = fc.option(quantity);
const rung = fc.integer({ min: 1, max: 6 });
const step = fc.record({ from: rung, to: rung, months: fc.option(fc.integer({ min: 0, max: 12 })) });
const activity = fc
  .record({
    activity: fc.constantFrom(...profileActivity.codes),
    quantity: maybe,
    price: fc.option(
      fc.record({
        value: fc.integer({ min: -50_000, max: 90_000 }).map((value) => value / 100),
        grade: fc.constantFrom(...evidenceGrade.codes),
        reason: fc.constant('asked around'),
      }),
    ),
    sdg: fc.integer({ min: 1, max: 17 }),
  })
  .map(({ sdg, ...row }) => (row.activity === 'other' ? { ...row, name: 'Choir', sdg } : row));

/** Any profile, whole or with holes. */
const anyProfile = fc.record({
  peopleReached: maybe,
  volunteering: fc.option(fc.record({ volunteers: maybe, hours: maybe })),
  paidFte: maybe,
  income: fc.option(
    fc.record({
      sales: fc.option(cents),
      memberships: fc.option(cents),
      subsidies: fc.option(cents),
      donations: fc.option(cents),
      other: fc.option(cents),
    }),
  ),
  ladder: fc.option(
    fc.record({
      steps: fc.array(step, { maxLength: 5 }),
      participants: fc.option(fc.integer({ min: 5, max: 50 })),
      inEuros: fc.boolean(),
      table: fc.constantFrom('single-count', 'as-published'),
      deadweight: fc.option(fc.constantFrom(0, 0.25, 1)),
    }),
  ),
  co2: fc.option(
    fc.oneof(
      fc.record({ kg: maybe }),
      fc.record({
        items: fc.uniqueArray(fc.record({ item: fc.constantFrom(...profileItem.codes), quantity: maybe }), {
          selector: ({ item }) => item,
          maxLength: 5,
        }),
      }),
    ),
  ),
  reuse: fc.option(fc.record({ inKg: maybe, outKg: maybe })),
  activities: fc.array(activity, { maxLength: 4 }),
  needs: fc.array(fc.record({ need: fc.constantFrom('money', 'people'), amountEur: fc.option(cents) }), {
    maxLength: 2,
  }),
});

const isNear = (a: Decimal, b: Decimal) => a.minus(b).abs().lessThanOrEqualTo('1e-20');

t.test('every number of any profile is rebuilt from its steps or has a reason', async () => {
  fc.assert(
    fc.property(anyProfile, (inputs) => {
      const faults = unexplainedProfile(runMaexStyle(inputs));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
    { numRuns: 200 },
  );
});

t.test(
  'the values of the SDGs add up to the impact value; without volunteering they add up to the outcomes',
  async () => {
    fc.assert(
      fc.property(anyProfile, (inputs) => {
        const result = runMaexStyle(inputs);
        const total = result.exact.impactValueEur;
        if (total === null || total === undefined) return true;
        const rows = result.value.sdgProfile.flatMap(
          (_, index) => exactAt(result, `/sdgProfile/${index}/valueEur`) ?? [],
        );
        const sum = rows.reduce((left, value) => left.plus(value), new Decimal(0));
        const volunteering = exactAt(result, '/volunteering/valueEur') ?? '0';
        const outcomes = new Decimal(result.exact.outcomesOnlyEur ?? Number.NaN);
        return isNear(sum, new Decimal(total)) && isNear(outcomes, new Decimal(total).minus(volunteering));
      }),
      { numRuns: 300 },
    );
  },
);

t.test('an indicator belongs to exactly one SDG', async () => {
  fc.assert(
    fc.property(anyProfile, (inputs) => {
      const codes = runMaexStyle(inputs).value.sdgProfile.flatMap(({ indicators }) =>
        indicators.map(({ code }) => code),
      );
      return new Set(codes).size === codes.length;
    }),
  );
});

t.test('the ladder never changes the impact value, in euros or not', async () => {
  fc.assert(
    fc.property(anyProfile, (inputs) => {
      const { impactValueEur, outcomesOnlyEur } = runMaexStyle(inputs).exact;
      const without = runMaexStyle({ ...inputs, ladder: null }).exact;
      return impactValueEur === without.impactValueEur && outcomesOnlyEur === without.outcomesOnlyEur;
    }),
  );
});

t.test('shares per grade of evidence add up to 1, and lie between 0 and 1', async () => {
  fc.assert(
    fc.property(anyProfile, (inputs) => {
      const result = runMaexStyle(inputs);
      const shares = result.value.evidenceMix.map((_, index) => exactAt(result, `/evidenceMix/${index}/share`));
      const known = shares.flatMap((share) => (share === null ? [] : new Decimal(share)));
      if (known.length < shares.length || known.length === 0) return true;
      const sum = known.reduce((left, share) => left.plus(share), new Decimal(0));
      return (
        isNear(sum, new Decimal(1)) &&
        known.every((share) => share.greaterThanOrEqualTo(0) && share.lessThanOrEqualTo(1))
      );
    }),
  );
});

t.test('shares of income add up to 1, and the concentration lies from a fifth to 1', async () => {
  fc.assert(
    fc.property(
      fc.array(cents, { minLength: 5, maxLength: 5 }),
      ([sales, memberships, subsidies, donations, other]) => {
        const result = runMaexStyle({ income: { sales, memberships, subsidies, donations, other } });
        const shares = ['sales', 'memberships', 'subsidies', 'donations', 'other'].map((kind) =>
          exactAt(result, `/income/shares/${kind}`),
        );
        if (shares.includes(null)) return exactAt(result, '/income/totalEur') === '0';
        const sum = shares.reduce((left, share) => left.plus(share ?? 0), new Decimal(0));
        const hhi = new Decimal(exactAt(result, '/income/hhi') ?? Number.NaN);
        return (
          isNear(sum, new Decimal(1)) && hhi.greaterThanOrEqualTo('0.19999999') && hhi.lessThanOrEqualTo('1.00000001')
        );
      },
    ),
  );
});

t.test('with each flow counted once, every way from one rung to another is worth the same', async () => {
  fc.assert(
    fc.property(rung, rung, rung, (a, b, c) => {
      const gross = (...steps: [number, number][]) => {
        const rows = steps.map(([from, to]) => ({ from, to, months: 12 }));
        return exactAt(runMaexStyle({ ladder: { steps: rows, inEuros: true } }), '/ladder/apartEur/gross');
      };
      return gross([a, b], [b, c]) === gross([a, c]);
    }),
  );
});

t.test('a public profile holds no euros: no field, no step, no price, no amount', async () => {
  const euroName = /Eur$/;
  const namesIn = (value: unknown): string[] =>
    value === null || typeof value !== 'object'
      ? []
      : Object.entries(value).flatMap(([name, one]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(one)]);
  fc.assert(
    fc.property(anyProfile, (inputs) => {
      const [own, shown] = [runMaexStyle(inputs), runMaexStyle({ ...inputs, audience: 'public' })];
      const faults = [
        ...namesIn(shown).filter((name) => euroName.test(name)),
        ...shown.steps.filter(({ unit }) => unit.startsWith('EUR')).map(({ id }) => id),
        ...shown.parametersUsed.filter(({ unit }) => unit.startsWith('EUR')).map(({ id }) => id),
        ...shown.assumptions.map(({ id }) => id),
      ];
      const { volunteering, co2, reuseRate, income } = own.value;
      return (
        faults.length === 0 &&
        shown.status === own.status &&
        shown.value.volunteering.fte === volunteering.fte &&
        shown.value.co2.kg === co2.kg &&
        shown.value.reuseRate === reuseRate &&
        shown.value.income.ownIncomeShare === income.ownIncomeShare &&
        shown.value.evidenceMix.length === 0
      );
    }),
    { numRuns: 200 },
  );
});

t.test('an amount of the own profile is nowhere in the public one', async (t) => {
  const inputs = {
    volunteering: { volunteers: 7, hours: 4321 },
    income: { sales: 987654, memberships: 1, subsidies: 2, donations: 3, other: 4 },
    ladder: { steps: [{ from: 2, to: 5, months: 12 }], participants: 3, inEuros: true, deadweight: 0.5 },
    activities: [{ activity: 'partners', quantity: 2, price: { value: 777, grade: 'B', reason: 'a reason' } }],
    needs: [{ need: 'money', amountEur: 55555 }],
  };
  const amounts = /43210|987654|14500|7250|1554|777|55555/;
  t.match(JSON.stringify(runMaexStyle(inputs)), amounts);
  t.notMatch(JSON.stringify(runMaexStyle({ ...inputs, audience: 'public' })), amounts);
});

t.test('every profile says that it is never added to an SROI result, and calls itself in MAEX style', async () => {
  fc.assert(
    fc.property(anyProfile, fc.constantFrom('own', 'public'), (inputs, audience) => {
      const result = runMaexStyle({ ...inputs, audience });
      const text = JSON.stringify({ ...result, parametersUsed: [] });
      const named = text.replaceAll(/MAEX-stijl|MAEX style|maex-style/g, '');
      return /nooit op bij een SROI/.test(result.value.disclaimer.nl) && !/maex|social handprint/i.test(named);
    }),
    { numRuns: 50 },
  );
});

t.test('an item has a published factor, or is known to have none', async (t) => {
  for (const code of profileItem.codes)
    t.equal(findParameter(`profile-co2.${code}`) === undefined, withoutFactor.includes(code), code);
});
