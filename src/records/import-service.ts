import { randomUUID } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import type { Caller } from '../access/caller.ts';
import { AppError } from '../errors.ts';
import type {
  ImportCounts,
  ImportReceipt,
  RecordWrite,
  Rejection,
  Settle,
  Store,
  WriteOutcome,
} from '../store/store.ts';
import type { Fault } from './define-record-kind.ts';
import { type Line, linesOf, maxLineBytes } from './import-lines.ts';
import { readImportLine } from './read-import-line.ts';
import { findRecordKind } from './registry.ts';
import { faultsOfOutcome, isBlind } from './service.ts';

/** Imports one key may run at the same time. */
export const maxRunningImports = 4;

/** A transaction holds the only writer: chunks grow or shrink to take about this long. */
const chunkMilliseconds = 10;
const smallestChunk = 100;
const largestChunk = 1000;

type Pending = { line: number; kind: string; id: string; write: RecordWrite };
type Counts = Omit<ImportCounts, 'lines'>;

/**
 * Imports lines of records as they stream in, with flat memory: each chunk is one transaction, a wrong line is
 * rejected with its reason and stops nothing. A dry run gives the receipt and writes nothing.
 */
export function makeImportService(store: Store, now: () => Date) {
  const running = new Map<string, number>();

  async function run(
    caller: Caller,
    centreId: string,
    body: AsyncIterable<Buffer>,
    options: { dryRun: boolean },
  ): Promise<ImportReceipt> {
    const inUse = running.get(caller.keyId) ?? 0;
    if (inUse >= maxRunningImports) {
      throw new AppError('too-many-imports', {
        params: { limit: maxRunningImports },
        headers: { 'retry-after': '10' },
      });
    }
    running.set(caller.keyId, inUse + 1);
    try {
      return await runCounted(caller, centreId, body, options.dryRun);
    } finally {
      const left = (running.get(caller.keyId) ?? 1) - 1;
      if (left > 0) running.set(caller.keyId, left);
      else running.delete(caller.keyId);
    }
  }

  async function runCounted(
    caller: Caller,
    centreId: string,
    body: AsyncIterable<Buffer>,
    dryRun: boolean,
  ): Promise<ImportReceipt> {
    const receipt: ImportReceipt = {
      id: `imp-${randomUUID()}`,
      centreId,
      source: caller.source,
      state: 'running',
      dryRun,
      lines: 0,
      ...noCounts(),
      byKind: {},
      startedAt: now().toISOString(),
      finishedAt: null,
    };
    if (!(await store.createImport(caller.reach, receipt))) throw new AppError('not-found');
    const runState = { pending: [] as Pending[], rejections: [] as Rejection[], size: smallestChunk };

    const flush = async (): Promise<void> => {
      const chunk = runState.pending;
      const settle: Settle = (outcomes) => {
        const settled = structuredClone(receipt);
        const rejections = [...runState.rejections];
        for (const [index, row] of chunk.entries()) note(settled, rejections, row, outcomes[index]);
        return { receipt: settled, rejections: inOrder(rejections) };
      };
      if (chunk.length > 0) {
        const started = performance.now();
        const outcomes = await store.writeRecords(
          caller.reach,
          centreId,
          chunk.map((row) => row.write),
          {
            at: now().toISOString(),
            by: caller,
            importId: receipt.id,
            settle,
            ...(dryRun ? { dryRunId: receipt.id } : {}),
          },
        );
        if (!outcomes) throw new AppError('not-found');
        runState.size = nextSize(chunk.length, performance.now() - started);
        Object.assign(receipt, settle(outcomes).receipt);
      } else if (runState.rejections.length > 0) {
        await store.saveImport(receipt, inOrder(runState.rejections));
      }
      runState.pending = [];
      runState.rejections = [];
    };

    try {
      for await (const lines of linesOf(body)) {
        for (const line of lines) {
          receipt.lines += 1;
          take(line, caller, receipt, runState);
          if (runState.pending.length >= runState.size || runState.rejections.length >= largestChunk) await flush();
        }
      }
      await flush();
      receipt.state = 'done';
    } catch (error) {
      // Lines that were read and not settled count for nothing: the receipt stays what it was after the last chunk.
      await store.interruptImport(centreId, receipt.id, now().toISOString()).catch(() => undefined);
      throw error;
    } finally {
      if (dryRun) await store.endDryRun(receipt.id).catch(() => undefined);
    }
    receipt.finishedAt = now().toISOString();
    await store.saveImport(receipt, []);
    return receipt;
  }

  return { run };
}

export type ImportService = ReturnType<typeof makeImportService>;

function inOrder(rejections: Rejection[]): Rejection[] {
  return rejections.sort((a, b) => a.line - b.line);
}

function take(
  line: Line,
  caller: Caller,
  receipt: ImportReceipt,
  state: { pending: Pending[]; rejections: Rejection[] },
): void {
  if ('fault' in line) {
    reject(receipt, state.rejections, line.number, null, null, [
      { pointer: '', code: line.fault, params: { limit: maxLineBytes } },
    ]);
    return;
  }
  const read = readImportLine(line.text);
  if (!read.ok) {
    reject(receipt, state.rejections, line.number, read.kind, read.id, read.faults);
    return;
  }
  const kind = findRecordKind(read.kind);
  const common = { kind: read.kind, id: read.id, source: caller.source, takeOver: caller.mayTakeOver };
  const blind = kind !== undefined && isBlind(kind, caller);
  state.pending.push({
    line: line.number,
    kind: read.kind,
    id: read.id,
    write:
      read.action === 'put' ? { action: 'put', data: read.data, blind, ...common } : { action: 'delete', ...common },
  });
}

function note(receipt: ImportReceipt, rejections: Rejection[], row: Pending, outcome: WriteOutcome | undefined): void {
  if (!outcome) throw new Error('the store gave no outcome for a write');
  switch (outcome.result) {
    case 'created':
    case 'changed':
    case 'unchanged':
    case 'deleted':
      count(receipt, row.kind, outcome.result);
      break;
    case 'absent':
      count(receipt, row.kind, 'unchanged');
      break;
    default: {
      const faults = faultsOfOutcome(outcome).map((fault) => ({
        ...fault,
        pointer: fault.pointer ? `/data${fault.pointer}` : '',
      }));
      reject(receipt, rejections, row.line, row.kind, row.id, faults);
    }
  }
}

/** One rejected line counts once, however many faults it has; each fault is listed. */
function reject(
  receipt: ImportReceipt,
  rejections: Rejection[],
  line: number,
  kind: string | null,
  id: string | null,
  faults: readonly Fault[],
): void {
  count(receipt, kind, 'rejected');
  for (const fault of faults)
    rejections.push({ line, kind, id, code: fault.code, pointer: fault.pointer, params: fault.params ?? {} });
}

function count(receipt: ImportReceipt, kind: string | null, what: keyof Counts): void {
  receipt[what] += 1;
  if (kind === null) return;
  receipt.byKind[kind] ??= noCounts();
  const counts = receipt.byKind[kind];
  counts[what] += 1;
}

function noCounts(): Counts {
  return { created: 0, changed: 0, unchanged: 0, deleted: 0, rejected: 0 };
}

function nextSize(size: number, milliseconds: number): number {
  const fitting = Math.round((size * chunkMilliseconds) / Math.max(milliseconds, 1));
  return Math.min(largestChunk, Math.max(smallestChunk, Math.min(fitting, size * 2)));
}
