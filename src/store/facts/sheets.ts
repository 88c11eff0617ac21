import type { Period } from '../../core/values/period.ts';
import { ownValuesOf } from '../parameter-sets/read-set.ts';
import { readCentreState } from '../records/centre-state.ts';
import type { Dialect } from '../sql/dialect.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';
import type { Coverage, FactPart, FactSheet, FactSheets, Reach } from '../store.ts';
import { flowFacts } from './flow.ts';
import { guidanceFacts } from './guidance.ts';
import { ledgerFacts } from './ledger.ts';
import { daysAround, materialFacts, stockFacts } from './material.ts';
import { movementDays } from './movement-days.ts';
import { participationFacts } from './participation.ts';
import { factParts, type SheetParts, sheetOf } from './sheet-parts.ts';
import { visitorsFacts } from './visitors.ts';
import { volunteeringFacts } from './volunteering.ts';

const readers: {
  readonly [Part in Exclude<FactPart, 'material' | 'book'>]: (
    centreId: string,
    period: Period,
  ) => Steps<SheetParts[Part]>;
} = {
  flow: flowFacts,
  participation: participationFacts,
  guidance: guidanceFacts,
  visitors: visitorsFacts,
  volunteering: volunteeringFacts,
  ledger: ledgerFacts,
};

/** The facts of several periods; null when the centre is out of reach. To be run in one snapshot. */
export function* readFacts(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  periods: readonly Period[],
  parts: readonly FactPart[] = factParts,
): Steps<FactSheets | null> {
  const state = yield* readCentreState(dialect, reach, centreId);
  if (!state) return null;
  const coverage = yield* all<Coverage>(
    sql`SELECT record_kind AS "recordKind", "from", complete_through AS "completeThrough" FROM coverage_statements
      WHERE centre_id = ${centreId} ORDER BY 1, 2, 3`,
  );
  const ownValues = yield* ownValuesOf(centreId);
  const { material, book } = yield* goodsFacts(centreId, periods, parts);
  const sheets: FactSheet[] = [];
  for (const [place, period] of periods.entries()) {
    const read: Partial<Record<FactPart, unknown>> = {};
    for (const part of parts) {
      if (part === 'material') read.material = material[place];
      else if (part === 'book') read.book = book[place];
      else read[part] = yield* readers[part](centreId, period);
    }
    sheets.push(sheetOf({ period, coverage, ownValues }, read as Partial<SheetParts>));
  }
  return { ...state, sheets };
}

/** What is about goods, of all periods at once: their movements are most of what there is to read. */
function* goodsFacts(
  centreId: string,
  periods: readonly Period[],
  parts: readonly FactPart[],
): Steps<{ material: SheetParts['material'][]; book: SheetParts['book'][] }> {
  const asks = (part: FactPart) => parts.includes(part);
  const days = asks('material') ? yield* movementDays(centreId, periods.map(daysAround)) : [];
  return {
    material: asks('material') ? yield* materialFacts(centreId, periods, days) : [],
    book: asks('book') ? yield* stockFacts(centreId, periods, days) : [],
  };
}
