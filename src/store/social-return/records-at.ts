import { decode } from '../records/encoded.ts';
import { loadRecords } from '../records/load.ts';
import type { Dialect } from '../sql/dialect.ts';
import type { Steps } from '../sql/steps.ts';
import type { StoredRecord } from '../store.ts';
import { layoutOf } from '../tables/record-layout.ts';

/** Where a record is. */
export type RecordPlace = { readonly centreId: string; readonly id: string };

/** Records of one kind of several centres, in the order in which they are asked for; those that are not there left out. */
export function* recordsAt(
  dialect: Dialect,
  kind: string,
  places: readonly RecordPlace[],
): Steps<{ centreId: string; record: StoredRecord }[]> {
  const layout = layoutOf(kind);
  const found = new Map<string, StoredRecord>();
  for (const centreId of new Set(places.map((place) => place.centreId))) {
    const ids = places.filter((place) => place.centreId === centreId).map(({ id }) => id);
    for (const { encoded, ...record } of yield* loadRecords(dialect, layout, centreId, dialect.oneOf('"r"."id"', ids)))
      found.set(`${centreId}/${record.id}`, { kind, ...record, data: decode(layout, encoded) });
  }
  return places.flatMap(({ centreId, id }) => {
    const record = found.get(`${centreId}/${id}`);
    return record ? [{ centreId, record }] : [];
  });
}
