import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateSQLiteDrizzleJson, generateSQLiteMigration } from 'drizzle-kit/api';
import type { Test } from 'tap';
import { migrationsFolder } from '../../../src/store/migrations/migrations-folder.ts';
import { sqliteSchema } from '../../../src/store/sqlite/schema.ts';
import type { Table } from '../../../src/store/tables/table.ts';
import { tables } from '../../../src/store/tables.ts';

/** The migrations of SQLite with one more. */
export async function folderWithMigration(t: Test, name: string, statements: string[], when = Date.now()) {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-'));
  t.teardown(() => rm(folder, { recursive: true, force: true }));
  await cp(migrationsFolder('sqlite'), folder, { recursive: true });
  const path = join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(await readFile(path, 'utf8')) as { entries: object[] };
  const tag = `${String(journal.entries.length).padStart(4, '0')}_${name}`;
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag, breakpoints: true });
  await writeFile(path, JSON.stringify(journal));
  await writeFile(join(folder, `${tag}.sql`), statements.join('\n--> statement-breakpoint\n'));
  return folder;
}

/** What drizzle-kit writes when the columns outside the key of these tables may be left empty: it makes them anew. */
export async function rebuildOf(which: (table: Table) => boolean): Promise<string[]> {
  const changed = tables.map((table) =>
    which(table)
      ? {
          ...table,
          columns: table.columns.map((each) => ({ ...each, optional: !table.primaryKey.includes(each.name) })),
        }
      : table,
  );
  const now = await generateSQLiteDrizzleJson(sqliteSchema());
  const then = await generateSQLiteDrizzleJson(sqliteSchema(changed), now.id);
  return generateSQLiteMigration(now, then);
}
