import { targetGroup } from '../lists/target-group.ts';
import type { ParameterSlot } from './slot.ts';

/** Guidance that a participant of a group needs, and that a centre can give. A week has 168 hours. */
export const guidanceSlots: readonly ParameterSlot[] = [
  ...targetGroup.items.map(
    ({ code, nl, en }): ParameterSlot => ({
      id: `guidance-norm.${code}`,
      label: {
        nl: `Begeleiding die een deelnemer nodig heeft, uren per week: ${nl}`,
        en: `Guidance a participant needs, hours a week: ${en}`,
      },
      unit: 'h per week',
      kind: 'norm',
      min: '0',
      max: '168',
      whole: false,
    }),
  ),
  {
    id: 'guidance-capacity.hours-per-week',
    label: {
      nl: 'Begeleiding die het centrum kan geven, uren per week',
      en: 'Guidance the centre can give, hours a week',
    },
    unit: 'h per week',
    kind: 'norm',
    min: '0',
    max: '100000',
    whole: false,
  },
];

/** How attendance and volunteering are turned into hours. */
export const conversionSlots: readonly ParameterSlot[] = [
  {
    id: 'day-part.minutes',
    label: { nl: 'Minuten in een dagdeel', en: 'Minutes in a day-part' },
    unit: 'min',
    kind: 'conversion',
    min: '60',
    max: '480',
    whole: true,
  },
  {
    id: 'volunteer-fte.hours-per-year',
    label: {
      nl: 'Uren per jaar van een voltijdbaan (vrijwilligerswerk)',
      en: 'Hours a year of one fte of volunteering',
    },
    unit: 'h per fte per year',
    kind: 'conversion',
    min: '1000',
    max: '2600',
    whole: false,
  },
];
