import fc from 'fast-check';
import t from 'tap';
import type { FlowInputs } from '../../../src/core/indicators/flow/inputs.ts';
import { anyFlow, quarter } from '../support/arbitraries.ts';
import { run } from '../support/run.ts';

const figure = (id: string, flow: FlowInputs, period = quarter) => Number(run(id, { flow }, period).exact);
const step = (id: string, flow: FlowInputs, period: string, name: string) =>
  Number(run(id, { flow }, period).steps.find((one) => one.id === name)?.value);
/** Trajectories that start later than the next quarter is allowed to see would differ between two periods. */
const seen = (flow: FlowInputs): FlowInputs => ({
  ...flow,
  trajectories: flow.trajectories.filter(({ start }) => start <= '2026-10-30'),
});
function holds(name: string, rule: (flow: FlowInputs) => boolean): void {
  t.test(name, async (t) => {
    fc.assert(
      fc.property(anyFlow, (flow) => rule(seen(flow))),
      { numRuns: 200 },
    );
    t.pass('on any facts');
  });
}

holds('who is there at the end = who was there at the start + inflow - outflow', (flow) => {
  const atStart = step('flow.active', flow, quarter, 'active-at-start');
  const atEnd = step('flow.active', flow, '2026-Q4', 'active-at-start');
  return atEnd === atStart + figure('flow.inflow', flow) - figure('flow.outflow', flow);
});

holds('inflow and outflow of months add up to those of their quarter', (flow) =>
  ['flow.inflow', 'flow.outflow', 'flow.progression'].every((id) => {
    const months = ['2026-07', '2026-08', '2026-09'].map((month) => figure(id, flow, month));
    return months.reduce((sum, value) => sum + value, 0) === figure(id, flow);
  }),
);

holds('a second, equal population doubles counts and leaves rates and durations alone', (flow) => {
  const twin = (id: string) => `${id}-twin`;
  const both: FlowInputs = {
    trajectories: [
      ...flow.trajectories,
      ...flow.trajectories.map((one) => ({ ...one, id: twin(one.id), participantId: twin(one.participantId) })),
    ],
    statuses: [...flow.statuses, ...flow.statuses.map((one) => ({ ...one, participantId: twin(one.participantId) }))],
    participants: flow.participants,
  };
  const doubles = ['flow.inflow', 'flow.outflow', 'flow.progression', 'flow.active', 'flow.stayers'];
  const stays = ['flow.outflow-rate', 'flow.duration-median', 'flow.duration-mean'];
  return (
    doubles.every((id) => figure(id, both) === 2 * figure(id, flow)) &&
    stays.every((id) => run(id, { flow: both }, quarter).exact === run(id, { flow }, quarter).exact)
  );
});

holds('a rate lies between 0 and 1, stayers and outflow are among the active', (flow) => {
  const rate = run('flow.outflow-rate', { flow }, quarter).value;
  const active = figure('flow.active', flow);
  return (
    (rate === null || (rate >= 0 && rate <= 1)) &&
    figure('flow.stayers', flow) <= active &&
    figure('flow.outflow', flow) <= active &&
    figure('flow.inflow', flow) <= active
  );
});

holds('durations lie between the shortest and the longest that counts', (flow) => {
  const result = run('flow.duration-median', { flow }, quarter);
  const days = result.steps.filter(({ id }) => id.startsWith('duration.')).map(({ value }) => Number(value));
  const [mean, median] = [run('flow.duration-mean', { flow }, quarter), result].map(({ exact }) => Number(exact));
  return (
    result.status === 'unknown' ||
    [mean, median].every((value) => value !== undefined && value >= Math.min(...days) && value <= Math.max(...days))
  );
});

holds('aftercare changes nothing', (flow) => {
  const aftercare = flow.trajectories.map((one) => ({
    ...one,
    id: `${one.id}-after`,
    kind: 'aftercare',
    start: '2026-07-01',
    end: null,
  }));
  const more = { ...flow, trajectories: [...flow.trajectories, ...aftercare] };
  return ['flow.active', 'flow.outflow', 'flow.duration-mean'].every(
    (id) => run(id, { flow: more }, quarter).exact === run(id, { flow }, quarter).exact,
  );
});

t.test(
  'a benefit that ends adds one, a part adds that part, and work without a word about it adds nothing',
  async () => {
    const answers: [object, number][] = [
      [{ benefitEffect: 'ended' }, 1],
      [{ benefitEffect: 'reduced', benefitReduction: 0.25 }, 0.25],
      [{ benefitEffect: 'none' }, 0],
      [{ benefitEffect: 'not-applicable' }, 0],
      [{ benefitEffect: 'unknown' }, 0],
      [{}, 0],
    ];
    const left = {
      start: '2025-01-01',
      end: '2026-02-15',
      kind: 'work-experience',
      destination: 'regular-job',
    } as const;
    const nothing = { origin: null, endReason: null, referrer: null, payer: null };
    fc.assert(
      fc.property(anyFlow, fc.constantFrom(...answers), (flow, [answer, adds]) => {
        const figure = (of: FlowInputs) => run('flow.benefit-effect', { flow: of }, quarter).exact;
        const before = figure(flow);
        const after = figure({
          ...flow,
          trajectories: [...flow.trajectories, { id: 'new', participantId: 'zoe', ...left, ...nothing }],
          followUps: [
            ...(flow.followUps ?? []),
            { trajectoryId: 'new', months: 6, date: '2026-08-15', status: 'work', ...answer },
          ],
        });
        if (before === null) return adds === 0 || after === String(adds);
        return Object.keys(answer).length === 0 || adds === 0
          ? after === before || after === null
          : Number(after).toFixed(4) === (Number(before) + adds).toFixed(4);
      }),
      { numRuns: 150 },
    );
  },
);
