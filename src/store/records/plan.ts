import { type ClosedPeriod, toldAbout } from '../../records/closing.ts';
import type { Fault } from '../../records/define-record-kind.ts';
import type { RecordData } from '../../records/field.ts';
import type { Instant, RecordWrite, WriteOutcome } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { holds } from './digest.ts';
import { decode, type EncodedRecord, encode, type Reference, referencesOf, sameRecord } from './encoded.ts';
import { ByRecord, type KnownRecord, type World } from './world.ts';

/** A record that ends up other than it was. Null: not there. */
export type Change = { readonly before: KnownRecord | null; readonly after: KnownRecord | null };

export type Plan = {
  /** One for each write, in order. */
  readonly outcomes: WriteOutcome[];
  /** What is left to do when all writes have been thought through, each record once. */
  readonly changes: ByRecord<Change>;
  /** The change number after the batch. Unchanged when nothing changes. */
  readonly changeNumber: number;
};

/** A put with its columns worked out; the batch needs them before it can ask what they refer to. */
export type PreparedWrite =
  | (Extract<RecordWrite, { action: 'put' }> & { encoded: EncodedRecord; references: Reference[] })
  | Extract<RecordWrite, { action: 'delete' }>;

/** Works out the columns of each put. */
export function prepare(write: RecordWrite): PreparedWrite {
  if (write.action === 'delete') return write;
  const layout = layoutOf(write.kind);
  const encoded = encode(layout, write.data);
  // Spread last: V8 gives an object that is spread first and then added to a hidden class of its own, which keeps what
  // it points to until the next full collection. In an import that was 40 to 60 MB for 100,000 lines.
  return { encoded, references: referencesOf(layout, encoded), ...write };
}

/**
 * Thinks a batch through, in order and in memory: later writes see what earlier ones did. Knows no database, so the
 * outcomes are the same in every store and in a dry run.
 */
export function plan(world: World, writes: readonly PreparedWrite[], at: Instant, mayWait = false): Plan {
  const batch = new Batch(world, at, mayWait);
  const outcomes = writes.map((write) => (write.action === 'put' ? batch.put(write) : batch.delete(write)));
  return { outcomes, changes: batch.changes, changeNumber: world.changeNumber + (batch.hasChanged ? 1 : 0) };
}

class Batch {
  readonly changes = new ByRecord<Change>();
  hasChanged = false;
  readonly #world: World;
  readonly #at: Instant;
  /** Records with a put that waits; null when none may. */
  readonly #waiting: ByRecord<true> | null;

  constructor(world: World, at: Instant, mayWait: boolean) {
    this.#world = world;
    this.#at = at;
    this.#waiting = mayWait ? new ByRecord() : null;
  }

