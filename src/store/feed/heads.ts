import type { Expression } from '../../feed/query/expression.ts';
import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre } from '../sql/reachable.ts';
import { every, raw, type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Reach } from '../store.ts';
import { expressionSql } from './expression-sql.ts';
import { headColumns, headSql } from './head-columns.ts';
import type { FeedHead } from './port.ts';
import { writtenFor } from './written.ts';

const columns = raw(
  `r.sequence, r.centre_id AS "centreId", r.period_code AS "periodCode", r.region, r.audience,
  r.organisation_id AS "organisationId", r.number, r.state, r.published_at AS "publishedAt", r.due_on AS "dueOn", r.sha256,
  r.supersedes, r.traceable, r.observations`,
);

/**
 * The releases there are for an asker in the view of one moment, in order of sequence: what a centre published for itself
 * for who reaches the centre, and what it published for an organisation for that organisation. Of each place the newest.
 *
 * @param filter only those that can have rows that pass it
 */
export function* feedHeads(
  dialect: Dialect,
  reach: Reach,
  sequence: number,
  filter: Expression | null = null,
): Steps<FeedHead[]> {
  const heads = yield* all<Omit<FeedHead, 'traceable'> & { traceable: boolean | number }>(
    sql`SELECT ${columns} FROM feed_releases AS r
      WHERE r.sequence <= ${sequence} AND ${visible(dialect, reach)} AND ${newest(sequence)}
        AND ${every(aboutHeads(filter).map(expressionSql(writtenFor(dialect), headSql)))}
      ORDER BY r.sequence`,
  );
  // SQLite has no booleans.
  return heads.map((head) => ({ ...head, traceable: Boolean(head.traceable) }));
}

function visible(dialect: Dialect, reach: Reach): Sql {
  if (reach.all) return raw("r.audience = 'own'");
  return sql`((r.audience = 'own' AND ${reachableCentre(dialect, reach, 'r.centre_id')})
    OR (r.audience = 'contract' AND r.organisation_id = ${reach.organisationId}))`;
}

/** Numbers and not sequences tell which is newer: rows of old releases may have been made after those of new ones. */
function newest(sequence: number): Sql {
  return sql`NOT EXISTS (SELECT 1 FROM feed_releases AS n WHERE n.centre_id = r.centre_id AND n.period = r.period
    AND n.audience = r.audience AND n.organisation_id = r.organisation_id AND n.number > r.number
    AND n.sequence <= ${sequence})`;
}

/** The parts of a filter that a release as a whole passes or not. */
function aboutHeads(filter: Expression | null): Expression[] {
  if (!filter) return [];
  if (filter.kind === 'and') return filter.operands.flatMap(aboutHeads);
  return columnsIn(filter).every((name) => headColumns.has(name)) ? [filter] : [];
}

function columnsIn(expression: Expression): string[] {
  const operands = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(operands);
    if (typeof value !== 'object' || value === null) return [];
    if ('kind' in value && value.kind === 'column' && 'column' in value)
      return [(value.column as { name: string }).name];
    return Object.values(value).flatMap(operands);
  };
  return operands(expression);
}
