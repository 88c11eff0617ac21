import type { Text } from '../../values/text.ts';

/** The set of formulas and prices; a change of it is a new set. */
export const setId = 'maex-style/1.0';

/** Stands in every profile. */
export const maexDisclaimer: Text = {
  nl: 'Profiel in MAEX-stijl, met onze eigen formules en prijzen; niet door anderen getoetst. Tel de waarde nooit op bij een SROI-uitkomst: dezelfde effecten zouden twee keer tellen.',
  en: 'Profile in MAEX style, with formulas and prices of our own; not assessed by anyone else. Never add its value to an SROI result: the same effects would count twice.',
};

export const ladderLabel: Text = {
  nl: 'Ladder in euro’s: zwak onderbouwd, apart gehouden van de impactwaarde',
  en: 'Ladder in euros: weakly founded, kept apart from the impact value',
};
