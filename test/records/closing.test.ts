import t from 'tap';
import { type ClosedPeriod, toldAbout } from '../../src/records/closing.ts';
import type { RecordData } from '../../src/records/field.ts';
import { recordKinds } from '../../src/records/registry.ts';

const quarter: ClosedPeriod = { id: '2026-Q3', from: '2026-07-01', until: '2026-09-30' };

function told(kind: string, data: RecordData): RecordData | null {
  const found = recordKinds.find((one) => one.kind === kind);
  if (!found) throw new Error(`no kind ${kind}`);
  return toldAbout(found, data, quarter);
}

t.test('what happened on a day is told about the quarter of that day alone', async (t) => {
  for (const kind of ['guidance-sessions', 'material-movements', 'repairs', 'measurements', 'follow-ups']) {
    t.equal(told(kind, { date: '2026-06-30' }), null, `${kind} before`);
    t.same(told(kind, { date: '2026-07-01' }), { date: '2026-07-01' }, `${kind} on the first day`);
    t.same(told(kind, { date: '2026-09-30' }), { date: '2026-09-30' }, `${kind} on the last day`);
    t.equal(told(kind, { date: '2026-10-01' }), null, `${kind} after`);
  }
});

t.test('what is of a month is told about the quarter of that month', async (t) => {
  for (const kind of ['visitor-counts', 'volunteer-hours', 'attendance']) {
    t.equal(told(kind, { month: '2026-06' }), null, kind);
    t.same(told(kind, { month: '2026-07' }), { month: '2026-07' }, kind);
    t.same(told(kind, { month: '2026-09' }), { month: '2026-09' }, kind);
    t.equal(told(kind, { month: '2026-10' }), null, kind);
  }
});

const running = { participantId: 'p-1', kind: 'work-experience', start: '2026-02-01', plannedEnd: '2026-12-31' };

t.test('an end after the quarter, and what is told with it, is of a later one', async (t) => {
  const ended = { ...running, end: '2026-10-15', destination: 'regular-job', endReason: 'completed' };
  t.same(told('trajectories', ended), told('trajectories', running));
  t.same(told('trajectories', running), { participantId: 'p-1', kind: 'work-experience', start: '2026-02-01' });
  t.same(told('trajectories', { ...running, plannedEnd: '2027-03-31' }), told('trajectories', running));
});

t.test('an end within the quarter belongs to it, and all that is told with it', async (t) => {
  const ended = { ...running, end: '2026-09-30', destination: 'regular-job' };
  t.same(told('trajectories', ended), {
    participantId: 'p-1',
    kind: 'work-experience',
    start: '2026-02-01',
    end: '2026-09-30',
    destination: 'regular-job',
  });
});

t.test('a trajectory that ended before the quarter, or starts after it, is not of it', async (t) => {
  t.equal(told('trajectories', { ...running, end: '2026-06-30' }), null);
  t.equal(told('trajectories', { ...running, start: '2026-10-01' }), null);
});

t.test('a status holds until the next, so one of long ago is told about the quarter', async (t) => {
  t.same(told('participant-statuses', { participantId: 'p-1', validFrom: '2020-01-01' }), {
    participantId: 'p-1',
    validFrom: '2020-01-01',
  });
  t.equal(told('participant-statuses', { participantId: 'p-1', validFrom: '2026-10-01' }), null);
});

t.test('a statement of completeness may be moved on, and not back into the quarter', async (t) => {
  const statement = { recordKind: 'repairs', from: '2024-01-01', completeThrough: '2026-09-30' };
  const onwards = told('coverage-statements', { ...statement, completeThrough: '2026-12-31' });
  t.same(onwards, told('coverage-statements', statement));
  t.same(onwards, { recordKind: 'repairs', from: '2026-07-01', completeThrough: '2026-09-30' });
  t.notSame(told('coverage-statements', { ...statement, completeThrough: '2026-09-29' }), onwards);
  t.notSame(told('coverage-statements', { ...statement, from: '2026-07-02' }), onwards);
  t.equal(told('coverage-statements', { ...statement, completeThrough: '2026-06-30' }), null);
});

t.test('people, agreements, needs and maps are of no quarter', async (t) => {
  t.equal(told('participants', { birthYear: 1980 }), null);
  for (const kind of ['agreements', 'needs', 'impact-maps']) t.equal(told(kind, { from: '2026-01-01' }), null, kind);
});

t.test('every field a kind names for closing is a field of it', async (t) => {
  for (const { kind, closing, fields } of recordKinds) {
    if (closing === undefined || closing === 'never') continue;
    const named = [...(closing.toldAtEnd ?? []), ...Object.values(closing.covers ?? {})];
    t.ok(named.length > 0, kind);
    for (const name of named) t.ok(name in fields, `${kind}.${name}`);
  }
});
