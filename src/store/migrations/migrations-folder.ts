import { join } from 'node:path';
import { projectFolder } from '../../project-folder.ts';

/** Where the migrations of a database are. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  return join(projectFolder, 'migrations', dialect);
}
