import { Worker } from 'node:worker_threads';
import type { MapAnswer, Question } from './answer-map.ts';
import { mapWorkerFile } from './map-worker-file.ts';

/** A thread that answers one map at a time. */
export type MapThread = {
  /** Rejects when the thread ends before it has answered; it is not to be used again then. */
  ask(question: Question): Promise<MapAnswer>;
  end(): Promise<void>;
};

/** The largest map that passes takes a tenth of it. */
const resourceLimits = { maxOldGenerationSizeMb: 512 };

/**
 * Starts the thread. It gets nothing of the environment, where secrets are, nor what was loaded into the process beside
 * the service, which may act for the whole process; and it keeps no process alive while idle.
 */
export function startThread(file: URL = mapWorkerFile): MapThread {
  const worker = new Worker(file, { env: {}, execArgv: [], resourceLimits });
  let asked: { resolve: (answer: MapAnswer) => void; reject: (error: Error) => void } | null = null;
  let isOver = false;
  const ended = (cause?: unknown): void => {
    isOver = true;
    asked?.reject(new Error('a map ended its thread', { cause }));
    asked = null;
  };
  worker.unref();
  worker.on('message', (answer: MapAnswer) => {
    worker.unref();
    asked?.resolve(answer);
    asked = null;
  });
  worker.on('error', ended);
  worker.on('exit', ended);
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        asked = { resolve, reject };
        if (isOver) return ended();
        worker.ref();
        worker.postMessage(question);
      }),
    async end() {
      await worker.terminate();
    },
  };
}
