import { units } from '../core/values/unit.ts';
import type { Language } from './language.ts';
import { unitText } from './unit-words.ts';

const locales: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };

/** Decimals that help when reading; the rest is in the explanation. */
const places: Readonly<Record<string, number>> = { count: 0, min: 0, fraction: 1, EUR: 2, fte: 2, step: 2, ratio: 2 };
const usualPlaces = 1;

/** True for a unit of ours; units of published values, such as `kg per item`, say more and are shown as they are. */
export function isOwnUnit(unit: string): boolean {
  return (units as readonly string[]).includes(unit);
}

/** A whole number with its thousands apart: 1.234. */
export function formatWhole(value: number, language: Language): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 }).format(value);
}

/** A number in the notation of the language, a fraction as a percentage without its sign; small kilograms more exactly. */
export function formatNumber(value: number, unit: string, language: Language): string {
  const isSmall = unit === 'kg' && Math.abs(value) < 10;
  const digits = isSmall ? 2 : (places[unit] ?? usualPlaces);
  const shown = unit === 'fraction' ? value * 100 : value;
  return new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // 12,0 and 1.234,5, also for four digits.
    useGrouping: 'always',
  }).format(shown);
}

/** Decimals beyond these tell nobody anything; a quotient has 40. */
const longestExact = 12;

/** The digits of a decimal, in the notation of the language; dots at the end where there are more. */
export function formatExact(exact: string, language: Language): string {
  const [whole = '', all] = exact.split('.');
  const decimals = all && all.length > longestExact ? `${all.slice(0, longestExact)}...` : all;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
  return decimals === undefined ? grouped : `${grouped}${language === 'nl' ? ',' : '.'}${decimals}`;
}

/** What the unit is called behind a number; empty for a count. */
export function unitName(unit: string, language: Language): string {
  return unit === 'fraction' ? '%' : unitText(unit)[language];
}

/** A number with its unit: 57,3 % or 1.234,5 kg. */
export function formatValue(value: number, unit: string, language: Language): string {
  return [formatNumber(value, unit, language), unitName(unit, language)].filter(Boolean).join(' ');
}
