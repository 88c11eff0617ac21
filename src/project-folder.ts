import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder that holds `package.json` and `migrations`, without a slash at the end: the same from `src` as from the
 * bundled `dist`, where a module may stand at another depth than its source.
 */
export const projectFolder: string = folderWithPackage(dirname(fileURLToPath(import.meta.url)));

function folderWithPackage(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('There is no package.json above the sources: was only a part of them copied?');
  return folderWithPackage(above);
}
