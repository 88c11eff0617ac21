import type { Warning } from '../../result.ts';
import type { Text } from '../../values/text.ts';

/** What a reader of a map should know beside its figures. */
export const warningTexts = {
  'outcome-above-half': {
    nl: 'Effect dat meer is dan de helft van alle waarde',
    en: 'Outcome that is more than half of all value',
  },
  'correction-implausible': {
    nl: 'Correctie buiten wat in gepubliceerde rapporten gewoon is',
    en: 'Correction outside what is usual in published reports',
  },
  'ratio-implausible': {
    nl: 'De impactratio ligt buiten wat in gepubliceerde rapporten gewoon is',
    en: 'The impact ratio lies outside what is usual in published reports',
  },
  'wages-counted-twice': {
    nl: 'Loon staat zowel bij de inzet als bij de effecten',
    en: 'Wages are both among the inputs and among the outcomes',
  },
  'co2-valued-twice': { nl: 'CO2 is meer dan eens gewaardeerd', en: 'CO2 is valued more than once' },
  'outcome-without-corrections': {
    nl: 'Effect zonder deadweight of zonder aandeel van anderen',
    en: 'Outcome without deadweight or without attribution',
  },
  'quantity-valued-twice': {
    nl: 'Hetzelfde aantal is twee keer gewaardeerd: zelfde belanghebbende, zelfde maatstaf',
    en: 'The same quantity is valued twice: same stakeholder, same indicator',
  },
  'correction-zero-or-full': { nl: 'Correctie van 0 of 100 %', en: 'Correction of 0 or 100 %' },
  'proxy-old': { nl: 'Prijs ouder dan 5 jaar', en: 'Price older than 5 years' },
  'long-without-drop-off': { nl: 'Langer dan 5 jaar zonder afname', en: 'Longer than 5 years without drop-off' },
  'ratio-without-sensitivity': { nl: 'Impactratio zonder gevoeligheid', en: 'Impact ratio without sensitivity' },
  'outcome-without-party': {
    nl: 'Effect zonder partij: telt alleen voor de samenleving',
    en: 'Outcome without party: counts for society only',
  },
  'outcome-without-proxy-kind': {
    nl: 'Niet gezegd of het om echte kosten of een overdracht gaat: telt als echte kosten',
    en: 'Not said whether it is a real cost or a transfer: counts as a real cost',
  },
  'assumption-without-reason': { nl: 'Correctie zonder reden of bron', en: 'Correction without reason or source' },
  'duration-beyond-horizon': {
    nl: 'Duurt langer dan de horizon: de jaren daarna tellen niet mee',
    en: 'Lasts beyond the horizon: later years do not count',
  },
  'printed-otherwise': {
    nl: 'Het rapport drukt een andere impact af dan zijn eigen getallen geven',
    en: 'The report prints another impact than its own numbers give',
  },
  'inputs-not-cash': { nl: 'Inzet die geen geld is, is meegeteld', en: 'Inputs that are not cash are included' },
} as const satisfies Record<string, Text>;
export type SroiWarning = keyof typeof warningTexts;

/** Names listed in the text of one warning. */
const mostNames = 5;

/** What a warning is about: the name people gave it, or that with the code of a field and what people call the field. */
export type Named = string | { readonly of: string; readonly label: Text };

/** The warning with what it is about, or nothing when that is nothing. */
export function warn(code: SroiWarning, names: readonly Named[]): Warning[] {
  if (names.length === 0) return [];
  const listed = (read: (name: Exclude<Named, string>) => string): string =>
    names
      .slice(0, mostNames)
      .map((name) => (typeof name === 'string' ? name : read(name)))
      .join('; ');
  const more = names.length - mostNames;
  const { nl, en } = warningTexts[code];
  const label = {
    nl: `${nl}: ${listed(({ label }) => label.nl)}${more > 0 ? ` en nog ${more}` : ''}`,
    en: `${en}: ${listed(({ label }) => label.en)}${more > 0 ? ` and ${more} more` : ''}`,
  };
  return [{ code, label, params: { count: String(names.length), of: listed(({ of }) => of) } }];
}

/** A warning about the map as a whole. */
export function warnAll(code: SroiWarning, applies: boolean): Warning[] {
  return applies ? [{ code, label: warningTexts[code] }] : [];
}
