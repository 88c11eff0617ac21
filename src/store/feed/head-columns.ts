import type { FeedColumn, FeedValue } from '../../feed/query/feed-set.ts';
import { totalCode } from '../../feed/sets/codes.ts';
import { raw, type Sql } from '../sql/sql.ts';
import type { FeedHead } from './port.ts';

type HeadColumn = { readonly sql: string; readonly cell: (head: FeedHead) => FeedValue };

/** Columns that are the same for every figure of a release: where each is, and how it is told. */
export const headColumns: ReadonlyMap<string, HeadColumn> = new Map<string, HeadColumn>([
  ['Centres', { sql: 'r.centre_id', cell: (head) => head.centreId }],
  ['Regions', { sql: 'r.region', cell: (head) => head.region }],
  ['Audiences', { sql: 'r.audience', cell: (head) => head.audience }],
  [
    'Organisations',
    {
      sql: `CASE WHEN r.organisation_id = '' THEN '${totalCode}' ELSE r.organisation_id END`,
      cell: (head) => (head.organisationId === '' ? totalCode : head.organisationId),
    },
  ],
  ['State', { sql: 'r.state', cell: (head) => head.state }],
  ['Release', { sql: 'r.sequence', cell: (head) => head.sequence }],
  ['ModifiedAt', { sql: 'r.published_at', cell: (head) => head.publishedAt }],
]);

/** Columns of a release that a figure of it does not have, or has as its own. */
export const releaseColumns: ReadonlyMap<string, HeadColumn> = new Map<string, HeadColumn>([
  ...headColumns,
  ['Id', { sql: 'r.sequence', cell: (head) => head.sequence }],
  ['Periods', { sql: 'r.period_code', cell: (head) => head.periodCode }],
  ['Number', { sql: 'r.number', cell: (head) => head.number }],
  ['Supersedes', { sql: 'r.supersedes', cell: (head) => head.supersedes }],
  ['DueOn', { sql: 'r.due_on', cell: (head) => head.dueOn }],
  ['Sha256', { sql: 'r.sha256', cell: (head) => head.sha256 }],
  ['TraceableToPersons', { sql: 'r.traceable', cell: (head) => head.traceable }],
  ['ObservationCount', { sql: 'r.observations', cell: (head) => head.observations }],
]);

/** A column of a release in a query. */
export function headSql({ name }: FeedColumn): Sql {
  const column = headColumns.get(name);
  if (!column) throw new Error(`a release has no ${name}`);
  return raw(column.sql);
}
