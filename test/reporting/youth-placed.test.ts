import t from 'tap';
import type { FlowTrajectory } from '../../src/core/indicators/flow/inputs.ts';
import { partnersOf } from '../../src/reporting/profiles/partners.ts';
import { leaversToPlace, youthPlaced } from '../../src/reporting/profiles/youth-placed.ts';
import { periodOf } from '../../src/reporting/service.ts';

const year = periodOf('2026');
const left = (participantId: string, changes: Partial<FlowTrajectory> = {}): FlowTrajectory => ({
  id: `t-${participantId}`,
  participantId,
  kind: 'work-experience',
  start: '2025-06-01',
  end: '2026-06-30',
  origin: 'municipality',
  destination: 'regular-job',
  endReason: 'completed',
  referrer: null,
  payer: null,
  ...changes,
});
const placed = (trajectories: FlowTrajectory[], births: Record<string, number | null>) =>
  youthPlaced(leaversToPlace({ trajectories, statuses: [], participants: [] }, year), new Map(Object.entries(births)));

t.test('young people who came without work or school and left for one of them', async (t) => {
  const cases: [name: string, trajectories: FlowTrajectory[], births: Record<string, number | null>, number | null][] =
    [
      ['turns 29 in the year', [left('a')], { a: 1997 }, 1],
      ['turns 30 in the year', [left('a')], { a: 1996 }, 0],
      ['to education', [left('a', { destination: 'education' })], { a: 2005 }, 1],
      ['to other care', [left('a', { destination: 'care' })], { a: 2005 }, 0],
      ['came from school', [left('a', { origin: 'school' })], { a: 2005 }, 0],
      ['came from work', [left('a', { origin: 'employer' })], { a: 2005 }, 0],
      ['an internship is school', [left('a', { kind: 'internship-bol' })], { a: 2005 }, 0],
      ['the last day of the year', [left('a', { end: '2026-12-31' })], { a: 2005 }, 1],
      ['the day before the year', [left('a', { end: '2025-12-31' })], { a: 2005 }, 0],
      ['still there', [left('a', { end: null })], { a: 2005 }, 0],
      [
        'twice is one person',
        [left('a', { end: '2026-02-01' }), left('a', { id: 'u', start: '2026-06-01' })],
        { a: 2005 },
        1,
      ],
      [
        'goes on in another trajectory',
        [left('a', { destination: null }), left('a', { id: 'u', start: '2026-07-15', end: null })],
        { a: 2005 },
        0,
      ],
      ['nobody left', [], {}, 0],
      ['the birth year is not recorded', [left('a'), left('b')], { a: 2005, b: null }, null],
      ['the destination is not recorded', [left('a', { destination: null })], { a: 2005 }, null],
      ['not recorded of who is not young', [left('a', { destination: null })], { a: 1960 }, 0],
    ];
  for (const [name, trajectories, births, expected] of cases) t.equal(placed(trajectories, births), expected, name);
});

t.test('partners are organisations with which an agreement ran on some day of the year', async (t) => {
  const agreement = (organisationId: string, from: string, until?: string) => ({
    organisationId,
    from,
    ...(until ? { until } : {}),
  });
  t.equal(partnersOf([], year), 0);
  t.equal(partnersOf([agreement('a', '2020-01-01'), agreement('a', '2026-05-01', '2026-05-01')], year), 1, 'once each');
  t.equal(partnersOf([agreement('a', '2026-12-31'), agreement('b', '2025-01-01', '2026-01-01')], year), 2);
  t.equal(partnersOf([agreement('a', '2027-01-01'), agreement('b', '2025-01-01', '2025-12-31')], year), 0);
});
