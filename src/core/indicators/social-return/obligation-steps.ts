import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { StepAbout } from '../../trace.ts';
import { addDays, addMonths } from '../../values/day.ts';
import type { Text } from '../../values/text.ts';
import { about } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import type { Obligation } from './inputs.ts';
import type { Shared } from './measure-steps.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { type ObligationReason, obligationReasons } from './reasons.ts';
import { findObligationRules, type ObligationRules } from './tables/obligation-rules.ts';
import type { Table } from './tables/table.ts';
import { capId, lowPercentageId, percentageId } from './tables/table-parameters.ts';

/** An obligation with its place in what was sent. */
export type Placed = { readonly obligation: Obligation; readonly index: number; readonly step: string };
export type Owed = { readonly owed: Quantity; readonly reasons: readonly ObligationReason[] };

/** The published rules an obligation goes by, if any; a fixed amount goes by none. */
export function rulesOf({ rules, base }: Obligation, table: Table): ObligationRules | null {
  if (base === 'fixed') return null;
  return findObligationRules(rules ?? table.obligationRules ?? '') ?? null;
}

/** Writes down what is owed: base times percentage, capped, less a discount; nothing below a threshold or when exempt. */
export function obligationSteps(shared: Shared, placed: Placed, table: Table): Owed {
  const { trace } = shared;
  const { obligation, step } = placed;
  const { psoDiscount } = obligation;
  if (psoDiscount === null) return undiscounted(shared, placed, table, 'owed');
  const { owed, reasons } = undiscounted(shared, placed, table, 'before-discount');
  const label = { nl: 'Deel dat na de korting voor PSO overblijft', en: 'Part left after the discount for PSO' };
  const discount = trace.input({
    ...named(placed, 'pso-discount', { nl: 'Korting voor PSO', en: 'Discount for PSO' }, 'fraction'),
    value: psoDiscount,
  });
  const left = trace.subtract(named(placed, 'after-discount', label, 'fraction'), [
    shared.constants.get('one'),
    discount,
  ]);
  const words = { ...named(placed, 'owed', owedLabel), id: `${step}.owed` };
  return {
    owed: trace.multiply(words, [owed, left]),
    reasons: psoDiscount > 0 ? [...reasons, 'pso-discount'] : reasons,
  };
}

const owedLabel: Text = {
  nl: 'Social return (contractverplichting): verplichting',
  en: 'Social return (contractverplichting): obligation',
};

/** What is owed before a discount, under the name of the last step. */
function undiscounted(shared: Shared, placed: Placed, table: Table, name: 'owed' | 'before-discount'): Owed {
  const { trace } = shared;
  const { obligation, step } = placed;
  const rules = rulesOf(obligation, table);
  const base = { nl: 'Grondslag zonder btw', en: 'Base without VAT' };
  const amount = numberOf(shared, placed, 'amount', base, 'EUR');
  const words = named(placed, name, owedLabel);
  const free = exemption(placed, table, rules);
  if (typeof free === 'string')
    return { owed: trace.constant({ ...words, value: 0, note: obligationReasons[free] }), reasons: [free] };
  if (free !== null) return { owed: trace.missing(words, [free]), reasons: [] };
  if (obligation.base === 'fixed') return { owed: trace.sum(words, [amount]), reasons: [] };
  const { percentage, low } = percentageSteps(shared, placed, rules);
  const reasons: ObligationReason[] = low ? ['low-labour-share'] : [];
  const cap = capStep(shared, placed, rules);
  if (cap === null) return { owed: trace.multiply(words, [amount, percentage]), reasons };
  const uncapped = trace.multiply(
    { ...words, id: `${step}.before-cap`, label: about({ nl: 'Voor de grens', en: 'Before the cap' }, obligation.id) },
    [amount, percentage],
  );
  const isCut = uncapped.value !== null && cap.value !== null && uncapped.value.greaterThan(cap.value);
  return { owed: trace.least(words, [uncapped, cap]), reasons: isCut ? [...reasons, 'capped'] : reasons };
}

