import fc from 'fast-check';
import t from 'tap';
import type { GuidanceInputs } from '../../../src/core/indicators/guidance/inputs.ts';
import { Decimal } from '../../../src/core/values/decimal.ts';
import { anyFlow, anyGuidance, quarter } from '../support/arbitraries.ts';
import { run } from '../support/run.ts';

const both = fc.record({ guidance: anyGuidance, flow: anyFlow });
const times = (guidance: GuidanceInputs, factor: number): GuidanceInputs => {
  const more = <Row extends { minutes: number }>(rows: Row[]) =>
    rows.map((row) => ({ ...row, minutes: row.minutes * factor }));
  const { received, anonymous, given, sessions } = guidance;
  return { received: more(received), anonymous: more(anonymous), given: more(given), sessions };
};

t.test('sixty times the minutes is sixty times the hours; shares and persons stay', async () => {
  fc.assert(
    fc.property(both, ({ guidance, flow }) => {
      const more = times(guidance, 60);
      const scales = ['guidance.hours-received', 'guidance.hours-given'].every((id) => {
        // Whole hours are exact, so that the comparison needs no tolerance.
        const hours = new Decimal(run(id, { guidance: more, flow }, quarter).exact ?? Number.NaN);
        const sixtieth = new Decimal(run(id, { guidance, flow }, quarter).exact ?? Number.NaN);
        return hours.equals(sixtieth.times(60).toDecimalPlaces(20));
      });
      const stays = ['guidance.qualified-share', 'guidance.without-guidance'].every(
        (id) => run(id, { guidance: more, flow }, quarter).exact === run(id, { guidance, flow }, quarter).exact,
      );
      return scales && stays;
    }),
    { numRuns: 150 },
  );
});

t.test('a share lies between 0 and 1, and who has no guidance is active', async () => {
  fc.assert(
    fc.property(both, (facts) => {
      const share = run('guidance.qualified-share', facts, quarter).value;
      const without = run('guidance.without-guidance', facts, quarter);
      const active = Number(without.steps.find(({ id }) => id === 'active-participants')?.value);
      const value = without.value ?? -1;
      return (share === null || (share >= 0 && share <= 1)) && value >= 0 && value <= active;
    }),
    { numRuns: 150 },
  );
});

t.test('indirect hours change no figure', async () => {
  fc.assert(
    fc.property(both, ({ guidance, flow }) => {
      const month = '2026-08';
      const row = { kind: 'indirect', month, minutes: 600 };
      const more: GuidanceInputs = {
        received: [...guidance.received, { ...row, participantId: 'anna' }],
        anonymous: [...guidance.anonymous, row],
        given: [...guidance.given, { ...row, qualification: 'none' }],
        sessions: [...guidance.sessions, { kind: 'indirect', month, sessions: 9 }],
      };
      return ['hours-received', 'hours-given', 'hours-per-participant', 'qualified-share', 'without-guidance'].every(
        (name) => {
          const [one, other] = [guidance, more].map((given) =>
            run(`guidance.${name}`, { guidance: given, flow }, quarter),
          );
          return one?.exact === other?.exact && JSON.stringify(one?.counted) === JSON.stringify(other?.counted);
        },
      );
    }),
    { numRuns: 100 },
  );
});

t.test('hours per participant x active participants = hours received by known participants', async () => {
  fc.assert(
    fc.property(both, (facts) => {
      const result = run('guidance.hours-per-participant', facts, quarter);
      const at = (name: string) => new Decimal(result.steps.find(({ id }) => id === name)?.value ?? 0);
      const back = new Decimal(result.exact ?? 0).times(at('active-participants'));
      // One division is rounded in its 40th digit.
      return result.status === 'unknown' || back.minus(at('known-hours')).abs().lessThan('1e-30');
    }),
    { numRuns: 150 },
  );
});
