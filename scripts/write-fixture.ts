/**
 * Writes the fixture of a released schema: a small made-up database as that version left it, as SQL for both databases,
 * and what that version said of it. `test/store/upgrades.test.ts` opens each with the code of today.
 *
 *   npm run fixture                        of the version in this folder, before the next migration is added
 *   npm run fixture -- <project folder>    of the version in another folder, such as a checkout of a release
 *
 * The service of that folder runs as a process and is spoken to over HTTP, so this works for other versions too.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import Database from 'better-sqlite3';
import { readJournal } from '../src/store/migrations/journal.ts';
import { takeSqliteInventory } from '../src/store/sqlite/take-inventory.ts';
import { postgresText, sqliteText } from './fixture/dump.ts';
import { ask, type Expectation } from './fixture/expectation.ts';
import { play } from './fixture/play.ts';
import { runService } from './fixture/running-service.ts';

/** What only a request under way leaves behind. */
const transient = new Set(['dry_runs', 'dry_run_records', 'dry_run_references', 'waiting_lines']);

const own = fileURLToPath(new URL('..', import.meta.url));
const project = resolve(process.argv[2] ?? own);
const migration = readJournal(join(project, 'migrations/sqlite')).at(-1)?.tag ?? '';
const target = join(own, 'test/store/fixtures', migration.slice(0, 4));
if (existsSync(target)) throw new Error(`${target} is there already: a fixture of a released schema never changes.`);

const folder = mkdtempSync(join(tmpdir(), 'meetlat-fixture-'));
try {
  const file = join(folder, 'meetlat.db');
  let said: Awaited<ReturnType<typeof ask>> | undefined;
  await runService(project, `file:${file}`, async (call) => {
    const systemKey = await play(call);
    said = await ask(call, systemKey);
  });
  const database = new Database(file);
  const { tables } = takeSqliteInventory(database);
  const empty = Object.entries(tables).filter(([name, { rows }]) => rows === 0 && !transient.has(name));
  if (!said || empty.length > 0) {
    throw new Error(
      `Nothing in ${empty.map(([name]) => name).join(', ')}: let scripts/fixture/play.ts put something there.`,
    );
  }
  const expectation: Expectation = { migration, ...said, tables };
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'sqlite.sql'), sqliteText(database, migration));
  writeFileSync(join(target, 'postgres.sql'), postgresText(database, migration, join(project, 'migrations/postgres')));
  writeFileSync(join(target, 'expected.json'), `${JSON.stringify(expectation, null, 2)}\n`);
  database.close();
  console.log(`${target}: ${Object.values(tables).reduce((sum, { rows }) => sum + rows, 0)} rows`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
