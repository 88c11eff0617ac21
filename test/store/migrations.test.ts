import { readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import t, { type Test } from 'tap';
import { pendingStatements } from '../../scripts/write-migrations.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import { makeStore } from '../../src/store/make-store.ts';
import { readJournal } from '../../src/store/migrations/journal.ts';
import { migrationsFolder } from '../../src/store/migrations/migrations-folder.ts';
import { connectReader, connectWriter } from '../../src/store/sqlite/connect.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { sqliteRunner } from '../../src/store/sqlite/sqlite-runner.ts';
import { makeCentre, put, session } from './support/centre.ts';
import { testSecret } from './support/database.ts';
import { folderWithMigration, rebuildOf } from './support/migration.ts';

const folders = { sqlite: migrationsFolder('sqlite'), postgres: migrationsFolder('postgres') };

t.test('both databases have the same migrations, in order', async (t) => {
  const [sqlite, postgres] = [readJournal(folders.sqlite), readJournal(folders.postgres)];
  t.ok(sqlite.length > 0);
  t.strictSame(
    sqlite.map(({ tag }) => tag),
    postgres.map(({ tag }) => tag),
  );
  for (const [dialect, journal] of Object.entries({ sqlite, postgres })) {
    for (const [position, { tag, when }] of journal.entries()) {
      t.match(tag, new RegExp(`^${String(position).padStart(4, '0')}_[a-z0-9_]+$`), `${dialect}: ${tag}`);
      t.ok(when > (journal[position - 1]?.when ?? 0), `${tag} is newer than the one before`);
    }
    const files = readdirSync(folders[dialect as keyof typeof folders]).filter((file) => file.endsWith('.sql'));
    t.strictSame(
      files.sort(),
      journal.map(({ tag }) => `${tag}.sql`).sort(),
      `${dialect}: no file outside the journal`,
    );
  }
});

t.test('the migrations make the tables that are described: nothing is left to write', async (t) => {
  for (const dialect of ['sqlite', 'postgres'] as const) {
    t.strictSame((await pendingStatements(dialect)).statements, [], dialect);
  }
});

t.test('a populated database survives the rebuild of a table', async (t) => {
  const { file, rows } = await populated(t);
  const folder = await folderWithMigration(t, 'rebuild', await rebuildOf(({ name }) => name === 'guidance_sessions'));

  await t.test('as drizzle alone does it, the parts of the records are lost', async (t) => {
    const copy = `${file}.copy`;
    await cp(file, copy);
    const unguarded = connectWriter(copy);
    t.equal(rows(unguarded).guides, 2);
    migrate(drizzle(unguarded), { migrationsFolder: folder });
    t.equal(rows(unguarded).guides, 0, 'the danger is real');
    unguarded.close();
  });

  const connection = connectWriter(file);
  const before = rows(connection);
  t.ok(before.sessions > 0 && before.guides > 0 && before.participants > 0);
  await migrateSqlite(connection, folder);
  t.strictSame(rows(connection), before, 'with foreign keys off around it every row is there');
  t.equal(connection.pragma('foreign_keys', { simple: true }), 1, 'and foreign keys are on again');
  t.throws(() => connection.exec("DELETE FROM participants WHERE id = 'p'"), /FOREIGN KEY/);
  connection.close();
});

t.test('a migration that leaves rows without what they refer to is refused', async (t) => {
  const { file } = await populated(t);
  const folder = await folderWithMigration(t, 'orphans', ["DELETE FROM participants WHERE id = 'p'"]);
  const connection = connectWriter(file);
  await t.rejects(migrateSqlite(connection, folder), /guidance_sessions_participant_ids -> participants/);
  connection.close();
});

t.test('a migration merged late, with an older stamp, is not skipped in silence', async (t) => {
  const { file } = await populated(t);
  const [first] = readJournal(folders.sqlite);
  const folder = await folderWithMigration(t, 'late', ['CREATE TABLE late (id text)'], (first?.when ?? 0) - 1);
  const connection = connectWriter(file);
  await t.rejects(migrateSqlite(connection, folder), /has not had migration \d+_late/);
  connection.close();
});

t.test('a database of a newer version is refused, and stays as it is', async (t) => {
  const { file, rows } = await populated(t);
  const folder = await folderWithMigration(t, 'newer', ['CREATE TABLE newer (id text)']);
  const connection = connectWriter(file);
  await migrateSqlite(connection, folder);
  const before = rows(connection);
  await t.rejects(migrateSqlite(connection), /newer version of Meetlat/);
  t.strictSame(rows(connection), before);
  connection.close();
});

t.test('a migration that was edited after its release is refused', async (t) => {
  const { file } = await populated(t);
  const folder = await copyOf(t);
  const [first] = readJournal(folder);
  const path = join(folder, `${first?.tag}.sql`);
  await writeFile(path, `${await readFile(path, 'utf8')}\n-- edited`);
  const connection = connectWriter(file);
  await t.rejects(migrateSqlite(connection, folder), /another form of migration 0000/);
  connection.close();
});

/** A database with records that have parts and refer to each other. */
async function populated(t: Test) {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'store.db');
  const writer = connectWriter(file);
  await migrateSqlite(writer);
  const store = makeStore(sqliteRunner(writer, connectReader(file)), makeAuditKey(testSecret));
  const centre = await makeCentre(store);
  await centre.writeAll([
    put('participants', 'p', {}),
    session('s-1', '2026-01-01', ['p']),
    session('s-2', '2026-01-02', ['p']),
  ]);
  await store.close();
  const count = (connection: ReturnType<typeof connectWriter>, table: string) =>
    connection.prepare(`SELECT COUNT(*) FROM ${table}`).pluck().get() as number;
  const rows = (connection: ReturnType<typeof connectWriter>) => ({
    sessions: count(connection, 'guidance_sessions'),
    participants: count(connection, 'guidance_sessions_participant_ids'),
    guides: count(connection, 'guidance_sessions_guides'),
  });
  return { file, rows };
}

async function copyOf(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  await cp(folders.sqlite, folder, { recursive: true });
  return folder;
}
