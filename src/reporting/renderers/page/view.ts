import { dayText } from '../../../core/values/day-text.ts';
import { decimal } from '../../../core/values/decimal.ts';
import { numberText } from '../../../core/values/number-text.ts';
import { parsePeriod } from '../../../core/values/period.ts';
import { periodText } from '../../../core/values/period-text.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';

/** In which language a page is. */
export type View = { readonly language: Language };

/** One of two texts. */
export function say({ language }: View, text: Text): string {
  return text[language];
}

/** Both texts beside each other where they are used once. */
export function either({ language }: View, nl: string, en: string): string {
  return language === 'nl' ? nl : en;
}

const unitWords: Readonly<Record<string, Text>> = {
  count: { nl: '', en: '' },
  fraction: { nl: '', en: '' },
  ratio: { nl: '', en: '' },
  h: { nl: 'uur', en: 'hours' },
  min: { nl: 'min', en: 'min' },
  kg: { nl: 'kg', en: 'kg' },
  kgCO2e: { nl: 'kg CO₂', en: 'kg CO₂' },
  fte: { nl: 'fte', en: 'fte' },
  step: { nl: 'treden', en: 'steps' },
  day: { nl: 'dagen', en: 'days' },
  month: { nl: 'maanden', en: 'months' },
  EUR: { nl: '', en: '' },
};

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

/** A value with its unit on one line: `12,5%`, `€ 1.234`, `137.498 kg`. */
export function valueIn(view: View, value: number | null, unit: string): string {
  if (value === null) return '\u2013';
  if (unit === 'fraction') return `${numberIn(view, decimal(value).times(100).toNumber(), 1)}%`;
  const number = numberIn(view, value, placesOf(unit, value));
  if (unit === 'EUR') return `€\u00a0${number}`;
  const words = unitWords[unit] ? say(view, unitWords[unit]) : unit;
  return words === '' ? number : `${number}\u00a0${words}`;
}

/** A day: `30 september 2026`, unbroken. */
export function dayIn(view: View, day: string): string {
  return say(view, dayText(day)).replaceAll(' ', '\u00a0');
}

/** A period in a sentence: `derde kwartaal van 2026`. */
export function periodIn(view: View, id: string): string {
  const period = parsePeriod(id);
  return period ? say(view, periodText(period)) : id;
}

/** A quarter where there is little room: `Q3 2026`. */
export function shortPeriod(id: string): string {
  const [year = '', quarter = ''] = id.split('-');
  return quarter ? `${quarter} ${year}` : year;
}
