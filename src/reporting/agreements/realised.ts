import type { Caller } from '../../access/caller.ts';
import { calculateAgreements } from '../../core/indicators/agreements/calculate-agreements.ts';
import { type Due, lastCountedDay, nextReport, reportDue } from '../../core/indicators/agreements/moments.ts';
import type { AgreementRow, AgreementsResult } from '../../core/indicators/agreements/result.ts';
import type { Target } from '../../core/indicators/agreements/target-steps.ts';
import type { Missing } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { AppError } from '../../errors.ts';
import type { RecordData } from '../../records/field.ts';
import type { Reach, Store, StoredRecord } from '../../store/store.ts';
import { hasGround } from '../audiences/grants.ts';
import { type FactsSource, readTargetFacts, targetsOf } from './target-facts.ts';
import {
  isOfEverybody,
  notRead,
  onlyForCentre,
  type TargetFigure,
  targetFigure,
  withoutGround,
} from './target-figure.ts';

/** An agreement with what was realised of it: `figures` as its targets, null where it has not begun. */
export type RealisedAgreement = {
  readonly record: StoredRecord;
  readonly row: AgreementRow;
  readonly figures: readonly (TargetFigure | null)[];
};
export type Realised = { readonly result: AgreementsResult; readonly agreements: readonly RealisedAgreement[] };

const usualReportDays = 30;

/**
 * Compares agreements of one centre with what its records tell, as it stands on a day; `today` is the day as of which
 * the records are known. To another organisation (`isForOther`) nothing is told under an agreement without a legal basis.
 *
 * @throws AppError `not-found` when the centre is out of reach
 */
export async function realisedAgreements(
  store: FactsSource,
  reach: Reach,
  centreId: string,
  records: readonly StoredRecord[],
  { day, today, isForOther }: { readonly day: Day; readonly today: Day; readonly isForOther: boolean },
): Promise<Realised> {
  const counted = records.map((record) => ({ record, through: lastCountedDay(daysOf(record.data), day) }));
  const factsOf = await readTargetFacts(store, reach, centreId, counted);
  const figures = records.map((record) =>
    targetsOf(record.data).map((target) => {
      const facts = factsOf(record, target);
      if (facts === 'not-begun') return null;
      if (isForOther && !hasGround(record.data)) return withoutGround(target);
      if (isForOther && isOfEverybody(target)) return onlyForCentre(target);
      return facts === 'not-read' ? notRead(target) : targetFigure(target, record.data, facts, today);
    }),
  );
  const agreements = records.map(({ id, data }, index) => ({
    id,
    ...daysOf(data),
    through: counted[index]?.through ?? null,
    budget: typeof data.budget === 'number' ? data.budget : null,
    spent: null,
    reportWithinDays: Number(data.reportWithinDays ?? usualReportDays),
    targets: targetsOf(data).map((target, row) => targetOf(target, figures[index]?.[row] ?? null)),
  }));
  const result = calculateAgreements({ inputs: { agreements }, asOf: day });
  return {
    result,
    agreements: records.flatMap((record, index) => {
      const row = result.value.agreements[index];
      return row ? [{ record, row, figures: figures[index] ?? [] }] : [];
    }),
  };
}

/** Agreed against realised of one agreement, for the centre and for the organisation it is with; `not-found` for others. */
export async function realisedOf(
  store: FactsSource & Pick<Store, 'getAgreement'>,
  { reach }: Pick<Caller, 'reach'>,
  centreId: string,
  id: string,
  today: Day,
): Promise<Realised> {
  const record = await store.getAgreement(reach, centreId, id);
  if (!record) throw new AppError('not-found');
  const isForOther = !reach.all && !reach.centreIds.includes(centreId);
  return realisedAgreements(store, sightOf(record, centreId), centreId, [record], { day: today, today, isForOther });
}

/** The reports of an agreement that are due, from what was agreed alone. */
export function reportsDue(agreement: RecordData, today: Day): { report: Due | null; nextReport: Due | null } {
  const days = { ...daysOf(agreement), reportWithinDays: Number(agreement.reportWithinDays ?? usualReportDays) };
  return { report: reportDue(days, today), nextReport: nextReport(days, today) };
}

/** The agreement itself gives sight of what it is about. */
export function sightOf({ data }: StoredRecord, centreId: string): Reach {
  return { all: false, organisationId: String(data.organisationId), centreIds: [centreId] };
}

function daysOf({ from, until }: RecordData): { from: Day; until: Day | null } {
  return { from: String(from), until: until === undefined ? null : String(until) };
}

/** What is needed; where nothing would help, why it is not known. */
function missingOf(figure: TargetFigure | null): readonly Missing[] {
  if (!figure?.reason || figure.missing.length > 0) return figure?.missing ?? [];
  return [{ code: 'figure-not-known', label: figure.reason }];
}

function targetOf({ subject, indicator, amount, bound, dueOn }: RecordData, figure: TargetFigure | null): Target {
  return {
    id: null,
    subject: String(subject),
    indicator: indicator === undefined ? null : String(indicator),
    amount: Number(amount),
    bound: bound === 'at-most' ? 'at-most' : 'at-least',
    dueOn: dueOn === undefined ? null : String(dueOn),
    realised: figure?.exact ?? null,
    missing: missingOf(figure),
    reason: figure?.reason ?? null,
  };
}
