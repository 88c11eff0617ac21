import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Test } from 'tap';
import { fixtureAdminKey, fixtureSecret } from '../../../scripts/fixture/secrets.ts';
import { backup } from '../../../src/cli/backup.ts';
import { inventory } from '../../../src/cli/inventory.ts';
import { restore } from '../../../src/cli/restore.ts';
import { runCommand } from '../../../src/cli/run.ts';
import { openStore } from '../../../src/store/open-store.ts';
import { loadIntoSqlite } from '../../store/support/fixtures.ts';

const root = new URL('../../..', import.meta.url).pathname;

/** Runs a command in this process; gives its exit status and what it wrote. */
export async function meetlat(args: readonly string[], env: Record<string, string>) {
  const said: string[] = [];
  const complained: string[] = [];
  const status = await runCommand([backup, restore, inventory], args, env, {
    say: (line) => void said.push(line),
    complain: (line) => void complained.push(line),
  });
  return { status, said: said.join('\n'), complained: complained.join('\n') };
}

/** Starts a command as a process of its own, with what the test runner adds to processes left out. */
export function startMeetlat(args: readonly string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, ['--import=tsx', 'src/cli/meetlat.ts', ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env },
  });
}

/** A folder that is gone after the test. */
export async function testFolder(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-cli-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Settings for a database file, with the secret of the fixtures. */
export function settingsFor(file: string): Record<string, string> {
  return { DATABASE_URL: `file:${file}`, MEETLAT_SECRET: fixtureSecret, MEETLAT_ADMIN_KEY: fixtureAdminKey };
}

/** A populated database of the newest schema: the fixture, opened once. */
export async function populated(file: string): Promise<void> {
  loadIntoSqlite('0000', file);
  await (await openStore({ databaseUrl: `file:${file}`, secret: fixtureSecret })).close();
}

/** Adds so many rows that copying them takes a while. */
export function enlarge(file: string, rows = 100_000): void {
  const database = new Database(file);
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO idempotency_keys (key_id, idempotency_key, fingerprint, state, status, body, expires_at)
       SELECT 'bulk', 'k-' || i, 'f', 'done', 201, hex(zeroblob(60)), '2099-01-01T00:00:00.000Z' FROM n`,
    )
    .run(rows);
  database.close();
}
