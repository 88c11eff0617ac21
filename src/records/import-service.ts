import { randomUUID } from 'node:crypto';
import type { Caller } from '../access/caller.ts';
import { AppError } from '../errors.ts';
import type { ImportReceipt, Store } from '../store/store.ts';
import { keepBody } from './csv/body-file.ts';
import { witnessEncoding } from './csv/encoding.ts';
import { type MeasuredTable, openTable, type TableOptions } from './csv/open-table.ts';
import { emptyReceipt } from './import-receipt.ts';
import { runImport } from './import-run.ts';
import { type NumberedLine, readLines } from './read-import-line.ts';
import { type KeptForm, RefusedLines, type RowText, rowsToKeep } from './rejected-rows.ts';

/** Imports one key may run at the same time. */
export const maxRunningImports = 4;

export type ImportOptions = {
  dryRun: boolean;
  /** Set when the body is a table; otherwise it is lines of JSON. */
  table?: TableOptions | undefined;
};

/** An import under way. */
export type StartedImport = {
  id: string;
  /** Resolves when the whole body has come in, with its size in bytes. Stays open when it never does. */
  received: Promise<number>;
  done: Promise<ImportReceipt>;
};

/**
 * Imports records with flat memory, whatever the size: each chunk is one transaction, a wrong line is rejected with its
 * reason and stops nothing. Lines of JSON are written as they stream in. A table comes in whole first, into a file without
 * a name in `folder`, as the last row can tell what the first one means. A dry run gives the receipt and writes nothing.
 */
export function makeImportService(
  store: Store,
  now: () => Date,
  { folder, seal }: { folder: string /** Null: refused rows are not kept. */; seal: ((text: string) => string) | null },
) {
  const running = new Map<string, number>();
  const stop = new AbortController();

  async function start(
    caller: Caller,
    centreId: string,
    body: AsyncIterable<Uint8Array>,
    { dryRun, table }: ImportOptions,
  ): Promise<StartedImport> {
    const release = claim(caller.keyId);
    try {
      const source = table ? await tableSource(folder, body, table) : lineSource(body);
      const receipt = emptyReceipt({
        id: `imp-${randomUUID()}`,
        centreId,
        source: caller.source,
        dryRun,
        startedAt: now().toISOString(),
      });
      try {
        if (!(await store.createImport(caller.reach, receipt))) throw new AppError('not-found');
      } catch (error) {
        await source.close();
        throw error;
      }
      const done = run(caller, receipt, source).finally(release);
      // Whoever waits for it gets the failure; a job may have nobody who waits.
      done.catch(() => undefined);
      return { id: receipt.id, received: source.received, done };
    } catch (error) {
      release();
      throw error;
    }
  }

  async function run(caller: Caller, receipt: ImportReceipt, source: Source): Promise<ImportReceipt> {
    try {
      const refused = new RefusedLines();
      await runImport({ store, now, caller, receipt, refused, signal: stop.signal }, source.lines(receipt));
      if (seal && refused.size > 0) {
        const { form, rows } = await source.pick(refused);
        await store.keepRejectedRows(receipt.centreId, receipt.id, rowsToKeep(form, rows, seal));
      }
      receipt.state = 'done';
    } catch (error) {
      // Lines that were read and not settled count for nothing: the receipt stays what it was after the last chunk.
      await store.interruptImport(receipt.centreId, receipt.id, now().toISOString()).catch(() => undefined);
      throw error;
    } finally {
      await source.close();
      if (receipt.dryRun) await store.endDryRun(receipt.id).catch(() => undefined);
    }
    receipt.finishedAt = now().toISOString();
    await store.saveImport(receipt, []);
    return receipt;
  }

  function claim(keyId: string): () => void {
    const inUse = running.get(keyId) ?? 0;
    if (inUse >= maxRunningImports) {
      throw new AppError('too-many-imports', {
        params: { limit: maxRunningImports },
        headers: { 'retry-after': '10' },
      });
    }
    running.set(keyId, inUse + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (running.get(keyId) ?? 1) - 1;
      if (left > 0) running.set(keyId, left);
      else running.delete(keyId);
    };
  }

  return {
    start,
    /** Breaks off what runs, at the next chunk. */
    stop: () => stop.abort(),
  };
}

export type ImportService = ReturnType<typeof makeImportService>;

/** Where lines come from. */
type Source = {
  received: Promise<number>;
  /** Notes in the receipt how the body was written. */
  lines(receipt: ImportReceipt): AsyncIterable<Iterable<NumberedLine>>;
  /** What stood in the refused lines, after all have been read. */
  pick(refused: RefusedLines): Promise<{ form: KeptForm; rows: readonly RowText[] }>;
  close(): Promise<void>;
};

function lineSource(body: AsyncIterable<Uint8Array>): Source {
  let resolve: (bytes: number) => void;
  const received = new Promise<number>((done) => {
    resolve = done;
  });
  async function* counted(): AsyncGenerator<Uint8Array> {
    let bytes = 0;
    for await (const chunk of body) {
      bytes += chunk.length;
      yield chunk;
    }
    resolve(bytes);
  }
  return {
    received,
    lines: () => readLines(counted()),
    pick: async (refused) => ({ form: { is: 'lines' }, rows: refused.texts() }),
    close: async () => undefined,
  };
}

async function tableSource(folder: string, body: AsyncIterable<Uint8Array>, options: TableOptions): Promise<Source> {
  const witness = witnessEncoding();
  const file = await keepBody(folder, body, witness.note);
  try {
    const encoding = witness.verdict();
    // What comes in as something else than UTF-8 goes back as UTF-8, which a spreadsheet only sees by its mark.
    const hasMark = witness.hasMark() || encoding !== 'utf-8';
    const table = await openTable(file, { encoding, hasMark }, options);
    if ('faults' in table) {
      throw new AppError('invalid-input', { faults: table.faults.map((fault) => ({ ...fault, in: 'body' })) });
    }
    let measured: MeasuredTable | null = null;
    return {
      received: Promise.resolve(file.length),
      async *lines(receipt) {
        measured = await table.measure();
        receipt.format = measured.format;
        yield* measured.lines();
      },
      pick: (refused) => (measured ?? never('a table is picked from before it was read')).pick(refused),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function never(what: string): never {
  throw new Error(what);
}
