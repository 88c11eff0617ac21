import type { Text } from '../../values/text.ts';

/** What this is called wherever it is shown, in both languages: never the name of the impact ratio. */
export const socialReturnLabel: Text = {
  nl: 'Social return (contractverplichting)',
  en: 'Social return (contractverplichting)',
};

/** What the euros of an effort are. */
export const notionalDisclaimer: Text = {
  nl: 'Inspanningswaarde: een rekenwaarde uit de tabel van het contract, geen geld. Tel haar nooit bij euro’s op.',
  en: 'Effort value: a notional value of the table of the contract, not money. Never add it to euros.',
};
