import type { IndicatorFamily } from '../core/define-indicator.ts';
import type { Text } from '../core/values/text.ts';

/** A chapter of the quarterly report: a family of indicators, and the breakdowns that are shown with it. */
export type Chapter = { readonly id: IndicatorFamily; readonly label: Text; readonly by: readonly string[] };

/** The chapters in the order in which people read them. */
export const chapters: readonly Chapter[] = [
  {
    id: 'flow',
    label: { nl: 'Mensen: instroom, doorstroom, uitstroom', en: 'People: inflow, progression, outflow' },
    by: ['target-group', 'trajectory-kind', 'destination', 'payer'],
  },
  { id: 'guidance', label: { nl: 'Begeleiding', en: 'Guidance' }, by: ['guidance-kind', 'target-group'] },
  { id: 'material', label: { nl: 'Materiaal', en: 'Material' }, by: ['category', 'destination', 'origin'] },
];
