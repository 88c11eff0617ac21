import type { OwnValue } from '../../core/parameters/own-values.ts';
import type { Dialect } from '../sql/dialect.ts';
import { reachableCentre, reachableOrganisation } from '../sql/reachable.ts';
import { raw, type Sql, sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { OwnParameterSet, Reach } from '../store.ts';
import { readContent } from './set-content.ts';

export type SetRow = Omit<OwnParameterSet, 'values' | 'contractTables' | 'centreIds'> & {
  content: string;
  centreIds: string | null;
};

/**
 * The centres come as ids with a comma between them, sorted afterwards: a function for lists that both databases have,
 * and no id holds a comma.
 */
export const columns = raw(
  `s.organisation_id AS "organisationId", s.id, s.name, s.own_values AS "content", s.revision,
  s.created_at AS "createdAt", s.updated_at AS "updatedAt",
  (SELECT string_agg(p.centre_id, ',') FROM parameter_set_centres AS p
    WHERE p.organisation_id = s.organisation_id AND p.parameter_set_id = s.id) AS "centreIds"`,
);

export function toSet({ content, centreIds, ...row }: SetRow): OwnParameterSet {
  return { ...row, centreIds: centreIds?.split(',').sort() ?? [], ...readContent(content) };
}

/**
 * True for sets of the organisation of the reach, but for those about a centre of it that the key may not reach: a key
 * for one centre neither reads nor changes what holds for another.
 */
export function visibleSet(dialect: Dialect, reach: Reach): Sql {
  return sql`${reachableOrganisation(reach, 's.organisation_id')} AND NOT EXISTS (
    SELECT 1 FROM parameter_set_centres AS p
      JOIN centres AS c ON c.id = p.centre_id AND c.operator_id = p.organisation_id
      WHERE p.organisation_id = s.organisation_id AND p.parameter_set_id = s.id
        AND NOT (${reachableCentre(dialect, reach, 'p.centre_id')}))`;
}

/**
 * The own values of a centre: those of the sets that name it, of the organisation that operates it now. To be read in
 * the snapshot of the facts they are used with.
 */
export function* ownValuesOf(centreId: string): Steps<OwnValue[]> {
  const rows = yield* all<{ content: string }>(
    // CROSS JOIN is the order to read in: the sets of the centre first, however many others there are.
    sql`SELECT own.own_values AS "content" FROM parameter_set_centres AS used CROSS JOIN centres AS c
      CROSS JOIN parameter_sets AS own
      WHERE used.centre_id = ${centreId} AND c.id = used.centre_id AND c.operator_id = used.organisation_id
        AND own.organisation_id = used.organisation_id AND own.id = used.parameter_set_id
      ORDER BY own.id`,
  );
  return rows.flatMap(({ content }) => readContent(content).values);
}
