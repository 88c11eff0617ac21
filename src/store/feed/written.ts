import type { EdmType, FeedValue } from '../../feed/query/feed-set.ts';
import type { Dialect } from '../sql/dialect.ts';
import { raw, type Sql, sql } from '../sql/sql.ts';

/** What the feed asks and the two databases write differently. */
export type Written = {
  readonly dialect: Dialect;
  /** The operator for "the same, or both nothing". */
  readonly same: string;
  /** The function that takes signs away on both sides. */
  readonly trim: string;
  /** A literal, of its type. */
  value(value: FeedValue, type: EdmType | null): Sql;
  /** Text that is compared by code point. */
  byCodePoint(text: Sql): Sql;
  contains(text: Sql, part: Sql): Sql;
  /** True when it is one of these, none of which is null. */
  among(of: Sql, values: readonly Exclude<FeedValue, null>[], type: EdmType | null): Sql;
  /** Whole numbers, as a list of one parameter. */
  amongNumbers(column: string, values: readonly number[]): Sql;
  /** Direction with the place of nulls: they are below everything else. */
  direction(descending: boolean): Sql;
  /** Rows in memory as a table `m` with `place` (from 1) and `value`. */
  memory(rows: string): Sql;
  /** A cell of a row in memory. */
  cell(place: number, type: EdmType): Sql;
  /** A number of a JSON object in a column, by its name. */
  member(column: string, name: string): Sql;
};

const sqlite = (dialect: Dialect): Written => ({
  dialect,
  same: 'IS',
  trim: 'trim',
  value: (value) => sql`${value}`,
  byCodePoint: (text) => text,
  contains: (text, part) => sql`(instr(${text}, ${part}) > 0)`,
  among: (of, values) => sql`(${of} IN (SELECT value FROM json_each(${JSON.stringify(values)})))`,
  amongNumbers: (column, values) => sql`${raw(column)} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`,
  direction: (descending) => raw(descending ? 'DESC' : 'ASC'),
  memory: (rows) => sql`(SELECT key + 1 AS place, value FROM json_each(${rows})) AS m`,
  cell: (place) => raw(`json_extract(m.value, '$[${place}]')`),
  member: (column, name) => raw(`json_extract(${column}, '$."${name}"')`),
});

const postgres = (dialect: Dialect): Written => ({
  dialect,
  same: 'IS NOT DISTINCT FROM',
  trim: 'btrim',
  value: (value, type) => sql`CAST(${value} AS ${raw(typeIn(type, value))})`,
  byCodePoint: (text) => sql`(${text} COLLATE "C")`,
  contains: (text, part) => sql`(position(${part} IN ${text}) > 0)`,
  among: (of, values, type) => sql`(${of} = ANY(CAST(${values} AS ${raw(`${listTypeIn(type)}[]`)})))`,
  amongNumbers: (column, values) => sql`${raw(column)} = ANY(CAST(${values} AS bigint[]))`,
  direction: (descending) => raw(descending ? 'DESC NULLS LAST' : 'ASC NULLS FIRST'),
  memory: (rows) => sql`jsonb_array_elements(CAST(${rows} AS jsonb)) WITH ORDINALITY AS m(value, place)`,
  cell: (place, type) => raw(`CAST(m.value->>${place} AS ${typeIn(type, null)})`),
  member: (column, name) => raw(`CAST(CAST(${column} AS jsonb)->>'${name}' AS double precision)`),
});

/** How this database writes it. */
export function writtenFor(dialect: Dialect): Written {
  return dialect.name === 'sqlite' ? sqlite(dialect) : postgres(dialect);
}

/** True for the types that are numbers. */
export function isNumeric(type: EdmType | null): boolean {
  return type !== null && ['Edm.Int32', 'Edm.Int64', 'Edm.Double', 'Edm.Decimal'].includes(type);
}

function typeIn(type: EdmType | null, value: FeedValue): string {
  if (type === 'Edm.Boolean' || typeof value === 'boolean') return 'boolean';
  if (!isNumeric(type) && typeof value !== 'number') return 'text';
  const isWhole = type === 'Edm.Int32' || type === 'Edm.Int64';
  return isWhole && (value === null || Number.isSafeInteger(value)) ? 'bigint' : 'double precision';
}

function listTypeIn(type: EdmType | null): string {
  if (type === 'Edm.Boolean') return 'boolean';
  return isNumeric(type) ? 'double precision' : 'text';
}
