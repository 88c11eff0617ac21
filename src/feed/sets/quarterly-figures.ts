import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Text } from '../../core/values/text.ts';
import type { FeedColumn, FeedSet } from '../query/feed-set.ts';
import { optional, required } from './columns.ts';

/** Figures of the other chapters that are one number for a whole quarter, by their measure. */
const others: Readonly<Record<string, Text>> = {
  'pso-style.total': { nl: 'Totaal aandeel (PSO-stijl)', en: 'Total share (PSO-style)' },
  'pso-style.direct': { nl: 'Direct aandeel (PSO-stijl)', en: 'Direct share (PSO-style)' },
  'maex-style.impact-value': { nl: 'Impactwaarde (MAEX-stijl)', en: 'Impact value (MAEX style)' },
  'maex-style.outcomes-only': {
    nl: 'Impactwaarde zonder vrijwilligersuren',
    en: 'Impact value without hours of volunteering',
  },
  'agreements.realised': {
    nl: 'Afspraken: deel van de doelen dat bereikt is of op schema ligt',
    en: 'Agreements: part of the targets reached or on track',
  },
  'agreements.behind': {
    nl: 'Afspraken: doelen die achterlopen of gemist zijn',
    en: 'Agreements: targets behind or missed',
  },
};

/** Measures that have a column in the wide table, with its name. A new indicator has one by itself. */
export const wideMeasures: readonly { readonly measure: string; readonly column: FeedColumn }[] = [
  ...indicatorRegistry.map(({ id, label }) => [id, label] as const),
  ...Object.entries(others),
].map(([measure, { nl, en }]) => ({ measure, column: optional(columnName(measure), 'Edm.Double', nl, en) }));

/** `flow.outflow-rate` is called `FlowOutflowRate`. */
function columnName(measure: string): string {
  return measure
    .split(/[.-]/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('');
}

/** The totals of each release side by side: one row for each, for who wants no pivoting. */
export const quarterlyFigures: FeedSet = {
  name: 'QuarterlyFigures',
  entityType: 'QuarterlyFigure',
  description: {
    nl: 'De totalen van elk vastgesteld rapport naast elkaar: één rij per centrum, kwartaal en ontvanger.',
    en: 'The totals of each published report side by side: one row for each centre, quarter and receiver.',
  },
  columns: [
    required('Id', 'Edm.Int64', 'Het rapport: Id van Releases.', 'The report: Id of Releases.'),
    required('Periods', 'Edm.String', 'Het kwartaal: 2026KW03.', 'The quarter: 2026KW03.'),
    required('Centres', 'Edm.String', 'Het centrum.', 'The centre.'),
    required('Regions', 'Edm.String', 'De gemeente van het centrum.', 'The municipality of the centre.'),
    required('Audiences', 'Edm.String', 'own of contract.', 'own or contract.'),
    required('Organisations', 'Edm.String', 'De ontvanger; _T bij own.', 'The receiver; _T of own.'),
    required('State', 'Edm.String', 'provisional of final.', 'provisional or final.'),
    required('ModifiedAt', 'Edm.DateTimeOffset', 'Wanneer vastgesteld.', 'When it was published.'),
    ...wideMeasures.map(({ column }) => column),
  ],
  key: ['Id'],
};
