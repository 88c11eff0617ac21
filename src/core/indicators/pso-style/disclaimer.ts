import type { Text } from '../../values/text.ts';

/** Stands in every output: nothing here is a certificate, and nobody who grants one has seen it. */
export const psoDisclaimer: Text = {
  nl: 'Indicatief, geen PSO-certificering, niet door TNO/PSO-Nederland getoetst.',
  en: 'Indicative, not a PSO certification, not assessed by TNO or PSO-Nederland.',
};

/** Why a total is compared with two rows, and what the line between them is. */
export const linearLabel: Text = {
  nl: 'Op de lijn tussen twee gepubliceerde rijen: geen regel van de tabel, alleen een aanwijzing.',
  en: 'On the line between two published rows: no rule of the table, only an indication.',
};
