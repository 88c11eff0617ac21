import type { Runner } from '../sql/runner.ts';
import { raw, sql } from '../sql/sql.ts';
import { all, first } from '../sql/steps.ts';
import type { Instant } from '../store.ts';
import type { AuditKey } from './audit-key.ts';
import type { ChainState } from './seal.ts';
import { type EntryRow, entryColumns, entryText, headerText } from './sealed-text.ts';

/** The last seal of a chain: who keeps it elsewhere can tell later that the chain was cut off before it. */
export type AuditHead = {
  readonly chain: string;
  readonly number: number;
  readonly last: number;
  readonly hash: string;
};

/** What was found in one chain. */
export type ChainReport = {
  readonly chain: string;
  readonly entries: number;
  /** Entries that no seal covers yet: the newest. */
  readonly unsealed: number;
  readonly seals: number;
  /** Null before the first seal. */
  readonly head: AuditHead | null;
  /** What is wrong, by range of entries; empty when the chain is whole. */
  readonly faults: readonly string[];
};

type Reader = Pick<Runner, 'snapshot'>;
type Seal = { number: number; first: number; last: number; sealedAt: Instant; previous: string; hash: string };
/** A chain as it was when its turn came; what is added meanwhile is left for the next time. */
type Bounds = { state: ChainState | null; lastEntry: number | null; lastSeal: number | null };

/** Rows read at a time: what is held in memory, however long the trail is. */
const rowsAtOnce = 1000;
/** Lower than any sequence or number, also of a row that somebody slipped in before the first. */
const lowest = Number.MIN_SAFE_INTEGER;
const columns = raw(entryColumns);

/**
 * Checks every chain: each seal is computed anew from its entries, seals follow each other, entries have no gaps, and the
 * chain ends in its last seal and not before a head that was noted earlier. Reads only, and while the service runs.
 */
export async function* verifyAudit(
  reader: Reader,
  auditKey: AuditKey,
  noted: ReadonlyMap<string, AuditHead> = new Map(),
): AsyncGenerator<ChainReport> {
  const missing = new Map(noted);
  for await (const chain of chainsOf(reader)) {
    missing.delete(chain);
    yield await verifyChain(reader, auditKey, chain, noted.get(chain) ?? null);
  }
  for (const { chain, last } of missing.values()) {
    const faults = [`entries 1 to ${last}: the whole chain is gone`];
    yield { chain, entries: 0, unsealed: 0, seals: 0, head: null, faults };
  }
}

async function verifyChain(
  reader: Reader,
  auditKey: AuditKey,
  chain: string,
  noted: AuditHead | null,
): Promise<ChainReport> {
  const bounds = await boundsOf(reader, chain);
  const faults: string[] = [];
  const rows = entriesOf(reader, chain, bounds.lastEntry ?? lowest);
  let entry = await nextOf(rows);
  let entries = 0;
  let seals = 0;
  let head: AuditHead | null = null;

  /** Takes entries through a sequence and says which are not there; true when all of them are. */
  const take = async (from: number, through: number, use: (row: EntryRow) => void): Promise<boolean> => {
    let next = from;
    let whole = true;
    while (entry && entry.sequence <= through) {
      if (entry.sequence !== next) {
        whole = false;
        if (entry.sequence > next) faults.push(`${range(next, entry.sequence - 1)}: missing`);
        else faults.push(`${range(entry.sequence, entry.sequence)}: added`);
      }
      next = Math.max(next, entry.sequence + 1);
      use(entry);
      entries += 1;
      entry = await nextOf(rows);
    }
    if (next <= through && through !== Infinity) {
      whole = false;
      faults.push(`${range(next, through)}: missing`);
    }
    return whole;
  };

  for await (const seal of sealsOf(reader, chain, bounds.lastSeal ?? lowest)) {
    const { number, last, hash, previous } = seal;
    const expected: Pick<Seal, 'number' | 'first' | 'previous'> = {
      number: (head?.number ?? 0) + 1,
      first: (head?.last ?? 0) + 1,
      previous: head?.hash ?? '',
    };
    const isNext = number === expected.number;
    if (!isNext) {
      faults.push(
        `${range(expected.first, seal.first - 1)}: ${number > expected.number ? 'a seal is missing' : 'a seal was added'}`,
      );
      await take(expected.first, seal.first - 1, () => undefined);
    }
    const mac = auditKey.seal(headerText({ chain, ...seal }));
    // What comes next begins where the last seal ended, whatever the seal says of itself.
    const from = isNext ? expected.first : seal.first;
    const whole = await take(from, last, (row) => mac.add(entryText(row)));
    const fits = !isNext || (seal.first === expected.first && previous === expected.previous);
    if ((whole && mac.hash() !== hash) || !fits) faults.push(`${range(from, last)}: changed, or their seal was`);
    if (noted?.number === number && (noted.hash !== hash || noted.last !== last)) {
      faults.push(`${range(1, last)}: seal ${number} is not the one that was noted`);
    }
    seals += 1;
    head = { chain, number, last, hash };
  }
  if (noted && noted.number > (head?.number ?? 0)) {
    faults.push(`${range((head?.last ?? 0) + 1, noted.last)}: cut off, seal ${noted.number} that was noted is gone`);
  }
  if (!endsIn(bounds.state, head))
    faults.push(`${range((head?.last ?? 0) + 1, Infinity)}: the chain does not end in its last seal`);
  const sealed = entries;
  await take((head?.last ?? 0) + 1, Infinity, () => undefined);
  // A place that is no number comes after all others.
  if (entry) faults.push('an entry without a place: added');
  return { chain, entries, unsealed: entries - sealed, seals, head, faults };
}

