import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { ParameterSetClash, ParameterSetPut } from '../store.ts';
import { readContent } from './set-content.ts';

type Row = { set: string; centreId: string; values: string };

/** Own values of one centre, in all sets: each is read and checked with the facts. */
export const mostValues = 1000;

/**
 * What other sets of the organisation give already, for a centre this set names: each value with set and centres; and
 * how many values the centre with the most of them would have.
 */
export function* clashesOf(
  dialect: Dialect,
  { organisationId, id, centreIds, values }: ParameterSetPut,
): Steps<{ clashes: ParameterSetClash[]; values: number }> {
  const rows = yield* all<Row>(
    sql`SELECT s.id AS "set", p.centre_id AS "centreId", s.own_values AS "values" FROM parameter_set_centres AS p
      JOIN parameter_sets AS s ON s.organisation_id = p.organisation_id AND s.id = p.parameter_set_id
      WHERE p.organisation_id = ${organisationId} AND s.id <> ${id} AND ${dialect.oneOf('p.centre_id', centreIds)}
      ORDER BY s.id, p.centre_id`,
  );
  const ids = new Set(values.map((value) => value.id));
  const counts = new Map<string, number>();
  const clashes = new Map<string, { set: string; parameter: string; centreIds: string[] }>();
  for (const { set, centreId, values: text } of rows) {
    const others = readContent(text).values;
    counts.set(centreId, (counts.get(centreId) ?? values.length) + others.length);
    const given = new Set(others.map((value) => value.id));
    for (const parameter of [...ids].filter((one) => given.has(one)).sort()) {
      const clash = clashes.get(`${set} ${parameter}`) ?? { set, parameter, centreIds: [] };
      clash.centreIds.push(centreId);
      clashes.set(`${set} ${parameter}`, clash);
    }
  }
  return { clashes: [...clashes.values()], values: Math.max(values.length, ...counts.values()) };
}

/** Tables of this set whose id another set of the organisation gives already: an obligation names a table by its id. */
export function* tablesGivenTwice({
  organisationId,
  id,
  contractTables,
}: ParameterSetPut): Steps<{ id: string; set: string }[]> {
  if (contractTables.length === 0) return [];
  const rows = yield* all<{ set: string; content: string }>(
    sql`SELECT id AS "set", own_values AS "content" FROM parameter_sets
      WHERE organisation_id = ${organisationId} AND id <> ${id} ORDER BY id`,
  );
  const setOf = new Map(
    rows.flatMap(({ set, content }) => readContent(content).contractTables.map((table) => [table.id, set] as const)),
  );
  return contractTables.flatMap((table) => {
    const set = setOf.get(table.id);
    return set === undefined ? [] : [{ id: table.id, set }];
  });
}
