import type { CatalogueCondition } from '../store.ts';

/** True when a put may go on: If-Match and If-None-Match against what is there. */
export function conditionHolds(
  known: { revision: number } | null,
  { ifMatch, ifAbsent, ifNotRevision }: CatalogueCondition,
): boolean {
  if (ifAbsent && known) return false;
  if (known && ifNotRevision?.includes(known.revision)) return false;
  if (ifMatch === undefined) return true;
  return known !== null && (ifMatch === '*' || ifMatch.includes(known.revision));
}

/** Revision and instants of an item that is created or changed now. */
export function stamp(known: { revision: number; createdAt: string } | null, at: string) {
  return { revision: (known?.revision ?? 0) + 1, createdAt: known?.createdAt ?? at, updatedAt: at };
}
