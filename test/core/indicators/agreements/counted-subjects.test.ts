import fc from 'fast-check';
import t from 'tap';
import {
  peopleTrained,
  placeSubjects,
  placesAtOnce,
  placesOf,
  subjectDefinitions,
} from '../../../../src/core/indicators/agreements/counted-subjects.ts';
import { accrues, isDivisible, unitOf } from '../../../../src/core/indicators/agreements/subject-unit.ts';
import type { FlowInputs } from '../../../../src/core/indicators/flow/inputs.ts';
import { agreementSubject } from '../../../../src/core/lists/agreement-subject.ts';
import { trajectoryKind } from '../../../../src/core/lists/trajectory-kind.ts';
import { addDays } from '../../../../src/core/values/day.ts';
import { daysFrom } from '../../../../src/core/values/period.ts';

const period = daysFrom('2026-01-01', '2026-01-31');
const context = { period, asOf: '2026-02-28', covers: () => true };
const rest = { origin: null, destination: null, endReason: null, referrer: null, payer: null };
const flowOf = (trajectories: readonly object[]): FlowInputs => ({
  trajectories: trajectories.map((one, index) => ({
    id: `t-${index}`,
    kind: 'work-experience',
    end: null,
    ...rest,
    ...one,
  })) as FlowInputs['trajectories'],
  statuses: [],
  participants: [],
});

t.test('each subject that is counted says what is', async (t) => {
  for (const code of agreementSubject.codes)
    if (!['indicator', 'material'].includes(code))
      t.ok(subjectDefinitions[code]?.nl && subjectDefinitions[code]?.en, code);
});

t.test('which kinds of trajectory are a place', async (t) => {
  const all = flowOf(trajectoryKind.codes.map((kind) => ({ participantId: kind, kind, start: '2026-01-01' })));
  const kinds = (subject: string) => placesOf(all, subject).trajectories.map(({ kind }) => kind);
  t.strictSame(kinds('internships'), ['internship-vso-pro', 'internship-vmbo', 'internship-bol', 'internship-hbo-wo']);
  t.strictSame(kinds('work-learning-places'), ['work-experience', 'apprenticeship-bbl']);
  t.equal(kinds('places').length, trajectoryKind.codes.length - 1);
  t.notOk(kinds('places').includes('aftercare'));
  t.throws(() => placesOf(all, 'capacity'), RangeError);
  t.strictSame(placeSubjects, ['places', 'internships', 'work-learning-places']);
});

t.test('who was taught counts once, when there and in the period', async (t) => {
  const flow = flowOf([
    { participantId: 'ann', start: '2025-01-01' },
    { participantId: 'bob', start: '2026-01-31' },
    { participantId: 'gone', start: '2025-01-01', end: '2025-12-31' },
  ]);
  const row = (participantId: string, kind: string, month = '2026-01', minutes = 30) => ({
    participantId,
    kind,
    month,
    minutes,
  });
  const guidance = { anonymous: [], given: [], sessions: [] };
  const count = (...received: ReturnType<typeof row>[]) =>
    peopleTrained({ flow, guidance: { ...guidance, received } }, context);
  t.equal(count(), 0);
  t.equal(count(row('ann', 'skills'), row('ann', 'language'), row('bob', 'language')), 2);
  t.equal(count(row('ann', 'work'), row('ann', 'skills', '2025-12'), row('ann', 'skills', '2026-01', 0)), 0);
  t.equal(count(row('gone', 'skills'), row('nobody', 'skills')), 0);
});

t.test('the most places at once are those of the busiest day, each person once', async () => {
  const day = fc.integer({ min: -20, max: 50 }).map((days) => addDays('2026-01-01', days));
  const trajectory = fc
    .record({
      participantId: fc.constantFrom('a', 'b', 'c', 'd'),
      kind: fc.constantFrom('work-experience', 'internship-bol', 'aftercare'),
      start: day,
      length: fc.option(fc.integer({ min: 0, max: 40 })),
    })
    .map(({ length, ...one }) => ({ ...one, end: length === null ? null : addDays(one.start, length) }));
  const days = Array.from({ length: 31 }, (_, index) => addDays('2026-01-01', index));
  fc.assert(
    fc.property(fc.array(trajectory, { maxLength: 12 }), (given) => {
      const onDay = (one: string) =>
        new Set(
          given.flatMap(({ participantId, kind, start, end }) =>
            kind !== 'aftercare' && start <= one && (end === null || end >= one) ? [participantId] : [],
          ),
        ).size;
      return placesAtOnce(flowOf(given), period) === Math.max(...days.map(onDay));
    }),
    { numRuns: 500 },
  );
});

t.test(
  'jobs for each 1,000 tonnes are a rate: of a part of the centre as of all of it, and not more by waiting',
  async (t) => {
    const jobs = { subject: 'indicator', indicator: 'material.jobs-per-kilotonne' };
    t.notOk(isDivisible({ id: jobs.indicator, unit: unitOf(jobs) }));
    t.notOk(accrues(jobs));
    t.notOk(isDivisible({ id: 'material.reused-per-inhabitant', unit: 'kg' }));
    t.ok(isDivisible({ id: 'material.collected', unit: 'kg' }));
    t.ok(accrues({ subject: 'indicator', indicator: 'material.collected' }));
  },
);
