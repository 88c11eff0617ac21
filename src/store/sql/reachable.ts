import type { Reach } from '../store.ts';
import type { Dialect } from './dialect.ts';
import { raw, type Sql, sql } from './sql.ts';

/** True for centres within the reach. */
export function reachableCentre(dialect: Dialect, reach: Reach, column: string): Sql {
  return reach.all ? raw('1 = 1') : dialect.oneOf(column, reach.centreIds);
}

/** True for the organisation of the reach. */
export function reachableOrganisation(reach: Reach, column: string): Sql {
  return reach.all ? raw('1 = 1') : sql`${raw(column)} = ${reach.organisationId}`;
}
