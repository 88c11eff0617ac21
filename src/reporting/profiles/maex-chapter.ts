import { calculateMaexStyle } from '../../core/indicators/maex-style/calculate-maex-style.ts';
import { maexDisclaimer } from '../../core/indicators/maex-style/disclaimer.ts';
import type { MaexStyleValue } from '../../core/indicators/maex-style/result.ts';
import { uniqueMissing } from '../../core/reason.ts';
import type { Missing, ParameterUsed, Status, Warning } from '../../core/result.ts';
import type { Step } from '../../core/step.ts';
import type { Day } from '../../core/values/day.ts';
import { periodText } from '../../core/values/period-text.ts';
import type { Text } from '../../core/values/text.ts';
import type { RecordData } from '../../records/field.ts';
import type { FactSheet } from '../../store/store.ts';
import { parametersOf } from '../parameters-of.ts';
import { maexInputs, type ProfileRecords, type ProfileSource } from './maex-sources.ts';

/** The profile in MAEX style of the twelve months through a quarter, from the centre's figures and records. */
export type MaexChapter = {
  label: Text;
  disclaimer: Text;
  period: { id: string; from: string; until: string; label: Text };
  formulaVersion: string;
  status: Status;
  reason: Text | null;
  profile: MaexStyleValue;
  sources: ProfileSource[];
  missing: Missing[];
  warnings: Warning[];
  parametersUsed: ParameterUsed[];
  steps: Step[];
  explanation: string;
};

const label: Text = { nl: 'Profiel in MAEX-stijl', en: 'Profile in MAEX style' };

/** The chapter: with euros, for it is for the centre itself, and never added to a ratio of SROI. */
export function maexChapter(sheet: FactSheet, records: ProfileRecords, asOf: Day): MaexChapter {
  const { period } = sheet;
  const parameters = parametersOf(sheet, period.until);
  const filled = maexInputs(
    sheet,
    { ...records, needs: records.needs.filter(isOpenOn(period.until)) },
    parameters,
    asOf,
  );
  const result = calculateMaexStyle({ inputs: filled.inputs, asOf: period.until, parameters });
  const used = new Map([...filled.parametersUsed, ...result.parametersUsed].map((one) => [one.id, one]));
  return {
    label,
    disclaimer: maexDisclaimer,
    period: { id: period.id, from: period.from, until: period.until, label: periodText(period) },
    formulaVersion: result.formulaVersion,
    status: result.status,
    reason: result.reason,
    profile: result.value,
    sources: filled.sources,
    // Why a part is missing says more than that it is.
    missing:
      result.status === 'ok'
        ? []
        : uniqueMissing([...filled.sources.flatMap(({ missing }) => missing), ...result.missing]),
    warnings: [...result.warnings, ...filled.warnings],
    parametersUsed: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    steps: withoutPeople(result.steps),
    explanation: '/methods/maex-style',
  };
}

function isOpenOn(day: Day) {
  return ({ until }: RecordData) => typeof until !== 'string' || until >= day;
}

/** Scores are sensitive: the change of one participant is no step to show. */
function withoutPeople(steps: readonly Step[]): Step[] {
  const isOfPerson = (id: string) => /^ladder-\d+\./.test(id);
  return steps
    .filter(({ id }) => !isOfPerson(id))
    .map((step) => ({ ...step, of: step.of.filter((id) => !isOfPerson(id)) }));
}
