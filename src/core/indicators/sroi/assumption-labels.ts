import type { Text } from '../../values/text.ts';
import { correctionLabels } from './correction.ts';
import type { AssumptionName } from './sensitivity-inputs.ts';

/** What each number that may be off is called, beside the outcome or input it belongs to. */
export const assumptionLabels: Readonly<Record<AssumptionName, Text>> = {
  ...correctionLabels,
  quantity: { nl: 'Hoeveelheid', en: 'Quantity' },
  proxyValue: { nl: 'Prijs', en: 'Price' },
  durationYears: { nl: 'Duur in jaren', en: 'Duration in years' },
  inputValue: { nl: 'Inzet', en: 'Input' },
  discountRate: { nl: 'Discontovoet', en: 'Discount rate' },
};
