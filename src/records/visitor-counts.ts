import { visitorKind } from '../core/lists/visitor-kind.ts';
import { defineRecordKind } from './define-record-kind.ts';

/** Visitors of one kind in a month. */
export const visitorCounts = defineRecordKind({
  kind: 'visitor-counts',
  schemaName: 'VisitorCount',
  label: {
    one: { nl: 'Bezoekerstelling', en: 'Visitor count' },
    many: { nl: 'Bezoekerstellingen', en: 'Visitor counts' },
  },
  about: {
    nl: 'Het aantal bezoekers van een soort in een maand, of deelnemers aan evenementen en cursussen. Een telling van 0 zegt dat er niemand kwam.',
    en: 'The number of visitors of a kind in a month, or participants of events and courses. A count of 0 says that nobody came.',
  },
  dateField: 'month',
  fields: {
    month: { type: 'month', required: true, label: { nl: 'Maand', en: 'Month' }, about: 'The month, as `2026-09`.' },
    kind: {
      type: 'code',
      list: visitorKind,
      required: true,
      label: { nl: 'Soort bezoeker', en: 'Visitor kind' },
      about: 'Code list `visitor-kind`.',
    },
    count: {
      type: 'whole',
      min: 0,
      max: 10_000_000,
      required: true,
      label: { nl: 'Aantal', en: 'Count' },
      about: 'Number of visits. Counts of one month and kind are added up, such as those of two shops.',
    },
  },
  checks: [],
  indexes: [['month', 'kind', 'count']],
  hasCoverage: true,
  example: { month: '2026-09', kind: 'visitor-paying', count: 1840 },
});
