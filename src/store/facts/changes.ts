import type { Day } from '../../core/values/day.ts';
import { centreChain } from '../audit/chains.ts';
import { readCentreState } from '../records/centre-state.ts';
import { ofDays } from '../records/in-days.ts';
import type { Dialect } from '../sql/dialect.ts';
import type { Runner } from '../sql/runner.ts';
import { every, name, raw, type Sql, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { AuditDetails, Instant, KindChanges, Reach } from '../store.ts';
import { recordLayouts } from '../tables/record-layout.ts';

type Query = { readonly from: Day; readonly until: Day; readonly since: Instant };

/** Entries of the trail that are looked through at once: a few milliseconds, then others have their turn. */
const lookedThrough = 20_000;

/**
 * What was written after an instant, by kind; kinds of which nothing was are left out. New and changed records are those
 * that are there now and say something of these days, a trajectory that began before them too; what was deleted is known from the trail, which does not know of which day it was.
 * Null when the centre is out of reach.
 */
export async function countChanges(
  { dialect, snapshot }: Pick<Runner, 'dialect' | 'snapshot'>,
  reach: Reach,
  centreId: string,
  query: Query,
): Promise<Record<string, KindChanges> | null> {
  const changes = await snapshot(() => countWritten(dialect, reach, centreId, query));
  if (!changes) return null;
  let from: Sql | null = sql`e.at > ${query.since}`;
  while (from) {
    const start: Sql = from;
    const stretch = await snapshot(() => deletionsIn(centreId, start));
    for (const [kind, count] of stretch.deleted) {
      const known = changes[kind] ?? { added: 0, changed: 0, deleted: 0 };
      changes[kind] = { ...known, deleted: known.deleted + count };
    }
    from = stretch.next;
  }
  return changes;
}

function* countWritten(
  dialect: Dialect,
  reach: Reach,
  centreId: string,
  { from, until, since }: Query,
): Steps<Record<string, KindChanges> | null> {
  if (!(yield* readCentreState(dialect, reach, centreId))) return null;
  const changes: Record<string, KindChanges> = {};
  for (const layout of recordLayouts) {
    const ofCentre = [sql`r.centre_id = ${centreId}`, ...ofDays(layout, { from, until }, 'r')];
    const row = yield* first<{ added: number; written: number }>(
      sql`SELECT COUNT(CASE WHEN r.created_at > ${since} THEN 1 END) AS "added", COUNT(*) AS "written"
        FROM ${name(layout.table.name)} AS r WHERE ${every(ofCentre)} AND r.updated_at > ${since}`,
    );
    const { added = 0, written = 0 } = row ?? {};
    if (written > 0) changes[layout.kind.kind] = { added, changed: written - added, deleted: 0 };
  }
  return changes;
}

/**
 * Deletions by kind in a stretch of the trail with the instant of the last, and where the next stretch begins; null at
 * its end.
 */
export function* deletionsIn(
  centreId: string,
  from: Sql,
): Steps<{ deleted: [string, number][]; lastAt: Instant | null; next: Sql | null }> {
  const ofChain = sql`e.chain_id = ${centreChain(centreId)} AND ${from}`;
  const end = yield* first<{ at: string; sequence: number }>(
    sql`SELECT at, sequence FROM audit_entries AS e WHERE ${ofChain}
      ORDER BY e.at, e.sequence LIMIT 1 OFFSET ${lookedThrough - 1}`,
  );
  const upTo = end ? sql`(e.at, e.sequence) <= (${end.at}, ${end.sequence})` : raw('1 = 1');
  const rows = yield* all<{ kind: string | null; details: string; at: Instant }>(
    sql`SELECT kind, details, at FROM audit_entries AS e
      WHERE ${ofChain} AND ${upTo} AND e.action IN ('deleted', 'chunk') ORDER BY e.at`,
  );
  let lastAt: Instant | null = null;
  const deleted = rows.flatMap(({ kind, details, at }): [string, number][] => {
    // One record by itself, or the counts of many.
    if (kind !== null) {
      lastAt = at;
      return [[kind, 1]];
    }
    const { kinds = {} } = JSON.parse(details) as AuditDetails;
    const found = Object.entries(kinds).flatMap(([each, counts]): [string, number][] =>
      counts.deleted > 0 ? [[each, counts.deleted]] : [],
    );
    if (found.length > 0) lastAt = at;
    return found;
  });
  return { deleted, lastAt, next: end && sql`(e.at, e.sequence) > (${end.at}, ${end.sequence})` };
}
