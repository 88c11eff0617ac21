import { decimal } from '../core/values/decimal.ts';
import { numberText } from '../core/values/number-text.ts';
import { unitText } from '../text/unit-words.ts';
import { say, type View } from './view.ts';

/** Digits behind the comma that a reader has use for. */
function placesOf(unit: string, value: number): number {
  if (unit === 'fraction') return 1;
  if (unit === 'ratio' || unit === 'step' || unit === 'fte') return 2;
  if (unit === 'kg' && Math.abs(value) < 10) return 2;
  if ((unit === 'h' || unit === 'day') && Math.abs(value) < 1000) return 1;
  return 0;
}

/** A number for reading, without its unit: `1.234,5`; a minus sign rather than a hyphen. */
export function numberIn(view: View, value: number, places: number): string {
  return say(view, numberText(decimal(value).toDecimalPlaces(places))).replace('-', '\u2212');
}

/** A value with its unit on one line: `12,5%`, `€ 1.234`, `137.498 kg`; a dash for what is not known. */
export function valueIn(view: View, value: number | null, unit: string): string {
  if (value === null) return '\u2013';
  if (unit === 'fraction') return `${numberIn(view, decimal(value).times(100).toNumber(), 1)}%`;
  const number = numberIn(view, value, placesOf(unit, value));
  if (unit === 'EUR') return `€\u00a0${number}`;
  const words = say(view, unitText(unit));
  return words === '' ? number : `${number}\u00a0${words}`;
}
