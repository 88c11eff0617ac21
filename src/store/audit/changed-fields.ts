import type { EncodedRecord } from '../records/encoded.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { RecordLayout } from '../tables/record-layout.ts';

/** Names of the fields in which two contents differ; of a record that was not there before, those that were given. */
export function changedFields(layout: RecordLayout, before: EncodedRecord | null, after: EncodedRecord): string[] {
  const names: string[] = [];
  for (const [place, { name }] of layout.scalars.entries()) {
    if ((before?.values[place] ?? null) !== (after.values[place] ?? null)) names.push(name);
  }
  for (const [place, { name }] of (layout.sensitive?.scalars ?? []).entries()) {
    if ((before?.sensitive?.[place] ?? null) !== (after.sensitive?.[place] ?? null)) names.push(name);
  }
  for (const [place, { name }] of layout.lists.entries()) {
    if (!sameRows(before?.lists[place] ?? [], after.lists[place] ?? [])) names.push(name);
  }
  return names;
}

function sameRows(one: readonly (readonly SqlValue[])[], other: readonly (readonly SqlValue[])[]): boolean {
  return (
    one.length === other.length &&
    one.every((row, place) => row.every((value, member) => value === (other[place]?.[member] ?? null)))
  );
}
