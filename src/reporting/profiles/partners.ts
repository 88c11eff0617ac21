import type { Period } from '../../core/values/period.ts';
import type { RecordData } from '../../records/field.ts';

/** How many different organisations an agreement ran with on some day of a period. */
export function partnersOf(agreements: readonly RecordData[], { from, until }: Period): number {
  const running = agreements.filter(
    (one) => String(one.from) <= until && (one.until === undefined || String(one.until) >= from),
  );
  return new Set(running.map(({ organisationId }) => organisationId)).size;
}
