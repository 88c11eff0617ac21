import type { Store } from '../store/store.ts';

const intervalMilliseconds = 10_000;

/**
 * Marks imports as interrupted that nobody runs any more: those of an instance that died, and those that broke off while
 * even that could not be written. At the start of a process and now and then: an instance may die while others go on.
 */
export function makeImportSweep(store: Store) {
  let last: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // What cannot be marked now is marked the next time.
    last = store.interruptImports().catch(() => undefined);
  }, intervalMilliseconds);
  timer.unref();
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await last;
    },
  };
}
