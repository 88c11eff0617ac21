import type { FeedSet } from '../query/feed-set.ts';
import { optional, required } from './columns.ts';

/** The newest release of each centre, quarter and receiver. */
export const releases: FeedSet = {
  name: 'Releases',
  entityType: 'Release',
  description: {
    nl: 'De geldende vastgestelde rapporten: van elk centrum, kwartaal en ontvanger het nieuwste.',
    en: 'The published reports that hold: the newest of each centre, quarter and receiver.',
  },
  columns: [
    required(
      'Id',
      'Edm.Int64',
      'Volgnummer over alle centra, in volgorde van vaststellen.',
      'Number over all centres, in order of publication.',
    ),
    required('Periods', 'Edm.String', 'Het kwartaal: 2026KW03.', 'The quarter: 2026KW03.'),
    required('Centres', 'Edm.String', 'Het centrum.', 'The centre.'),
    required('Regions', 'Edm.String', 'De gemeente van het centrum.', 'The municipality of the centre.'),
    required('Audiences', 'Edm.String', 'own of contract.', 'own or contract.'),
    required('Organisations', 'Edm.String', 'De ontvanger; _T bij own.', 'The receiver; _T of own.'),
    required(
      'Number',
      'Edm.Int32',
      'Nummer van het rapport binnen zijn kwartaal.',
      'Number of the report within its quarter.',
    ),
    required('State', 'Edm.String', 'provisional of final.', 'provisional or final.'),
    required('ModifiedAt', 'Edm.DateTimeOffset', 'Wanneer vastgesteld.', 'When it was published.'),
    optional(
      'Supersedes',
      'Edm.Int32',
      'Nummer van het rapport dat het vervangt.',
      'Number of the report it replaces.',
    ),
    required('DueOn', 'Edm.Date', 'Laatste dag waarop het op tijd was.', 'Last day on which it was in time.'),
    required('Sha256', 'Edm.String', 'Hash van het document.', 'Hash of the document.'),
    required(
      'TraceableToPersons',
      'Edm.Boolean',
      'Exacte cijfers van weinig mensen kunnen naar een van hen wijzen.',
      'Exact figures of few people can point at one of them.',
    ),
    required('ObservationCount', 'Edm.Int32', 'Aantal waarnemingen.', 'Number of observations.'),
  ],
  key: ['Id'],
};
