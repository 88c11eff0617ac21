import { type DecimalInput, decimal } from '../../../core/values/decimal.ts';
import { numberText } from '../../../core/values/number-text.ts';
import { type View as PageView, say } from '../../../pages/view.ts';
import { unitText } from '../../../text/unit-words.ts';

/** How a page about methods is shown; which published value is in force depends on the day. */
export type View = PageView & { readonly today: string };

/** A value with its unit, for reading: shares as percentages. `places` undefined: every digit. */
export function valueText(view: View, value: DecimalInput, unit: string, places?: number): string {
  return withUnit(view, exactIn(view, value, unit, places), unit);
}

/** Two values with their unit: `0.8 – 1.4 kg`. */
export function spanText(view: View, low: DecimalInput, high: DecimalInput, unit: string): string {
  return withUnit(view, `${exactIn(view, low, unit)} – ${exactIn(view, high, unit)}`, unit);
}

function exactIn(view: View, value: DecimalInput, unit: string, places?: number): string {
  const isShare = unit.startsWith('fraction');
  const number = isShare ? decimal(value).times(100) : decimal(value);
  const shown = say(view, numberText(places === undefined ? number : number.toDecimalPlaces(places))).replace(
    '-',
    '\u2212',
  );
  return isShare ? `${shown}%` : shown;
}

/** A number never stands alone at the end of a line. */
function withUnit(view: View, number: string, unit: string): string {
  const words = say(view, unitText(unit));
  return words === '' ? number : `${number}\u00a0${words}`;
}
