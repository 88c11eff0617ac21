import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import Database from 'better-sqlite3';
import t from 'tap';
import { type Inventory, inventoryDifferences } from '../../src/store/inventory/inventory.ts';
import { manifestText, parseManifest, toManifest } from '../../src/store/inventory/manifest.ts';
import { readJournal } from '../../src/store/migrations/journal.ts';
import { migrationsFolder } from '../../src/store/migrations/migrations-folder.ts';
import { takePostgresInventory } from '../../src/store/postgres/take-inventory.ts';
import { takeSqliteInventory } from '../../src/store/sqlite/take-inventory.ts';
import { loadIntoPglite, loadIntoSqlite } from './support/fixtures.ts';
import { pgliteServer } from './support/pglite-server.ts';

const folder = await mkdtemp(join(tmpdir(), 'meetlat-inventory-'));
const file = join(folder, 'meetlat.db');
loadIntoSqlite('0000', file);
const sqlite = new Database(file);
sqlite.pragma('foreign_keys = OFF');
const pglite: PGlite = await loadIntoPglite('0000');
const server = pgliteServer(pglite);
t.teardown(async () => {
  sqlite.close();
  await pglite.close();
  await rm(folder, { recursive: true, force: true });
});
const names = { first: 'one', second: 'other' };

/** What a statement changes in the inventory; the statement is then undone. */
async function changes(dialect: 'sqlite' | 'postgres', statement: string): Promise<string[]> {
  if (dialect === 'sqlite') {
    const before = takeSqliteInventory(sqlite).tables;
    sqlite.exec('BEGIN');
    sqlite.exec(statement);
    const after = takeSqliteInventory(sqlite).tables;
    sqlite.exec('ROLLBACK');
    return inventoryDifferences(before, after, names);
  }
  return server.withSession(async (session) => {
    await session.query('BEGIN', []);
    const before = (await takePostgresInventory(session)).tables;
    await session.query(statement, []);
    const after = (await takePostgresInventory(session)).tables;
    await session.query('ROLLBACK', []);
    return inventoryDifferences(before, after, names);
  });
}

const cases: [name: string, statement: string, expected: RegExp | null][] = [
  ['nothing', 'UPDATE centres SET name = name', null],
  ['a letter', "UPDATE centres SET name = 'ambachtscentrum delft' WHERE id = 'delft'", /^centres: 2 rows in both/],
  ['a number', "UPDATE participants SET birth_year = birth_year + 1 WHERE id = 'P-delft-1'", /^participants: \d+ rows/],
  ['a value that is taken away', 'UPDATE api_keys SET preset = NULL', /^api_keys: /],
  ['nothing and an empty text', "UPDATE api_keys SET preset = '' WHERE preset IS NULL", /^api_keys: /],
  [
    'a row less',
    "DELETE FROM import_rejections WHERE code = 'unknown-code'",
    /^import_rejections: \d+ rows in one, \d+ in other/,
  ],
  ['a row more', "INSERT INTO settings VALUES ('n', 'v')", /^settings: 1 rows in one, 2 in other/],
  [
    'two values that change places',
    "UPDATE organisations SET name = CASE id WHEN 'stichting-delft' THEN 'Gemeente Delft' WHEN 'gemeente-delft' THEN 'Stichting ’t Circulaire delft' ELSE name END",
    /^organisations: 3 rows in both, with other content/,
  ],
  [
    'text that would close a row',
    `UPDATE material_movements SET ticket = 'a","b' WHERE id = 'm-8' AND centre_id = 'delft'`,
    /^material_movements: /,
  ],
  ['a column', 'ALTER TABLE settings ADD COLUMN more text', /^settings: column more only in other/],
  ['a table', 'CREATE TABLE zebra (id text PRIMARY KEY)', /^zebra: only in other/],
];
for (const [name, statement, expected] of cases) {
  t.test(`a difference shows on both databases: ${name}`, async (t) => {
    const found = [await changes('sqlite', statement), await changes('postgres', statement)];
    for (const differences of found) {
      t.equal(differences.length, expected ? 1 : 0, differences.join());
      if (expected) t.match(differences[0], expected);
    }
    t.strictSame(found[0], found[1]);
  });
}

t.test('truth changes the hash in the same way on both', async (t) => {
  const sqliteHash = () => takeSqliteInventory(sqlite).tables.api_keys?.sha256;
  const before = sqliteHash();
  sqlite.exec('BEGIN; UPDATE api_keys SET may_take_over = 1');
  const changed = sqliteHash();
  sqlite.exec('ROLLBACK');
  t.not(changed, before);
  await server.withSession(async (session) => {
    await session.query('BEGIN', []);
    await session.query('UPDATE api_keys SET may_take_over = true', []);
    t.equal((await takePostgresInventory(session)).tables.api_keys?.sha256, changed);
    await session.query('ROLLBACK', []);
  });
});

t.test('more rows than are held at once, in an order that does not depend on how they lie on the disk', async (t) => {
  const ids = Array.from({ length: 4501 }, (_, place) => `${['a', 'B', 'ä', '_'][place % 4]}${place}`);
  const inOrder = (list: string[]) => list.map((id) => `('${id}', 'v')`).join(',');
  const insert = (list: string[]) => `INSERT INTO settings VALUES ${inOrder(list)}`;
  const hashes: (string | undefined)[] = [];
  for (const list of [ids, ids.toReversed()]) {
    sqlite.exec(`BEGIN; ${insert(list)}`);
    hashes.push(takeSqliteInventory(sqlite).tables.settings?.sha256);
    sqlite.exec('ROLLBACK');
  }
  await server.withSession(async (session) => {
    await session.query('BEGIN', []);
    await session.query(insert(ids.toReversed()), []);
    const { rows, sha256 } = (await takePostgresInventory(session)).tables.settings ?? { rows: 0, sha256: '' };
    t.equal(rows, 4502);
    hashes.push(sha256);
    await session.query('ROLLBACK', []);
  });
  t.equal(new Set(hashes).size, 1, 'one hash');
});

t.test('a manifest is read as it was written; anything else is none', async (t) => {
  const taken: Inventory = takeSqliteInventory(sqlite);
  const journal = readJournal(migrationsFolder('sqlite'));
  const about = { madeAt: new Date('2026-11-22T10:00:00Z'), meetlatVersion: '1.2.3', journal };
  const manifest = toManifest(taken, about);
  t.equal(manifest.migration, '0000_foundation');
  t.strictSame(parseManifest(manifestText(manifest)), manifest);
  const text = manifestText(manifest);
  for (const other of ['', '{}', '[]', 'null', text.slice(0, -3), text.replace('manifest/1', 'manifest/2')]) {
    t.equal(parseManifest(other), null, other.slice(0, 20));
  }
  const newer = { ...taken, applied: [...taken.applied, { when: 4_102_444_800_000, hash: 'f' }] };
  t.throws(() => toManifest(newer, about), /newer version/);
});
