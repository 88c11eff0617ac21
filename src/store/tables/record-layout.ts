import type { RecordKind } from '../../records/define-record-kind.ts';
import type { Field } from '../../records/field.ts';
import { recordKinds } from '../../records/registry.ts';
import { factIndexes } from '../facts/indexes.ts';
import { columnName, tableName } from './names.ts';
import {
  type Column,
  type ColumnKind,
  column,
  defineTable,
  foreignKey,
  type Index,
  index,
  type Table,
} from './table.ts';

/** A field that fills one column. */
export type ScalarField = { readonly name: string; readonly field: Field; readonly column: string };

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
  readonly dateColumn: string | null;
};

/** What the service keeps of every record, between its key and its fields. */
export const systemColumns: readonly Column[] = [
  column('source', 'text'),
  column('created_at', 'symbol'),
  column('updated_at', 'symbol'),
  column('revision', 'integer'),
];

const key = ['centre_id', 'id'] as const;
const keyColumns = key.map((name) => column(name, 'symbol'));

const columnKinds: Partial<Record<Field['type'], ColumnKind>> = {
  text: 'text',
  code: 'symbol',
  codes: 'json',
  reference: 'symbol',
  organisation: 'symbol',
  municipality: 'symbol',
  day: 'symbol',
  month: 'symbol',
  whole: 'integer',
  // In the smallest unit: the column `kilograms` holds grams.
  decimal: 'integer',
  flag: 'boolean',
  'record-kind': 'symbol',
};

/** Derives the tables of a kind from its description. */
export function layOut(kind: RecordKind): RecordLayout {
  const fields = Object.entries(kind.fields);
  const scalarFields = fields.filter(([, field]) => field.type in columnKinds);
  const own = scalarFields.filter(([, field]) => !field.sensitive).map(toScalar);
  const sensitive = scalarFields.filter(([, field]) => field.sensitive).map(toScalar);
  const lists = fields
    .filter(([, field]) => !(field.type in columnKinds))
    .map(([name, field]) => list(kind, name, field));
  if (kind.dateField && !own.some(({ name, field }) => name === kind.dateField && field.required)) {
    throw new Error(`${kind.kind}: lists are sorted by ${kind.dateField}, so it must be required and not sensitive`);
  }
  return {
    kind,
    table: mainTable(kind, own),
    scalars: own,
    sensitive: sensitive.length > 0 ? { table: sensitiveTable(kind, sensitive), scalars: sensitive } : null,
    lists,
    references: references(own, sensitive, lists),
    dateColumn: kind.dateField ? columnName(kind.dateField) : null,
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
  ];
}

function mainTable(kind: RecordKind, scalars: readonly ScalarField[]): Table {
  const name = tableName(kind.kind);
  const referring = scalars.filter(({ field }) => field.type === 'reference');
  const extra = kind.indexes.map((names) => names.map(columnName));
  const indexes: Index[] = [
    ...(kind.dateField ? [index(name, 'by_date', ['centre_id', columnName(kind.dateField), 'id'])] : []),
    ...referring.map((each) => index(name, `by_${each.column}`, ['centre_id', each.column, 'id'])),
    // With the id at the end a join to the parts of a record needs the index only.
    ...extra.map((columns, position) => index(name, `facts_${position + 1}`, ['centre_id', ...columns, 'id'])),
    ...factIndexes(kind.kind, name),
    index(name, 'by_change', ['centre_id', 'updated_at', 'id']),
  ];
  return defineTable({
    name,
    columns: [...keyColumns, ...systemColumns, ...scalars.map(toColumn)],
    primaryKey: key,
    indexes,
    foreignKeys: [
      foreignKey(name, ['centre_id'], 'centres', ['id']),
      ...referring.map((each) => foreignKey(name, ['centre_id', each.column], tableName(target(each.field)), key)),
    ],
  });
}

function sensitiveTable(kind: RecordKind, scalars: readonly ScalarField[]): Table {
  const parent = tableName(kind.kind);
  const name = `${parent}_sensitive`;
  return defineTable({
    name,
    columns: [...keyColumns, ...scalars.map((each) => ({ ...toColumn(each), optional: true }))],
    primaryKey: key,
    indexes: [],
    foreignKeys: [foreignKey(name, key, parent, key, { cascade: true })],
  });
}

function list(kind: RecordKind, field: string, description: Field): ListField {
  const parent = tableName(kind.kind);
  const name = `${parent}_${columnName(field)}`;
  const to = description.type === 'references' ? description.to : null;
  const members =
    description.type === 'objects'
      ? Object.entries(description.fields).map(toScalar)
      : [toScalar([field, description])];
  return {
    name: field,
    to,
    members,
    table: defineTable({
      name,
      columns: [...keyColumns, column('position', 'integer'), ...members.map(toColumn)],
      primaryKey: [...key, 'position'],
      indexes: to ? members.map((each) => index(name, `by_${each.column}`, ['centre_id', each.column, 'id'])) : [],
      foreignKeys: [
        foreignKey(name, key, parent, key, { cascade: true }),
        ...(to ? members.map((each) => foreignKey(name, ['centre_id', each.column], tableName(to), key)) : []),
      ],
    }),
  };
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

function toScalar([name, field]: [string, Field]): ScalarField {
  return { name, field, column: columnName(name) };
}

function toColumn({ column: name, field }: ScalarField): Column {
  // A list of ids keeps one id a row.
  const kind = field.type === 'references' ? 'symbol' : columnKinds[field.type];
  if (!kind) throw new Error(`a field of type ${field.type} cannot stand inside another`);
  return column(name, kind, { optional: field.type !== 'references' && !field.required });
}

function target(field: Field): string {
  if (field.type !== 'reference') throw new Error(`a field of type ${field.type} refers to nothing`);
  return field.to;
}
