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

/** Bounds of an organisation's size. */
const size = { unit: 'fte', kind: 'norm', min: '0', max: '100000', whole: false } as const;

/**
 * How large an organisation is: positions are only those of people of the group, so the whole cannot be counted from
 * them. Of the twelve months that end on a day on which the value holds.
 */
export const organisationSlots: readonly ParameterSlot[] = [
  {
    id: 'organisation.total-fte',
    label: { nl: 'Alle fte van de organisatie (PSO-stijl)', en: 'All fte of the organisation (PSO-style)' },
    ...size,
  },
  {
    id: 'organisation.seconded-fte',
    label: { nl: 'Waarvan ingeleend of gedetacheerd (fte)', en: 'Of which hired in or seconded (fte)' },
    ...size,
  },
  {
    id: 'organisation.paid-fte',
    label: { nl: 'Betaalde fte van de organisatie', en: 'Paid fte of the organisation' },
    ...size,
  },
];
