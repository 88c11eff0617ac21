import type { FeedColumn, FeedSet } from '../query/feed-set.ts';
import { optional, required } from './columns.ts';
import { dimensions } from './dimensions.ts';

const figures: readonly FeedColumn[] = [
  required(
    'Measure',
    'Edm.String',
    'Wat er is gemeten: een code van MeasureCodes.',
    'What is measured: a code of MeasureCodes.',
  ),
  required(
    'ValueAttribute',
    'Edm.String',
    'None: er is een waarde. Unknown: niet bekend. Impossible: niet van toepassing.',
    'None: there is a value. Unknown: not known. Impossible: not applicable.',
  ),
  optional('Value', 'Edm.Double', 'De waarde in de eenheid van de meting.', 'The value in the unit of the measure.'),
  optional(
    'StringValue',
    'Edm.String',
    'Waarom er geen waarde is, in het Nederlands.',
    'Why there is no value, in Dutch.',
  ),
  optional(
    'StringValueEn',
    'Edm.String',
    'Waarom er geen waarde is, in het Engels.',
    'Why there is no value, in English.',
  ),
  optional('Low', 'Edm.Double', 'Onderkant van de bandbreedte.', 'Low end of the range.'),
  optional('High', 'Edm.Double', 'Bovenkant van de bandbreedte.', 'High end of the range.'),
  required(
    'Unit',
    'Edm.String',
    'Code van de eenheid; bij afspraken verschilt die per doel.',
    'Code of the unit; of agreements it differs by target.',
  ),
  ...dimensions.map(
    ({ name, description }): FeedColumn => ({ name, type: 'Edm.String', nullable: false, description }),
  ),
  required(
    'State',
    'Edm.String',
    'provisional of final; draft bij een concept.',
    'provisional or final; draft of a draft.',
  ),
];
const id = required(
  'Id',
  'Edm.Int64',
  'Nummer van de waarneming: later vastgesteld is hoger.',
  'Number of the observation: published later is higher.',
);

/** Every figure of every release the asker may see: one row for each figure and for each part of its breakdowns. */
export const observations: FeedSet = {
  name: 'Observations',
  entityType: 'Observation',
  description: {
    nl: 'Alle cijfers van de vastgestelde rapporten, één rij per cijfer, zoals StatLine ze geeft.',
    en: 'All figures of the published reports, one row for each, as StatLine gives them.',
  },
  columns: [
    id,
    ...figures,
    required('Release', 'Edm.Int64', 'Het rapport: Id van Releases.', 'The report: Id of Releases.'),
    required(
      'ModifiedAt',
      'Edm.DateTimeOffset',
      'Wanneer het rapport is vastgesteld: voor incrementeel verversen.',
      'When the report was published: for incremental refresh.',
    ),
  ],
  key: ['Id'],
};

/** The figures of quarters that have no final release yet, as they are now. */
export const draftObservations: FeedSet = {
  name: 'DraftObservations',
  entityType: 'DraftObservation',
  description: {
    nl: 'De cijfers van het eigen centrum zoals ze nu zijn, van de kwartalen van het laatste jaar die niet definitief zijn.',
    en: 'The figures of your own centre as they are now, of the quarters of the last year that are not final.',
  },
  columns: [
    id,
    ...figures,
    optional(
      'ModifiedAt',
      'Edm.DateTimeOffset',
      'Wanneer er voor het laatst iets van het centrum is vastgelegd.',
      'When something of the centre was last recorded.',
    ),
  ],
  key: ['Id'],
};
