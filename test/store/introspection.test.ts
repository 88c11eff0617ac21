import Database from 'better-sqlite3';
import t from 'tap';
import { migratePostgres } from '../../src/store/postgres/migrate.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import type { ColumnKind, Table } from '../../src/store/tables/table.ts';
import { tables } from '../../src/store/tables.ts';
import { makePglite, pgliteServer } from './support/pglite-server.ts';

/** A table as a database says it is, in the words of the description. */
type Seen = { columns: string[]; primaryKey: string[]; indexes: string[]; foreignKeys: string[] };

function described(table: Table, types: Record<ColumnKind, string>): Seen {
  return {
    columns: table.columns.map(({ name, kind, optional }) => `${name} ${types[kind]}${optional ? '' : ' not null'}`),
    primaryKey: [...table.primaryKey],
    indexes: table.indexes.map(({ name, columns, where }) => `${name} (${columns})${where ? ' partial' : ''}`).sort(),
    foreignKeys: table.foreignKeys
      .map(({ columns, to, toColumns, cascade }) => `(${columns}) ${to} (${toColumns})${cascade ? ' cascade' : ''}`)
      .sort(),
  };
}

t.test('SQLite has the tables that are described', async (t) => {
  const connection = new Database(':memory:');
  await migrateSqlite(connection);
  const types = { symbol: 'text', text: 'text', json: 'text', integer: 'integer', number: 'real', boolean: 'integer' };
  const names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all() as string[];
  const own = names.filter((name) => !name.startsWith('sqlite_') && name !== '__drizzle_migrations');
  t.strictSame(own.sort(), tables.map(({ name }) => name).sort());
  for (const table of tables) t.strictSame(seen(table.name), described(table, types), table.name);
  connection.close();

  type Row = Record<string, string & number>;
  function rows(text: string, ...params: string[]): Row[] {
    return connection.prepare(text).all(...params) as Row[];
  }
  function seen(table: string): Seen {
    const columns = rows('SELECT * FROM pragma_table_info(?)', table);
    const indexes = rows("SELECT * FROM pragma_index_list(?) WHERE origin = 'c'", table);
    const keys = new Map<string, Row[]>();
    for (const row of rows('SELECT * FROM pragma_foreign_key_list(?) ORDER BY id, seq', table)) {
      keys.set(String(row.id), [...(keys.get(String(row.id)) ?? []), row]);
    }
    return {
      columns: columns.map((row) => `${row.name} ${String(row.type).toLowerCase()}${row.notnull ? ' not null' : ''}`),
      primaryKey: columns
        .filter((row) => row.pk && row.pk > 0)
        .sort((one, other) => Number(one.pk) - Number(other.pk))
        .map((row) => String(row.name)),
      indexes: indexes
        .map(({ name, partial }) => {
          const parts = rows('SELECT name FROM pragma_index_info(?) ORDER BY seqno', String(name));
          return `${name} (${parts.map((part) => part.name)})${partial ? ' partial' : ''}`;
        })
        .sort(),
      foreignKeys: [...keys.values()]
        .map((parts) => {
          const [first] = parts;
          const cascade = first?.on_delete === 'CASCADE' ? ' cascade' : '';
          return `(${parts.map(({ from }) => from)}) ${first?.table} (${parts.map(({ to }) => to)})${cascade}`;
        })
        .sort(),
    };
  }
});

t.test('PostgreSQL has the tables that are described, and compares symbols by code point', async (t) => {
  const database = await makePglite();
  t.teardown(() => database.close());
  const server = pgliteServer(database);
  await Promise.all([migratePostgres(server), migratePostgres(server)]);
  const types = {
    symbol: 'text C',
    text: 'text',
    json: 'text',
    integer: 'bigint',
    number: 'double precision',
    boolean: 'boolean',
  };
  const made = await names("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
  t.strictSame(made.sort(), tables.map(({ name }) => name).sort());
  for (const table of tables) t.strictSame(await seen(table.name), described(table, types), table.name);

  async function names(text: string, ...params: string[]): Promise<string[]> {
    return (await database.query<{ name: string }>(text, params)).rows.map(({ name }) => name);
  }
  async function seen(table: string): Promise<Seen> {
    const columnsOf = (key: string, source: string) =>
      `(SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM unnest(${key}) WITH ORDINALITY AS k(attnum, place)
        JOIN pg_attribute AS a ON a.attrelid = ${source} AND a.attnum = k.attnum)`;
    return {
      columns: await names(
        `SELECT column_name || ' ' || data_type || COALESCE(' ' || collation_name, '')
          || CASE is_nullable WHEN 'NO' THEN ' not null' ELSE '' END AS name
        FROM information_schema.columns WHERE table_schema = 'public' AND table_name = $1 ORDER BY ordinal_position`,
        table,
      ),
      primaryKey: (
        await names(
          `SELECT ${columnsOf('c.conkey', 'c.conrelid')} AS name FROM pg_constraint AS c
          WHERE c.conrelid = $1::regclass AND c.contype = 'p'`,
          table,
        )
      ).flatMap((list) => list.split(',')),
      indexes: (
        await names(
          `SELECT r.relname || ' (' || ${columnsOf('i.indkey::int2[]', 'i.indrelid')} || ')'
            || CASE WHEN i.indpred IS NULL THEN '' ELSE ' partial' END AS name
          FROM pg_index AS i JOIN pg_class AS r ON r.oid = i.indexrelid
          WHERE i.indrelid = $1::regclass AND NOT i.indisprimary`,
          table,
        )
      ).sort(),
      foreignKeys: (
        await names(
          `SELECT '(' || ${columnsOf('c.conkey', 'c.conrelid')} || ') ' || c.confrelid::regclass || ' ('
            || ${columnsOf('c.confkey', 'c.confrelid')} || ')' || CASE c.confdeltype WHEN 'c' THEN ' cascade' ELSE '' END
            AS name
          FROM pg_constraint AS c WHERE c.conrelid = $1::regclass AND c.contype = 'f'`,
          table,
        )
      ).sort(),
    };
  }
});
