import { Figures } from '../../figures.ts';
import type { Day } from '../../values/day.ts';
import type { AgreementSteps } from './agreement-steps.ts';
import type { AgreementRow, AgreementsValue } from './result.ts';
import type { TargetSteps } from './target-steps.ts';
import type { Totals } from './totals.ts';
import { agreedLabel, noBudget, noEnd, notSpent, notStarted, proportionalDisclaimer } from './words.ts';

/** The value for reading: each number rounded once, with its step or its reason. */
export function agreementsValue(rows: readonly AgreementSteps[], totals: Totals, day: Day): AgreementsValue {
  const figures = new Figures();
  return {
    label: agreedLabel,
    disclaimer: proportionalDisclaimer,
    targets: figures.take('/targets', totals.targets, 'count'),
    onCourse: figures.take('/onCourse', totals.onCourse, 'fraction'),
    behind: figures.take('/behind', totals.behind, 'count'),
    unknown: figures.take('/unknown', totals.unknown, 'count'),
    agreements: rows.map((row, index) => agreementRow(figures, `/agreements/${index}`, row)),
    due: rows.flatMap((row) => dueOf(row, day)).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    count: rows.length,
    reasons: figures.reasons,
    stepOf: figures.stepOf,
  };
}

function agreementRow(figures: Figures, at: string, row: AgreementSteps): AgreementRow {
  const { id, from, until } = row.agreement;
  const why = row.through === null ? notStarted : noEnd;
  return {
    agreement: id,
    from,
    until,
    through: row.through,
    elapsed: figures.take(`${at}/elapsed`, row.elapsed ?? why, 'fraction'),
    budget: figures.take(`${at}/budget`, row.budget ?? noBudget, 'EUR'),
    budgetByNow: figures.take(`${at}/budgetByNow`, row.budgetByNow ?? (row.budget ? why : noBudget), 'EUR'),
    spent: figures.take(`${at}/spent`, row.spent ?? notSpent, 'EUR'),
    report: row.report,
    nextReport: row.nextReport,
    targets: row.targets.map((target, index) => targetRow(figures, `${at}/targets/${index}`, target, row)),
  };
}

function targetRow(
  figures: Figures,
  at: string,
  one: TargetSteps,
  { through }: Pick<AgreementSteps, 'through'>,
): AgreementRow['targets'][number] {
  const { id, subject, indicator, bound, reason } = one.target;
  const unknown = one.state === 'unknown' ? reason : null;
  const why = through === null ? notStarted : noEnd;
  // What was agreed has three decimals, as kilograms have; a part of a place is one.
  const fine = one.unit === 'count' ? 'kg' : one.unit;
  return {
    target: id,
    subject,
    indicator,
    label: one.label,
    unit: one.unit,
    bound,
    agreed: figures.take(`${at}/agreed`, one.agreed, fine),
    realised: figures.take(`${at}/realised`, unknown ?? one.realised ?? notStarted, fine),
    expected: figures.take(`${at}/expected`, one.expected ?? why, fine),
    share: figures.take(`${at}/share`, unknown ?? one.share ?? notStarted, 'ratio'),
    difference: figures.take(`${at}/difference`, one.difference === null ? why : (unknown ?? one.difference), fine),
    elapsed: figures.take(`${at}/elapsed`, one.elapsed ?? why, 'fraction'),
    dueOn: one.dueOn,
    state: one.state,
  };
}

/** What of an agreement is due from this day on. */
function dueOf({ agreement, report, nextReport, targets }: AgreementSteps, day: Day): AgreementsValue['due'] {
  const reports = [report, nextReport].flatMap((one): AgreementsValue['due'] =>
    one === null || one.dueOn < day
      ? []
      : [
          {
            what: 'report',
            on: one.dueOn,
            agreement: agreement.id,
            target: null,
            label: { nl: `Rapport over ${one.period}`, en: `Report of ${one.period}` },
          },
        ],
  );
  const open = targets.flatMap(({ target, label, dueOn, state }): AgreementsValue['due'] =>
    dueOn === null || dueOn < day || state === 'reached'
      ? []
      : [{ what: 'target', on: dueOn, agreement: agreement.id, target: target.id, label }],
  );
  return [...reports, ...open];
}
