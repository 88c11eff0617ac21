import fc from 'fast-check';
import type { FlowInputs } from '../../../src/core/indicators/flow/inputs.ts';
import type { GuidanceInputs } from '../../../src/core/indicators/guidance/inputs.ts';
import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import type { MaterialInputs, MovementGroup } from '../../../src/core/indicators/material/inputs.ts';
import type { JobPosition } from '../../../src/core/indicators/material/jobs.ts';
import type { ParticipationInputs } from '../../../src/core/indicators/participation/inputs.ts';
import type { RepairGroup } from '../../../src/core/indicators/repair/inputs.ts';
import type { VisitorsInputs } from '../../../src/core/indicators/visitors/inputs.ts';
import type { VolunteeringInputs } from '../../../src/core/indicators/volunteering/inputs.ts';
import { attendanceState } from '../../../src/core/lists/attendance-state.ts';
import { benefitEffect } from '../../../src/core/lists/benefit-effect.ts';
import { characteristic } from '../../../src/core/lists/characteristic.ts';
import { destination } from '../../../src/core/lists/destination.ts';
import { followUpStatus } from '../../../src/core/lists/follow-up-status.ts';
import { guidanceKind } from '../../../src/core/lists/guidance-kind.ts';
import { guideQualification } from '../../../src/core/lists/guide-qualification.ts';
import { itemType } from '../../../src/core/lists/item-type.ts';
import { legalGround } from '../../../src/core/lists/legal-ground.ts';
import { materialDestination } from '../../../src/core/lists/material-destination.ts';
import { materialOrigin } from '../../../src/core/lists/material-origin.ts';
import { origin } from '../../../src/core/lists/origin.ts';
import { psoContract } from '../../../src/core/lists/pso-contract.ts';
import { psoGroup } from '../../../src/core/lists/pso-group.ts';
import { repairBarrier } from '../../../src/core/lists/repair-barrier.ts';
import { repairOutcome } from '../../../src/core/lists/repair-outcome.ts';
import { trajectoryKind } from '../../../src/core/lists/trajectory-kind.ts';
import { visitorKind } from '../../../src/core/lists/visitor-kind.ts';
import { addDays } from '../../../src/core/values/day.ts';

// Facts of an invented centre around the third quarter of 2026, with few people and categories so that things meet.

export const quarter = '2026-Q3';
const firstDay = '2026-07-01';
const code = (list: { codes: readonly string[] }) => fc.constantFrom(...list.codes);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const person = fc.constantFrom('anna', 'ben', 'carla', 'dirk', 'els');
const organisation = fc.constantFrom('delft', 'rijswijk');
const day = (from: number, until: number) =>
  fc.integer({ min: from, max: until }).map((days) => addDays(firstDay, days));
const month = fc.constantFrom('2026-07', '2026-08', '2026-09');

const trajectory = fc
  .record({
    participantId: person,
    kind: code(trajectoryKind),
    start: day(-400, 121),
    length: maybe(fc.integer({ min: 0, max: 250 })),
    origin: maybe(code(origin)),
    destination: maybe(code(destination)),
    referrer: maybe(organisation),
    payer: maybe(organisation),
  })
  .map(({ length, start, destination: where, ...rest }) => ({
    ...rest,
    start,
    end: length === null ? null : addDays(start, length),
    destination: length === null ? null : where,
    endReason: null,
  }));

const status = fc.record({
  participantId: person,
  validFrom: day(-500, 91),
  legalGround: maybe(code(legalGround)),
  inRegister: maybe(fc.boolean()),
  characteristics: fc.subarray([...characteristic.codes], { maxLength: 2 }),
});

const trajectoryId = fc.nat({ max: 13 }).map((index) => `t-${String(index).padStart(2, '0')}`);

const followUp = fc.record({
  trajectoryId,
  months: fc.constantFrom(3, 6, 12),
  date: day(-400, 91),
  status: code(followUpStatus),
  benefitEffect: maybe(code(benefitEffect)),
  benefitReduction: fc.constantFrom(null, 0.25, 0.4),
});

export const anyFlow: fc.Arbitrary<FlowInputs> = fc.record({
  trajectories: fc
    .array(trajectory, { maxLength: 14 })
    .map((all) => all.map((one, index) => ({ id: `t-${String(index).padStart(2, '0')}`, ...one }))),
  statuses: fc.array(status, { maxLength: 8 }),
  followUps: fc.array(followUp, { maxLength: 12 }),
  participants: fc.subarray(['anna', 'ben', 'carla']).map((ids) => ids.map((id) => ({ id, municipality: 'GM0503' }))),
});

const minutes = fc.integer({ min: 0, max: 600 });
const kind = code(guidanceKind);

export const anyGuidance: fc.Arbitrary<GuidanceInputs> = fc.record({
  received: fc.array(fc.record({ participantId: person, kind, month, minutes }), { maxLength: 12 }),
  anonymous: fc.array(fc.record({ kind, month, minutes }), { maxLength: 4 }),
  given: fc.array(fc.record({ kind, month, qualification: maybe(code(guideQualification)), minutes }), {
    maxLength: 8,
  }),
  sessions: fc.array(fc.record({ kind, month, sessions: fc.integer({ min: 0, max: 9 }) }), { maxLength: 4 }),
});