const named = ({ obligation, step }: Placed, suffix: string, label: Text, unit: Unit = 'EUR'): StepAbout => ({
  id: `${step}.${suffix}`,
  label: about(label, obligation.id),
  unit,
});

const needed = ({ obligation, index }: Placed, field: MissingField): Missing =>
  missingField(field, 'obligations', index, obligation.id);

function numberOf(
  { trace }: Shared,
  placed: Placed,
  field: 'amount' | 'percentage',
  label: Text,
  unit: Unit,
): Quantity {
  const value = placed.obligation[field];
  const words = named(placed, field, label, unit);
  return value === null ? trace.missing(words, [needed(placed, field)]) : trace.input({ ...words, value });
}

/** Why nothing is owed, what must be known to say so, or null: something is. */
function exemption(placed: Placed, table: Table, rules: ObligationRules | null): ObligationReason | Missing | null {
  const { psoLevel, threshold, contractKind, amount, from, until } = placed.obligation;
  if (table.exemptFromPsoLevel !== undefined && psoLevel !== null && psoLevel >= table.exemptFromPsoLevel)
    return 'pso-exempt';
  if (amount === null) return null;
  if (threshold !== null) {
    if (amount < threshold) return 'below-threshold';
  } else if (rules?.thresholds) {
    const kinds = rules.thresholds.filter((one) => contractKind === null || one.kinds.includes(contractKind));
    const below = kinds.filter((one) => amount < one.amount);
    if (below.length > 0) return contractKind === null ? needed(placed, 'contractKind') : 'below-threshold';
  }
  if (rules?.minMonths === undefined) return null;
  if (from === null || until === null) return needed(placed, 'contractPeriod');
  return addDays(until, 1) < addMonths(from, rules.minMonths) ? 'contract-too-short' : null;
}

/** The percentage: that of the contract, or that of the rules; another one when little of the contract is labour. */
function percentageSteps(
  shared: Shared,
  placed: Placed,
  rules: ObligationRules | null,
): { percentage: Quantity; low: boolean } {
  const { trace } = shared;
  const { obligation } = placed;
  const { contractKind, labourShare, base, lowLabour } = obligation;
  const label = { nl: 'Percentage', en: 'Percentage' };
  const ruled = obligation.percentage === null ? rules?.lowLabour : undefined;
  const isFor = ruled?.kinds === undefined || contractKind === null || ruled.kinds.includes(contractKind);
  const low = lowLabour ?? (ruled && isFor ? ruled : null);
  const isOpen = lowLabour === null && ruled?.kinds !== undefined && contractKind === null;
  if (low && (labourShare === null || (isOpen && labourShare < low.below))) {
    const missing = needed(placed, isOpen ? 'contractKind' : 'labourShare');
    return { percentage: trace.missing(named(placed, 'percentage', label, 'fraction'), [missing]), low: false };
  }
  if (low && labourShare !== null && labourShare < low.below) {
    if (lowLabour === null && rules) return { percentage: trace.parameter(lowPercentageId(rules)), low: true };
    const words = named(placed, 'percentage', label, 'fraction');
    return { percentage: trace.input({ ...words, value: low.percentage }), low: true };
  }
  if (obligation.percentage === null && rules && base !== 'fixed' && rules.percentages[base] !== undefined)
    return { percentage: trace.parameter(percentageId(rules, base)), low: false };
  return { percentage: numberOf(shared, placed, 'percentage', label, 'fraction'), low: false };
}

function capStep({ trace }: Shared, placed: Placed, rules: ObligationRules | null): Quantity | null {
  const { cap } = placed.obligation;
  const label = { nl: 'Hoogstens', en: 'At most' };
  if (cap !== null) return trace.input({ ...named(placed, 'cap', label), value: cap });
  return rules?.cap === undefined ? null : trace.parameter(capId(rules));
}
