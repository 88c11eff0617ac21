import type { OutsideThing } from '../define-record-kind.ts';
import type { RecordData } from '../field.ts';
import { ownTableOf } from './freeze-table.ts';

/** What a calculation of an obligation starts from: the obligation, and its table when that is an own one. */
export function inputsOf(thing: OutsideThing): { tables: object[]; obligations: object[] } {
  const own = ownTableOf(thing.terms);
  return { tables: own ? [own] : [], obligations: [obligationInput(thing)] };
}

/** An obligation as the calculation reads it: its terms with the table that is frozen on it. */
function obligationInput({ organisationId, id, from, until, tableId, terms }: OutsideThing): object {
  const { reference: _reference, contractor: _contractor, ownTable: _table, ...computed } = terms;
  return { ...computed, id, organisationId, from, until, tableId };
}

/** An effort as the calculation reads it: without whom it is about. */
export function effortInput(
  id: string,
  { organisationId: _authority, participantId: _person, ...data }: RecordData,
): RecordData {
  return { ...data, id };
}