const score = fc
  .record({
    participantId: person,
    instrument: fc.constantFrom('vng-ladder', 'vng-ladder', 'vng-ladder', 'zrm'),
    version: maybe(fc.constant('2')),
    date: day(-440, 91),
    value: fc.integer({ min: 1, max: 5 }),
  })
  .map((one) => (one.instrument === 'zrm' ? one : { ...one, value: one.value + (one.date < firstDay ? 0 : 1) }));

const attended = fc
  .record({
    trajectoryId,
    month,
    state: maybe(code(attendanceState)),
    presentMinutes: fc.integer({ min: 0, max: 9000 }),
    dayParts: fc.integer({ min: 0, max: 40 }),
    plannedMinutes: fc.integer({ min: 0, max: 9000 }),
    records: fc.integer({ min: 1, max: 20 }),
    without: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ without, ...row }) => ({ ...row, recordsPlanned: row.records - without }));

export const anyParticipation: fc.Arbitrary<ParticipationInputs> = fc.record({
  measurements: fc.array(score, { maxLength: 16 }),
  attendance: fc.array(attended, { maxLength: 10 }),
});

export const anyVisitors: fc.Arbitrary<VisitorsInputs> = fc.record({
  counts: fc.array(
    fc.record({ month, kind: code(visitorKind), count: fc.nat({ max: 500 }), records: fc.integer({ min: 1, max: 9 }) }),
    { maxLength: 12 },
  ),
});

export const anyVolunteering: fc.Arbitrary<VolunteeringInputs> = fc.record({
  months: fc.array(
    fc.record({ month, minutes: fc.nat({ max: 60_000 }), uniqueYearToDate: maybe(fc.nat({ max: 90 })) }),
    { maxLength: 5 },
  ),
});

const category = fc.constantFrom('furniture', 'textile', 'toys', 'mixed');
const quantity = {
  itemType: maybe(code(itemType)),
  grams: fc.integer({ min: 0, max: 5_000_000 }),
  items: fc.integer({ min: 0, max: 20 }),
  records: fc.integer({ min: 1, max: 5 }),
};

const movement: fc.Arbitrary<MovementGroup> = fc
  .record({
    date: day(-14, 105),
    direction: fc.constantFrom('in', 'in', 'out', 'out', 'correction', 'transformation', 'transfer-in', 'transfer-out'),
    category,
    to: category,
    origin: maybe(code(materialOrigin)),
    destination: code(materialDestination),
    ...quantity,
  })
  .map(({ to, origin: cameFrom, destination: wentTo, items, ...rest }) => ({
    ...rest,
    toCategory: rest.direction === 'transformation' ? (to === rest.category ? 'wood' : to) : null,
    place: rest.direction === 'in' ? cameFrom : rest.direction === 'out' ? wentTo : null,
    itemsWithoutWeight: rest.itemType === null ? 0 : items,
  }));

const count = fc.record({
  date: fc.oneof(day(-15, 13), day(77, 105)),
  category,
  grams: quantity.grams,
  records: quantity.records,
});

export const anyRepair: fc.Arbitrary<RepairGroup> = fc
  .record({
    date: day(-3, 95),
    category,
    itemType: maybe(code(itemType)),
    outcome: code(repairOutcome),
    barrier: maybe(code(repairBarrier)),
    movement: fc.constantFrom('none' as const, 'repaired-return' as const, 'other' as const),
    grams: quantity.grams,
    records: quantity.records,
    weighed: fc.nat({ max: 5 }),
  })
  .map(({ weighed, ...rest }) => ({
    ...rest,
    barrier: rest.outcome === 'end-of-life' ? rest.barrier : null,
    itemsWithoutWeight: Math.max(0, rest.records - weighed),
    grams: weighed === 0 ? 0 : rest.grams,
  }));

const anyPosition: fc.Arbitrary<JobPosition> = fc
  .record({
    from: day(-300, 120),
    days: maybe(fc.integer({ min: 0, max: 200 })),
    group: code(psoGroup),
    contract: fc.oneof({ weight: 6, arbitrary: code(psoContract) }, fc.constant(null)),
    hoursPerWeek: fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 4000 }).map((n) => n / 100) },
      fc.constant(null),
    ),
    fullTimeHours: fc.constantFrom(36, 36.5, 40, null),
    records: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ days, ...rest }) => ({ ...rest, until: days === null ? null : addDays(rest.from, days) }));

export const anyMaterial: fc.Arbitrary<MaterialInputs> = fc.record({
  movements: fc.array(movement, { maxLength: 20 }),
  stockCounts: fc.array(count, { maxLength: 8 }),
  book: fc
    .uniqueArray(
      fc.record({
        category,
        countedOn: day(-300, 91),
        grams: quantity.grams,
        moved: fc.array(movement, { maxLength: 4 }),
      }),
      {
        selector: (one) => one.category,
      },
    )
    .map((all) => all.map(({ moved, ...rest }) => ({ ...rest, since: moved.map(({ date, ...since }) => since) }))),
  neverCounted: fc.uniqueArray(category, { maxLength: 2 }),
  repairs: fc.array(anyRepair, { maxLength: 8 }),
  positions: fc.array(anyPosition, { maxLength: 5 }),
  inhabitants: fc.constantFrom([], [{ year: 2025, inhabitants: 40_000 }], [{ year: 2026, inhabitants: 50_000 }]),
});

export const anyFacts: fc.Arbitrary<Required<CentreFacts>> = fc.record({
  flow: anyFlow,
  guidance: anyGuidance,
  participation: anyParticipation,
  visitors: anyVisitors,
  volunteering: anyVolunteering,
  material: anyMaterial,
});