/** True when the chain says of itself that it ends in this seal. */
function endsIn(state: ChainState | null, head: AuditHead | null): boolean {
  if (!state) return false;
  const { seals, sealedThrough, head: hash } = state;
  return seals === (head?.number ?? 0) && sealedThrough === (head?.last ?? 0) && hash === (head?.hash ?? '');
}

function range(from: number, through: number): string {
  if (through === Infinity) return `entries from ${from}`;
  return through > from ? `entries ${from} to ${through}` : `entry ${from}`;
}

/** Every chain that anything is left of, in order of its name. */
async function* chainsOf(reader: Reader): AsyncGenerator<string> {
  let last = '';
  for (;;) {
    const after = last;
    const found = await reader.snapshot(() =>
      first<{ chain: string | null }>(
        sql`SELECT MIN(chain) AS "chain" FROM (
          SELECT MIN(chain_id) AS chain FROM audit_chains WHERE chain_id > ${after}
          UNION ALL SELECT MIN(chain_id) FROM audit_entries WHERE chain_id > ${after}
          UNION ALL SELECT MIN(chain_id) FROM audit_seals WHERE chain_id > ${after}) AS "each"`,
      ),
    );
    if (!found || found.chain === null) return;
    last = found.chain;
    yield last;
  }
}

function boundsOf(reader: Reader, chain: string): Promise<Bounds> {
  return reader.snapshot(function* () {
    const state = yield* first<ChainState>(
      sql`SELECT seals, sealed_through AS "sealedThrough", head FROM audit_chains WHERE chain_id = ${chain}`,
    );
    const last = yield* first<{ entry: number | null; seal: number | null }>(
      sql`SELECT (SELECT MAX(sequence) FROM audit_entries WHERE chain_id = ${chain}) AS "entry",
        (SELECT MAX(number) FROM audit_seals WHERE chain_id = ${chain}) AS "seal"`,
    );
    return { state, lastEntry: last?.entry ?? null, lastSeal: last?.seal ?? null };
  });
}

async function* entriesOf(reader: Reader, chain: string, through: number): AsyncGenerator<EntryRow> {
  let after = lowest;
  for (;;) {
    const from = after;
    const rows = await reader.snapshot(() =>
      all<EntryRow>(
        sql`SELECT ${columns} FROM audit_entries WHERE chain_id = ${chain} AND sequence > ${from}
          AND sequence <= ${through} ORDER BY sequence LIMIT ${rowsAtOnce}`,
      ),
    );
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.sequence ?? through;
  }
}

async function* sealsOf(reader: Reader, chain: string, through: number): AsyncGenerator<Seal> {
  let after = lowest;
  for (;;) {
    const from = after;
    const rows = await reader.snapshot(() =>
      all<Seal>(
        sql`SELECT number, first, last, sealed_at AS "sealedAt", previous, hash FROM audit_seals
          WHERE chain_id = ${chain} AND number > ${from} AND number <= ${through} ORDER BY number LIMIT ${rowsAtOnce}`,
      ),
    );
    yield* rows;
    if (rows.length < rowsAtOnce) return;
    after = rows.at(-1)?.number ?? through;
  }
}

async function nextOf<Row>(rows: AsyncGenerator<Row>): Promise<Row | null> {
  const next = await rows.next();
  return next.done ? null : next.value;
}
