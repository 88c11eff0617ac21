import type { LedgerGroup } from '../../core/indicators/sroi/impact-map/ledger.ts';
import type { Period } from '../../core/values/period.ts';
import { sql } from '../sql/sql.ts';
import { all, type Steps } from '../sql/steps.ts';

type Row = Omit<LedgerGroup, 'isInput'> & { isInput: number };

/** The entries of a period, summed by what a map can ask for. */
export function* ledgerFacts(centreId: string, { from, until }: Period): Steps<LedgerGroup[]> {
  const rows = yield* all<Row>(
    sql`SELECT e.nature, CASE e.nature WHEN 'income' THEN e.income_source ELSE e.cost_kind END AS "code", e.party,
        CASE WHEN e.counts_as_input THEN 1 ELSE 0 END AS "isInput",
        CAST(SUM(CASE WHEN e.is_credit THEN -e.amount ELSE e.amount END) AS BIGINT) AS "cents",
        CAST(COUNT(*) AS BIGINT) AS "entries"
      FROM ledger_entries AS e WHERE e.centre_id = ${centreId} AND e.date >= ${from} AND e.date <= ${until}
      GROUP BY 1, 2, 3, 4 ORDER BY 1, 2 NULLS FIRST, 3 NULLS FIRST, 4`,
  );
  return rows.map((row) => ({ ...row, isInput: row.isInput === 1 }));
}
