import { fileURLToPath } from 'node:url';

/** Where the migrations of a database are: the same from `src` as from the compiled `dist`. */
export function migrationsFolder(dialect: 'sqlite' | 'postgres'): string {
  return fileURLToPath(new URL(`../../../migrations/${dialect}`, import.meta.url));
}
