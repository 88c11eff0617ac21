import type { Caller } from '../../access/caller.ts';
import { addDays, type Day, daysBetween } from '../../core/values/day.ts';
import { Decimal } from '../../core/values/decimal.ts';
import { periodOf, previousPeriod, spanOf } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet, Store, StoredRecord } from '../../store/store.ts';
import { growsWithTime, type TargetFigure, targetFigure } from './target-figure.ts';

/** How a target stands. */
export const targetStates = ['not-started', 'reached', 'on-track', 'behind', 'missed', 'unknown'] as const;
export type TargetState = (typeof targetStates)[number];

export type RealisedTarget = TargetFigure & {
  readonly target: RecordData;
  readonly dueOn: Day | null;
  /** Part of the time through the last day that counts, 0 to 1; null when it has no end. */
  readonly elapsed: string | null;
  readonly state: TargetState;
};
export type Realised = {
  readonly record: StoredRecord;
  /** Last day that counts: of the last whole month; null when there is none yet. */
  readonly through: Day | null;
  /** The newest quarter that is over, and the day its report is due. */
  readonly report: { readonly period: string; readonly dueOn: Day } | null;
  readonly targets: readonly RealisedTarget[];
};

const usualReportDays = 30;

/** Agreed against realised, for the centre and for the organisation of the agreement; `not-found` for others. */
export async function realisedOf(
  store: Pick<Store, 'getAgreement' | 'readFacts'>,
  { reach }: Pick<Caller, 'reach'>,
  centreId: string,
  id: string,
  today: Day,
): Promise<Realised> {
  const record = await store.getAgreement(reach, centreId, id);
  if (!record) throw new AppError('not-found');
  const { data } = record;
  const from = String(data.from);
  const until = data.until === undefined ? null : String(data.until);
  const lastMonth = lastWholeMonth(until === null || until > today ? today : until, until);
  const started = lastMonth >= from.slice(0, 7);
  const span = started ? spanOf(from.slice(0, 7), lastMonth) : null;
  // The agreement itself gives sight of what it is about.
  const granted = { all: false, organisationId: String(data.organisationId), centreIds: [centreId] } as const;
  const facts = span && (await store.readFacts(granted, centreId, [span]));
  const sheet = facts?.sheets[0] ?? null;
  const targets = ((data.targets ?? []) as RecordData[]).map((target) => realisedTarget(target, data, sheet, today));
  return { record, through: span?.until ?? null, report: reportDue(data, from, today), targets };
}

function realisedTarget(
  target: RecordData,
  agreement: RecordData,
  sheet: FactSheet | null,
  today: Day,
): RealisedTarget {
  const due = target.dueOn ?? agreement.until;
  const dueOn = due === undefined ? null : String(due);
  if (sheet === null)
    return {
      target,
      dueOn,
      indicator: null,
      unit: null,
      exact: null,
      reason: null,
      of: null,
      elapsed: null,
      state: 'not-started',
    };
  const figure = targetFigure(target, agreement, sheet, today);
  const elapsed = dueOn === null ? null : partOf(String(agreement.from), sheet.period.until, dueOn);
  return {
    target,
    dueOn,
    ...figure,
    elapsed: elapsed?.toString() ?? null,
    state: stateOf(target, figure, elapsed, dueOn, today),
  };
}

function stateOf(
  { amount, bound }: RecordData,
  figure: TargetFigure,
  elapsed: Decimal | null,
  dueOn: Day | null,
  today: Day,
): TargetState {
  if (figure.exact === null) return 'unknown';
  const [realised, target] = [new Decimal(figure.exact), new Decimal(Number(amount))];
  const isOver = dueOn !== null && dueOn < today;
  const soFar = elapsed !== null && growsWithTime(figure) ? target.times(elapsed) : target;
  if (bound === 'at-most') {
    if (realised.greaterThan(target)) return isOver || growsWithTime(figure) ? 'missed' : 'behind';
    if (isOver) return 'reached';
    return realised.greaterThan(soFar) ? 'behind' : 'on-track';
  }
  if (realised.greaterThanOrEqualTo(target)) return 'reached';
  if (isOver) return 'missed';
  return realised.lessThan(soFar) ? 'behind' : 'on-track';
}

/** The part of the days from the first through the last day that is over. */
function partOf(from: Day, through: Day, last: Day): Decimal {
  const all = daysBetween(from, last) + 1;
  if (all <= 0) return new Decimal(1);
  return Decimal.max(0, Decimal.min(1, new Decimal(daysBetween(from, through) + 1).dividedBy(all))).toDecimalPlaces(6);
}

/** The newest month that is over on this day; at the end of an agreement its last month, which is over for it. */
function lastWholeMonth(day: Day, end: Day | null): string {
  if (day === end || addDays(day, 1).endsWith('-01')) return day.slice(0, 7);
  return addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7);
}

function reportDue({ reportWithinDays }: RecordData, from: Day, today: Day): Realised['report'] {
  const period = previousPeriod(periodOf('quarter', today));
  if (period.until < from) return null;
  return { period: period.id, dueOn: addDays(period.until, Number(reportWithinDays ?? usualReportDays)) };
}
