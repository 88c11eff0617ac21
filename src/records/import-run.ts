import { performance } from 'node:perf_hooks';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Caller } from '../access/caller.ts';
import { AppError } from '../errors.ts';
import type { ImportReceipt, LayOver, RecordWrite, Rejection, Settle, Store, WaitingLine } from '../store/store.ts';
import { countLine, inOrder, noteOutcome, rejectLine } from './import-receipt.ts';
import type { NumberedLine } from './read-import-line.ts';
import { findRecordKind, recordKinds } from './registry.ts';
import type { RefusedLines } from './rejected-rows.ts';
import { isBlind } from './service.ts';

/** A transaction holds the only writer: chunks grow or shrink to take about this long. */
const chunkMilliseconds = 8;
const smallestChunk = 100;
const largestChunk = 1000;

export type ImportParts = {
  store: Store;
  now: () => Date;
  caller: Caller;
  /** As it was created in the store; moved on as lines are settled. */
  receipt: ImportReceipt;
  /** Notes which lines are refused. */
  refused: RefusedLines;
  /** Breaks the import off. */
  signal?: AbortSignal | undefined;
};

type Row = WaitingLine & { layOver?: LayOver };

/**
 * Writes the lines of one import. A line whose references are not there yet waits in the store until all lines have been
 * read, and so does every deletion; then what waits is written, kinds that others refer to first, and deletions last, the
 * other way round. Every later line of a record that waits waits too, so the last line of a record wins. So neither the
 * order of lines nor how they are cut into chunks changes what is stored or counted.
 */
export async function runImport(parts: ImportParts, lines: AsyncIterable<Iterable<NumberedLine>>): Promise<void> {
  const run = new ImportRun(parts);
  for await (const batch of lines) {
    for (const line of batch) {
      run.take(line);
      if (run.isFull) await run.flush();
    }
  }
  await run.finish();
}

class ImportRun {
  readonly #parts: ImportParts;
  #rows: Row[] = [];
  #rejections: Rejection[] = [];
  #size = smallestChunk;

  constructor(parts: ImportParts) {
    this.#parts = parts;
  }

  /** True when a chunk is ready to be written. */
  get isFull(): boolean {
    return this.#rows.length >= this.#size || this.#rejections.length >= largestChunk;
  }

