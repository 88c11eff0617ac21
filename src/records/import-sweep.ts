import type { Store } from '../store/store.ts';

const intervalMilliseconds = 10_000;
/** Refused rows that were kept long enough are looked for at the start and then every hour. */
const forgetEvery = 360;
const dayMilliseconds = 24 * 60 * 60 * 1000;

/**
 * Marks imports as interrupted that nobody runs any more: those of an instance that died, and those that broke off while
 * even that could not be written. At the start of a process and now and then: an instance may die while others go on.
 */
export function makeImportSweep(store: Store, now: () => Date, rejectedRowsDays: number) {
  let last: Promise<unknown> = Promise.resolve();
  let turns = 0;
  const sweep = async (): Promise<void> => {
    // What cannot be done now is done the next time.
    await store.interruptImports().catch(() => undefined);
    if (turns++ % forgetEvery > 0) return;
    const before = new Date(now().getTime() - rejectedRowsDays * dayMilliseconds);
    await store.forgetRejectedRows(before.toISOString()).catch(() => undefined);
  };
  const timer = setInterval(() => {
    last = sweep();
  }, intervalMilliseconds);
  timer.unref();
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await last;
    },
  };
}
