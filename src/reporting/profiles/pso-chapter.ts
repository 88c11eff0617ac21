import { groupBy } from '../../core/breakdown.ts';
import { coverageAsOf, coverageGap } from '../../core/coverage.ts';
import { calculatePsoStyle } from '../../core/indicators/pso-style/calculate-pso-style.ts';
import { psoDisclaimer } from '../../core/indicators/pso-style/disclaimer.ts';
import { limits } from '../../core/indicators/pso-style/limits.ts';
import type { PsoStyleResult, PsoStyleValue } from '../../core/indicators/pso-style/result.ts';
import { labelOf } from '../../core/lists/label-of.ts';
import { psoGroup } from '../../core/lists/pso-group.ts';
import { missingReason } from '../../core/reason.ts';
import type { Missing, ParameterUsed, Status, Warning } from '../../core/result.ts';
import type { Step } from '../../core/step.ts';
import type { Day } from '../../core/values/day.ts';
import { periodText } from '../../core/values/period-text.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactPart, FactSheet } from '../../store/store.ts';
import { parametersOf } from '../parameters-of.ts';
import { otherThanStatus, type WithoutPosition, withoutPosition } from './group-of-status.ts';
import { sizeOf } from './organisation-size.ts';
import { psoInputs } from './pso-inputs.ts';
import { aboutPositions, isOfPosition, warningsOfRecords, withCounts } from './pso-texts.ts';

/** The share without its rows: who works in which group is sensitive, and told as numbers of positions only. */
export type PsoShare = Omit<
  PsoStyleValue,
  'disclaimer' | 'measuringYear' | 'positions' | 'beside' | 'purchases' | 'checklist' | 'reasons' | 'stepOf'
>;

/** The PSO-style share of the twelve months through a quarter, from the centre's records. */
export type PsoChapter = {
  label: Text;
  disclaimer: Text;
  period: { id: string; from: string; until: string; label: Text };
  formulaVersion: string;
  status: Status;
  reason: Text | null;
  share: PsoShare | null;
  groups: { group: string; label: Text; standing: string; positions: number }[];
  withoutPosition: WithoutPosition[];
  suppliers: { supplier: string; attributedFte: number | null }[];
  missing: Missing[];
  warnings: Warning[];
  parametersUsed: ParameterUsed[];
  steps: Step[];
  explanation: string;
};

/** Positions that began by the end of the year, purchases in it; `tooMany`: there are more than could be read. */
export type PsoRecords = {
  readonly positions: readonly RecordData[];
  readonly purchases: readonly RecordData[];
  readonly tooMany: boolean;
};

const label: Text = {
  nl: 'Sociale bijdrage in PSO-stijl (indicatief)',
  en: 'Social contribution, PSO-style (indicative)',
};

/** What the chapter takes of a sheet. */
export const psoParts: readonly FactPart[] = ['flow'];

/** The chapter from the records of the twelve months that the sheet is of. */
export function psoChapter(sheet: FactSheet, records: PsoRecords, asOf: Day): PsoChapter {
  const { period } = sheet;
  const positions = records.positions.filter(({ until }) => typeof until !== 'string' || until >= period.from);
  const parameters = parametersOf(sheet, period.until);
  const [total, seconded] = [sizeOf(parameters, 'totalFte'), sizeOf(parameters, 'secondedFte')];
  const coverage = coverageAsOf(sheet.coverage, asOf);
  const gap = (kind: string) => coverageGap(coverage, kind, period.from, period.until);
  const tooMany = records.tooMany || positions.length > limits.positions;
  const stopped = tooMany ? tooManyRecords : gap('positions');
  const { inputs, ...doubts } = psoInputs(tooMany ? [] : positions, tooMany ? [] : records.purchases, period.until, {
    totalFte: total?.value ?? null,
    secondedFte: seconded?.value ?? null,
  });
  const result = calculatePsoStyle({
    inputs,
    asOf: period.until,
    parameters,
    purchasesGap: gap('social-purchases'),
  });
  const missing = stopped ? [stopped] : aboutPositions(result.missing);
  const status = stopped ? 'unknown' : result.status;
  const used = stopped ? [] : [total, seconded].flatMap((size) => size?.used ?? []);
  return {
    label,
    disclaimer: psoDisclaimer,
    period: { id: period.id, from: period.from, until: period.until, label: periodText(period) },
    formulaVersion: result.formulaVersion,
    status,
    reason: status === 'ok' ? null : missing.length > 0 ? missingReason(missing) : result.reason,
    share: stopped ? null : shareOf(result.value),
    groups: groupsOf(result.value.positions),
    withoutPosition: withoutPosition(sheet.flow, positions, period),
    suppliers: stopped
      ? []
      : result.value.purchases.map(({ supplier, attributedFte }) => ({ supplier, attributedFte })),
    missing,
    warnings: stopped
      ? []
      : [
          ...withCounts(result.warnings),
          ...warningsOfRecords({ ...doubts, otherThanStatus: otherThanStatus(sheet.flow, positions) }),
        ],
    parametersUsed: stopped ? [] : [...result.parametersUsed, ...used].sort((a, b) => (a.id < b.id ? -1 : 1)),
    steps: stopped ? [] : stepsOf(result),
    explanation: '/methods/pso-style',
  };
}

const tooManyRecords: Missing = {
  code: 'too-many-records',
  label: {
    nl: `Hoogstens ${limits.positions} werkplekken en ${limits.purchases} sociale inkopen in het meetjaar: voeg inkopen van één leverancier samen`,
    en: `At most ${limits.positions} positions and ${limits.purchases} social purchases in the measuring year: add purchases of one supplier together`,
  },
};

function shareOf({
  disclaimer: _disclaimer,
  measuringYear: _year,
  positions: _positions,
  beside: _beside,
  purchases: _purchases,
  checklist: _checklist,
  reasons: _reasons,
  stepOf: _stepOf,
  ...share
}: PsoStyleValue): PsoShare {
  return share;
}

/** How many positions there are in each group, and whether they count. */
function groupsOf(positions: PsoStyleValue['positions']): PsoChapter['groups'] {
  const rows = groupBy(positions, ({ group, standing }) => `${group} ${standing}`);
  return psoGroup.codes.flatMap((code) =>
    [...rows.values()].flatMap((of) => {
      const [first] = of;
      if (first?.group !== code) return [];
      return [{ group: code, label: labelOf(psoGroup, code), standing: first.standing, positions: of.length }];
    }),
  );
}

/** Steps of the organisation as a whole: those of one position would tell of a person, those of purchases are many. */
function stepsOf({ steps }: PsoStyleResult): Step[] {
  const shown = steps.filter(({ id }) => !isOfPosition(id) && !id.startsWith('purchase-'));
  const kept = new Set(shown.map(({ id }) => id));
  return shown.map((step) => ({ ...step, of: step.of.filter((id) => kept.has(id)) }));
}
