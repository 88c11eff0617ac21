import { Worker } from 'node:worker_threads';

/** Watches from another thread that requests follow each other. */
export type Watchdog = { sends(request: string): void; stop(): Promise<void> };

/** Kills the process, with the request in its last words, when nothing follows for so long. */
export function startWatchdog(limitMilliseconds: number): Watchdog {
  const worker = new Worker(new URL('./watchdog-worker.mjs', import.meta.url), {
    workerData: { limitMilliseconds },
    execArgv: [],
  });
  worker.unref();
  return {
    sends: (request) => worker.postMessage(request),
    async stop() {
      worker.postMessage(null);
      await worker.terminate();
    },
  };
}
