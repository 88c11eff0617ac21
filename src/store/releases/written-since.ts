import { deletionsIn } from '../facts/changes.ts';
import { ofDays } from '../records/in-days.ts';
import type { Runner } from '../sql/runner.ts';
import { every, name, type Sql, sql } from '../sql/sql.ts';
import { first, type Steps } from '../sql/steps.ts';
import type { Instant, WrittenSince } from '../store.ts';
import { recordLayouts } from '../tables/record-layout.ts';

/** Receipts of imports are deleted too, and are no records. */
const recordKinds: ReadonlySet<string> = new Set(recordLayouts.map(({ kind }) => kind.kind));

type Written = { records: number; at: Instant | null };

/**
 * How many records of these days were written after a state of the centre, and when the last of them; null when none. By
 * their change number, which no two writes share. What was deleted is known from the trail alone, which knows the instant
 * and not of which day it was: every deletion counts. The trail is looked through in stretches, between which others have
 * their turn.
 */
export async function writtenSince(
  { snapshot }: Pick<Runner, 'snapshot'>,
  centreId: string,
  query: WrittenSince,
): Promise<{ records: number; at: Instant } | null> {
  let { records, at } = await snapshot(() => recordsSince(centreId, query));
  let from: Sql | null = sql`e.at > ${query.changedAt ?? ''}`;
  while (from) {
    const start: Sql = from;
    const stretch = await snapshot(() => deletionsIn(centreId, start));
    for (const [kind, count] of stretch.deleted) if (recordKinds.has(kind)) records += count;
    at = later(at, stretch.lastAt);
    from = stretch.next;
  }
  return at === null || records === 0 ? null : { records, at };
}

function* recordsSince(centreId: string, { from, until, changeNumber }: WrittenSince): Steps<Written> {
  let records = 0;
  let at: Instant | null = null;
  for (const layout of recordLayouts) {
    const ofCentre = [sql`r.centre_id = ${centreId}`, ...ofDays(layout, { from, until }, 'r')];
    const row = yield* first<Written>(
      sql`SELECT COUNT(*) AS "records", MAX(r.updated_at) AS "at" FROM ${name(layout.table.name)} AS r
        WHERE ${every(ofCentre)} AND r.revision > ${changeNumber}`,
    );
    records += row?.records ?? 0;
    at = later(at, row?.at ?? null);
  }
  return { records, at };
}

function later(one: Instant | null, other: Instant | null): Instant | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}
