import { raw, sql } from '../sql/sql.ts';
import { all, first, insert, type Steps } from '../sql/steps.ts';
import type { Instant } from '../store.ts';
import { tableNamed } from '../tables.ts';
import type { AuditKey } from './audit-key.ts';
import { type EntryRow, entriesPerSeal, entryColumns, entryText, headerText, type SealHeader } from './sealed-text.ts';

/** How far a chain is sealed. */
export type ChainState = { readonly seals: number; readonly sealedThrough: number; readonly head: string };

const columns = raw(entryColumns);

/** Seals what a chain has that is not sealed yet; the caller holds its lock. Gives the number of seals it took. */
export function* sealChain(auditKey: AuditKey, chain: string, at: Instant): Steps<number> {
  let state = yield* stateOf(chain);
  let made = 0;
  for (;;) {
    const entries = yield* all<EntryRow>(
      sql`SELECT ${columns} FROM audit_entries WHERE chain_id = ${chain} AND sequence > ${state.sealedThrough}
        ORDER BY sequence LIMIT ${entriesPerSeal}`,
    );
    const last = entries.at(-1)?.sequence;
    if (last === undefined) return made;
    const { seals, sealedThrough, head } = state;
    const header = { chain, number: seals + 1, first: sealedThrough + 1, last, sealedAt: at, previous: head };
    const hash = hashOf(auditKey, header, entries);
    yield* insert(tableNamed('audit_seals'), [[chain, header.number, header.first, last, at, head, hash]]);
    state = { seals: header.number, sealedThrough: last, head: hash };
    yield* insert(tableNamed('audit_chains'), [[chain, state.seals, last, hash]], 'replace');
    made += 1;
  }
}

/**
 * Where to go on. The seals are looked at as well as what the chain says of itself: when somebody has changed one of the
 * two, writing goes on, and the check will say so.
 */
function* stateOf(chain: string): Steps<ChainState> {
  const said = yield* first<ChainState>(
    sql`SELECT seals, sealed_through AS "sealedThrough", head FROM audit_chains WHERE chain_id = ${chain}`,
  );
  const last = yield* first<ChainState>(
    sql`SELECT number AS "seals", last AS "sealedThrough", hash AS "head" FROM audit_seals WHERE chain_id = ${chain}
      ORDER BY number DESC LIMIT 1`,
  );
  const states = [said, last, { seals: 0, sealedThrough: 0, head: '' }].filter((state) => state !== null);
  return states.reduce((furthest, state) => (state.seals > furthest.seals ? state : furthest));
}

/** Chains that have entries which are not sealed. */
export function* unsealedChains(): Steps<string[]> {
  const rows = yield* all<{ chain: string }>(
    sql`SELECT chain_id AS "chain" FROM audit_chains AS "c" WHERE EXISTS (
      SELECT 1 FROM audit_entries AS "e" WHERE "e".chain_id = "c".chain_id AND "e".sequence > "c".sealed_through)
      ORDER BY chain_id`,
  );
  return rows.map(({ chain }) => chain);
}

function hashOf(auditKey: AuditKey, header: SealHeader, entries: readonly EntryRow[]): string {
  const seal = auditKey.seal(headerText(header));
  // The same bytes as line by line, in one call.
  seal.add(entries.map(entryText).join('\n'));
  return seal.hash();
}
