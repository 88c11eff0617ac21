import { agreementSubject } from '../../lists/agreement-subject.ts';
import { labelOf } from '../../lists/label-of.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Day } from '../../values/day.ts';
import { type DecimalInput, decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import { findIndicator } from '../registry.ts';
import type { TargetInput } from './inputs.ts';
import { stateOf, type TargetState } from './state.ts';
import { accrues, unitOf } from './subject-unit.ts';
import { noTarget } from './words.ts';

/** A target as it is computed: what was realised keeps every digit, and may come with why it is not there. */
export type Target = Omit<TargetInput, 'realised'> & {
  readonly realised: DecimalInput | null;
  /** What is needed to know it, and why it is not known, where that is known. */
  readonly missing?: readonly Missing[];
  readonly reason?: Text | null;
};

/** What was written down of one target. */
export type TargetSteps = {
  readonly target: Target;
  readonly label: Text;
  readonly unit: Unit;
  readonly dueOn: Day | null;
  readonly agreed: Quantity;
  /** Null: no whole month is over yet. */
  readonly realised: Quantity | null;
  /** Part of the time that is over; null when it has no end or has not begun. */
  readonly elapsed: Quantity | null;
  /** What was to be expected by now; null as elapsed is. */
  readonly expected: Quantity | null;
  readonly share: Quantity | null;
  /** Realised less expected. */
  readonly difference: Quantity | null;
  readonly state: TargetState;
};

/** When a target is looked at. `elapsed` gives the part of the time through `dueOn` that is over, each once. */
export type Moment = {
  readonly step: string;
  readonly pointer: string;
  readonly day: Day;
  readonly through: Day | null;
  readonly until: Day | null;
  readonly elapsed: (dueOn: Day) => Quantity;
};

/** What a target is about, in words. */
export function targetLabel({ subject, indicator }: Pick<TargetInput, 'subject' | 'indicator'>): Text {
  return (indicator === null ? undefined : findIndicator(indicator)?.label) ?? labelOf(agreementSubject, subject);
}

/** Writes down one target: agreed, realised, and what was to be expected by now. */
export function targetSteps(trace: Trace, target: Target, moment: Moment): TargetSteps {
  const { step, pointer, day, through, elapsed: elapsedBy } = moment;
  const unit = unitOf(target);
  const label = targetLabel(target);
  const dueOn = target.dueOn ?? moment.until;
  const words = (suffix: string, nl: string, en: string) => ({
    id: `${step}.${suffix}`,
    label: { nl: `${nl}: ${label.nl}`, en: `${en}: ${label.en}` },
    unit,
  });
  const agreed = trace.input({ ...words('agreed', 'Afgesproken', 'Agreed'), value: target.amount });
  const none = { elapsed: null, expected: null, share: null, difference: null };
  if (through === null) return { target, label, unit, dueOn, agreed, realised: null, ...none, state: 'not-started' };
  const about = words('realised', 'Gerealiseerd', 'Realised');
  const notEntered: Missing = { code: 'value-not-entered', label: about.label, params: { pointer } };
  const realised =
    target.realised === null
      ? trace.missing(about, target.missing?.length ? target.missing : [notEntered])
      : trace.input({ ...about, value: target.realised });
  const elapsed = dueOn === null ? null : elapsedBy(dueOn);
  const part = words('expected', 'Nu te verwachten', 'To be expected by now');
  const expected = elapsed && (accrues(target) ? trace.multiply(part, [agreed, elapsed]) : trace.sum(part, [agreed]));
  const share = { ...words('share', 'Deel van het doel', 'Part of the target'), unit: 'ratio' as const };
  const difference = words('difference', 'Meer dan nu te verwachten', 'More than to be expected by now');
  return {
    target,
    label,
    unit,
    dueOn,
    agreed,
    realised,
    elapsed,
    expected,
    share: trace.divide(share, [realised, agreed], noTarget),
    difference: expected && trace.subtract(difference, [realised, expected]),
    state: stateOf(
      {
        bound: target.bound,
        target: decimal(target.amount),
        realised: realised.value,
        expected: expected?.value ?? decimal(target.amount),
        accrues: accrues(target),
        dueOn,
      },
      day,
    ),
  };
}
