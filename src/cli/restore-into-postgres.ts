import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandContext, CommandError } from './command.ts';
import { type Backup, backupNames } from './files/backup-folder.ts';
import { copyChecked } from './files/copy-checked.ts';
import { secretFor } from './files/secret-for.ts';

/** Moves the backup of a SQLite database into the empty PostgreSQL database that DATABASE_URL names. */
export async function restoreIntoPostgres(
  { config, values, say }: Pick<CommandContext, 'config' | 'values' | 'say'>,
  backup: Backup,
): Promise<number> {
  if (values.replace === true) {
    throw new CommandError('--replace is for SQLite files. For PostgreSQL make a new, empty database.');
  }
  await secretFor(backup, config, { mayReplace: false });
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-restore-'));
  try {
    const file = join(folder, backupNames.database);
    await copyChecked(backup, file);
    const { moveToPostgres } = await import('../store/move-to-postgres.ts');
    const outcome = await moveToPostgres(file, config.databaseUrl);
    if (outcome.result === 'not-empty') {
      throw new CommandError(
        `The PostgreSQL database is not empty (${outcome.tables.join(', ')}). Make a new one; no service may have started on it.`,
      );
    }
    if (outcome.result === 'different') {
      throw new CommandError(`What arrived is not what was sent; nothing was kept.\n${outcome.differences.join('\n')}`);
    }
    const contents = Object.values(outcome.inventory.tables);
    const rows = contents.reduce((sum, table) => sum + table.rows, 0);
    say(`Moved to PostgreSQL: ${rows} rows in ${contents.length} tables, with the hashes they have in SQLite.`);
    say(`They are as they were at ${backup.manifest.madeAt}; what was written later is not in them.`);
    return 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