  take(line: NumberedLine): void {
    const { receipt, refused } = this.#parts;
    receipt.lines += 1;
    if (line.ok) return void this.#rows.push(rowOf(line));
    refused.note(line.number, line.text);
    rejectLine(receipt, this.#rejections, line.number, line.kind, line.id, line.faults);
  }

  /** Writes what waits, now that everything has been read. */
  async finish(): Promise<void> {
    await this.flush();
    for (const { kind } of recordKinds) await this.#settleWaiting('put', kind);
    for (const { kind } of [...recordKinds].reverse()) await this.#settleWaiting('delete', kind);
  }

  /** Writes what was taken, as one transaction. */
  async flush(): Promise<void> {
    if (this.#rows.length === 0 && this.#rejections.length === 0) return;
    const { writes, waiting, overridden } = await this.#sort(this.#rows);
    const rejections = this.#rejections;
    const settle: Settle = (outcomes) => {
      const receipt = structuredClone(this.#parts.receipt);
      const found = [...rejections];
      const add = [...waiting];
      for (const [index, row] of writes.entries()) {
        const outcome = outcomes[index];
        if (outcome?.result === 'waiting') add.push(row);
        else noteOutcome(receipt, found, row, outcome);
      }
      for (const { kind } of overridden) countLine(receipt, kind, 'unchanged');
      const stored = overridden.filter(({ earlier }) => earlier === null);
      receipt.waiting += add.length - stored.length;
      return { receipt, rejections: inOrder(found), waiting: { add, overridden: stored } };
    };
    await this.#write(writes, settle, true);
    this.#rows = [];
    this.#rejections = [];
  }

  /** Which rows can be written and which have to wait. A deletion that a later line overrides changes nothing. */
  async #sort(rows: readonly Row[]) {
    const { receipt, store } = this.#parts;
    // What waits in the store: false when it is no deletion.
    const stored = new Map<string, boolean>();
    if (receipt.waiting > 0) {
      for (const { kind, id, hasDeletion } of await store.findWaiting(receipt.centreId, receipt.id, rows)) {
        stored.set(keyOf({ kind, id }), hasDeletion);
      }
    }
    const waits = new Set(stored.keys());
    const writes: Row[] = [];
    const waiting: Row[] = [];
    const overridden: Overridden[] = [];
    const deletions = new Map<string, Row>();
    for (const row of rows) {
      const key = keyOf(row);
      if (row.data !== null && !waits.has(key)) {
        writes.push(row);
        continue;
      }
      const earlier = deletions.get(key);
      if (earlier) overridden.push({ kind: row.kind, id: row.id, earlier });
      else if (stored.get(key)) overridden.push({ kind: row.kind, id: row.id, earlier: null });
      deletions.delete(key);
      stored.delete(key);
      waits.add(key);
      waiting.push(row);
      if (row.data === null) deletions.set(key, row);
    }
    const dropped = new Set(overridden.flatMap(({ earlier }) => (earlier ? [earlier] : [])));
    return { writes, waiting: waiting.filter((row) => !dropped.has(row)), overridden };
  }

  async #settleWaiting(action: 'put' | 'delete', kind: string): Promise<void> {
    const { store, receipt } = this.#parts;
    while (receipt.waiting > 0) {
      const query = { action, kind, limit: this.#size };
      const rows = await store.readWaiting(receipt.centreId, receipt.id, query);
      const last = rows.at(-1);
      if (!last) return;
      await this.#write(
        rows,
        (outcomes) => {
          const settled = structuredClone(receipt);
          const rejections: Rejection[] = [];
          for (const [index, row] of rows.entries()) noteOutcome(settled, rejections, row, outcomes[index]);
          settled.waiting -= rows.length;
          return {
            receipt: settled,
            rejections: inOrder(rejections),
            waiting: { settled: { action, kind, through: last.line } },
          };
        },
        false,
      );
    }
  }

  async #write(rows: readonly Row[], settle: Settle, mayWait: boolean): Promise<void> {
    const { store, now, caller, receipt, refused, signal } = this.#parts;
    if (signal?.aborted) throw new AppError('unavailable', { headers: { 'retry-after': '10' } });
    if (rows.length === 0) {
      const settled = settle([]);
      await store.saveImport(settled.receipt, settled.rejections, settled.waiting);
      Object.assign(receipt, settled.receipt);
      return;
    }
    const started = performance.now();
    const outcomes = await store.writeRecords(
      caller.reach,
      receipt.centreId,
      rows.map((row) => writeOf(row, caller)),
      {
        at: now().toISOString(),
        by: caller,
        importId: receipt.id,
        mayWait,
        settle,
        ...(receipt.dryRun ? { dryRunId: receipt.id } : {}),
      },
    );
    if (!outcomes) throw new AppError('not-found');
    this.#size = nextSize(rows.length, performance.now() - started);
    const settled = settle(outcomes);
    Object.assign(receipt, settled.receipt);
    const byLine = new Map(rows.map((row) => [row.line, row]));
    for (const { line } of settled.rejections) {
      const row = byLine.get(line);
      if (row) refused.note(line, textOf(row));
    }
    // Others get their turn between the writing of these lines and the checking of the next.
    await nextTurn();
  }
}

/** `earlier`: the deletion, when it is one of the same chunk. */
type Overridden = { kind: string; id: string; earlier: Row | null };

function rowOf(line: Extract<NumberedLine, { ok: true }>): Row {
  const { number, kind, id } = line;
  if (line.action === 'delete') return { line: number, kind, id, data: null };
  return { line: number, kind, id, data: line.data, ...(line.layOver ? { layOver: line.layOver } : {}) };
}

/** A line of JSON that says the same as the one the row was read from. */
function textOf({ kind, id, data }: Row): string {
  return JSON.stringify(data === null ? { kind, id, delete: true } : { kind, id, data });
}

function writeOf({ kind, id, data, layOver }: Row, caller: Caller): RecordWrite {
  const common = { kind, id, source: caller.source, takeOver: caller.mayTakeOver };
  if (data === null) return { action: 'delete', ...common };
  const described = findRecordKind(kind);
  const blind = described !== undefined && isBlind(described, caller);
  return { action: 'put', data, ...(layOver ? { layOver } : {}), blind, ...common };
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind}/${id}`;
}

function nextSize(size: number, milliseconds: number): number {
  const fitting = Math.round((size * chunkMilliseconds) / Math.max(milliseconds, 1));
  return Math.min(largestChunk, Math.max(smallestChunk, Math.min(fitting, size * 2)));
}
