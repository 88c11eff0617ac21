import fc from 'fast-check';
import type { RecordWrite } from '../../../src/store/store.ts';
import { put } from './centre.ts';

// Writes of what is counted and asked, on a handful of records: see `random-writes.ts`.

const day = fc.constantFrom('2026-01-15', '2026-03-31', '2026-04-01', '2026-06-30');
const month = fc.constantFrom('2025-12', '2026-01', '2026-03', '2026-04');
const trajectoryId = fc.constantFrom('t-0', 't-1');
const few = fc.integer({ min: 0, max: 3 });
const optional = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** A record of some fields, of which those that are undefined are left out. */
function anyPut(kind: string, ids: readonly string[], fields: Record<string, fc.Arbitrary<unknown>>) {
  return fc.tuple(fc.constantFrom(...ids), fc.record(fields)).map(([id, values]): RecordWrite => {
    const data = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
    return put(kind, id, data as never, { takeOver: true });
  });
}

const putFollowUp = anyPut('follow-ups', ['f-0', 'f-1'], {
  trajectoryId,
  months: fc.constantFrom(3, 6, 12),
  date: day,
  status: fc.constantFrom('work', 'unreachable'),
  benefitEffect: optional(fc.constantFrom('ended', 'reduced')),
});

const putScore = anyPut('measurements', ['x-0', 'x-1', 'x-2'], {
  participantId: fc.constantFrom('p-0', 'P-0'),
  instrument: fc.constantFrom('vng-ladder', 'vng-ladder', 'wage-value'),
  version: optional(fc.constantFrom('1', '2')),
  date: day,
  value: fc.constantFrom(1, 2.5),
});

const time = fc.constantFrom({ presentMinutes: 30 }, { dayParts: 1.5 }, { plannedMinutes: 20 });
const putAttendance = fc
  .tuple(
    fc.constantFrom('a-0', 'a-1', 'a-2'),
    trajectoryId,
    fc.oneof(
      day.map((date) => ({ date })),
      month.map((one) => ({ month: one })),
    ),
    time,
    fc.constantFrom({}, { state: 'present' }, { state: 'sick' }),
  )
  .map(([id, of, when, how, state]) =>
    put('attendance', id, { trajectoryId: of, ...when, ...how, ...state } as never, { takeOver: true }),
  );

const putRepair = anyPut('repairs', ['r-0', 'r-1', 'r-2'], {
  date: day,
  category: fc.constantFrom('wood', 'metal'),
  itemType: optional(fc.constantFrom('sofa', 'own-bench')),
  outcome: fc.constantFrom('fixed', 'unknown'),
  kilograms: optional(fc.constantFrom(0.1, 2)),
  goods: optional(fc.constantFrom('owner', 'centre')),
  movementId: optional(fc.constantFrom('m-0', 'm-1')),
});

const putPosition = anyPut('positions', ['w-0', 'w-1', 'w-2'], {
  participantId: fc.constantFrom('p-0', 'p-1', 'P-0'),
  from: day,
  until: optional(fc.constant('2026-06-30')),
  group: fc.constantFrom('wsw', 'volunteer'),
  contract: optional(fc.constant('regular')),
  hoursPerWeek: optional(fc.constantFrom(8, 10.25)),
  fullTimeHours: optional(fc.constant(36)),
});

const putSale = anyPut('material-movements', ['m-0', 'm-1'], {
  date: day,
  direction: fc.constant('out'),
  category: fc.constant('wood'),
  destination: fc.constantFrom('resale', 'repaired-return'),
  channel: optional(fc.constantFrom('shop', 'online')),
  producerScheme: optional(fc.constant('other')),
  kilograms: fc.constant(1.5),
});

const putVisitors = anyPut('visitor-counts', ['v-0', 'v-1', 'v-2'], {
  month,
  kind: fc.constantFrom('event', 'course'),
  count: few,
});

const putVolunteering = anyPut('volunteer-hours', ['u-0', 'u-1'], {
  month,
  minutes: few,
  uniqueYearToDate: optional(few),
});

/** Any write of a kind that is counted or asked. */
export const anyCountWrite: fc.Arbitrary<RecordWrite> = fc.oneof(
  putFollowUp,
  putScore,
  putAttendance,
  putRepair,
  putPosition,
  putSale,
  putVisitors,
  putVolunteering,
);
