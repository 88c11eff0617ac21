import type { Text } from '../core/values/text.ts';
import type { Fields, RecordData } from './field.ts';

/** A rule within one record that failed: where, which rule, and the values its message may show (never personal data). */
export type Fault = { pointer: string; code: string; params?: Record<string, string | number> };

/** A rule that looks at one record alone. Gives its faults, or none. */
export type RecordCheck = (data: RecordData) => Fault[];

/** One record kind: everything the generic routes, tables, import and documentation need to know of it. */
export type RecordKind = {
  /** The plural, kebab-case path segment: `guidance-sessions`. */
  readonly kind: string;
  /** The PascalCase name in the OpenAPI document: `GuidanceSession`. */
  readonly schemaName: string;
  readonly label: { readonly one: Text; readonly many: Text };
  readonly about: Text;
  /** The field that places the record in time: lists filter and sort by it, coverage is judged by it. */
  readonly dateField?: string;
  readonly fields: Fields;
  readonly checks: readonly RecordCheck[];
  /** Extra indexes beside (centre, date, id) and one on every reference: lists of field names, after the centre. */
  readonly indexes: readonly (readonly string[])[];
  /** True when `coverage-statements` speak of this kind. */
  readonly hasCoverage: boolean;
  /** A valid record, shown in the documentation and written by the tests. */
  readonly example: RecordData;
};

/** Checks the description itself, so that a mistake shows at start and not at the first record. */
export function defineRecordKind(kind: RecordKind): RecordKind {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind.kind)) throw new Error(`record kind ${kind.kind} is not kebab-case`);
  const names = Object.keys(kind.fields);
  for (const name of names) {
    if (!/^[a-z][A-Za-z0-9]*$/.test(name)) throw new Error(`${kind.kind}.${name} is not camelCase`);
    if (reservedNames.has(name)) throw new Error(`${kind.kind}.${name} is a name the service keeps for itself`);
  }
  for (const name of [...(kind.dateField ? [kind.dateField] : []), ...kind.indexes.flat()]) {
    if (!names.includes(name)) throw new Error(`${kind.kind} has no field ${name}`);
  }
  return kind;
}

/** Members every record has beside its own fields. The service sets them; a client never sends them. */
export const reservedNames: ReadonlySet<string> = new Set([
  'id',
  'centreId',
  'source',
  'createdAt',
  'updatedAt',
  'revision',
  'withheld',
]);
