import type { SroiResult } from '../../core/indicators/sroi/result.ts';
import { AppError } from '../../errors.ts';
import type { ObligationQuestion } from '../social-return/realised-of.ts';
import { answerMap, type MapAnswer, type MapQuestion, type Question } from './answer-map.ts';
import { type MapThread, startThread } from './map-thread.ts';

/** Computes impact maps beside the event loop, so that nobody else waits for one. */
export type MapCalculator = {
  /**
   * The answer to a map. Throws `overloaded` when too many wait, `unavailable` when the service stops, and the reason
   * of `signal` when that is aborted: a client that went away holds no place.
   */
  answer(question: MapQuestion, signal?: AbortSignal): Promise<MapAnswer>;
  /** What was realised under an obligation, as JSON text; it waits for its turn as a large map does. */
  realised(question: ObligationQuestion, signal?: AbortSignal): Promise<Uint8Array>;
  /** Takes no more maps. Who waits is told at once, and whose map is still not done shortly after is told then. */
  drain(): void;
  stop(): Promise<void>;
};

/** Maps computed at the same time; a small one is not to wait until a large one is done. */
const mostThreads = 2;
/** Maps that may wait. Many more than people send, few enough to be done within a client's patience. */
const mostWaiting = 32;
/** Those who are sent away come back spread over this many seconds. */
const retrySeconds = 4;
/** A map that nobody waits for any more may take this long to end; then its thread is ended. */
const graceMs = 500;
/** How long, in milliseconds, people are kept waiting for an answer in words. */
type Patience = {
  /** For a turn: less than the two minutes after which a silent connection is cut. */
  readonly waitMs: number;
  /** For a map that runs when the service stops: less than the time after which all connections are cut. */
  readonly drainMs: number;
};
const usualPatience: Patience = { waitMs: 60_000, drainMs: 2000 };
/** From here a map is large: one of them at a time, so that small ones pass. An ordinary one has a tenth of each. */
const large = { outcomeYears: 1000, drawnYears: 20_000_000 } as const;

type Job = {
  readonly question: Question;
  readonly isLarge: boolean;
  readonly done: (answer: MapAnswer) => void;
  readonly failed: (error: unknown) => void;
  thread: MapThread | null;
  turn?: NodeJS.Timeout;
};

/** Starts threads on first use and keeps them warm. `start` makes one; tests give their own, and shorter waits. */
export function makeMapCalculator(
  start: () => MapThread = startThread,
  { waitMs, drainMs }: Patience = usualPatience,
): MapCalculator {
  const waiting: Job[] = [];
  const running = new Map<MapThread, Job>();
  const idle: MapThread[] = [];
  let stopped = false;

  function next(): void {
    const largeRuns = [...running.values()].some(({ isLarge }) => isLarge);
    const place = waiting.findIndex(({ isLarge }) => !(isLarge && largeRuns));
    if (stopped || place < 0 || running.size >= mostThreads) return;
    const [job] = waiting.splice(place, 1);
    if (job) run(job, idle.pop() ?? start());
    next();
  }

  function run(job: Job, thread: MapThread): void {
    clearTimeout(job.turn);
    job.thread = thread;
    running.set(thread, job);
    thread.ask(job.question).then(
      (answer) => {
        running.delete(thread);
        idle.push(thread);
        job.done(answer);
        next();
      },
      (error: unknown) => {
        // Whatever it was, the next map gets a new thread.
        if (running.delete(thread)) void thread.end();
        job.failed(error);
        next();
      },
    );
  }

  function leave(job: Job): void {
    const place = waiting.indexOf(job);
    if (place >= 0) waiting.splice(place, 1);
    const { thread } = job;
    if (thread) setTimeout(() => running.get(thread) === job && void thread.end(), graceMs).unref();
  }

  function drain(): void {
    if (stopped) return;
    stopped = true;
    for (const { failed } of waiting.splice(0)) failed(stopping());
    const last = [...running.values()];
    setTimeout(() => {
      for (const { failed } of last) failed(stopping());
    }, drainMs).unref();
  }

  const asked = (question: Question, isLarge: boolean, signal?: AbortSignal) =>
    new Promise<MapAnswer>((resolve, reject) => {
      signal?.throwIfAborted();
      if (stopped) throw stopping();
      if (waiting.length >= mostWaiting) throw sentAway();
      const gone = (): void => {
        clearTimeout(job.turn);
        leave(job);
        reject(signal?.reason);
      };
      const settled = () => {
        clearTimeout(job.turn);
        signal?.removeEventListener('abort', gone);
      };
      const job: Job = {
        question,
        isLarge,
        thread: null,
        done: (answer) => {
          settled();
          resolve(answer);
        },
        failed: (error) => {
          settled();
          reject(error);
        },
      };
      signal?.addEventListener('abort', gone, { once: true });
      job.turn = setTimeout(() => {
        leave(job);
        job.failed(sentAway());
      }, waitMs).unref();
      waiting.push(job);
      next();
    });

  return {
    async answer(question, signal) {
      // Always refused, and what is so deep cannot be handed to a thread.
      if (isDeep(question.map)) return answerMap({ ...question, asOf: null });
      return asked(question, looksLarge(question.map), signal);
    },
    async realised(question, signal) {
      const answer = await asked(question, true, signal);
      if (!('result' in answer)) throw new Error('an obligation was answered as a map');
      return answer.result;
    },
    drain,
    async stop() {
      drain();
      const threads = [...idle.splice(0), ...running.keys()];
      running.clear();
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}

function sentAway(): AppError {
  const seconds = 1 + Math.floor(Math.random() * retrySeconds);
  return new AppError('overloaded', { headers: { 'retry-after': String(seconds) } });
}

function stopping(): AppError {
  return new AppError('unavailable', { headers: { 'retry-after': '5' } });
}

/** The result of an answer as an object; null when the map was refused. */
export function resultOf(answer: MapAnswer): SroiResult | null {
  return 'result' in answer ? (JSON.parse(new TextDecoder().decode(answer.result)) as SroiResult) : null;
}

/** Deeper than any map is. */
function isDeep(value: unknown, levels = 8): boolean {
  if (value === null || typeof value !== 'object') return false;
  return levels === 0 || Object.values(value).some((part) => isDeep(part, levels - 1));
}

/** Of a map that nobody has checked yet: what is no number there is refused soon enough. */
function looksLarge(map: unknown): boolean {
  const { outcomes, horizonYears = 5, sensitivity } = (map ?? {}) as Partial<Record<string, unknown>>;
  const draws = sensitivity === null ? 0 : ((sensitivity as { draws?: unknown } | undefined)?.draws ?? 10_000);
  const years = (Array.isArray(outcomes) ? outcomes.length : 0) * Number(horizonYears);
  return years > large.outcomeYears || years * Number(draws) > large.drawnYears;
}
