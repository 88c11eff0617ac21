import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { databaseFile } from '../database-file.ts';
import { readSecret, secretCheck, secretFile } from '../installation.ts';
import { inventoryDifferences } from '../store/inventory/inventory.ts';
import { type Manifest, manifestText, toManifest } from '../store/inventory/manifest.ts';
import { readJournal } from '../store/migrations/journal.ts';
import { migrationsFolder } from '../store/migrations/migrations-folder.ts';
import { type Command, type CommandContext, CommandError } from './command.ts';
import { backupNames } from './files/backup-folder.ts';
import { draftOf, leftDrafts } from './files/drafts.ts';
import { fingerprintOf, flush, flushName, isThere, writePrivate } from './files/durable.ts';
import { inSentences } from './files/in-sentences.ts';
import { meetlatVersion } from './meetlat-version.ts';

/** Copies a SQLite database to a new folder while the service runs, and proves that the copy is whole. */
export const backup: Command = {
  name: 'backup',
  worksOn: 'database',
  summary: 'copies the database to a new folder, while the service runs (SQLite)',
  help: [
    'meetlat backup <new folder> [--with-secret]',
    '',
    'The folder gets the database in one file and manifest.json: rows and hash of every table. It appears only when',
    'everything is in it and was checked. It holds personal data: keep it as you keep the database.',
    '',
    '  --with-secret  puts the secret in as well. Only for a backup that lies in a safe place as a whole.',
    '',
    'PostgreSQL has pg_dump for this: docs/backup.md says how, and how `meetlat inventory` checks it.',
  ].join('\n'),
  options: { 'with-secret': { type: 'boolean' } },
  operands: 1,
  run: (context) => inSentences('The backup', () => makeBackup(context)),
};

async function makeBackup({ config, now, values, operands: [given], say }: CommandContext): Promise<number> {
  if (given === undefined) throw new CommandError('Say where to: meetlat backup <new folder>.');
  if (!config.databaseUrl.startsWith('file:')) {
    throw new CommandError(
      'meetlat backup copies SQLite files. For PostgreSQL use pg_dump, and meetlat inventory to check it: see docs/backup.md.',
    );
  }
  const copying = await import('../store/sqlite/copy-database.ts');
  const folder = resolve(given);
  const from = databaseFile(config.databaseUrl);
  if (!(await isThere(from))) throw new CommandError(`There is no database at ${from}.`);
  await refuseTaken(folder);
  await mkdir(dirname(folder), { recursive: true, mode: 0o700 });

  const draft = draftOf(folder, 'part');
  await mkdir(draft, { mode: 0o700 });
  try {
    const file = join(draft, backupNames.database);
    const original = await copying.copyDatabase(from, file);
    const about = { madeAt: now(), meetlatVersion: meetlatVersion(), journal: readJournal(migrationsFolder('sqlite')) };
    const secret = values['with-secret'] ? await ownSecret(config, original.secretCheck) : null;
    await flush(file);
    const differences = inventoryDifferences(original.tables, copying.inspectCopy(file).tables, {
      first: 'the database',
      second: 'the copy',
    });
    if (differences.length > 0) {
      throw new CommandError(`The copy is not what the database was; it was thrown away.\n${differences.join('\n')}`);
    }
    const manifest: Manifest = {
      ...toManifest(original, about),
      file: { name: backupNames.database, ...(await fingerprintOf(file)) },
    };
    if (secret !== null) await writePrivate(join(draft, backupNames.secret), `${secret}\n`);
    await writePrivate(join(draft, backupNames.manifest), manifestText(manifest));
    await flush(draft);
    await refuseTaken(folder);
    await rename(draft, folder);
    await flushName(folder);
    await report(folder, manifest, say);
    say(secret === null ? whereTheSecretIs(config) : `The secret is in it: ${join(folder, backupNames.secret)}.`);
    return 0;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function refuseTaken(folder: string): Promise<void> {
  if (await isThere(folder))
    throw new CommandError(`${folder} is there already. A backup never overwrites: name a new folder.`);
}

async function ownSecret(config: CommandContext['config'], check: string | null): Promise<string> {
  const secret = await readSecret(config);
  if (secret === null || (check !== null && secretCheck(secret) !== check)) {
    throw new CommandError(
      `The secret of this database is not at hand: it belongs in ${secretFile(config.databaseUrl)} or in MEETLAT_SECRET.`,
    );
  }
  return secret;
}

async function report(folder: string, { tables, file, migration }: Manifest, say: (line: string) => void) {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows, 0);
  say(
    `Backup made in ${folder}: ${rows} rows in ${Object.keys(tables).length} tables, ${file?.bytes} bytes, ${migration}.`,
  );
  for (const line of await leftDrafts(folder, 'part')) say(line);
}

function whereTheSecretIs({ secret, databaseUrl }: CommandContext['config']): string {
  const place = secret === null ? secretFile(databaseUrl) : 'the setting MEETLAT_SECRET';
  return `The secret is not in it. Keep a copy of ${place} elsewhere: without it the backup cannot be used.`;
}
