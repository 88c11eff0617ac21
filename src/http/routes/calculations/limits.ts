import type { Fault } from '../../../records/define-record-kind.ts';
import { toPointer } from '../../../records/faults.ts';
import { mayBeBsn } from '../../../records/identifiers.ts';

/**
 * How much one calculation may be given. Nobody else is answered while it runs: so many rows take a fifth of a second at
 * most. The largest number times the most rows is still a whole number that a computer holds exactly.
 */
export const limits = { rows: 1_000, number: 1_000_000_000_000, textLength: 100 } as const;

/** Deeper than any inputs are. What lies below is refused by the schema, and would overflow the stack here. */
const deepest = 10;

type Path = readonly PropertyKey[];

/** What is too much or may not be there, wherever in the inputs it stands. */
export function limitFaults(inputs: unknown): Fault[] {
  // Alone: what is wrong in thousands of rows helps nobody mend this.
  const tooMany = rowFaults(inputs);
  return tooMany.length > 0 ? tooMany : [...faultsIn(inputs, ['inputs'])];
}

/** More rows over all lists together than are computed at once. */
export function rowFaults(inputs: unknown): Fault[] {
  if (countRows(inputs) <= limits.rows) return [];
  return [{ pointer: '/inputs', code: 'too-many-rows', params: { limit: limits.rows } }];
}

function countRows(value: unknown, depth = 0): number {
  if (value === null || typeof value !== 'object' || depth > deepest) return 0;
  const parts = Object.values(value);
  return parts.reduce<number>((sum, part) => sum + countRows(part, depth + 1), Array.isArray(value) ? parts.length : 0);
}

function* faultsIn(value: unknown, path: Path): Generator<Fault> {
  if (path.length > deepest) return;
  if (typeof value === 'string') yield* ofText(value, path);
  else if (typeof value === 'number') yield* ofNumber(value, path);
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* faultsIn(part, [...path, index]);
  else if (value !== null && typeof value === 'object')
    for (const [name, part] of Object.entries(value)) yield* faultsIn(part, [...path, name]);
}

function* ofText(text: string, path: Path): Generator<Fault> {
  const pointer = toPointer(path);
  if (text.length > limits.textLength) yield { pointer, code: 'too-long', params: { limit: limits.textLength } };
  else if (mayBeBsn(text)) yield { pointer, code: 'may-be-bsn' };
}

function* ofNumber(value: number, path: Path): Generator<Fault> {
  const pointer = toPointer(path);
  if (value > limits.number) yield { pointer, code: 'too-big', params: { limit: limits.number } };
  if (value < -limits.number) yield { pointer, code: 'too-small', params: { limit: -limits.number } };
}
