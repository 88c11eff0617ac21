import { readdirSync, readFileSync } from 'node:fs';
import type { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import type { Expectation } from '../../../scripts/fixture/expectation.ts';
import { makePglite } from './pglite-server.ts';

const folder = new URL('../fixtures/', import.meta.url);

/** Numbers of the schemas of which there is a fixture. */
export const fixtureNumbers: readonly string[] = readdirSync(folder).sort();

/** What the version that made a fixture said of it. */
export function expectationOf(number: string): Expectation {
  return JSON.parse(readText(number, 'expected.json')) as Expectation;
}

/** Makes the database of a fixture in a new SQLite file. */
export function loadIntoSqlite(number: string, file: string): void {
  const database = new Database(file);
  database.pragma('foreign_keys = OFF');
  database.exec(readText(number, 'sqlite.sql'));
  database.close();
}

/** Makes the database of a fixture in a PostgreSQL of its own, in process. */
export async function loadIntoPglite(number: string): Promise<PGlite> {
  const database = await makePglite();
  await database.exec(postgresFixture(number));
  return database;
}

/** The database of a fixture as PostgreSQL takes it. */
export function postgresFixture(number: string): string {
  return readText(number, 'postgres.sql');
}

function readText(number: string, name: string): string {
  return readFileSync(new URL(`${number}/${name}`, folder), 'utf8');
}
