import { inventoryDifferences } from '../../store/inventory/inventory.ts';
import { CommandError } from '../command.ts';
import type { Backup } from './backup-folder.ts';
import { copyPrivate, isThere } from './durable.ts';

/** Copies the database of a backup, and refuses what is not byte for byte and row for row what the manifest says. */
export async function copyChecked({ manifest, databaseFile }: Backup, draft: string): Promise<void> {
  if (!(await isThere(databaseFile))) throw new CommandError(`The backup is incomplete: ${databaseFile} is missing.`);
  const { bytes, sha256 } = await copyPrivate(databaseFile, draft);
  if (bytes !== manifest.file.bytes || sha256 !== manifest.file.sha256) {
    throw new CommandError(
      `The backup is damaged: ${databaseFile} is not the file that was written (${bytes} bytes, ${manifest.file.bytes} in the manifest). Use another backup.`,
    );
  }
  const { inspectCopy } = await import('../../store/sqlite/copy-database.ts');
  const restored = inspectCopy(draft);
  const differences = inventoryDifferences(manifest.tables, restored.tables, {
    first: 'the manifest',
    second: 'the backup',
  });
  if (restored.secretCheck !== manifest.secretCheck) differences.push('the check value of the secret is another one');
  if (differences.length > 0) {
    throw new CommandError(
      `The manifest does not belong to the database beside it. Use another backup.\n${differences.join('\n')}`,
    );
  }
}
