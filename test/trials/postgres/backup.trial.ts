import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { type Figures, figuresIn } from '../../../scripts/fixture/expectation.ts';
import { fixtureAdminKey, fixtureSecret } from '../../../scripts/fixture/secrets.ts';
import { serverPrograms } from '../../../scripts/postgres/server-programs.ts';
import { meetlat, populated, settingsFor as settingsForFile } from '../../cli/support/meetlat.ts';
import { expectationOf, fixtureNumbers, postgresFixture } from '../../store/support/fixtures.ts';
import { startBuilt } from '../support/built-service.ts';
import { freshDatabase } from '../support/fresh-database.ts';

/** The ways of docs/backup.md on a real server, one that sorts by Dutch rules. */
const folder = await mkdtemp(join(tmpdir(), 'meetlat-backup-trial-'));
t.teardown(() => rm(folder, { recursive: true, force: true }));
const env = { MEETLAT_SECRET: fixtureSecret, MEETLAT_ADMIN_KEY: fixtureAdminKey };
const settingsFor = (url: string): Record<string, string> => ({ ...env, DATABASE_URL: url });

/** Runs a program of PostgreSQL; the password goes by the environment, where other users do not see it. */
function run(program: string, url: string, args: readonly string[]): string {
  const { hostname, port, username, password, pathname } = new URL(url);
  const where = ['--host', hostname, '--port', port, '--username', username, '--dbname', pathname.slice(1)];
  const done = spawnSync(join(serverPrograms() ?? '', program), [...where, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', PGPASSWORD: decodeURIComponent(password) },
  });
  return done.status === 0 ? '' : `${program}: ${done.error?.message ?? ''}${done.stderr}`;
}

/** What the built service says of a database, started on it once. */
async function figuresOn(url: string, key: string): Promise<Record<string, Figures>> {
  const service = await startBuilt(url, { env });
  try {
    const figures: Record<string, Figures> = {};
    for (const period of ['2026-Q1', '2026-Q2', '2026-Q3']) {
      const answer = await fetch(`${service.url}/v1/centres/delft/indicator-values?period=${period}`, {
        headers: { authorization: `Bearer ${key}` },
      });
      if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
      figures[period] = figuresIn(await answer.json());
    }
    return figures;
  } finally {
    await service.stop();
  }
}

t.test('pg_dump and pg_restore into another database, proved by the inventory', async (t) => {
  const [one, other] = [await freshDatabase(), await freshDatabase()];
  t.teardown(() => Promise.all([one.drop(), other.drop()]));
  await one.query(postgresFixture('0000'));
  const { systemKey } = expectationOf('0000');
  const before = await figuresOn(one.url, systemKey);

  const manifest = join(folder, 'manifest.json');
  t.equal((await meetlat(['inventory', manifest], settingsFor(one.url))).status, 0);
  t.equal(run('pg_dump', one.url, ['--format=custom', '--no-owner', '--file', join(folder, 'meetlat.dump')]), '');
  t.equal(run('pg_restore', other.url, ['--no-owner', '--exit-on-error', join(folder, 'meetlat.dump')]), '');
  const compared = await meetlat(['inventory', '--against', manifest], settingsFor(other.url));
  t.match(compared, { status: 0, said: /^Equal: all \d+ tables/ });
  t.strictSame(await figuresOn(other.url, systemKey), before, 'the restored database serves the same figures');

  await other.query("UPDATE participants SET education_level = 7 WHERE id = 'P-delft-1'");
  const changed = await meetlat(['inventory', '--against', manifest], settingsFor(other.url));
  t.equal(changed.status, 1);
  t.match(changed.said, /^participants: 20 rows in both, with other content$/m);
});

t.test('a backup of a SQLite database moves into an empty PostgreSQL database, and only there', async (t) => {
  const file = join(folder, 'meetlat.db');
  await populated(file);
  const backup = join(folder, 'backup');
  t.equal((await meetlat(['backup', backup], settingsForFile(file))).status, 0);
  const database = await freshDatabase();
  t.teardown(() => database.drop());
  t.match(await meetlat(['restore', backup], settingsFor(database.url)), {
    status: 0,
    said: /^Moved to PostgreSQL: \d+ rows/,
  });
  const compared = await meetlat(['inventory', '--against', backup], settingsFor(database.url));
  t.match(compared, { status: 0, said: /^Equal/ }, 'the hashes of SQLite');
  t.match(await meetlat(['restore', backup], settingsFor(database.url)), { status: 1, complained: 'is not empty' });
  const figures = await figuresOn(database.url, expectationOf('0000').systemKey);
  t.equal(figures['2026-Q3']?.['material.collected']?.status, 'ok');

  const other = { ...settingsFor(database.url), MEETLAT_SECRET: `1:${'o'.repeat(40)}` };
  t.match(await meetlat(['restore', backup], other), { status: 1, complained: 'MEETLAT_SECRET is not the secret' });
});

for (const number of fixtureNumbers) {
  t.test(`the built service brings ${number} up to date on a real server`, async (t) => {
    const database = await freshDatabase();
    t.teardown(() => database.drop());
    await database.query(postgresFixture(number));
    const { figures, systemKey, tables } = expectationOf(number);
    const found = await figuresOn(database.url, systemKey);
    for (const [period, now] of Object.entries(found)) {
      for (const [indicator, then] of Object.entries(figures[period] ?? {})) {
        if (now[indicator]?.formulaVersion === then.formulaVersion)
          t.strictSame(now[indicator], then, `${indicator} ${period}`);
      }
    }
    for (const [table, { rows }] of Object.entries(tables)) {
      const [counted] = await database.query(`SELECT count(*) AS count FROM ${table}`);
      t.equal(Number(counted?.count), rows, `rows of ${table}`);
    }
  });
}

t.test('the built service refuses the database of a newer version', async (t) => {
  const database = await freshDatabase();
  t.teardown(() => database.drop());
  await database.query(postgresFixture('0000'));
  await database.query("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('f', 4102444800000)");
  await t.rejects(startBuilt(database.url, { env }), /made by a newer version of Meetlat/);
  t.strictSame(
    await database.query("SELECT to_regclass('audit_entries') AS table"),
    [{ table: null }],
    'nothing was changed',
  );
  t.match(await meetlat(['inventory'], settingsFor(database.url)), {
    status: 1,
    complained: 'newer version of Meetlat',
  });
});
