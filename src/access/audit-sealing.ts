import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

const intervalMilliseconds = 10_000;

/**
 * Seals the audit trail every ten seconds, so that nobody has longer than that to change an entry unseen, also in a
 * centre where little happens. What a process that died left unsealed, the next one seals. `onFailure` hears of a turn
 * that failed; the next one tries again.
 */
export function makeAuditSealing(store: Store, now: Clock, onFailure: (error: unknown) => void) {
  let sealing: Promise<void> | null = null;

  function seal(): Promise<void> {
    sealing ??= store
      .sealAudit(now().toISOString())
      .then(() => undefined, onFailure)
      .finally(() => {
        sealing = null;
      });
    return sealing;
  }

  const timer = setInterval(() => void seal(), intervalMilliseconds);
  timer.unref();
  return {
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await sealing;
      await seal();
    },
  };
}
