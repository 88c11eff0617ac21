import type { Period } from '../../core/values/period.ts';
import { ownValuesOf } from '../parameter-sets/read-set.ts';
import { readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Coverage, FactSheet, FactSheets, Reach } from '../store.ts';
import { flowFacts } from './flow.ts';
import { guidanceFacts } from './guidance.ts';
import { ledgerFacts } from './ledger.ts';
import { materialFacts } from './material.ts';
import { participationFacts } from './participation.ts';
import { visitorsFacts } from './visitors.ts';
import { volunteeringFacts } from './volunteering.ts';

/** The facts of several periods; null when the centre is out of reach. To be run in one snapshot. */
export function* readFacts(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  periods: readonly Period[],
): Steps<FactSheets | null> {
  const state = yield* readCentreState(dialect, reach, centreId);
  if (!state) return null;
  const coverage = yield* all<Coverage>(
    sql`SELECT record_kind AS "recordKind", "from", complete_through AS "completeThrough" FROM coverage_statements
      WHERE centre_id = ${centreId} ORDER BY 1, 2, 3`,
  );
  const ownValues = yield* ownValuesOf(centreId);
  const sheets: FactSheet[] = [];
  for (const period of periods) {
    sheets.push({
      period,
      coverage,
      ownValues,
      flow: yield* flowFacts(centreId, period),
      participation: yield* participationFacts(centreId, period),
      guidance: yield* guidanceFacts(centreId, period),
      material: yield* materialFacts(centreId, period),
      visitors: yield* visitorsFacts(centreId, period),
      volunteering: yield* volunteeringFacts(centreId, period),
      ledger: yield* ledgerFacts(centreId, period),
    });
  }
  return { ...state, sheets };
}
