import type { FlowFollowUp } from '../../../src/core/indicators/flow/follow-up-inputs.ts';
import type { JobPosition } from '../../../src/core/indicators/material/jobs.ts';
import type { ParticipationInputs } from '../../../src/core/indicators/participation/inputs.ts';
import type { RepairGroup } from '../../../src/core/indicators/repair/inputs.ts';
import type { VisitorsInputs } from '../../../src/core/indicators/visitors/inputs.ts';
import type { VolunteeringInputs } from '../../../src/core/indicators/volunteering/inputs.ts';
import { monthsIn, type Period } from '../../../src/core/values/period.ts';
import type { ApiRecord, ApiRecords } from './facts-from-records.ts';
import { order, Sums } from './sums.ts';

// Facts worked out record by record, as in `facts-from-records.ts`: attendance, scores, follow-ups, repairs, counts.

const text = (value: unknown): string => String(value ?? '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What became of those whose trajectory started by a day. */
export function followUpsFromRecords(records: ApiRecords, until: string): FlowFollowUp[] {
  const begun = new Set((records.trajectories ?? []).filter(({ start }) => text(start) <= until).map(({ id }) => id));
  return (records['follow-ups'] ?? [])
    .filter(({ trajectoryId }) => begun.has(text(trajectoryId)))
    .sort((one, other) => order(placeOf(one), placeOf(other)))
    .map(({ trajectoryId, months, date, status, benefitEffect = null, benefitReduction = null }) => {
      return { trajectoryId, months, date, status, benefitEffect, benefitReduction } as FlowFollowUp;
    });
}

function placeOf({ trajectoryId, months, date, id }: ApiRecord): string[] {
  return [text(trajectoryId), text(months).padStart(2, '0'), text(date), id];
}

/** Scores on the ladder until the end of a period, and attendance in its months. */
export function attendedFromRecords(records: ApiRecords, period: Period): ParticipationInputs {
  const months = monthsIn(period);
  const scores = (records.measurements ?? [])
    .filter(({ instrument, date }) => instrument === 'vng-ladder' && text(date) <= period.until)
    .sort((one, other) =>
      order([text(one.participantId), text(one.date), one.id], [text(other.participantId), text(other.date), other.id]),
    );
  const attended = new Sums<{ trajectoryId: string; month: string; state: string | null }>();
  for (const { trajectoryId, date, month, state, presentMinutes, dayParts, plannedMinutes } of records.attendance ??
    []) {
    const inMonth = text(month) || text(date).slice(0, 7);
    if (!months.includes(inMonth)) continue;
    attended.add(
      { trajectoryId: text(trajectoryId), month: inMonth, state: state === undefined ? null : text(state) },
      {
        presentMinutes: number(presentMinutes),
        dayParts: number(dayParts),
        plannedMinutes: number(plannedMinutes),
        records: 1,
        recordsPlanned: plannedMinutes === undefined ? 0 : 1,
      },
    );
  }
  return {
    measurements: scores.map(({ participantId, instrument, version, date, value }) => ({
      participantId,
      instrument,
      version: version ?? null,
      date,
      value,
    })),
    attendance: attended.rows(),
  } as ParticipationInputs;
}

/** Visitors and volunteering in the months of a period. */
export function countsFromRecords(
  records: ApiRecords,
  period: Period,
): { visitors: VisitorsInputs; volunteering: VolunteeringInputs } {
  const months = monthsIn(period);
  const inMonths = ({ month }: ApiRecord) => months.includes(text(month));
  const counts = new Sums<{ month: string; kind: string }>();
  for (const { month, kind, count } of (records['visitor-counts'] ?? []).filter(inMonths))
    counts.add({ month: text(month), kind: text(kind) }, { count: number(count), records: 1 });
  const volunteered = (records['volunteer-hours'] ?? [])
    .filter(inMonths)
    .sort((one, other) => order([text(one.month), one.id], [text(other.month), other.id]))
    .map(({ month, minutes, uniqueYearToDate }) => ({
      month: text(month),
      minutes: number(minutes),
      uniqueYearToDate: uniqueYearToDate === undefined ? null : number(uniqueYearToDate),
    }));
  return { visitors: { counts: counts.rows() } as VisitorsInputs, volunteering: { months: volunteered } };
}

/** Repairs of a period by day. */
export function repairsFromRecords(records: ApiRecords, { from, until }: Period): RepairGroup[] {
  const movements = new Map((records['material-movements'] ?? []).map((one) => [one.id, one]));
  const groups = new Sums<Omit<RepairGroup, 'grams' | 'itemsWithoutWeight' | 'records'>>();
  for (const one of records.repairs ?? []) {
    if (text(one.date) < from || text(one.date) > until) continue;
    const { date, category, itemType, outcome, barrier, kilograms } = one;
    const key = { date, category, itemType: itemType ?? null, outcome, barrier: barrier ?? null };
    groups.add(
      { ...key, movement: linkOf(one, movements) } as Omit<RepairGroup, 'grams' | 'itemsWithoutWeight' | 'records'>,
      {
        grams: Math.round(number(kilograms) * 1000),
        itemsWithoutWeight: kilograms === undefined ? 1 : 0,
        records: 1,
      },
    );
  }
  return groups.rows() as RepairGroup[];
}

function linkOf({ movementId, goods }: ApiRecord, movements: ReadonlyMap<string, ApiRecord>): RepairGroup['movement'] {
  const linked = movementId === undefined ? undefined : movements.get(text(movementId));
  if (linked?.destination === 'repaired-return') return 'repaired-return';
  return linked || goods === 'centre' ? 'other' : 'none';
}

/** Positions on any day of a period. */
export function positionsFromRecords(records: ApiRecords, { from, until }: Period): JobPosition[] {
  const groups = new Sums<Omit<JobPosition, 'records'>>();
  for (const one of records.positions ?? []) {
    if (text(one.from) > until || (one.until !== undefined && text(one.until) < from)) continue;
    const known = { until: null, contract: null, hoursPerWeek: null, fullTimeHours: null, ...one } as ApiRecord;
    const { from: start, until: end, group, contract, hoursPerWeek, fullTimeHours } = known;
    const key = { from: start, until: end, group, contract, hoursPerWeek, fullTimeHours };
    groups.add(key as Omit<JobPosition, 'records'>, { records: 1 });
  }
  return groups.rows() as JobPosition[];
}
