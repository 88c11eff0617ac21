import fc from 'fast-check';
import t from 'tap';
import { agreementSubject } from '../../../../src/core/lists/agreement-subject.ts';
import { addDays } from '../../../../src/core/values/day.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runAgreements, unexplainedAgreements } from '../../support/agreements.ts';

const subjects = agreementSubject.codes.filter((code) => code !== 'indicator');
const indicators = ['flow.outflow', 'flow.outflow-rate', 'flow.active', 'material.out', 'material.stock'];
const amount = fc.integer({ min: 0, max: 5_000 }).map((tenths) => tenths / 10);
const dayOf = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((days) => addDays('2026-01-01', days));
const target = fc
  .record({
    about: fc.oneof(
      fc.constantFrom(...subjects).map((subject) => ({ subject })),
      fc.constantFrom(...indicators).map((indicator) => ({ subject: 'indicator', indicator })),
    ),
    amount,
    realised: fc.option(amount),
    bound: fc.constantFrom('at-least', 'at-most'),
    dueOn: fc.option(dayOf(0, 600)),
  })
  .map(({ about, ...rest }) => ({ ...about, ...rest }));
const agreement = fc
  .record({
    from: fc.constant('2026-01-01'),
    until: fc.option(dayOf(31, 900)),
    budget: fc.option(amount),
    spent: fc.option(amount),
    targets: fc.array(target, { maxLength: 5 }),
  })
  .filter(({ targets }) => targets.length > 0);
const agreements = fc.array(agreement, { minLength: 1, maxLength: 4 });
const someDay = dayOf(-40, 1_000);

t.test('every number is rebuilt from its steps or has a reason', async () => {
  fc.assert(
    fc.property(agreements, someDay, (given, asOf) => {
      const faults = unexplainedAgreements(runAgreements({ agreements: given }, asOf));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    }),
  );
});

t.test('each target that has begun is known or not, and one of these only', async () => {
  fc.assert(
    fc.property(agreements, someDay, (given, asOf) => {
      const { value, status } = runAgreements({ agreements: given }, asOf);
      const states = value.agreements.flatMap(({ targets }) => targets.map(({ state }) => state));
      const begun = states.filter((state) => state !== 'not-started').length;
      const behind = states.filter((state) => state === 'behind' || state === 'missed').length;
      const unknown = states.filter((state) => state === 'unknown').length;
      if (value.targets !== begun || value.behind !== behind || value.unknown !== unknown) return false;
      return (status === 'ok') === (unknown === 0 && begun > 0);
    }),
  );
});

t.test('more of what was to be reached never makes a target worse; more of what has a limit never better', async () => {
  const order = ['missed', 'behind', 'on-track', 'reached'];
  fc.assert(
    fc.property(agreement, someDay, amount, (given, asOf, more) => {
      const known = { ...given, targets: given.targets.map((one) => ({ ...one, realised: one.realised ?? 0 })) };
      const grown = known.targets.map((one) => ({ ...one, realised: one.realised + more }));
      const before = runAgreements({ agreements: [known] }, asOf).value.agreements[0]?.targets ?? [];
      const after =
        runAgreements({ agreements: [{ ...known, targets: grown }] }, asOf).value.agreements[0]?.targets ?? [];
      return before.every(({ state, bound }, row) => {
        if (state === 'not-started') return after[row]?.state === state;
        const change = order.indexOf(after[row]?.state ?? '') - order.indexOf(state);
        return bound === 'at-least' ? change >= 0 : change <= 0;
      });
    }),
  );
});

t.test('ten times everything is the same part of the target, and the same standing', async () => {
  fc.assert(
    fc.property(agreement, someDay, (given, asOf) => {
      const told = (scale: number) => {
        const targets = given.targets.map((one) => ({
          ...one,
          amount: one.amount * scale,
          realised: one.realised === null ? null : one.realised * scale,
        }));
        const [row] = runAgreements({ agreements: [{ ...given, targets }] }, asOf).value.agreements;
        return row?.targets.map(({ share, elapsed, state }) => ({ share, elapsed, state }));
      };
      return JSON.stringify(told(1)) === JSON.stringify(told(10));
    }),
  );
});

t.test('nothing expected is above the target, and time never goes back', async () => {
  fc.assert(
    fc.property(agreement, dayOf(0, 500), fc.integer({ min: 0, max: 400 }), (given, asOf, later) => {
      const at = (day: string) => runAgreements({ agreements: [given] }, day).value.agreements[0]?.targets ?? [];
      const after = at(addDays(asOf, later));
      return at(asOf).every(({ expected, agreed, elapsed }, row) => {
        const next = after[row];
        if (expected !== null && new Decimal(expected).greaterThan(agreed ?? 0)) return false;
        return elapsed === null || elapsed <= (next?.elapsed ?? 0);
      });
    }),
  );
});

t.test('an agreement that is sent beside another changes nothing of it', async () => {
  fc.assert(
    fc.property(agreement, agreement, someDay, (one, other, asOf) => {
      const [alone] = runAgreements({ agreements: [one] }, asOf).value.agreements;
      const [first] = runAgreements({ agreements: [one, other] }, asOf).value.agreements;
      return JSON.stringify(alone) === JSON.stringify(first);
    }),
  );
});
