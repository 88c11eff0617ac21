import type { FastifyBaseLogger } from 'fastify';
import type { Config } from '../config.ts';
import { type ImportService, makeImportService, type StartedImport } from '../records/import-service.ts';
import type { Store } from '../store/store.ts';
import { bodyFolder } from './routes/imports/body-folder.ts';
import type { KeptRows } from './routes/imports/kept-rows.ts';

/** A larger body is a job: it is answered when it has come in, not when it is done. */
const jobBytes = 32 * 1024 * 1024;

/**
 * The imports of this process, whichever door they came in by: a key runs at most so many of them together, and who waits
 * for an answer gets it when the service stops.
 */
export function makeRunningImports(
  store: Store,
  now: () => Date,
  { config, keptRows }: { config: Config; keptRows: KeptRows },
) {
  const imports: ImportService = makeImportService(store, now, { folder: bodyFolder(config), seal: keptRows.seal });
  const running = new Set<Promise<unknown>>();

  function keepTrack(work: Promise<unknown>): void {
    running.add(work);
    void work.catch(() => undefined).finally(() => running.delete(work));
  }

  async function start(...asked: Parameters<ImportService['start']>): Promise<StartedImport> {
    const started = await imports.start(...asked);
    keepTrack(started.done);
    return started;
  }

  /** Waits until an import can be answered: to its end, or until all of a job has come in. True when it goes on. */
  async function untilAnswer(started: StartedImport, asJob: boolean, log: FastifyBaseLogger): Promise<boolean> {
    const bytes = await Promise.race([started.received, started.done.then(() => 0)]);
    if (!asJob && bytes <= jobBytes) {
      await started.done;
      return false;
    }
    started.done.catch((error: unknown) => log.error({ failure: nameOf(error) }, 'a job broke off'));
    return true;
  }

  /** Who waits for an answer gets it; a job nobody waits for ends at its next chunk, so that a stop does not take hours. */
  async function close(): Promise<void> {
    imports.stop();
    await Promise.allSettled(running);
  }

  return { start, untilAnswer, keepTrack, close };
}

export type RunningImports = ReturnType<typeof makeRunningImports>;

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
