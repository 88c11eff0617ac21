import type Database from 'better-sqlite3';
import { type Inventory, inventoryDifferences } from './inventory/inventory.ts';
import { migratePostgres } from './postgres/migrate.ts';
import { poolOf } from './postgres/pool.ts';
import { runSteps } from './postgres/run-steps.ts';
import type { PostgresServer, PostgresSession } from './postgres/session.ts';
import { takePostgresInventory } from './postgres/take-inventory.ts';
import { asUnavailable } from './postgres/unavailable.ts';
import { quoted, type SqlValue } from './sql/sql.ts';
import { insert } from './sql/steps.ts';
import { connectWriter } from './sqlite/connect.ts';
import { migrateSqlite } from './sqlite/migrate.ts';
import { takeSqliteInventory } from './sqlite/take-inventory.ts';
import type { Table } from './tables/table.ts';
import { tables } from './tables.ts';

/** Rows sent at once: what is held in memory. */
const rowsAtOnce = 2000;

/** What became of a move. Only `moved` has left anything in the new database. */
export type MoveOutcome =
  | { readonly result: 'moved'; readonly inventory: Inventory }
  /** These tables of the new database hold rows. */
  | { readonly result: 'not-empty'; readonly tables: readonly string[] }
  /** What arrived is not what was sent, a line for each table. */
  | { readonly result: 'different'; readonly differences: readonly string[] };

/**
 * Moves all that a SQLite file holds into an empty PostgreSQL database, in one transaction that is only committed when
 * the inventories of both are equal: same rows, same hashes.
 *
 * @param file a copy that nobody else uses; it is brought to the newest migration first
 */
export async function moveToPostgres(file: string, databaseUrl: string): Promise<MoveOutcome> {
  const server = poolOf(databaseUrl);
  try {
    return await moveToServer(file, server);
  } catch (error) {
    throw asUnavailable(error);
  } finally {
    await server.close();
  }
}

/** As `moveToPostgres`, into a server that was reached in another way. */
export async function moveToServer(file: string, server: PostgresServer): Promise<MoveOutcome> {
  const source = connectWriter(file);
  try {
    await migrateSqlite(source);
    const inventory = takeSqliteInventory(source);
    await migratePostgres(server);
    return await server.withPatientSession(async (session): Promise<MoveOutcome> => {
      await session.query('BEGIN', []);
      let mayCommit = false;
      try {
        // A service that starts meanwhile waits until this is done, and then finds everything.
        await session.query(`LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN EXCLUSIVE MODE`, []);
        const taken = await tablesWithRows(session);
        if (taken.length > 0) return { result: 'not-empty', tables: taken };
        for (const table of tables) await copyTable(source, session, table);
        const { tables: arrived } = await takePostgresInventory(session);
        const differences = inventoryDifferences(inventory.tables, arrived, {
          first: 'SQLite',
          second: 'PostgreSQL',
        });
        if (differences.length > 0) return { result: 'different', differences };
        mayCommit = true;
        return { result: 'moved', inventory };
      } finally {
        if (mayCommit) await session.query('COMMIT', []);
        // On a connection that was lost there is nothing left to roll back.
        else await session.query('ROLLBACK', []).catch(() => undefined);
      }
    });
  } finally {
    source.close();
  }
}

async function tablesWithRows(session: PostgresSession): Promise<string[]> {
  const taken: string[] = [];
  for (const { name } of tables) {
    const { rows } = await session.query(`SELECT 1 FROM ${quoted(name)} LIMIT 1`, []);
    if (rows.length > 0) taken.push(name);
  }
  return taken;
}

async function copyTable(source: Database.Database, session: PostgresSession, table: Table): Promise<void> {
  const columns = table.columns.map(({ name }) => quoted(name)).join(', ');
  const isFlag = table.columns.map(({ kind }) => kind === 'boolean');
  const send = (rows: SqlValue[][]) => runSteps(session, insert(table, rows));
  let rows: SqlValue[][] = [];
  for (const row of source
    .prepare(`SELECT ${columns} FROM ${quoted(table.name)}`)
    .raw()
    .iterate()) {
    rows.push((row as SqlValue[]).map((value, place) => (isFlag[place] && value !== null ? value === 1 : value)));
    if (rows.length < rowsAtOnce) continue;
    await send(rows);
    rows = [];
  }
  await send(rows);
}
