import type { Clock } from '../clock.ts';
import type { Store } from '../store/store.ts';

const intervalMilliseconds = 60_000;

/** Notes when keys were last used: once a minute for all of them, so that reading never waits for writing. */
export function makeKeyUse(store: Store, now: Clock) {
  let used = new Map<string, string>();

  async function write(): Promise<void> {
    const batch = used;
    used = new Map();
    if (batch.size > 0) await store.noteKeysUsed(batch).catch(() => undefined);
  }

  const timer = setInterval(() => void write(), intervalMilliseconds);
  timer.unref();
  return {
    note: (keyId: string): void => void used.set(keyId, now().toISOString()),
    stop: async (): Promise<void> => {
      clearInterval(timer);
      await write();
    },
  };
}