  put(write: Extract<PreparedWrite, { action: 'put' }>): WriteOutcome {
    if (this.#waiting?.has(write.kind, write.id)) return { result: 'waiting' };
    const known = this.#current(write.kind, write.id);
    if (write.ifAbsent && known) return { result: 'precondition-failed' };
    if (known && write.ifNotRevision?.includes(known.revision)) return { result: 'precondition-failed' };
    if (write.ifMatch !== undefined && !matches(known, write.ifMatch)) return { result: 'precondition-failed' };
    const isOthers = known !== null && known.source !== write.source && !write.takeOver;
    if (isOthers && write.blind) return { result: 'other-source' };
    const { encoded, references } = known ? laidOver(write, known) : write;
    if (known && holds(known, encoded)) return { result: 'unchanged', ...stamps(known) };
    if (isOthers) return { result: 'other-source' };
    const closed = this.#closedBy(write.kind, known, encoded);
    if (closed) return closed;
    const missing = write.references.filter(({ kind, id }) => !this.#exists(kind, id));
    if (missing.length > 0 && this.#waiting) {
      this.#waiting.set(write.kind, write.id, true);
      return { result: 'waiting' };
    }
    if (missing.length > 0) {
      return { result: 'unknown-references', missing: missing.map(({ pointer, kind }) => ({ pointer, kind })) };
    }
    const amiss = this.#outsideFaults(write.kind, encoded, references);
    if (amiss.length > 0) return { result: 'clashes', faults: amiss };
    const faults = this.#togetherFaults(write, encoded);
    if (faults.length > 0 && this.#waiting) {
      // A later line may move the other one out of its way.
      this.#waiting.set(write.kind, write.id, true);
      return { result: 'waiting' };
    }
    if (faults.length > 0) return { result: 'clashes', faults };
    const after: KnownRecord = {
      source: write.source,
      createdAt: known?.createdAt ?? this.#at,
      updatedAt: this.#at,
      revision: this.#world.changeNumber + 1,
      content: encoded,
      references,
    };
    this.#change(write.kind, write.id, known, after);
    return { result: known ? 'changed' : 'created', ...stamps(after) };
  }

  delete(write: Extract<PreparedWrite, { action: 'delete' }>): WriteOutcome {
    const known = this.#current(write.kind, write.id);
    if (!known) return { result: 'absent' };
    if (write.ifMatch !== undefined && !matches(known, write.ifMatch)) return { result: 'precondition-failed' };
    if (known.source !== write.source && !write.takeOver) return { result: 'other-source' };
    const counts = [...(this.#world.referrers.get(write.kind, write.id) ?? [])];
    const by = counts
      .filter(([, count]) => count > 0)
      .map(([kind, count]) => ({ kind, count }))
      .sort((one, other) => (one.kind < other.kind ? -1 : 1));
    if (by.length > 0) return { result: 'referred-to', by };
    const closed = this.#closedBy(write.kind, known, null);
    if (closed) return closed;
    this.#change(write.kind, write.id, known, null);
    return { result: 'deleted' };
  }

  /** The first closed period about which a record would tell something else than it does. */
  #closedBy(kind: string, known: KnownRecord | null, after: EncodedRecord | null): WriteOutcome | null {
    if (this.#world.closed.length === 0) return null;
    const layout = layoutOf(kind);
    // Of what a dry run has noted the record beneath it tells; what was noted has passed here itself.
    const before = known && ('digest' in known.content ? known.content.beneath : known.content);
    const told = (content: EncodedRecord | null, period: ClosedPeriod) =>
      content && toldAbout(layout.kind, decode(layout, content), period);
    for (const period of this.#world.closed) {
      const [one, other] = [told(before, period), told(after, period)];
      const isSame = one && other ? sameRecord(encode(layout, one), encode(layout, other)) : one === other;
      if (!isSame) return { result: 'period-closed', period: period.id };
    }
    return null;
  }

  /** What a rule between this record and what it refers to outside the centre says. */
  #outsideFaults(kind: string, encoded: EncodedRecord, references: readonly Reference[]): Fault[] {
    const layout = layoutOf(kind);
    const { outsideCheck } = layout.kind;
    if (!outsideCheck) return [];
    const data = decode(layout, encoded);
    return references.flatMap((reference) => {
      const thing = this.#world.obligations.get(reference.id);
      return reference.kind === 'obligations' && thing ? outsideCheck(data, thing) : [];
    });
  }

  /** What a rule between this record and the others of its group says. */
  #togetherFaults({ kind, id }: PreparedWrite, encoded: EncodedRecord): Fault[] {
    const layout = layoutOf(kind);
    const { together } = layout.kind;
    if (!together) return [];
    const data = decode(layout, encoded);
    const group = this.#world.companions.get(kind, String(data[together.by])) ?? new Map<string, RecordData>();
    return together.check(
      data,
      [...group].flatMap(([other, content]) => (other === id ? [] : [content])),
    );
  }

  /** Moves a record to the group it is in now. */
  #regroup(kind: string, id: string, after: KnownRecord | null): void {
    const layout = layoutOf(kind);
    const { together } = layout.kind;
    if (!together) return;
    for (const group of this.#world.companions.of(kind).values()) group.delete(id);
    if (!after || 'digest' in after.content) return;
    const data = decode(layout, after.content);
    this.#world.companions.get(kind, String(data[together.by]))?.set(id, data);
  }

  #current(kind: string, id: string): KnownRecord | null {
    const change = this.changes.get(kind, id);
    return change ? change.after : (this.#world.records.get(kind, id) ?? null);
  }

  #exists(kind: string, id: string): boolean {
    if (this.#world.records.has(kind, id)) return this.#current(kind, id) !== null;
    return this.#world.present.has(kind, id);
  }

  #change(kind: string, id: string, known: KnownRecord | null, after: KnownRecord | null): void {
    const before = this.#world.records.get(kind, id) ?? null;
    this.changes.set(kind, id, { before, after });
    this.hasChanged = true;
    this.#regroup(kind, id, after);
    this.#count(kind, id, known?.references ?? [], -1);
    this.#count(kind, id, after?.references ?? [], 1);
  }

  /** A record counts once for each other record it refers to, however often it names it. */
  #count(kind: string, id: string, references: readonly Reference[], step: 1 | -1): void {
    const counted = new Set<Map<string, number>>();
    for (const reference of references) {
      const counts = this.#world.referrers.get(reference.kind, reference.id);
      const itself = reference.kind === kind && reference.id === id;
      if (!counts || itself || counted.has(counts)) continue;
      counted.add(counts);
      counts.set(kind, (counts.get(kind) ?? 0) + step);
    }
  }
}

/**
 * What a put makes of a record that is there. In a dry run only the stored record is known in full: what is laid over that
 * differs from what the run has noted exactly when it would be a change, as both say all that the writer knows.
 */
function laidOver(
  { kind, layOver, encoded, references }: Extract<PreparedWrite, { action: 'put' }>,
  { content }: KnownRecord,
): { encoded: EncodedRecord; references: readonly Reference[] } {
  const stored = 'digest' in content ? content.beneath : content;
  if (!layOver || !stored) return { encoded, references };
  const layout = layoutOf(kind);
  const laid = encode(layout, layOver(decode(layout, stored)));
  return { encoded: laid, references: referencesOf(layout, laid) };
}

function matches(known: KnownRecord | null, ifMatch: readonly number[] | '*'): boolean {
  return known !== null && (ifMatch === '*' || ifMatch.includes(known.revision));
}

function stamps({ createdAt, updatedAt, revision, source }: KnownRecord) {
  return { createdAt, updatedAt, revision, source };
}
