import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  foreignKey,
  index,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTable,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import type { Column, Index, Table } from '../tables/table.ts';
import { tables } from '../tables.ts';

/** Text compared by code point, whatever the locale of the server: keyset cursors skip rows otherwise. */
const symbol = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** The tables as drizzle knows them for PostgreSQL, by name: what migrations are generated from. */
export function postgresSchema(described: readonly Table[] = tables): Record<string, PgTable> {
  const made: Record<string, PgTable> = {};
  for (const table of described) made[table.name] = toDrizzle(table, made);
  return made;
}

function toDrizzle(table: Table, made: Record<string, PgTable>): PgTable {
  const columns = Object.fromEntries(table.columns.map((column) => [column.name, columnOf(column)]));
  return pgTable(table.name, columns, (self) => [
    primaryKey({ name: `${table.name}_pk`, columns: pick(self, table.primaryKey) }),
    ...table.indexes.map((described) => indexOf(described, self)),
    ...table.foreignKeys.map((key) => {
      const foreignColumns = pick(columnsOf(made[key.to] ?? missing(key.to)), key.toColumns);
      const built = foreignKey({ name: key.name, columns: pick(self, key.columns), foreignColumns });
      return key.cascade ? built.onDelete('cascade') : built;
    }),
  ]);
}

function columnOf({ kind, optional }: Column): PgColumnBuilderBase {
  const builders = {
    symbol: () => symbol(),
    text: () => text(),
    json: () => text(),
    integer: () => bigint({ mode: 'number' }),
    number: () => doublePrecision(),
    boolean: () => boolean(),
  };
  const builder = builders[kind]();
  return optional ? builder : builder.notNull();
}

function indexOf(described: Index, self: Record<string, PgColumn>) {
  const built = index(described.name).on(...pick(self, described.columns));
  if (!described.where) return built;
  const [column] = pick(self, [described.where.column]);
  return built.where(sql`${column} = ${sql.raw(`'${described.where.is}'`)}`);
}

/** Drizzle gives a table's columns as its members; its type for tables made at run time does not say so. */
function columnsOf(table: PgTable): Record<string, PgColumn> {
  return table as unknown as Record<string, PgColumn>;
}

function pick(columns: Record<string, PgColumn>, names: readonly string[]): [PgColumn, ...PgColumn[]] {
  return names.map((name) => columns[name] ?? missing(name)) as [PgColumn, ...PgColumn[]];
}

function missing(name: string): never {
  throw new Error(`no ${name}`);
}
