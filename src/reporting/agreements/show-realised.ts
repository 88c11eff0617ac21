import type { TargetState } from '../../core/indicators/agreements/state.ts';
import type { Day } from '../../core/values/day.ts';
import type { Text } from '../../core/values/text.ts';
import type { Unit } from '../../core/values/unit.ts';
import type { RealisedAgreement } from './realised.ts';

/** A target of an agreement as it is told: what was agreed, what is there, what was to be expected by now. */
export type ToldTarget = {
  subject: string;
  label: Text;
  indicator: string | null;
  definition: Text | null;
  unit: Unit;
  bound: 'at-least' | 'at-most';
  target: number;
  realised: number | null;
  exact: string | null;
  expected: number | null;
  share: number | null;
  difference: number | null;
  of: Text | null;
  reason: Text | null;
  dueOn: Day | null;
  elapsed: number | null;
  state: TargetState;
};

/** The targets of an agreement, in the order in which they were agreed. */
export function toldTargets({ row, figures }: RealisedAgreement): ToldTarget[] {
  return row.targets.map((one, index) => {
    const figure = figures[index] ?? null;
    return {
      subject: one.subject,
      label: one.label,
      indicator: figure?.indicator ?? one.indicator,
      definition: figure?.definition ?? null,
      unit: one.unit,
      bound: one.bound === 'at-most' ? 'at-most' : 'at-least',
      target: one.agreed ?? 0,
      realised: one.realised,
      exact: figure?.exact ?? null,
      expected: one.expected,
      share: one.share,
      difference: one.difference,
      of: figure?.of ?? null,
      reason: figure?.reason ?? null,
      dueOn: one.dueOn,
      elapsed: one.elapsed,
      state: one.state,
    };
  });
}

/** Targets that are behind or missed. */
export function behindIn({ row }: RealisedAgreement): number {
  return row.targets.filter(({ state }) => state === 'behind' || state === 'missed').length;
}
