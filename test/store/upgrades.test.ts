import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import t, { type Test } from 'tap';
import type { Expectation } from '../../scripts/fixture/expectation.ts';
import { fixtureAdminKey, fixtureSecret } from '../../scripts/fixture/secrets.ts';
import { makeAuditKey } from '../../src/store/audit/audit-key.ts';
import { type Inventory, type InventoryChoice, inventoryDifferences } from '../../src/store/inventory/inventory.ts';
import { makeStore } from '../../src/store/make-store.ts';
import { readJournal } from '../../src/store/migrations/journal.ts';
import { migrationsFolder } from '../../src/store/migrations/migrations-folder.ts';
import { openServer } from '../../src/store/postgres/open-postgres.ts';
import { takePostgresInventory } from '../../src/store/postgres/take-inventory.ts';
import { connectWriter } from '../../src/store/sqlite/connect.ts';
import { migrateSqlite } from '../../src/store/sqlite/migrate.ts';
import { takeSqliteInventory } from '../../src/store/sqlite/take-inventory.ts';
import { makeService } from '../support/service.ts';
import { expectationOf, fixtureNumbers, loadIntoPglite, loadIntoSqlite } from './support/fixtures.ts';
import { folderWithMigration, rebuildOf } from './support/migration.ts';
import { pgliteServer } from './support/pglite-server.ts';
import { saysTheSame } from './support/says-the-same.ts';

/** A populated database of every released schema, opened with the code of today. */
const journal = readJournal(migrationsFolder('sqlite'));
const env = { MEETLAT_SECRET: fixtureSecret, MEETLAT_ADMIN_KEY: fixtureAdminKey };
const names = { first: 'the fixture', second: 'the database' };

t.test('every migration but the newest has a fixture of the database it left', async (t) => {
  const released = journal.slice(0, -1).map(({ tag }) => tag);
  t.strictSame(
    released.filter((tag) => !fixtureNumbers.includes(tag.slice(0, 4))),
    [],
    'write the missing ones with `npm run fixture`, before the new migration is added (CONTRIBUTING says how)',
  );
  t.ok(fixtureNumbers.length > 0);
  for (const number of fixtureNumbers) {
    const { migration } = expectationOf(number);
    t.ok(
      journal.some(({ tag }) => tag === migration && tag.startsWith(number)),
      `${number} is ${migration}`,
    );
  }
});

for (const number of fixtureNumbers) {
  const expected = expectationOf(number);

  t.test(`${expected.migration} on SQLite`, async (t) => {
    const file = join(await folderOf(t), 'meetlat.db');
    loadIntoSqlite(number, file);
    const look = (choice?: InventoryChoice) => inventoryOf(file, choice);
    t.strictSame(inventoryDifferences(expected.tables, look().tables, names), [], 'the fixture is what was written');
    t.strictSame(tagsOf(look()), tagsThrough(expected.migration));

    const service = await makeService({ env: { ...env, DATABASE_URL: `file:${file}` } });
    t.teardown(() => service.close());
    t.strictSame(
      tagsOf(look()),
      journal.map(({ tag }) => tag),
      'today’s schema',
    );
    t.strictSame(lost(expected, look(choiceOf(expected))), [], 'every row and value is still there');
    await saysTheSame(t, service, expected);
  });

  t.test(`${expected.migration} on PostgreSQL`, async (t) => {
    const database = await loadIntoPglite(number);
    const server = pgliteServer(database);
    const look = (choice?: InventoryChoice) =>
      server.withSession(async (session) => {
        await session.query('BEGIN', []);
        try {
          return await takePostgresInventory(session, choice);
        } finally {
          await session.query('ROLLBACK', []);
        }
      });
    t.strictSame(
      inventoryDifferences(expected.tables, (await look()).tables, names),
      [],
      'the same hashes as on SQLite: the same content',
    );
    const store = makeStore(await openServer(server), makeAuditKey(fixtureSecret));
    t.teardown(async () => {
      await store.close();
      await database.close();
    });
    const service = await makeService({ env, store });
    t.teardown(() => service.close());
    t.equal((await look()).applied.length, journal.length, 'today’s schema');
    t.strictSame(lost(expected, await look(choiceOf(expected))), [], 'every row and value is still there');
    await saysTheSame(t, service, expected);
  });
}

t.test('a migration that makes every table anew loses no row of a populated database', async (t) => {
  const file = join(await folderOf(t), 'meetlat.db');
  loadIntoSqlite('0000', file);
  const connection = connectWriter(file);
  t.teardown(() => connection.close());
  await migrateSqlite(connection);
  const before = takeSqliteInventory(connection).tables;
  const statements = await rebuildOf(() => true);
  const rebuilt = statements.filter((statement) => statement.startsWith('DROP TABLE')).length;
  t.ok(rebuilt >= 10, `${rebuilt} tables are dropped and made again, those with parts among them`);
  await migrateSqlite(connection, await folderWithMigration(t, 'rebuild', statements));
  t.strictSame(inventoryDifferences(before, takeSqliteInventory(connection).tables, names), []);
});

t.test('PostgreSQL refuses the database of a newer version, and leaves it as it is', async (t) => {
  const database = await loadIntoPglite('0000');
  t.teardown(() => database.close());
  const server = pgliteServer(database);
  await (await openServer(server)).close();
  await database.exec("INSERT INTO drizzle.__drizzle_migrations (hash, created_at) VALUES ('f', 4102444800000)");
  const rows = () => server.withSession((session) => session.query('SELECT * FROM drizzle.__drizzle_migrations', []));
  const before = (await rows()).rows;
  await t.rejects(openServer(server), /made by a newer version of Meetlat/);
  t.strictSame((await rows()).rows, before);
});

async function folderOf(t: Test): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-upgrade-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function inventoryOf(file: string, choice?: InventoryChoice): Inventory {
  const connection = new Database(file, { readonly: true });
  try {
    return takeSqliteInventory(connection, choice);
  } finally {
    connection.close();
  }
}

function tagsOf({ applied }: Inventory): (string | undefined)[] {
  return applied.map(({ when }) => journal.find((entry) => entry.when === when)?.tag);
}

function tagsThrough(last: string): string[] {
  return journal.slice(0, journal.findIndex(({ tag }) => tag === last) + 1).map(({ tag }) => tag);
}

/** The columns the fixture had. */
function choiceOf({ tables }: Expectation): InventoryChoice {
  return Object.fromEntries(Object.entries(tables).map(([table, { columns }]) => [table, columns]));
}

function lost(expected: Expectation, found: Inventory): string[] {
  return inventoryDifferences(expected.tables, found.tables, names);
}
