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
  {
    id: 'participation',
    label: {
      nl: 'Meedoen: participatieladder en aanwezigheid',
      en: 'Taking part: participation ladder and attendance',
    },
    by: ['target-group', 'trajectory-kind'],
  },
  { id: 'guidance', label: { nl: 'Begeleiding', en: 'Guidance' }, by: ['guidance-kind', 'target-group'] },
  {
    id: 'material',
    label: { nl: 'Materiaal', en: 'Material' },
    by: ['category', 'destination', 'origin', 'r-ladder', 'channel'],
  },
  { id: 'repair', label: { nl: 'Reparatie', en: 'Repair' }, by: ['category', 'outcome', 'barrier'] },
  { id: 'visitors', label: { nl: 'Bezoekers', en: 'Visitors' }, by: ['month'] },
  { id: 'volunteering', label: { nl: 'Vrijwilligers', en: 'Volunteering' }, by: ['month'] },
];
