import type { Caller } from '../../../access/caller.ts';
import { makeSealing } from '../../../access/sealing.ts';
import { readKept } from '../../../records/rejected-rows.ts';
import type { ImportReceipt, Store } from '../../../store/store.ts';

const dayMilliseconds = 24 * 60 * 60 * 1000;

/** How long refused rows are kept, and for whom. `days` 0: they never are. */
export function makeKeptRows(store: Store, now: () => Date, { secret, days }: { secret: string; days: number }) {
  const sealing = makeSealing(secret);

  /** Until when the refused rows of an import can be had; null when there are none, or no longer. */
  function until({ state, rejected, startedAt }: ImportReceipt): string | null {
    if (state !== 'done' || rejected === 0 || days === 0) return null;
    const end = new Date(Date.parse(startedAt) + days * dayMilliseconds);
    return end > now() ? end.toISOString() : null;
  }

  /**
   * The rows, for who may have them: the system that sent them, and who may read everything of the centre. Null: they are
   * not kept, or not for this caller.
   */
  async function read(caller: Caller, receipt: ImportReceipt) {
    const mayRead = (['records:read', 'records:read-sensitive'] as const).every((scope) => caller.scopes.has(scope));
    if (until(receipt) === null || (caller.source !== receipt.source && !mayRead)) return null;
    const rows = await store.rejectedRows(caller.reach, receipt.centreId, receipt.id);
    return rows && readKept(rows, sealing.open);
  }

  return { seal: days === 0 ? null : sealing.seal, until, read };
}

export type KeptRows = ReturnType<typeof makeKeptRows>;
