import type { Day } from '../../../core/values/day.ts';
import { dayText } from '../../../core/values/day-text.ts';
import { type DecimalInput, decimal } from '../../../core/values/decimal.ts';
import { numberText } from '../../../core/values/number-text.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitText } from '../../../text/unit-words.ts';

/** How a page is shown: in which language, and whether the reader chose it, so that links keep it. */
export type View = { readonly language: Language; readonly asked: boolean; readonly today: string };

/** A link to a page, in the language the reader chose. */
export function linkTo(view: View, path: string): string {
  if (!view.asked) return path;
  const [page = '', fragment] = path.split('#');
  return `${page}?lang=${view.language}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** One of two texts. */
export function say({ language }: View, text: Text): string {
  return text[language];
}

/** A value with its unit, for reading: shares as percentages. `places` undefined: every digit. */
export function valueText(view: View, value: DecimalInput, unit: string, places?: number): string {
  return withUnit(view, numberIn(view, value, unit, places), unit);
}

/** Two values with their unit: `0.8 – 1.4 kg`. */
export function spanText(view: View, low: DecimalInput, high: DecimalInput, unit: string): string {
  return withUnit(view, `${numberIn(view, low, unit)} – ${numberIn(view, high, unit)}`, unit);
}

function numberIn(view: View, value: DecimalInput, unit: string, places?: number): string {
  const isShare = unit.startsWith('fraction');
  const number = isShare ? decimal(value).times(100) : decimal(value);
  const shown = say(view, numberText(places === undefined ? number : number.toDecimalPlaces(places)));
  return isShare ? `${shown}%` : shown;
}

/** A number never stands alone at the end of a line. */
function withUnit(view: View, number: string, unit: string): string {
  const words = say(view, unitText(unit));
  return words === '' ? number : `${number}\u00a0${words}`;
}

/** A day that stays on one line. */
export function dayIn(view: View, day: Day): string {
  return say(view, dayText(day)).replaceAll(' ', '\u00a0');
}
