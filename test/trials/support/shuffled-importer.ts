import { setTimeout as wait } from 'node:timers/promises';
import type { Caller } from './client.ts';
import type { ApiRecords } from './facts-from-records.ts';
import type { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import { addsUp, receiptsOf, sendFile } from './send-file.ts';
import { afterImport, type ShuffledLine, shuffledFile } from './shuffled-file.ts';
import type { Stage } from './stage.ts';

const pieceLines = 40;

type Parts = { caller: Caller; stage: Stage; key: string; ledger: Ledger; gate: Gate; random: Random };
export type ShuffledCounts = { done: number; interrupted: number; brokenWhileWaiting: number };

/**
 * A client that imports files in which lines refer to later ones and deletions stand anywhere: each brings new records and
 * takes away those of the one before. When an import breaks off it compares what is there with what the receipts say,
 * record by record, and sends the whole file again.
 */
export function makeShuffledImporter(name: string, { caller, stage, key, ledger, gate, random }: Parts) {
  const counts: ShuffledCounts = { done: 0, interrupted: 0, brokenWhileWaiting: 0 };
  const collection = `/v1/centres/${stage.centreId}/imports`;
  let version = 0;
  let earlier: ShuffledLine[] = [];
  /** The file that is being sent, and what was there before. */
  let current: { file: ShuffledLine[]; before: Set<string>; startedAt: string } | null = null;

  async function* body(file: readonly ShuffledLine[]): AsyncGenerator<string> {
    for (let first = 0; first < file.length; first += pieceLines) {
      const lines = file.slice(first, first + pieceLines).map(({ kind, id, data }) => {
        return JSON.stringify(data === null ? { kind, id, delete: true } : { kind, id, data });
      });
      yield `${lines.join('\n')}\n`;
      if (random.next() < 0.5) await wait(random.between(1, 10));
    }
  }

  async function importOnce(): Promise<void> {
    version += 1;
    const file = shuffledFile(random, `${name}-${version}`, random.between(100, 300), earlier);
    const before = new Set(earlier.filter(({ data }) => data !== null).map(({ id }) => id));
    current = { file, before, startedAt: new Date().toISOString() };
    for (const { kind, id, data } of file) ledger.attempt(kind, id, data as Record<string, unknown> | null);
    const receipt = await sendFile({
      caller,
      gate,
      collection,
      key,
      body: () => body(file),
      onBreak: () => {
        counts.interrupted += 1;
      },
    });
    if (receipt.state !== 'done' || receipt.lines !== file.length || receipt.rejected > 0 || !addsUp(receipt)) {
      throw new Error(`the receipt of ${file.length} lines is ${JSON.stringify(receipt).slice(0, 400)}`);
    }
    for (const { kind, id, data } of file) ledger.acknowledge(kind, id, data as Record<string, unknown> | null);
    earlier = file;
    current = null;
    counts.done += 1;
  }

  /** Works until it is told to stop, and ends after an import. */
  async function run(isDone: () => boolean): Promise<ShuffledCounts> {
    while (!isDone()) await importOnce();
    return counts;
  }

  /** What is wrong with the receipts and with what they speak of; asked while all clients stand still. */
  async function wrongReceipts(records: ApiRecords, isMarked: boolean): Promise<string[]> {
    const { receipts, wrong } = await receiptsOf({ caller, collection, key }, name, isMarked);
    if (!current) return wrong;
    const { file, before, startedAt } = current;
    let expected = before;
    for (const receipt of receipts.filter((one) => one.startedAt >= startedAt)) {
      const after = afterImport(file, expected, receipt);
      if (!after) return [...wrong, `${name}: ${receipt.waiting} cannot wait after ${receipt.lines} of ${file.length}`];
      if (receipt.waiting > 0) counts.brokenWhileWaiting += 1;
      expected = after;
    }
    const there = new Set(
      ['material-movements', 'repairs'].flatMap((kind) => (records[kind] ?? []).map(({ id }) => id)),
    );
    for (const { id } of [...file, ...earlier]) {
      if (expected.has(id) !== there.has(id)) wrong.push(`${name}: ${id} is ${there.has(id) ? '' : 'not '}there`);
    }
    return wrong;
  }

  return { run, counts, wrongReceipts };
}
