import type { FeedColumn, FeedSet } from '../query/feed-set.ts';
import { optional, required } from './columns.ts';
import { type Dimension, dimensions } from './dimensions.ts';

const named: readonly FeedColumn[] = [
  required('Identifier', 'Edm.String', 'De code.', 'The code.'),
  required('Index', 'Edm.Int32', 'Plaats in de volgorde van de lijst.', 'Place in the order of the list.'),
  required('Title', 'Edm.String', 'Naam in het Nederlands.', 'Name in Dutch.'),
  required('TitleEn', 'Edm.String', 'Naam in het Engels.', 'Name in English.'),
  optional('Description', 'Edm.String', 'Uitleg in het Nederlands.', 'Explanation in Dutch.'),
  optional('DescriptionEn', 'Edm.String', 'Uitleg in het Engels.', 'Explanation in English.'),
];

/** The centres of which the asker sees figures. */
export const centres: FeedSet = {
  name: 'Centres',
  entityType: 'Centre',
  description: {
    nl: 'De centra waarvan u cijfers ziet.',
    en: 'The centres of which you see figures.',
  },
  columns: [
    required('Identifier', 'Edm.String', 'De code van het centrum.', 'The code of the centre.'),
    required('Title', 'Edm.String', 'Naam van het centrum.', 'Name of the centre.'),
    required('Region', 'Edm.String', 'Gemeente: code van het CBS.', 'Municipality: code of CBS.'),
    required('RegionTitle', 'Edm.String', 'Naam van de gemeente.', 'Name of the municipality.'),
    optional('Inhabitants', 'Edm.Int32', 'Inwoners van het verzorgingsgebied.', 'Inhabitants of the service area.'),
    optional('InhabitantsYear', 'Edm.Int32', 'Jaar van dat aantal.', 'Year of that number.'),
  ],
  key: ['Identifier'],
};

/** What the measures of `Observations` mean. */
export const measureCodes: FeedSet = {
  name: 'MeasureCodes',
  entityType: 'MeasureCode',
  description: { nl: 'Wat er is gemeten, met eenheid.', en: 'What is measured, with its unit.' },
  columns: [
    ...named,
    required('MeasureGroupId', 'Edm.String', 'Familie van de meting.', 'Family of the measure.'),
    required('DataType', 'Edm.String', 'Soort waarde: Double.', 'Kind of value: Double.'),
    optional(
      'Unit',
      'Edm.String',
      'Eenheid in het Nederlands; leeg als die per waarneming verschilt.',
      'Unit in Dutch; empty when it differs by observation.',
    ),
    optional('UnitEn', 'Edm.String', 'Eenheid in het Engels.', 'Unit in English.'),
    optional(
      'UnitCode',
      'Edm.String',
      'Code van de eenheid, als in Observations.',
      'Code of the unit, as in Observations.',
    ),
    optional('Decimals', 'Edm.Int32', 'Decimalen waarop de waarde is afgerond.', 'Decimals the value is rounded to.'),
    required('PresentationType', 'Edm.String', 'Absolute of Relative.', 'Absolute or Relative.'),
  ],
  key: ['Identifier'],
};

/** The columns of `Observations` that hold codes. */
export const dimensionsSet: FeedSet = {
  name: 'Dimensions',
  entityType: 'Dimension',
  description: { nl: 'De dimensies van Observations.', en: 'The dimensions of Observations.' },
  columns: [
    ...named,
    required(
      'Kind',
      'Edm.String',
      'TimeDimension, GeoDimension of Dimension.',
      'TimeDimension, GeoDimension or Dimension.',
    ),
    required('CodeSet', 'Edm.String', 'De tabel met de codes.', 'The table with the codes.'),
  ],
  key: ['Identifier'],
};

const days: readonly FeedColumn[] = [
  optional('From', 'Edm.Date', 'Eerste dag.', 'First day.'),
  optional('Until', 'Edm.Date', 'Laatste dag.', 'Last day.'),
];

/** The codes of each dimension: `PeriodsCodes`, `TargetGroupsCodes` ... */
export const codeSets: readonly { readonly dimension: Dimension; readonly set: FeedSet }[] = dimensions.map(
  (dimension) => ({
    dimension,
    set: {
      name: `${dimension.name}Codes`,
      entityType: `${dimension.name}Code`,
      description: dimension.title,
      columns: [...named, ...(dimension.kind === 'TimeDimension' ? days : [])],
      key: ['Identifier'],
    },
  }),
);
