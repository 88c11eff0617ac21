import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  source: {
    title: 'Meetstandaard 2026',
    publisher: 'Meetstandaard',
    url: 'https://github.com/Deccos-git/meetstandaard-api',
    year: 2026,
  },
  confirmedOn: '2026-11-22',
} as const;

/** What an hour of volunteering is valued at. */
export const volunteerHour2026: readonly Parameter[] = [
  defineParameter({
    id: 'volunteer-hour.value',
    label: { nl: 'Waarde van een vrijwilligersuur', en: 'Value of an hour of volunteering' },
    unit: 'EUR per h',
    kind: 'shadow_price',
    history: [{ ...published, value: '10', low: '8', high: '14' }],
  }),
];
