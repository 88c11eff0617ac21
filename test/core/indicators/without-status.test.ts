import fc from 'fast-check';
import t from 'tap';
import type { FlowInputs } from '../../../src/core/indicators/flow/inputs.ts';
import { trajectoriesWithoutStatus } from '../../../src/core/indicators/flow/without-status.ts';
import { anyFlow, quarter } from '../support/arbitraries.ts';
import { caseInputs } from '../support/case.ts';
import { factsOf } from '../support/facts-of.ts';
import { periodFrom, run } from '../support/run.ts';

t.test('first trajectories of participations of which no status tells the target group', async (t) => {
  const { flow } = factsOf(
    caseInputs.parse({
      trajectories: [
        { id: 'z', participant: 'anna', start: '2026-01-01', end: '2026-06-20' },
        { id: 'a', participant: 'anna', start: '2026-07-01', kind: 'paid-job' },
        { id: 'b', participant: 'ben', start: '2026-07-10', kind: 'internship-bol' },
        { id: 'c', participant: 'carla', start: '2026-07-10' },
        { id: 'd', participant: 'dirk', start: '2026-07-10', kind: 'volunteer' },
        { id: 'e', participant: 'els', start: '2026-07-10' },
        { id: 'f', participant: 'fred', start: '2026-01-10', end: '2026-03-10' },
      ],
      statuses: [
        { participant: 'anna', from: '2026-02-01', ground: 'ww' },
        { participant: 'carla', from: '2026-01-01', inRegister: false },
        { participant: 'els', from: '2026-01-01', ground: 'other' },
      ],
    }),
  );
  t.strictSame(trajectoriesWithoutStatus(flow, periodFrom(quarter)), ['c', 'd', 'z']);
});

t.test('it agrees with the warning of the active participations', async (t) => {
  const warned = (flow: FlowInputs) => {
    const { warnings } = run('flow.active', { flow }, quarter, { by: ['target-group'] });
    return Number(warnings.find(({ code }) => code === 'status-missing')?.params?.count ?? 0);
  };
  fc.assert(
    fc.property(anyFlow, (flow) => trajectoriesWithoutStatus(flow, periodFrom(quarter)).length === warned(flow)),
    { numRuns: 100 },
  );
  t.pass('on any facts');
});
