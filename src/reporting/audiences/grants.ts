import type { Period } from '../../core/values/period.ts';
import type { RecordData } from '../../records/field.ts';
import type { StoredRecord } from '../../store/store.ts';

/**
 * The agreements that give sight of a period: in force on one of its days, and saying by which law and for what. Without
 * these an agreement is still an agreement, with targets and a budget, but no ground to see figures of persons.
 */
export function grantsIn(agreements: readonly StoredRecord[], { from, until }: Period): StoredRecord[] {
  return agreements.filter(({ data }) => isInForce(data, from, until) && hasGround(data));
}

/** True when the agreement says by which law and for what its organisation may see figures of persons. */
export function hasGround({ legalBasis, purpose }: RecordData): boolean {
  return says(legalBasis) && says(purpose);
}

/** True when the agreement holds on one of these days. */
export function isInForce(agreement: RecordData, from: string, until: string): boolean {
  const last = agreement.until;
  return String(agreement.from) <= until && (last === undefined || String(last) >= from);
}

function says(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
