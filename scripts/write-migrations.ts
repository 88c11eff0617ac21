/**
 * Writes the next migration of both databases from `src/store/tables.ts`, with one number and one name:
 * `npm run migrations -- <descriptive_name>`. Says so when nothing has changed. A migration that was released is never
 * edited. Uses drizzle-kit's functions and not its command, as the tables are made in a loop and the command only sees
 * exports.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  generateDrizzleJson,
  generateMigration,
  generateSQLiteDrizzleJson,
  generateSQLiteMigration,
} from 'drizzle-kit/api';
import { migrationsFolder } from '../src/store/migrations/migrations-folder.ts';
import { postgresSchema } from '../src/store/postgres/schema.ts';
import { sqliteSchema } from '../src/store/sqlite/schema.ts';

type Snapshot = { id: string };
type Journal = {
  version: string;
  dialect: string;
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
};

const dialects = {
  sqlite: {
    journal: { version: '7', dialect: 'sqlite' },
    entryVersion: '6',
    snapshot: (previous?: string) => generateSQLiteDrizzleJson(sqliteSchema(), previous),
    diff: generateSQLiteMigration as unknown as (from: Snapshot, to: Snapshot) => Promise<string[]>,
    empty: () => generateSQLiteDrizzleJson({}),
  },
  postgres: {
    journal: { version: '7', dialect: 'postgresql' },
    entryVersion: '7',
    snapshot: async (previous?: string) => generateDrizzleJson(postgresSchema(), previous),
    diff: generateMigration as unknown as (from: Snapshot, to: Snapshot) => Promise<string[]>,
    empty: async () => generateDrizzleJson({}),
  },
} as const;
type Dialect = keyof typeof dialects;

/** What has to happen to a database with all migrations to get the tables as they are described now. */
export async function pendingStatements(dialect: Dialect): Promise<{ statements: string[]; snapshot: Snapshot }> {
  const { snapshot, diff, empty } = dialects[dialect];
  const last = readJournal(dialect).entries.at(-1);
  const previous: Snapshot = last ? readJson(metaFile(dialect, `${number(last.idx)}_snapshot.json`)) : await empty();
  const current: Snapshot = await snapshot(last ? previous.id : undefined);
  return { statements: await diff(previous, current), snapshot: current };
}

async function write(name: string): Promise<void> {
  const when = Date.now();
  const pending = {
    sqlite: await pendingStatements('sqlite'),
    postgres: await pendingStatements('postgres'),
  };
  if (Object.values(pending).every(({ statements }) => statements.length === 0)) {
    console.log('The migrations are up to date with the tables.');
    return;
  }
  for (const dialect of ['sqlite', 'postgres'] as const) {
    const journal = readJournal(dialect);
    const idx = journal.entries.length;
    const tag = `${number(idx)}_${name}`;
    // A change may touch one database only; the other then gets a migration that does nothing, so that numbers match.
    const { statements, snapshot } = pending[dialect];
    const text = statements.length > 0 ? statements.join('\n--> statement-breakpoint\n') : 'SELECT 1;';
    mkdirSync(join(migrationsFolder(dialect), 'meta'), { recursive: true });
    writeFileSync(join(migrationsFolder(dialect), `${tag}.sql`), `${text}\n`);
    writeJson(metaFile(dialect, `${number(idx)}_snapshot.json`), snapshot);
    journal.entries.push({ idx, version: dialects[dialect].entryVersion, when, tag, breakpoints: true });
    writeJson(metaFile(dialect, '_journal.json'), journal);
    console.log(`migrations/${dialect}/${tag}.sql`);
  }
}

function readJournal(dialect: Dialect): Journal {
  const file = metaFile(dialect, '_journal.json');
  return existsSync(file) ? readJson(file) : { ...dialects[dialect].journal, entries: [] };
}

function metaFile(dialect: Dialect, file: string): string {
  return join(migrationsFolder(dialect), 'meta', file);
}

function number(idx: number): string {
  return String(idx).padStart(4, '0');
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(file, 'utf8')) as T;
}

function writeJson(file: string, value: unknown): void {
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const name = process.argv[2];
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) throw new Error('give the migration a name, such as add_attendance');
  await write(name);
}
