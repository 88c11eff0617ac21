import type { RecordData, RecordValue } from '../../records/field.ts';
import type { SqlValue } from '../sql/sql.ts';
import type { RecordLayout } from '../tables/record-layout.ts';
import type { ScalarField } from '../tables/record-tables.ts';

/** The fields of a record as the columns hold them, in the order of its layout; keys and system columns left out. */
export type EncodedRecord = {
  readonly values: readonly SqlValue[];
  /** Null when no sensitive field is filled. */
  readonly sensitive: readonly SqlValue[] | null;
  /** For each list field its rows, for each row its members. */
  readonly lists: readonly (readonly (readonly SqlValue[])[])[];
};

/** Another record that a record refers to, and where. */
export type Reference = { readonly pointer: string; readonly kind: string; readonly id: string };

/** Turns a record into columns. An absent field is NULL; a list that is absent or empty has no rows. */
export function encode(layout: RecordLayout, data: RecordData): EncodedRecord {
  const sensitive = layout.sensitive?.scalars.map((scalar) => encodeValue(scalar, data[scalar.name])) ?? [];
  return {
    values: layout.scalars.map((scalar) => encodeValue(scalar, data[scalar.name])),
    sensitive: sensitive.some((value) => value !== null) ? sensitive : null,
    lists: layout.lists.map(({ name, to, members }) => {
      const items = (data[name] ?? []) as string[] | RecordData[];
      if (to) return (items as string[]).map((id) => [id]);
      return (items as RecordData[]).map((item) => members.map((member) => encodeValue(member, item[member.name])));
    }),
  };
}

/** Turns columns back into the record a client wrote. */
export function decode(layout: RecordLayout, { values, sensitive, lists }: EncodedRecord): RecordData {
  const data: RecordData = {};
  fill(data, layout.scalars, values);
  if (layout.sensitive && sensitive) fill(data, layout.sensitive.scalars, sensitive);
  for (const [position, { name, to, members }] of layout.lists.entries()) {
    const rows = lists[position] ?? [];
    if (rows.length === 0) continue;
    if (to) data[name] = rows.map((row) => row[0] as string);
    else data[name] = rows.map((row) => fill({}, members, row));
  }
  return inOrder(layout, data);
}

/** The records this one refers to, with the place of each as a JSON pointer. */
export function referencesOf(layout: RecordLayout, encoded: EncodedRecord): Reference[] {
  const columnOf = (name: string) => encoded.values[layout.scalars.findIndex((scalar) => scalar.name === name)];
  const within = layout.references.flatMap(({ name, to, list }): Reference[] => {
    if (list) {
      const rows = encoded.lists[layout.lists.indexOf(list)] ?? [];
      return rows.map((row, position) => ({ pointer: `/${name}/${position}`, kind: to, id: row[0] as string }));
    }
    const id = columnOf(name);
    return typeof id === 'string' ? [{ pointer: `/${name}`, kind: to, id }] : [];
  });
  if (layout.outside.length === 0) return within;
  const outside = layout.outside.flatMap(({ name, to, under }): Reference[] => {
    const [organisationId, id] = [columnOf(under), columnOf(name)];
    if (typeof organisationId !== 'string' || typeof id !== 'string') return [];
    return [{ pointer: `/${name}`, kind: to, id: outsideId(organisationId, id) }];
  });
  return [...within, ...outside];
}

/** How something under an organisation is named in one text: no id holds a slash. */
export function outsideId(organisationId: string, id: string): string {
  return `${organisationId}/${id}`;
}

/** True when two records hold the same. */
export function sameRecord(one: EncodedRecord, other: EncodedRecord): boolean {
  return (
    sameValues(one.values, other.values) &&
    (one.sensitive && other.sensitive
      ? sameValues(one.sensitive, other.sensitive)
      : one.sensitive === other.sensitive) &&
    one.lists.every((rows, position) => {
      const others = other.lists[position] ?? [];
      return rows.length === others.length && rows.every((row, each) => sameValues(row, others[each] ?? []));
    })
  );
}

function sameValues(one: readonly SqlValue[], other: readonly SqlValue[]): boolean {
  return one.length === other.length && one.every((value, position) => value === other[position]);
}

function encodeValue({ field }: ScalarField, value: unknown): SqlValue {
  if (value === undefined || value === null) return null;
  if (field.type === 'codes' || field.type === 'document') return JSON.stringify(value);
  // 74.5 kg is 74500 g: rounding takes away what binary fractions add.
  if (field.type === 'decimal') return Math.round((value as number) * 10 ** field.places);
  return value as SqlValue;
}

function fill(data: RecordData, scalars: readonly ScalarField[], values: readonly SqlValue[]): RecordData {
  for (const [position, { name, field }] of scalars.entries()) {
    const value = values[position];
    if (value === null || value === undefined) continue;
    if (field.type === 'codes' || field.type === 'document') data[name] = JSON.parse(value as string) as RecordValue;
    else if (field.type === 'decimal') data[name] = (value as number) / 10 ** field.places;
    else data[name] = value as string | number | boolean;
  }
  return data;
}

/** Members in the order of the description: what is read does not depend on which table a field lives in. */
function inOrder(layout: RecordLayout, data: RecordData): RecordData {
  if (!layout.sensitive && layout.lists.length === 0) return data;
  const ordered: RecordData = {};
  for (const name of Object.keys(layout.kind.fields)) {
    const value = data[name];
    if (value !== undefined) ordered[name] = value;
  }
  return ordered;
}
