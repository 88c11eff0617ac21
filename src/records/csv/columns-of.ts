import type { RecordKind } from '../define-record-kind.ts';
import type { Field } from '../field.ts';
import { sameName } from './same-name.ts';

/** A place a value can stand in a record: a field, or a member of each object of a list. */
export type Place = { readonly name: string; readonly field: Field; readonly member?: string };

/** What a column holds. */
export type Column = { readonly is: 'id' } | { readonly is: 'delete' } | ({ readonly is: 'field' } & Place);

/** Names of the column that says a record must be deleted. */
export const deleteNames = { nl: 'verwijderen', en: 'delete' } as const;

const known = new WeakMap<RecordKind, ReadonlyMap<string, Column>>();

/** The places of a kind in order, members of lists apart. A document has no place in a table. */
export function placesOf({ fields }: Pick<RecordKind, 'fields'>): Place[] {
  return Object.entries(fields).flatMap(([name, field]): Place[] => {
    if (field.type === 'document') return [];
    return field.type === 'objects'
      ? Object.entries(field.fields).map(([member, inner]) => ({ name, field: inner, member }))
      : [{ name, field }];
  });
}

/**
 * Every name a column of this kind can have, made comparable: the name of the field, its label in Dutch or English. A
 * member of a list goes by both names, `guides.qualification` or `Begeleiders: Kwalificatie`, and by that of the list
 * alone when it has only this member.
 */
export function columnsOf(kind: RecordKind): ReadonlyMap<string, Column> {
  const columns = known.get(kind) ?? nameColumns(kind);
  known.set(kind, columns);
  return columns;
}

function nameColumns(kind: RecordKind): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  const add = (text: string, column: Column): void => {
    const key = sameName(text);
    if (columns.has(key) && !isSame(columns.get(key), column)) {
      throw new Error(`${kind.kind}: two columns would be called ${text}`);
    }
    columns.set(key, column);
  };
  add('id', { is: 'id' });
  for (const name of Object.values(deleteNames)) add(name, { is: 'delete' });
  for (const place of placesOf(kind)) for (const name of namesOf(kind, place)) add(name, { is: 'field', ...place });
  return columns;
}

function namesOf(kind: RecordKind, { name, field, member }: Place): string[] {
  if (member === undefined) return [name, field.label.nl, field.label.en];
  const list = kind.fields[name] as Extract<Field, { type: 'objects' }>;
  const both = (outer: string, inner: string) => `${outer}: ${inner}`;
  return [
    both(name, member),
    both(list.label.nl, field.label.nl),
    both(list.label.en, field.label.en),
    ...(Object.keys(list.fields).length === 1 ? [name, list.label.nl, list.label.en] : []),
  ];
}

function isSame(one: Column | undefined, other: Column): boolean {
  return one?.is === 'field' && other.is === 'field' && one.name === other.name && one.member === other.member;
}
