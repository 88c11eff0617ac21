import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf, toPage } from '../sql/page.ts';
import { raw, type Sql, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { Obligation, Page, Reach } from '../store.ts';

type Row = Omit<Obligation, 'terms' | 'centreIds'> & { terms: string; centreIds: string | null };

/** The centres come as ids with a comma between them, sorted afterwards; no id holds a comma. */
const columns = raw(
  `o.organisation_id AS "organisationId", o.id, o.name, o."from", o."until", o.table_id AS "tableId", o.terms,
  o.revision, o.created_at AS "createdAt", o.updated_at AS "updatedAt",
  (SELECT string_agg(c.centre_id, ',') FROM obligation_centres AS c
    WHERE c.organisation_id = o.organisation_id AND c.obligation_id = o.id) AS "centreIds"`,
);

/** An organisation sees its own obligations; a centre those that name it. */
function visible(dialect: Dialect, reach: Reach): Sql {
  if (reach.all) return raw('1 = 1');
  return sql`(o.organisation_id = ${reach.organisationId} OR EXISTS (SELECT 1 FROM obligation_centres AS n
    WHERE n.organisation_id = o.organisation_id AND n.obligation_id = o.id
      AND ${dialect.oneOf('n.centre_id', reach.centreIds)}))`;
}

export function* getObligation(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  id: string,
): Steps<Obligation | null> {
  const row = yield* first<Row>(
    sql`SELECT ${columns} FROM obligations AS o
      WHERE o.organisation_id = ${organisationId} AND o.id = ${id} AND ${visible(dialect, reach)}`,
  );
  return row && toObligation(row);
}

/**
 * In order of id. Null for an organisation that is not there, and for one of which nothing is open to the asker: who is
 * not named does not learn that it exists.
 */
export function* listObligations(
  dialect: Dialect,
  reach: Reach,
  organisationId: string,
  { limit, after }: { limit: number; after?: readonly string[] },
): Steps<Page<Obligation> | null> {
  const [afterId] = sortKeyOf(after, 1) ?? [''];
  const rows = yield* all<Row>(
    sql`SELECT ${columns} FROM obligations AS o
      WHERE o.organisation_id = ${organisationId} AND o.id > ${afterId ?? ''} AND ${visible(dialect, reach)}
      ORDER BY o.id LIMIT ${limit + 1}`,
  );
  if (rows.length === 0 && !after) {
    const own = reach.all || reach.organisationId === organisationId;
    if (!own) return null;
    if (!(yield* first(sql`SELECT 1 FROM organisations WHERE id = ${organisationId}`))) return null;
  }
  return toPage(rows, limit, toObligation, ({ id }) => [id]);
}

/** The obligations of these names (`organisation/id`) that are open to a centre, by that name. */
export function* obligationsOpenTo(
  dialect: Dialect,
  centreId: string,
  names: readonly string[],
): Steps<ReadonlyMap<string, Obligation>> {
  const rows = yield* all<Row & { name: string }>(
    // CROSS JOIN is the order to read in: what the centre is named in first.
    sql`SELECT ${columns} FROM obligation_centres AS open CROSS JOIN obligations AS o
      WHERE open.centre_id = ${centreId} AND o.organisation_id = open.organisation_id AND o.id = open.obligation_id
        AND ${dialect.oneOf(`open.organisation_id || '/' || open.obligation_id`, names)}`,
  );
  return new Map(rows.map((row) => [`${row.organisationId}/${row.id}`, toObligation(row)]));
}

function toObligation({ terms, centreIds, until, ...row }: Row): Obligation {
  return {
    ...row,
    until: until ?? null,
    terms: JSON.parse(terms) as Obligation['terms'],
    centreIds: centreIds?.split(',').sort() ?? [],
  };
}
