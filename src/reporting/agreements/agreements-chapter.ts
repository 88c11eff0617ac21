import { limits } from '../../core/indicators/agreements/limits.ts';
import type { AgreementsValue } from '../../core/indicators/agreements/result.ts';
import { agreementAllocation } from '../../core/lists/agreement-allocation.ts';
import { agreementBasis } from '../../core/lists/agreement-basis.ts';
import { labelOf } from '../../core/lists/label-of.ts';
import type { Missing, ParameterUsed, Status, Warning } from '../../core/result.ts';
import type { Step } from '../../core/step.ts';
import type { Day } from '../../core/values/day.ts';
import type { Text } from '../../core/values/text.ts';
import type { Realised, RealisedAgreement } from './realised.ts';
import { behindIn, type ToldTarget, toldTargets } from './show-realised.ts';

type Due = RealisedAgreement['row']['report'];

/** An agreement in a report: with whom, how it stands, and what of it is due. */
export type ChapterAgreement = {
  id: string;
  reference: string;
  organisation: { id: string; name: string };
  from: Day;
  until: Day | null;
  basis: { code: string; label: Text };
  allocation: { code: string; label: Text } | null;
  confirmedBy: string | null;
  confirmedOn: Day | null;
  through: Day | null;
  elapsed: number | null;
  budget: number | null;
  budgetByNow: number | null;
  report: Due;
  nextReport: Due;
  behind: number;
  targets: ToldTarget[];
};

/** Agreements of a quarter: agreed against realised. */
export type AgreementsChapter = {
  label: Text;
  disclaimer: Text;
  asOf: Day;
  formulaVersion: string;
  status: Status;
  reason: Text | null;
  targets: number | null;
  onCourse: number | null;
  behind: number | null;
  unknown: number | null;
  agreements: ChapterAgreement[];
  /** Agreements of the quarter that are not shown here. */
  more: number;
  due: { what: 'target' | 'report'; on: Day; agreement: string; label: Text }[];
  hint: Text | null;
  missing: Missing[];
  warnings: Warning[];
  parametersUsed: ParameterUsed[];
  steps: Step[];
  explanation: string;
};

const noAgreements: Text = {
  nl: 'Er is voor dit kwartaal geen afspraak vastgelegd. Leg er een vast onder /agreements van dit centrum: met wie, wat, tot wanneer.',
  en: 'No agreement was recorded for this quarter. Record one under /agreements of this centre: with whom, what, until when.',
};
/** Targets of an agreement are told as they were kept; what cannot be due twice is. */
export const mostAgreements = limits.agreements;

/** The chapter: what was compared, with the names of whom it was agreed with. */
export function agreementsChapter(
  { result, agreements }: Realised,
  { names, more, day }: { readonly names: Readonly<Record<string, string>>; readonly more: number; readonly day: Day },
): AgreementsChapter {
  const { value, status } = result;
  const none = agreements.length === 0;
  const used = agreements.flatMap(({ figures }) => figures.flatMap((figure) => figure?.parametersUsed ?? []));
  return {
    label: value.label,
    disclaimer: value.disclaimer,
    asOf: day,
    formulaVersion: result.formulaVersion,
    // Nothing agreed is nothing missing.
    status: none ? 'not-applicable' : status,
    reason: none ? noAgreements : result.reason,
    targets: value.targets,
    onCourse: value.onCourse,
    behind: value.behind,
    unknown: value.unknown,
    agreements: agreements.map((one) => chapterAgreement(one, names)),
    more,
    due: value.due.map(dueOf),
    hint: none ? noAgreements : null,
    missing: none ? [] : result.missing,
    warnings: result.warnings,
    parametersUsed: [...new Map(used.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    steps: none ? [] : result.steps,
    explanation: '/methods/agreements.realised',
  };
}

function dueOf({ what, on, agreement, label }: AgreementsValue['due'][number]): AgreementsChapter['due'][number] {
  return { what, on, agreement: agreement ?? '', label };
}

function chapterAgreement(one: RealisedAgreement, names: Readonly<Record<string, string>>): ChapterAgreement {
  const { data, id } = one.record;
  const { from, until, through, elapsed, budget, budgetByNow, report, nextReport } = one.row;
  const organisationId = String(data.organisationId);
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return {
    id,
    reference: String(data.reference),
    organisation: { id: organisationId, name: names[organisationId] ?? organisationId },
    from,
    until,
    basis: { code: String(data.basis), label: labelOf(agreementBasis, String(data.basis)) },
    allocation:
      data.allocation === undefined
        ? null
        : { code: String(data.allocation), label: labelOf(agreementAllocation, String(data.allocation)) },
    confirmedBy: text(data.confirmedBy),
    confirmedOn: text(data.confirmedOn),
    through,
    elapsed,
    budget,
    budgetByNow,
    report,
    nextReport,
    behind: behindIn(one),
    targets: toldTargets(one),
  };
}
