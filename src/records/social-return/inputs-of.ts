import type { OutsideThing } from '../define-record-kind.ts';
import type { RecordData } from '../field.ts';

/** An obligation as the calculation reads it: its terms with the table that is frozen on it. */
export function obligationInput({ organisationId, id, from, until, tableId, terms }: OutsideThing): object {
  const { reference: _reference, contractor: _contractor, ...computed } = terms;
  return { ...computed, id, organisationId, from, until, tableId };
}

/** An effort as the calculation reads it: without whom it is about. */
export function effortInput(
  id: string,
  { organisationId: _authority, participantId: _person, ...data }: RecordData,
): RecordData {
  return { ...data, id };
}
