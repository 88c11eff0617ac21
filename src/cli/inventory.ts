import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inventoryDifferences } from '../store/inventory/inventory.ts';
import { type Manifest, manifestText, toManifest } from '../store/inventory/manifest.ts';
import { readJournal } from '../store/migrations/journal.ts';
import { migrationsFolder } from '../store/migrations/migrations-folder.ts';
import { openInventory } from '../store/open-inventory.ts';
import { type Command, type CommandContext, CommandError } from './command.ts';
import { backupNames, readManifest } from './files/backup-folder.ts';
import { writePrivate } from './files/durable.ts';
import { inSentences } from './files/in-sentences.ts';
import { meetlatVersion } from './meetlat-version.ts';

/** Says what a database holds, so that a copy of it can be compared: also on the other kind of database. */
export const inventory: Command = {
  name: 'inventory',
  worksOn: 'database',
  summary: 'rows and hash of every table (SQLite and PostgreSQL), to compare a database with its copy',
  help: [
    'meetlat inventory [<new file>] [--against <manifest or backup>]',
    '',
    'Writes a manifest of the database that DATABASE_URL names: of one moment, also while the service writes. It holds',
    'no data. Equal hashes are equal content, also when one is SQLite and the other PostgreSQL.',
    '',
    '  --against  compares with a manifest, or with that in the folder of a backup, and names the tables that differ.',
  ].join('\n'),
  options: { against: { type: 'string' } },
  operands: 1,
  run: (context) => inSentences('The inventory', () => takeInventory(context)),
};

async function takeInventory({ config, now, values, operands: [file], say }: CommandContext): Promise<number> {
  const against = typeof values.against === 'string' ? await manifestAt(resolve(values.against)) : null;
  const found = await openInventory(config.databaseUrl);
  if (found.applied.length === 0)
    throw new CommandError('DATABASE_URL names a database that no Meetlat has opened yet.');
  const journal = readJournal(migrationsFolder(found.dialect));
  const manifest = toManifest(found, { madeAt: now(), meetlatVersion: meetlatVersion(), journal });
  if (file !== undefined) await write(resolve(file), manifestText(manifest));
  else if (!against) say(manifestText(manifest).trimEnd());
  return against ? compare(against, manifest, say) : 0;
}

function compare(expected: Manifest, found: Manifest, say: (line: string) => void): number {
  const differences = inventoryDifferences(expected.tables, found.tables, {
    first: 'the manifest',
    second: 'the database',
  });
  if (expected.migration !== found.migration) {
    differences.unshift(`the manifest is of ${expected.migration}, the database of ${found.migration}`);
  }
  for (const difference of differences) say(difference);
  const tables = Object.keys(found.tables).length;
  say(
    differences.length === 0
      ? `Equal: all ${tables} tables hold what they held at ${expected.madeAt}.`
      : `Not equal to the manifest of ${expected.madeAt}.`,
  );
  return differences.length === 0 ? 0 : 1;
}

async function manifestAt(path: string): Promise<Manifest> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  return readManifest(isFolder ? join(path, backupNames.manifest) : path);
}

async function write(file: string, text: string): Promise<void> {
  try {
    await writePrivate(file, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new CommandError(`${file} is there already. Name a new file.`);
  }
}
