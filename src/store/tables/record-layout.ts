import { dateFieldsOf, type RecordKind } from '../../records/define-record-kind.ts';
import type { Field } from '../../records/field.ts';
import { recordKinds } from '../../records/registry.ts';
import {
  dateColumnOf,
  isScalar,
  listTable,
  mainTable,
  type ScalarField,
  sensitiveTable,
  target,
  toScalar,
  versionsTable,
} from './record-tables.ts';
import type { Table } from './table.ts';

/** A field that is a list of ids or of small objects, and so has a table of its own. */
export type ListField = {
  readonly name: string;
  readonly table: Table;
  /** The kind the ids refer to; null for small objects. */
  readonly to: string | null;
  /** The members of an object; for a list of ids the one column that holds the id. */
  readonly members: readonly ScalarField[];
};

/** Where the parts of a record of one kind live. */
export type RecordLayout = {
  readonly kind: RecordKind;
  readonly table: Table;
  readonly scalars: readonly ScalarField[];
  /** The table of the sensitive fields; null when the kind has none. */
  readonly sensitive: { readonly table: Table; readonly scalars: readonly ScalarField[] } | null;
  readonly lists: readonly ListField[];
  /** Every field that holds ids of other records. */
  readonly references: readonly { readonly name: string; readonly to: string; readonly list: ListField | null }[];
  /** Fields that hold the id of something under an organisation, and the field of that organisation. */
  readonly outside: readonly { readonly name: string; readonly to: string; readonly under: string }[];
  readonly dateColumn: string | null;
  /**
   * Places among `scalars` of the fields of which one is filled: the column `dated`, behind all others, holds that one.
   * Null when one field places every record in time.
   */
  readonly datedFrom: readonly number[] | null;
  /** The table of what records were before each change; null when the kind keeps no versions. */
  readonly versions: Table | null;
};

/** Derives the tables of a kind from its description. */
export function layOut(kind: RecordKind): RecordLayout {
  const fields = Object.entries(kind.fields);
  const scalarFields = fields.filter(([, field]) => isScalar(field));
  const own = scalarFields.filter(([, field]) => !field.sensitive).map(toScalar);
  const sensitive = scalarFields.filter(([, field]) => field.sensitive).map(toScalar);
  const lists = fields.filter(([, field]) => !isScalar(field)).map(([name, field]) => list(kind, name, field));
  const places = dateFieldsOf(kind).map((name) => own.findIndex((scalar) => scalar.name === name));
  const isOne = places.length === 1;
  if (places.some((place) => place < 0 || (isOne && !own[place]?.field.required))) {
    throw new Error(`${kind.kind}: lists are sorted by ${kind.dateField}, so it must be required and not sensitive`);
  }
  if (kind.keepsVersions && (sensitive.length > 0 || lists.length > 0)) {
    throw new Error(`${kind.kind}: a kind that keeps versions lies in one table`);
  }
  const table = mainTable(kind, own);
  return {
    kind,
    table,
    scalars: own,
    sensitive: sensitive.length > 0 ? { table: sensitiveTable(kind, sensitive), scalars: sensitive } : null,
    lists,
    references: references(own, sensitive, lists),
    outside: own.flatMap(({ name, field }) =>
      field.type === 'outside' ? [{ name, to: field.to, under: field.under }] : [],
    ),
    dateColumn: dateColumnOf(kind),
    datedFrom: places.length > 1 ? places : null,
    versions: kind.keepsVersions ? versionsTable(kind, table) : null,
  };
}

/** The layouts of all kinds, those that others refer to first. */
export const recordLayouts: readonly RecordLayout[] = recordKinds.map(layOut);

const byKind = new Map(recordLayouts.map((layout) => [layout.kind.kind, layout]));

/** The layout of a kind. Throws on a name that is no kind: callers have looked the kind up before. */
export function layoutOf(kind: string): RecordLayout {
  const layout = byKind.get(kind);
  if (!layout) throw new Error(`no record kind ${kind}`);
  return layout;
}

/** All tables of a kind, the one the others hang on first. */
export function tablesOf(layout: RecordLayout): Table[] {
  return [
    layout.table,
    ...(layout.sensitive ? [layout.sensitive.table] : []),
    ...layout.lists.map((each) => each.table),
    ...(layout.versions ? [layout.versions] : []),
  ];
}

function list(kind: RecordKind, name: string, field: Field): ListField {
  const to = field.type === 'references' ? field.to : null;
  const members = field.type === 'objects' ? Object.entries(field.fields).map(toScalar) : [toScalar([name, field])];
  return { name, to, members, table: listTable(kind, name, to, members) };
}

function references(
  own: readonly ScalarField[],
  sensitive: readonly ScalarField[],
  lists: readonly ListField[],
): RecordLayout['references'] {
  if (sensitive.some(({ field }) => field.type === 'reference')) throw new Error('a reference cannot be sensitive');
  return [
    ...own
      .filter(({ field }) => field.type === 'reference')
      .map(({ name, field }) => ({ name, to: target(field), list: null })),
    ...lists.flatMap((each) => (each.to ? [{ name: each.name, to: each.to, list: each }] : [])),
  ];
}
