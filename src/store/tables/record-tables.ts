import { dateFieldsOf, type RecordKind } from '../../records/define-record-kind.ts';
import type { Field } from '../../records/field.ts';
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
  document: 'json',
  reference: 'symbol',
  organisation: 'symbol',
  identifier: 'symbol',
  outside: 'symbol',
  municipality: 'symbol',
  day: 'symbol',
  month: 'symbol',
  whole: 'integer',
  // In the smallest unit: the column `kilograms` holds grams.
  decimal: 'integer',
  flag: 'boolean',
  'record-kind': 'symbol',
};

/** True for a field that fills one column of its record; others are lists. */
export function isScalar(field: Field): boolean {
  return field.type in columnKinds;
}

/** The table of a kind: key, system columns, fields that are not sensitive. */
export function mainTable(kind: RecordKind, scalars: readonly ScalarField[]): Table {
  const name = tableName(kind.kind);
  const referring = scalars.filter(({ field }) => field.type === 'reference');
  const extra = kind.indexes.map((names) => names.map(columnName));
  const date = dateColumnOf(kind);
  const indexes: Index[] = [
    ...(date ? [index(name, 'by_date', ['centre_id', date, 'id'])] : []),
    ...referring.map((each) => index(name, `by_${each.column}`, ['centre_id', each.column, 'id'])),
    // With the id at the end a join to the parts of a record needs the index only.
    ...extra.map((columns, position) => index(name, `facts_${position + 1}`, ['centre_id', ...columns, 'id'])),
    ...factIndexes(kind.kind, name),
    index(name, 'by_change', ['centre_id', 'updated_at', 'id']),
  ];
  return defineTable({
    name,
    columns: [
      ...keyColumns,
      ...systemColumns,
      ...scalars.map(toColumn),
      ...(dateFieldsOf(kind).length > 1 ? [column(datedColumn, 'symbol')] : []),
    ],
    primaryKey: key,
    indexes,
    foreignKeys: [
      foreignKey(name, ['centre_id'], 'centres', ['id']),
      ...referring.map((each) => foreignKey(name, ['centre_id', each.column], tableName(target(each.field)), key)),
    ],
  });
}

/** The column of a kept version that numbers it, from 1 for the first. */
export const versionColumn = 'version';

/** The table of what records were before each change: as the main one, with the number of the version in its key. */
export function versionsTable(kind: RecordKind, main: Table): Table {
  const name = `${tableName(kind.kind)}_versions`;
  return defineTable({
    name,
    columns: [...keyColumns, column(versionColumn, 'integer'), ...main.columns.slice(keyColumns.length)],
    primaryKey: [...key, versionColumn],
    indexes: [],
    foreignKeys: [foreignKey(name, key, main.name, key, { cascade: true })],
  });
}

/** The column that holds the one of two date fields that is filled. */
const datedColumn = 'dated';

/** The column that places the records of a kind in time; null for a kind without one. */
export function dateColumnOf(kind: RecordKind): string | null {
  const [first, second] = dateFieldsOf(kind);
  if (first === undefined) return null;
  return second === undefined ? columnName(first) : datedColumn;
}

/** The table of the sensitive fields of a kind. */
export function sensitiveTable(kind: RecordKind, scalars: readonly ScalarField[]): Table {
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

/** The table of a list: its rows are parts of the record and go with it. */
export function listTable(kind: RecordKind, field: string, to: string | null, members: readonly ScalarField[]): Table {
  const parent = tableName(kind.kind);
  const name = `${parent}_${columnName(field)}`;
  return defineTable({
    name,
    columns: [...keyColumns, column('position', 'integer'), ...members.map(toColumn)],
    primaryKey: [...key, 'position'],
    indexes: to ? members.map((each) => index(name, `by_${each.column}`, ['centre_id', each.column, 'id'])) : [],
    foreignKeys: [
      foreignKey(name, key, parent, key, { cascade: true }),
      ...(to ? members.map((each) => foreignKey(name, ['centre_id', each.column], tableName(to), key)) : []),
    ],
  });
}

/** A field with its column. */
export function toScalar([name, field]: [string, Field]): ScalarField {
  return { name, field, column: columnName(name) };
}

function toColumn({ column: name, field }: ScalarField): Column {
  // A list of ids keeps one id a row.
  const kind = field.type === 'references' ? 'symbol' : columnKinds[field.type];
  if (!kind) throw new Error(`a field of type ${field.type} cannot stand inside another`);
  return column(name, kind, { optional: field.type !== 'references' && !field.required });
}

/** The kind a `reference` refers to. */
export function target(field: Field): string {
  if (field.type !== 'reference') throw new Error(`a field of type ${field.type} refers to nothing`);
  return field.to;
}
