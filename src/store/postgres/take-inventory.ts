import { type Cell, ContentHash } from '../inventory/content-hash.ts';
import { DamagedDatabase } from '../inventory/damaged-database.ts';
import type { Inventory, InventoryChoice, TableInventory } from '../inventory/inventory.ts';
import { quoted } from '../sql/sql.ts';
import { appliedMigrations } from './migrate.ts';
import type { PostgresServer, PostgresSession } from './session.ts';

/** Rows fetched at once: what is held in memory. */
const rowsAtOnce = 2000;

type ReadAs = { readonly read: (column: string) => string; readonly cell: (text: string) => Cell };

/** How a type is read so that it is hashed as SQLite keeps it; other types no column of Meetlat has. */
const readAs: Readonly<Record<string, ReadAs>> = {
  text: { read: (column) => column, cell: (text) => text },
  bigint: { read: (column) => `${column}::text`, cell: BigInt },
  boolean: { read: (column) => `${column}::int::text`, cell: BigInt },
  // As text every digit is told, whatever a connection shows of a number.
  'double precision': { read: (column) => `${column}::text`, cell: Number },
};

/** The inventory of a PostgreSQL database, from one snapshot: the service may write meanwhile. */
export function inventoryOfServer(server: PostgresServer): Promise<Inventory> {
  return server.withPatientSession(async (session) => {
    await session.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', []);
    try {
      return await takePostgresInventory(session);
    } finally {
      await session.query('ROLLBACK', []).catch(() => undefined);
    }
  });
}

/** The inventory of what a transaction sees; the caller has opened it. */
export async function takePostgresInventory(session: PostgresSession, choice?: InventoryChoice): Promise<Inventory> {
  const tables = choice ? Object.keys(choice) : await tableNames(session);
  const contents: Record<string, TableInventory> = {};
  for (const table of tables) contents[table] = await contentOf(session, table, choice?.[table]);
  return {
    dialect: 'postgres',
    applied: (await appliedMigrations(session)).map(({ when, hash }) => ({ when: Number(when), hash })),
    secretCheck: await secretCheck(session),
    tables: contents,
  };
}

async function tableNames(session: PostgresSession): Promise<string[]> {
  const { rows } = await session.query(
    `SELECT table_name::text AS name FROM information_schema.tables
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE' ORDER BY table_name COLLATE "C"`,
    [],
  );
  return rows.map(({ name }) => String(name));
}

type Described = { name: string; type: string; place: number | null };

async function contentOf(session: PostgresSession, table: string, chosen?: readonly string[]): Promise<TableInventory> {
  const described = await columnsOf(session, table);
  const byName = new Map(described.map((each) => [each.name, each]));
  const columns = [...(chosen ?? byName.keys())].sort();
  const kinds = columns.map((name) => {
    const as = readAs[byName.get(name)?.type ?? ''];
    if (!as) throw new DamagedDatabase(`column ${table}.${name} is of a type that Meetlat does not use`);
    return as;
  });
  const read = columns.map((name, place) => `${kinds[place]?.read(quoted(name))} AS c${place}`);
  const key = described
    .filter(({ place }) => place !== null)
    .sort((one, other) => Number(one.place) - Number(other.place))
    .map(({ name, type }) => (type === 'text' ? `${quoted(name)} COLLATE "C"` : quoted(name)));

  const hash = new ContentHash(columns);
  await session.query(
    `DECLARE inventory NO SCROLL CURSOR FOR SELECT ${read.join(', ')} FROM ${quoted(table)} ORDER BY ${key.join(', ')}`,
    [],
  );
  for (;;) {
    const { rows } = await session.query(`FETCH ${rowsAtOnce} FROM inventory`, []);
    for (const row of rows) {
      hash.add(
        kinds.map(({ cell }, place) => {
          const text = row[`c${place}`] as string | null;
          return text === null ? null : cell(text);
        }),
      );
    }
    if (rows.length < rowsAtOnce) break;
  }
  await session.query('CLOSE inventory', []);
  return hash.done();
}

/** Columns of a table, with their place in its primary key. */
async function columnsOf(session: PostgresSession, table: string): Promise<Described[]> {
  const { rows } = await session.query(
    `SELECT a.attname::text AS name, format_type(a.atttypid, NULL) AS type, array_position(i.indkey::int[], a.attnum::int) AS place
     FROM pg_attribute a
     LEFT JOIN pg_index i ON i.indrelid = a.attrelid AND i.indisprimary
     WHERE a.attrelid = to_regclass(quote_ident($1)) AND a.attnum > 0 AND NOT a.attisdropped`,
    [table],
  );
  return rows as Described[];
}

async function secretCheck(session: PostgresSession): Promise<string | null> {
  const made = await session.query(`SELECT to_regclass('settings') IS NOT NULL AS "made"`, []);
  if (!made.rows[0]?.made) return null;
  const { rows } = await session.query(`SELECT value FROM settings WHERE name = 'secret-check'`, []);
  return (rows[0]?.value as string | undefined) ?? null;
}
