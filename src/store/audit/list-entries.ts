import type { Dialect } from '../sql/dialect.ts';
import { sortKeyOf } from '../sql/page.ts';
import type { Runner } from '../sql/runner.ts';
import { every, raw, type Sql, sql } from '../sql/sql.ts';
import { all, first, type Steps } from '../sql/steps.ts';
import type { AuditAction, AuditDetails, AuditEntry, AuditQuery, Page, Reach } from '../store.ts';
import type { AuditKey } from './audit-key.ts';
import { centreChain, organisationChain } from './chains.ts';
import { type EntryRow, entryColumns } from './sealed-text.ts';

type Chain = { chain: string; sealedThrough: number };
/** A place in a chain: instant and sequence, as text. */
type Place = readonly [at: string, sequence: string];

const columns = raw(entryColumns);

/** Entries of one chain that are looked through at once for one record: a few milliseconds, then others have their turn. */
const lookedThrough = 20_000;

/**
 * A page of entries: chain after chain, and within a chain the newest last. Each chain is read by its own range of an
 * index, so that a page costs the same however long the trail is.
 */
export async function listAuditEntries(
  { dialect, snapshot }: Pick<Runner, 'dialect' | 'snapshot'>,
  auditKey: AuditKey,
  reach: Reach,
  query: AuditQuery,
): Promise<Page<AuditEntry>> {
  if (!query.record) return snapshot(() => listPage(dialect, reach, query));
  const { centreId, record, limit } = query;
  if (centreId === undefined) throw new RangeError('a record is of a centre');
  const pseudonym = auditKey.pseudonym(centreChain(centreId), record.kind, record.id);
  const [, at = '', sequence = '0'] = sortKeyOf(query.after, 3) ?? ['', ...startOf(query)];
  const found: AuditEntry[] = [];
  let place: Place | null = [at, sequence];
  while (place && found.length <= limit) {
    const from: Place = place;
    const stretch = await snapshot(() => lookThrough(dialect, reach, query, pseudonym, from));
    found.push(...stretch.entries);
    place = stretch.end;
  }
  return cutOff(found, limit);
}

function* listPage(dialect: Dialect, reach: Reach, query: AuditQuery): Steps<Page<AuditEntry>> {
  const [afterChain = '', at = '', sequence = '0'] = sortKeyOf(query.after, 3) ?? [];
  const start = behind(startOf(query));
  const end = before(query);
  // Each of these gives a row at least, save the one the page before ended in.
  const chains = yield* all<Chain>(
    sql`SELECT chain_id AS "chain", sealed_through AS "sealedThrough" FROM audit_chains AS "c"
      WHERE chain_id >= ${afterChain} AND ${reachableChain(dialect, reach)} AND ${chosenChain(query)}
        AND EXISTS (SELECT 1 FROM audit_entries AS "e" WHERE "e".chain_id = "c".chain_id AND ${start} AND ${end})
      ORDER BY chain_id LIMIT ${query.limit + 2}`,
  );
  const entries: AuditEntry[] = [];
  for (const { chain, sealedThrough } of chains) {
    const from = chain === afterChain ? behind([at, sequence]) : start;
    const rows = yield* all<EntryRow>(
      sql`SELECT ${columns} FROM audit_entries AS "e" WHERE "e".chain_id = ${chain} AND ${from} AND ${end}
        ORDER BY "e".at, "e".sequence LIMIT ${query.limit + 1 - entries.length}`,
    );
    for (const row of rows) entries.push(toEntry(chain, row, sealedThrough));
    if (entries.length > query.limit) break;
  }
  return cutOff(entries, query.limit);
}

/** Looks for one record in a stretch of its chain. `end` is where the next stretch begins; null at the end of the chain. */
function* lookThrough(
  dialect: Dialect,
  reach: Reach,
  query: AuditQuery,
  pseudonym: string,
  from: Place,
): Steps<{ entries: AuditEntry[]; end: Place | null }> {
  const chain = yield* first<Chain>(
    sql`SELECT chain_id AS "chain", sealed_through AS "sealedThrough" FROM audit_chains
      WHERE ${reachableChain(dialect, reach)} AND ${chosenChain(query)}`,
  );
  if (!chain) return { entries: [], end: null };
  const ofChain = sql`"e".chain_id = ${chain.chain} AND ${behind(from)} AND ${before(query)}`;
  const end = yield* first<{ at: string; sequence: number }>(
    sql`SELECT at, sequence FROM audit_entries AS "e" WHERE ${ofChain}
      ORDER BY "e".at, "e".sequence LIMIT 1 OFFSET ${lookedThrough - 1}`,
  );
  const upTo = end ? sql`("e".at, "e".sequence) <= (${end.at}, ${end.sequence})` : raw('1 = 1');
  const rows = yield* all<EntryRow>(
    sql`SELECT ${columns} FROM audit_entries AS "e" WHERE ${ofChain} AND ${upTo} AND "e".record = ${pseudonym}
      ORDER BY "e".at, "e".sequence LIMIT ${query.limit + 1}`,
  );
  return {
    entries: rows.map((row) => toEntry(chain.chain, row, chain.sealedThrough)),
    end: end && [end.at, String(end.sequence)],
  };
}

/** What the asker may see: all, or the chain of its organisation and those of the centres its key reaches. */
function reachableChain(dialect: Dialect, reach: Reach): Sql {
  if (reach.all) return raw('1 = 1');
  return dialect.oneOf('chain_id', [organisationChain(reach.organisationId), ...reach.centreIds.map(centreChain)]);
}

function chosenChain({ centreId, organisationId }: AuditQuery): Sql {
  const chosen = [
    ...(centreId === undefined ? [] : [centreChain(centreId)]),
    ...(organisationId === undefined ? [] : [organisationChain(organisationId)]),
  ];
  return every(chosen.map((chain) => sql`chain_id = ${chain}`));
}

/**
 * The place before the first entry of the days that are asked for: instants are text, and begin with their day. One
 * bound with the cursor and never two, or a database could go through everything since the first day for each page.
 */
function startOf({ from = '' }: AuditQuery): Place {
  return [from, '0'];
}

/** After the day comes a T, and after that a U. */
function before({ until }: AuditQuery): Sql {
  return until === undefined ? raw('1 = 1') : sql`"e".at < ${`${until}U`}`;
}

function behind([at, sequence]: Place): Sql {
  return sql`("e".at, "e".sequence) > (${at}, ${Number(sequence)})`;
}

/** The page, of entries that were read with one more than the limit. */
function cutOff(entries: readonly AuditEntry[], limit: number): Page<AuditEntry> {
  const rows = entries.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: entries.length > limit && last ? [last.chain, last.at, String(last.sequence)] : null };
}

function toEntry(chain: string, row: EntryRow, sealedThrough: number): AuditEntry {
  const { sequence, at, action, keyId, organisationId, kind, record, details } = row;
  return {
    chain,
    sequence,
    at,
    action: action as AuditAction,
    actor: { keyId, organisationId },
    kind,
    record,
    details: JSON.parse(details) as AuditDetails,
    sealed: sequence <= sealedThrough,
  };
}
