/**
 * The kinds of column, few on purpose so that both databases hold exactly the same values.
 *
 * - `symbol`: text for machines (ids, codes, days, instants), compared by code point in every database;
 * - `text`: text for people, never compared;
 * - `integer`: a whole number that fits a JavaScript number;
 * - `number`: any other number, a double in both databases;
 * - `boolean`;
 * - `json`: a JSON value as text.
 */
export type ColumnKind = 'symbol' | 'text' | 'integer' | 'number' | 'boolean' | 'json';

export type Column = { readonly name: string; readonly kind: ColumnKind; readonly optional: boolean };

export type Index = {
  readonly name: string;
  readonly columns: readonly string[];
  /** Only the rows in which this `symbol` column has this value: a small index on what is rare. */
  readonly where?: { readonly column: string; readonly is: string };
};

export type ForeignKey = {
  readonly name: string;
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  /** True for parts of a whole: they go when the whole goes. Otherwise the database refuses. */
  readonly cascade: boolean;
};

/** A table, described once for both databases. Its first columns are its primary key. */
export type Table = {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly primaryKey: readonly string[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
};

/** Shorthand for a column: `column('note', 'text', { optional: true })`. */
export function column(name: string, kind: ColumnKind, options: { optional?: boolean } = {}): Column {
  return { name, kind, optional: options.optional ?? false };
}

/** Shorthand for an index, named after its table and what it is for. */
export function index(table: string, suffix: string, columns: readonly string[], where?: Index['where']): Index {
  return { name: `${table}_${suffix}`, columns, ...(where ? { where } : {}) };
}

/** Shorthand for a foreign key to the columns of the same place in the primary key of another table. */
export function foreignKey(
  table: string,
  columns: readonly string[],
  to: string,
  toColumns: readonly string[],
  options: { cascade?: boolean } = {},
): ForeignKey {
  const name = `${table}_${columns.at(-1)}_fk`;
  return { name, columns, to, toColumns, cascade: options.cascade ?? false };
}

/** Checks what the databases would only tell at run time: names that exist, and that PostgreSQL would not cut off. */
export function defineTable(table: Table): Table {
  const names = new Set(table.columns.map((each) => each.name));
  const used = [
    ...table.primaryKey,
    ...table.indexes.flatMap((each) => each.columns),
    ...table.foreignKeys.flatMap((each) => each.columns),
  ];
  for (const name of used) if (!names.has(name)) throw new Error(`table ${table.name} has no column ${name}`);
  if (names.size !== table.columns.length) throw new Error(`table ${table.name} has a column twice`);
  for (const name of [table.name, ...names, ...[...table.indexes, ...table.foreignKeys].map((each) => each.name)]) {
    if (name.length > 63) throw new Error(`${name} is longer than the 63 bytes PostgreSQL keeps of a name`);
  }
  return table;
}
