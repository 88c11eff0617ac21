import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json` and `migrations`, without a slash at the end: the same from `src` as from the
 * bundled `dist`, where a module may stand at another depth than its source.
 */
export const projectFolder: string = folderWithMigrations(dirname(fileURLToPath(import.meta.url)));

function folderWithMigrations(folder: string): string {
  // Not the package.json: `dist` has one too.
  if (existsSync(join(folder, 'migrations', 'sqlite'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There are no migrations above the sources: was only a part of them copied?');
  return folderWithMigrations(above);
}
