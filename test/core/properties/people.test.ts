import fc from 'fast-check';
import t from 'tap';
import type { FlowInputs } from '../../../src/core/indicators/flow/inputs.ts';
import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import { resolveParameters } from '../../../src/core/parameters/parameter-set.ts';
import type { Result } from '../../../src/core/result.ts';
import { addDays } from '../../../src/core/values/day.ts';
import { Decimal } from '../../../src/core/values/decimal.ts';
import {
  anyFlow,
  anyGuidance,
  anyParticipation,
  anyVisitors,
  anyVolunteering,
  quarter,
} from '../support/arbitraries.ts';
import { ownNorms, ownValues } from '../support/own-values.ts';
import { run } from '../support/run.ts';

const months = ['2026-07', '2026-08', '2026-09'];
const step = ({ steps }: Result, name: string) => Number(steps.find(({ id }) => id === name)?.value);
const twin = (id: string) => `${id}-twin`;
const followed = ['flow.durable-outflow', 'flow.durable-outflow-3', 'flow.durable-outflow-12'];

function holds<Facts>(name: string, facts: fc.Arbitrary<Facts>, rule: (facts: Facts) => boolean): void {
  t.test(name, async (t) => {
    fc.assert(fc.property(facts, rule), { numRuns: 150 });
    t.pass('on any facts');
  });
}

holds('the cohorts of the months add up to that of their quarter, outcome by outcome', anyFlow, (flow) =>
  [...followed, 'flow.no-return'].every((id) => {
    const names = id === 'flow.no-return' ? ['cohort', 'returned'] : ['cohort', 'durable', 'answered', 'ended-apart'];
    const whole = run(id, { flow }, quarter);
    const parts = months.map((month) => run(id, { flow }, month));
    return names.every((name) => parts.reduce((sum, part) => sum + step(part, name), 0) === step(whole, name));
  }),
);

holds('every ended participation is in the cohort of one year of each moment', anyFlow, (flow) => {
  const seen = {
    ...flow,
    trajectories: flow.trajectories.filter(({ end, kind }) => end !== null && kind !== 'aftercare'),
  };
  const years = ['2024', '2025', '2026', '2027', '2028'];
  const ended = years.reduce((sum, year) => sum + Number(run('flow.outflow', { flow: seen }, year).exact), 0);
  return followed.every((id) => {
    const asked = { asOf: '2029-12-31' };
    const results = years.map((year) => run(id, { flow: seen }, year, asked));
    return results.reduce((sum, one) => sum + step(one, 'cohort') + step(one, 'ended-apart'), 0) === ended;
  });
});

holds('durable outflow x known = durable, and the response says how many are known', anyFlow, (flow) =>
  followed.every((id) => {
    const share = run(id, { flow }, quarter);
    const response = run(`${id}.response-share`, { flow }, quarter);
    const inRange = [share, response].every(({ value }) => value === null || (value >= 0 && value <= 1));
    const sameCohort = step(share, 'cohort') === step(response, 'cohort');
    const unknownTogether = (share.status === 'unknown') === (step(share, 'answered') === 0);
    return inRange && sameCohort && unknownTogether && step(share, 'durable') <= step(share, 'answered');
  }),
);

holds('unreachable answers change no share, only what is known of whom', anyFlow, (flow) => {
  const more: FlowInputs = {
    ...flow,
    followUps: [
      ...(flow.followUps ?? []),
      ...flow.trajectories.map(({ id }) => ({
        trajectoryId: id,
        months: 6 as const,
        date: '2026-09-30',
        status: 'unreachable',
      })),
    ],
  };
  return ['flow.durable-outflow', 'flow.durable-outflow.response-share'].every(
    (id) => run(id, { flow: more }, quarter).exact === run(id, { flow }, quarter).exact,
  );
});

const bothPeople = fc.record({ flow: anyFlow, participation: anyParticipation });
const ladder = ['participation.ladder-growth', 'participation.ladder-improved-share', 'participation.ladder-coverage'];

holds('a second, equal population leaves shares and means alone and doubles hours', bothPeople, (one) => {
  const { flow, participation } = one;
  const person = <Row extends { participantId: string }>(row: Row) => ({
    ...row,
    participantId: twin(row.participantId),
  });
  const of = <Row extends { trajectoryId: string }>(row: Row) => ({ ...row, trajectoryId: twin(row.trajectoryId) });
  const followUps = flow.followUps ?? [];
  const both: Partial<CentreFacts> = {
    flow: {
      trajectories: [...flow.trajectories, ...flow.trajectories.map((row) => ({ ...person(row), id: twin(row.id) }))],
      statuses: [...flow.statuses, ...flow.statuses.map(person)],
      participants: flow.participants,
      followUps: [...followUps, ...followUps.map(of)],
    },
    participation: {
      measurements: [...participation.measurements, ...participation.measurements.map(person)],
      attendance: [...participation.attendance, ...participation.attendance.map(of)],
    },
  };
  const stays = [...ladder, ...followed, 'flow.no-return'];
  const minutes = (facts: Partial<CentreFacts>) => step(run('participation.attendance', facts, quarter), 'minutes');
  return (
    stays.every((id) => run(id, both, quarter).exact === run(id, one, quarter).exact) &&
    minutes(both) === 2 * minutes(one)
  );
});

