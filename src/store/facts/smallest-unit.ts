import type { RecordKind } from '../../records/define-record-kind.ts';

/** How many of the smallest unit, in which a decimal field is kept, make one: 1000 for kilograms. */
export function smallestUnit({ kind, fields }: RecordKind, field: string): number {
  const found = fields[field];
  if (found?.type !== 'decimal') throw new Error(`${kind}.${field} is no decimal`);
  return 10 ** found.places;
}
