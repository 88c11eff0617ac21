import { centreChain } from '../audit/chains.ts';
import { ofDays } from '../records/in-days.ts';
import { every, name, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { AuditDetails, Instant, WrittenSince } from '../store.ts';
import { recordLayouts } from '../tables/record-layout.ts';

/**
 * How many records of these days were written after a state of the centre, and when the last of them; null when none. By
 * their change number, which no two writes share. What was deleted is known from the trail alone, which knows the instant
 * and not of which day it was: every deletion counts.
 */
export function* writtenSince(
  centreId: string,
  { from, until, changeNumber, changedAt }: WrittenSince,
): Steps<{ records: number; at: Instant } | null> {
  let records = 0;
  let last: Instant | null = null;
  const note = (count: number, at: Instant | null): void => {
    records += count;
    if (at !== null && (last === null || at > last)) last = at;
  };
  for (const layout of recordLayouts) {
    const ofCentre = [sql`r.centre_id = ${centreId}`, ...ofDays(layout, { from, until }, 'r')];
    const row = yield* first<{ records: number; at: Instant | null }>(
      sql`SELECT COUNT(*) AS "records", MAX(r.updated_at) AS "at" FROM ${name(layout.table.name)} AS r
        WHERE ${every(ofCentre)} AND r.revision > ${changeNumber}`,
    );
    note(row?.records ?? 0, row?.at ?? null);
  }
  const entries = yield* all<{ kind: string | null; details: string; at: Instant }>(
    sql`SELECT e.kind, e.details, e.at FROM audit_entries AS e
      WHERE e.chain_id = ${centreChain(centreId)} AND e.at > ${changedAt ?? ''} AND e.action IN ('deleted', 'chunk')`,
  );
  for (const { kind, details, at } of entries) {
    const { kinds = {} } = JSON.parse(details) as AuditDetails;
    const deleted = kind === null ? Object.values(kinds).reduce((sum, each) => sum + each.deleted, 0) : 1;
    if (deleted > 0 && kind !== 'imports') note(deleted, at);
  }
  return last === null ? null : { records, at: last };
}
