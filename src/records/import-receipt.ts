import type { ImportCounts, ImportReceipt, Rejection, WriteOutcome } from '../store/store.ts';
import type { Fault } from './define-record-kind.ts';
import { faultsOfOutcome } from './service.ts';

type Counts = Omit<ImportCounts, 'lines'>;

/** A receipt before the first line. */
export function emptyReceipt(
  about: Pick<ImportReceipt, 'id' | 'centreId' | 'source' | 'dryRun' | 'startedAt'>,
): ImportReceipt {
  return {
    ...about,
    state: 'running',
    lines: 0,
    waiting: 0,
    ...noCounts(),
    byKind: {},
    format: null,
    finishedAt: null,
  };
}

/** Counts what became of one line. */
export function noteOutcome(
  receipt: ImportReceipt,
  rejections: Rejection[],
  row: { line: number; kind: string; id: string },
  outcome: WriteOutcome | undefined,
): void {
  if (!outcome) throw new Error('the store gave no outcome for a write');
  switch (outcome.result) {
    case 'created':
    case 'changed':
    case 'unchanged':
    case 'deleted':
      countLine(receipt, row.kind, outcome.result);
      break;
    case 'absent':
      countLine(receipt, row.kind, 'unchanged');
      break;
    default: {
      const faults = faultsOfOutcome(outcome).map((fault) => ({
        ...fault,
        pointer: fault.pointer ? `/data${fault.pointer}` : '',
      }));
      rejectLine(receipt, rejections, row.line, row.kind, row.id, faults);
    }
  }
}

/** One rejected line counts once, however many faults it has; each fault is listed. */
export function rejectLine(
  receipt: ImportReceipt,
  rejections: Rejection[],
  line: number,
  kind: string | null,
  id: string | null,
  faults: readonly Fault[],
): void {
  countLine(receipt, kind, 'rejected');
  for (const fault of faults)
    rejections.push({ line, kind, id, code: fault.code, pointer: fault.pointer, params: fault.params ?? {} });
}

export function countLine(receipt: ImportReceipt, kind: string | null, what: keyof Counts): void {
  receipt[what] += 1;
  if (kind === null) return;
  receipt.byKind[kind] ??= noCounts();
  const counts = receipt.byKind[kind];
  counts[what] += 1;
}

/** Rejections in order of line. */
export function inOrder(rejections: Rejection[]): Rejection[] {
  return rejections.sort((a, b) => a.line - b.line);
}

function noCounts(): Counts {
  return { created: 0, changed: 0, unchanged: 0, deleted: 0, rejected: 0 };
}
