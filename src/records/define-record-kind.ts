import type { Text } from '../core/values/text.ts';
import type { Fields, RecordData } from './field.ts';

/** A rule within one record that failed: where, which rule, and the values its message may show (never personal data). */
export type Fault = { pointer: string; code: string; params?: Record<string, string | number> };

/** A rule that looks at one record alone. Gives its faults, or none. */
export type RecordCheck = (data: RecordData) => Fault[];

/**
 * A rule between a record and the others of the centre that refer to the same record, such as all positions of one
 * person. `others` leaves the record itself out. Gives the faults of the record, or none.
 */
export type GroupCheck = (data: RecordData, others: readonly RecordData[]) => Fault[];

/** What a field of type `outside` refers to. */
export type OutsideThing = {
  readonly organisationId: string;
  readonly id: string;
  readonly from: string;
  readonly until: string | null;
  readonly tableId: string;
  readonly terms: Readonly<Record<string, unknown>>;
};

/** A rule between a record and what it refers to outside its centre. */
export type OutsideCheck = (data: RecordData, outside: OutsideThing) => Fault[];

/** What of a record belongs to a period that is closed; see `toldAbout`. */
export type Closing =
  /** It says nothing that a report rests on as a fact of its days: a plan, a wish, what was agreed. */
  | 'never'
  | {
      /** Fields that are told when it ends, beside the end itself. */
      readonly toldAtEnd?: readonly string[];
      /** For a statement about days: its first and last day. What it says of other days may change. */
      readonly covers?: { readonly from: string; readonly through: string };
    };

/** One record kind: everything the generic routes, tables, import and documentation need to know of it. */
export type RecordKind = {
  /** The plural, kebab-case path segment: `guidance-sessions`. */
  readonly kind: string;
  /** The PascalCase name in the OpenAPI document: `GuidanceSession`. */
  readonly schemaName: string;
  readonly label: { readonly one: Text; readonly many: Text };
  readonly about: Text;
  /**
   * The field that places the record in time, a day or a month: lists filter and sort by it, coverage is judged by it.
   * Two names: exactly one of both is filled, which a check of the kind has to see to.
   */
  readonly dateField?: string | readonly [string, string];
  /**
   * For what holds from `dateField` on: the field with the last day or month, empty while there is none yet. Null: it holds
   * until a next one. Left out: it is of its own date alone.
   */
  readonly lastsUntil?: string | null;
  /** What of it a closed period keeps as it is; left out: all that is of its days. */
  readonly closing?: Closing;
  readonly fields: Fields;
  readonly checks: readonly RecordCheck[];
  /**
   * A rule between the records that refer to the same one in the field `by`, a required reference. `reads` are the other
   * fields it looks at: a dry run keeps these of a record and nothing else.
   */
  readonly together?: { readonly by: string; readonly reads: readonly string[]; readonly check: GroupCheck };
  /** A rule between a record and what its field of type `outside` refers to. */
  readonly outsideCheck?: OutsideCheck;
  /** Extra indexes beside (centre, date, id) and one on every reference: lists of field names, after the centre. */
  readonly indexes: readonly (readonly string[])[];
  /** True when `coverage-statements` speak of this kind. */
  readonly hasCoverage: boolean;
  /** True when what a record was before each change is kept as a numbered version, so that a result can be repeated. */
  readonly keepsVersions?: boolean;
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
  const named = [kind.lastsUntil, kind.together?.by, ...(kind.together?.reads ?? [])].filter(
    (name) => typeof name === 'string',
  );
  for (const name of [...dateFieldsOf(kind), ...named, ...kind.indexes.flat()]) {
    if (!names.includes(name)) throw new Error(`${kind.kind} has no field ${name}`);
  }
  return kind;
}

/** The fields that place a record of the kind in time: none, one, or two of which one is filled. */
export function dateFieldsOf({ dateField }: Pick<RecordKind, 'dateField'>): readonly string[] {
  return dateField === undefined ? [] : [dateField].flat();
}

/** True when records of the kind may be of a month as a whole. */
export function mayBeOfMonth(kind: Pick<RecordKind, 'dateField' | 'fields'>): boolean {
  return dateFieldsOf(kind).some((name) => kind.fields[name]?.type === 'month');
}

/** The day or month of a record; undefined for a kind without one. */
export function placeInTime(kind: RecordKind, data: RecordData): string | undefined {
  return dateFieldsOf(kind)
    .map((name) => data[name])
    .find((place): place is string => typeof place === 'string');
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

/** True when records of the kind fit a row of a table. What has parts within parts is sent as JSON. */
export function fitsTable({ fields }: Pick<RecordKind, 'fields'>): boolean {
  return Object.values(fields).every(({ type }) => type !== 'document');
}
