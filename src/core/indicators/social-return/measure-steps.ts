import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { about } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import type { Claim } from './claim.ts';
import type { Constants } from './constants.ts';
import { type Duration, durationOf } from './duration.ts';
import { type MissingField, missingField } from './missing-field.ts';
import { cannotDivide } from './reasons.ts';
import type { Settings } from './settings.ts';
import { fullTimeId } from './tables/table-parameters.ts';

export type Shared = { readonly trace: Trace; readonly constants: Constants };

/** A number of the effort itself, or what is missing. */
export function numberOf(
  { trace }: Shared,
  { step, effort, index }: Claim,
  field: Extract<MissingField, keyof Claim['effort']>,
  label: Text,
  unit: Unit,
): Quantity {
  const words = { id: `${step}.${field}`, label: about(label, effort.id), unit };
  const value = effort[field];
  return typeof value === 'number'
    ? trace.input({ ...words, value })
    : trace.missing(words, [missingField(field, 'efforts', index, effort.id)]);
}

/** Hours that count and hours of a full-time week; what is above a full week is cut off unless the table counts it. */
export function hoursSteps(shared: Shared, claim: Claim): { hours: Quantity; fullTime: Quantity } {
  const { trace } = shared;
  const { step, effort, table, settings } = claim;
  const given = numberOf(shared, claim, 'hoursPerWeek', { nl: 'Uren per week', en: 'Hours a week' }, 'h');
  const fullTime =
    table.fullTimeHours === null
      ? trace.input({
          id: `${step}.fullTimeHours`,
          label: about({ nl: 'Uren van een voltijdweek', en: 'Hours of a full-time week' }, effort.id),
          unit: 'h',
          value: effort.fullTimeHours ?? 0,
        })
      : trace.parameter(fullTimeId(table));
  if (settings.hoursAboveFullTime === 'counted') return { hours: given, fullTime };
  const label = about({ nl: 'Uren die tellen', en: 'Hours that count' }, effort.id);
  return { hours: trace.least({ id: `${step}.hours-counted`, label, unit: 'h' }, [given, fullTime]), fullTime };
}

/** How long it counts, and in which unit a year is counted then. */
export function durationSteps(shared: Shared, claim: Claim, dayCount: Settings['dayCount']): Duration {
  const { step, effort, index, period } = claim;
  const { trace, constants } = shared;
  const missing =
    period.needs ?? (effort.months === null && (effort.from === null || effort.until === null) ? 'until' : null);
  if (missing === null) return durationOf({ ...shared, step }, period, dayCount);
  const label = about({ nl: 'Duur die telt', en: 'Duration that counts' }, effort.id);
  const counted = trace.missing({ id: `${step}.months`, label, unit: 'month' }, [
    missingField(missing, 'efforts', index, effort.id),
  ]);
  return { counted, ofYear: constants.get('months') };
}

/** What was paid, without VAT. */
export function amountSteps(shared: Shared, claim: Claim): Quantity {
  const { trace, constants } = shared;
  const { step, effort } = claim;
  const { amountInclVat, vatRate } = effort;
  const label = { nl: 'Bedrag zonder btw', en: 'Amount without VAT' };
  if (amountInclVat === null) return numberOf(shared, claim, 'amount', label, 'EUR');
  const words = (suffix: string, text: Text, unit: Unit): StepAbout => ({
    id: `${step}.${suffix}`,
    label: about(text, effort.id),
    unit,
  });
  const gross = trace.input({
    ...words('amountInclVat', { nl: 'Bedrag met btw', en: 'Amount with VAT' }, 'EUR'),
    value: amountInclVat,
  });
  const rate = trace.input({
    ...words('vatRate', { nl: 'Btw-tarief', en: 'VAT rate' }, 'fraction'),
    value: vatRate ?? 0,
  });
  const factor = trace.sum(
    words('vat-factor', { nl: 'Een plus het btw-tarief', en: 'One plus the VAT rate' }, 'ratio'),
    [constants.get('one'), rate],
  );
  return trace.divide(words('amount', label, 'EUR'), [gross, factor], cannotDivide);
}