holds(
  'growth lies between -5 and 5, and is that of those who rose less that of those who fell',
  bothPeople,
  (facts) => {
    const growth = run('participation.ladder-growth', facts, quarter);
    const share = run('participation.ladder-improved-share', facts, quarter);
    const coverage = run('participation.ladder-coverage', facts, quarter);
    const counts = ['improved', 'stable', 'declined'].map((name) => step(growth, name));
    const compared = counts.reduce((sum, count) => sum + count, 0);
    const rose = (growth.value ?? 0) <= 0 || (share.value ?? 0) > 0;
    return (
      (growth.value === null) === (compared === 0) &&
      Math.abs(growth.value ?? 0) <= 5 &&
      rose &&
      step(coverage, 'compared') === compared &&
      compared <= step(coverage, 'applies')
    );
  },
);

holds('a score of another instrument changes nothing', bothPeople, ({ flow, participation }) => {
  const other = ['anna', 'ben', 'carla'].flatMap((participantId) =>
    [-300, 0, 60].map((days) => ({
      participantId,
      instrument: 'zrm',
      version: null,
      date: addDays('2026-07-01', days),
      value: 5,
    })),
  );
  const more = { flow, participation: { ...participation, measurements: [...participation.measurements, ...other] } };
  return ladder.every((id) => {
    const [before, after] = [run(id, { flow, participation }, quarter), run(id, more, quarter)];
    return JSON.stringify(before) === JSON.stringify(after);
  });
});

holds(
  'hours and visitors of months add up to those of their quarter',
  fc.record({
    participation: anyParticipation,
    visitors: anyVisitors,
    volunteering: anyVolunteering,
  }),
  (facts) => {
    const total = (id: string, name: string) => {
      const parts = months.map((month) => step(run(id, facts, month), name));
      return parts.reduce((sum, part) => sum + part, 0) === step(run(id, facts, quarter), name);
    };
    return (
      total('participation.attendance', 'minutes') &&
      total('visitors.paying', 'visitors.paying') &&
      total('visitors.courses', 'visitors.courses') &&
      total('volunteering.hours', 'minutes')
    );
  },
);

holds('as busy a month all year long is as many full-time jobs in any period', fc.nat({ max: 90_000 }), (minutes) => {
  const year = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`);
  const volunteering = { months: year.map((month) => ({ month, minutes, uniqueYearToDate: null })) };
  const [first, ...others] = ['2026', '2026-H1', '2026-Q3', '2026-02'].map(
    (period) => run('volunteering.fte', { volunteering }, period).value,
  );
  return others.every((value) => value === first);
});

const withGuidance = fc.record({ flow: anyFlow, guidance: anyGuidance });
const gap = (facts: Partial<CentreFacts>, own: Record<string, string>, period = quarter) =>
  run('guidance.capacity-gap', facts, period, {
    parameters: resolveParameters('2026-09-30', undefined, ownValues(own)),
  });

holds('an hour a week more capacity is as many hours less gap as there are weeks', withGuidance, (facts) => {
  const at = (hours: string) => gap(facts, { ...ownNorms, 'guidance-capacity.hours-per-week': hours });
  const [none, seven] = [at('0'), at('7')].map(({ exact }) => new Decimal(exact ?? Number.NaN));
  return none !== undefined && seven !== undefined && none.minus(seven).minus(92).abs().lessThan('1e-30');
});

holds(
  'twice the norms are twice the need; without norms there is a need only when nobody is active',
  withGuidance,
  (facts) => {
    const twice = Object.fromEntries(Object.entries(ownNorms).map(([id, value]) => [id, String(Number(value) * 2)]));
    const need = (own: Record<string, string>) => step(gap(facts, own), 'needed');
    const without = gap(facts, {});
    const nobody = !without.steps.some(({ id }) => id.startsWith('active-days.'));
    // Read as numbers, which hold 15 digits.
    return Math.abs(need(twice) - 2 * need(ownNorms)) < 1e-9 && (without.status === 'ok') === nobody;
  },
);
