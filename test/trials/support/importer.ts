import { setTimeout as wait } from 'node:timers/promises';
import type { Caller } from './client.ts';
import type { ApiRecords } from './facts-from-records.ts';
import type { Gate } from './gate.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import { addsUp, type Receipt, receiptsOf, sendFile } from './send-file.ts';
import type { Stage } from './stage.ts';

const kind = 'material-movements';
const slots = 3;
const pieceLines = 60;
/** Every so many lines one is wrong: it is rejected, and stops nothing. */
const wrongEvery = 97;
const columns = ['id', 'date', 'direction', 'category', 'kilograms'] as const;

type Parts = { caller: Caller; stage: Stage; key: string; ledger: Ledger; gate: Gate; random: Random };
/** `halfway`: looked at while a part of a file was there. */
export type ImporterCounts = { done: number; interrupted: number; halfway: number; lines: number };

/**
 * A client that imports files of movements, again and again over the same few hundred records, each time with other
 * content, as lines of JSON or as a table; when an import breaks off it looks at the receipt, counts what is there, and
 * sends the whole file again.
 */
export function makeImporter(
  name: string,
  { caller, stage, key, ledger, gate, random }: Parts,
  form: 'lines' | 'table' = 'lines',
) {
  const counts: ImporterCounts = { done: 0, interrupted: 0, halfway: 0, lines: 0 };
  const collection = `/v1/centres/${stage.centreId}/imports`;
  let version = 0;
  /** The file that is being sent. */
  let current: { slot: number; length: number; startedAt: string } | null = null;

  /** The content of a line; null: a line that is wrong. */
  const contentOf = (line: number, of: number) =>
    line % wrongEvery === 0
      ? null
      : { date: '2026-08-15', direction: 'in', category: 'wood', kilograms: (of * 1000 + line) / 1000 };
  const idOf = (slot: number, line: number) => `${name}-${slot}-${line}`;

  function textOf(slot: number, line: number, of: number): string {
    const data: Record<string, unknown> = contentOf(line, of) ?? { direction: 'sideways' };
    const id = idOf(slot, line);
    if (form === 'lines') return JSON.stringify({ kind, id, data });
    return columns.map((column) => (column === 'id' ? id : (data[column] ?? ''))).join(';');
  }

  async function* body(slot: number, length: number, of: number): AsyncGenerator<string> {
    if (form === 'table') yield `${columns.join(';')}\n`;
    for (let first = 1; first <= length; first += pieceLines) {
      let text = '';
      for (let line = first; line < first + pieceLines && line <= length; line += 1)
        text += `${textOf(slot, line, of)}\n`;
      yield text;
      if (form === 'lines' && random.next() < 0.5) await wait(random.between(1, 10));
    }
  }

  async function importOnce(): Promise<void> {
    version += 1;
    const own = version;
    const slot = random.between(1, slots);
    // A table is written only when all of it has come in: a short one gets to its end between two kills now and then.
    const length = form === 'table' ? random.between(100, 400) : random.between(200, 900);
    current = { slot, length, startedAt: new Date().toISOString() };
    for (let line = 1; line <= length; line += 1) {
      const content = contentOf(line, own);
      if (content) ledger.attempt(kind, idOf(slot, line), content);
    }
    const receipt = await sendFile({
      caller,
      gate,
      collection,
      key,
      body: () => body(slot, length, own),
      ...(form === 'table' ? { type: 'text/csv' } : {}),
      onBreak: () => {
        counts.interrupted += 1;
      },
    });
    checkDone(receipt, length);
    for (let line = 1; line <= length; line += 1) {
      const content = contentOf(line, own);
      if (content) ledger.acknowledge(kind, idOf(slot, line), content);
    }
    current = null;
    counts.done += 1;
    counts.lines += length;
  }

  function checkDone(receipt: Receipt, length: number): void {
    const wrong = Math.floor(length / wrongEvery);
    if (receipt.state !== 'done' || receipt.lines !== length || receipt.rejected !== wrong || !addsUp(receipt)) {
      throw new Error(`the receipt of ${length} lines is ${JSON.stringify(receipt).slice(0, 400)}`);
    }
  }

  /** Works until it is told to stop, and ends after an import. */
  async function run(isDone: () => boolean): Promise<ImporterCounts> {
    while (!isDone()) await importOnce();
    return counts;
  }

  /**
   * What is wrong with the receipts and with what they speak of; asked while all clients stand still. The file that is
   * being sent must be there exactly as far as its receipts say, line for line: no half chunk, none too many.
   */
  async function wrongReceipts(records: ApiRecords, isMarked: boolean): Promise<string[]> {
    const { receipts, wrong } = await receiptsOf({ caller, collection, key }, name, isMarked);
    if (!current) return wrong;
    const { slot, startedAt, length } = current;
    const settled = Math.max(0, ...receipts.filter((one) => one.startedAt >= startedAt).map(({ lines }) => lines));
    if (settled > 0 && settled < length) counts.halfway += 1;
    const there = new Set(
      (records[kind] ?? []).filter(({ kilograms }) => Math.floor(Number(kilograms)) === version).map(({ id }) => id),
    );
    for (let line = 1; line <= length; line += 1) {
      const shouldBe = line <= settled && contentOf(line, version) !== null;
      if (shouldBe !== there.has(idOf(slot, line))) {
        wrong.push(`${name}: line ${line} is ${shouldBe ? 'not ' : ''}there; the receipt says ${settled} of ${length}`);
      }
    }
    return wrong;
  }

  return { run, counts, wrongReceipts };
}
