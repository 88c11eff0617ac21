import { defineParameter, type Parameter } from '../../define-parameter.ts';

const published = {
  from: '2026-01-01',
  to: '2026-06-30',
  source: {
    title: 'Wettelijk minimumloon per 1 januari 2026',
    publisher: 'Groothedde Accountants',
    url: 'https://www.grootheddeaccountants.nl/wettelijk-minimumloon-per-1-januari-2026',
    year: null,
  },
  confirmedOn: '2026-11-22',
  datedBy: 'rule',
  note: {
    nl: 'Afgeleid: gelijk aan het wettelijk minimumloon per uur van 1 januari 2026.',
    en: 'Derived: equal to the statutory minimum wage an hour of 1 January 2026.',
  },
} as const;

/** An hour of volunteering at the minimum wage, as reports of reuse organisations value it. */
export const volunteerHourFloor2026: readonly Parameter[] = [
  defineParameter({
    id: 'volunteer-hour.minimum-wage',
    label: { nl: 'Vrijwilligersuur tegen het minimumloon', en: 'Hour of volunteering at the minimum wage' },
    unit: 'EUR per h',
    kind: 'shadow_price',
    history: [{ ...published, value: '14.71' }],
  }),
];
