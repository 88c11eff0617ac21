import { mkdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { databaseFile } from '../database-file.ts';
import { secretFile } from '../installation.ts';
import { readJournal } from '../store/migrations/journal.ts';
import { migrationsFolder } from '../store/migrations/migrations-folder.ts';
import type { Held } from '../store/sqlite/hold-database.ts';
import { type Command, type CommandContext, CommandError } from './command.ts';
import { type Backup, readBackup } from './files/backup-folder.ts';
import { copyChecked } from './files/copy-checked.ts';
import { draftOf, leftDrafts } from './files/drafts.ts';
import { flushName, isThere } from './files/durable.ts';
import { inSentences } from './files/in-sentences.ts';
import { secretFor } from './files/secret-for.ts';
import { restoreIntoPostgres } from './restore-into-postgres.ts';

/** Puts a backup back where DATABASE_URL points to, whole or not at all. */
export const restore: Command = {
  name: 'restore',
  worksOn: 'database',
  summary: 'puts a backup back where DATABASE_URL points to; the service must not run',
  help: [
    'meetlat restore <folder of the backup> [--replace]',
    '',
    'Checks the backup and its secret first, and the restored database before it gets its name. A backup of an older',
    'version is brought up to date at the next start; one of a newer version is refused.',
    '',
    'With DATABASE_URL=postgres://... it moves the backup of a SQLite database into an empty PostgreSQL database.',
    '',
    '  --replace  when there is a database already: keeps it beside the restored one, under a name with the date.',
  ].join('\n'),
  options: { replace: { type: 'boolean' } },
  operands: 1,
  run: (context) => inSentences('The restore', () => restoreBackup(context)),
};

async function restoreBackup(context: CommandContext): Promise<number> {
  const { config, now, values, operands, say } = context;
  const [given] = operands;
  if (given === undefined) throw new CommandError('Say which: meetlat restore <folder of the backup>.');
  const backup = await readBackup(resolve(given));
  refuseNewer(backup);
  if (!config.databaseUrl.startsWith('file:')) return restoreIntoPostgres(context, backup);
  const file = await whereItLies(databaseFile(config.databaseUrl));
  const mayReplace = values.replace === true;
  const placeSecret = await secretFor(backup, config, { mayReplace });
  const stamp = now().toISOString().replaceAll(':', '-').slice(0, 23);
  const aside = `${file}.replaced-${stamp}`;

  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const old = await takeOver(file, { mayReplace, say });
  const draft = draftOf(file, 'restoring');
  try {
    await copyChecked(backup, draft);
    const { putInPlace } = await import('../store/sqlite/put-in-place.ts');
    const takeSecretBack = await placeSecret(`${secretFile(config.databaseUrl)}.replaced-${stamp}`);
    try {
      putInPlace(draft, file, aside);
    } catch (error) {
      await takeSecretBack();
      throw error;
    }
    await flushName(file);
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'EEXIST'
      ? new CommandError(`A database came to ${file} while the backup was restored. Nothing of it was touched.`)
      : error;
  } finally {
    if (old?.state === 'held') old.release();
    await rm(draft, { force: true });
  }
  const rows = Object.values(backup.manifest.tables).reduce((sum, table) => sum + table.rows, 0);
  say(`Restored to ${file}: ${rows} rows, as they were at ${backup.manifest.madeAt}.`);
  if (old) say(`What was there is kept as ${basename(aside)}, beside it. It holds personal data: remove it in time.`);
  for (const line of await leftDrafts(file, 'restoring')) say(line);
  const newest = readJournal(migrationsFolder('sqlite')).at(-1)?.tag;
  if (newest !== backup.manifest.migration) {
    say(`The next start brings it from ${backup.manifest.migration} to ${newest}.`);
  }
  return 0;
}

/** SQLite follows a link, and keeps its logs beside the file itself. */
async function whereItLies(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

function refuseNewer({ manifest }: Backup): void {
  if (readJournal(migrationsFolder('sqlite')).some(({ tag }) => tag === manifest.migration)) return;
  throw new CommandError(
    `The backup is of a newer version of Meetlat, ${manifest.meetlatVersion} (${manifest.migration}), than this one. Restore it with that version.`,
  );
}

/** Makes sure that nobody uses what is there. Null when nothing is. */
async function takeOver(
  file: string,
  { mayReplace, say }: { mayReplace: boolean; say: (line: string) => void },
): Promise<Held | null> {
  const [{ filesBeside }, { holdDatabase }] = await Promise.all([
    import('../store/sqlite/put-in-place.ts'),
    import('../store/sqlite/hold-database.ts'),
  ]);
  const [found] = [...((await isThere(file)) ? [file] : []), ...filesBeside(file)];
  if (found === undefined) return null;
  if (!mayReplace) {
    throw new CommandError(
      `${found} is there already. With --replace it is kept under another name and the backup takes its place.`,
    );
  }
  if (found !== file) return { state: 'unreadable' };
  const held = holdDatabase(file);
  if (held.state === 'in-use') {
    throw new CommandError(`A service, or another program, has ${file} open. Stop it, and run the command again.`);
  }
  if (held.state === 'unreadable') {
    say('The database that is there cannot be read, so nothing tells whether a service still has it open.');
  }
  return held;
}
