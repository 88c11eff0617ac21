import { sql } from 'drizzle-orm';
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  real,
  type SQLiteColumn,
  type SQLiteColumnBuilderBase,
  type SQLiteTable,
  sqliteTable,
  text,
} from 'drizzle-orm/sqlite-core';
import type { Column, Index, Table } from '../tables/table.ts';
import { tables } from '../tables.ts';

/** The tables as drizzle knows them for SQLite, by name: what migrations are generated from. */
export function sqliteSchema(described: readonly Table[] = tables): Record<string, SQLiteTable> {
  const made: Record<string, SQLiteTable> = {};
  for (const table of described) made[table.name] = toDrizzle(table, made);
  return made;
}

function toDrizzle(table: Table, made: Record<string, SQLiteTable>): SQLiteTable {
  const columns = Object.fromEntries(table.columns.map((column) => [column.name, columnOf(column)]));
  return sqliteTable(table.name, columns, (self) => [
    primaryKey({ columns: pick(self, table.primaryKey) }),
    ...table.indexes.map((described) => indexOf(described, self)),
    ...table.foreignKeys.map((key) => {
      const foreignColumns = pick(columnsOf(made[key.to] ?? missing(key.to)), key.toColumns);
      const built = foreignKey({ name: key.name, columns: pick(self, key.columns), foreignColumns });
      return key.cascade ? built.onDelete('cascade') : built;
    }),
  ]);
}

function columnOf({ kind, optional }: Column): SQLiteColumnBuilderBase {
  const builders = {
    symbol: () => text(),
    text: () => text(),
    json: () => text(),
    integer: () => integer(),
    number: () => real(),
    boolean: () => integer({ mode: 'boolean' }),
  };
  const builder = builders[kind]();
  return optional ? builder : builder.notNull();
}

function indexOf(described: Index, self: Record<string, SQLiteColumn>) {
  const built = index(described.name).on(...pick(self, described.columns));
  if (!described.where) return built;
  const [column] = pick(self, [described.where.column]);
  return built.where(sql`${column} = ${sql.raw(`'${described.where.is}'`)}`);
}

/** Drizzle gives a table's columns as its members; its type for tables made at run time does not say so. */
function columnsOf(table: SQLiteTable): Record<string, SQLiteColumn> {
  return table as unknown as Record<string, SQLiteColumn>;
}

function pick(columns: Record<string, SQLiteColumn>, names: readonly string[]): [SQLiteColumn, ...SQLiteColumn[]] {
  return names.map((name) => columns[name] ?? missing(name)) as [SQLiteColumn, ...SQLiteColumn[]];
}

function missing(name: string): never {
  throw new Error(`no ${name}`);
}
