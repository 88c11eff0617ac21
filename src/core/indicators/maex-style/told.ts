import type { Quantity, Told } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';

/** True for a number that is traced, known or not. */
export function isQuantity(told: Told): told is Quantity {
  return 'step' in told;
}

/** A number as it was entered; null is missing, and named by where it belongs. */
export function entered(
  trace: Trace,
  about: { readonly id: string; readonly label: Text; readonly unit: Unit },
  value: number | null,
  pointer: string,
): Quantity {
  if (value !== null) return trace.input({ ...about, value });
  const missing: Missing = { code: 'value-not-entered', label: about.label, params: { pointer } };
  return trace.missing(about, [missing]);
}
