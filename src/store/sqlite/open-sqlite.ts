import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Runner } from '../sql/runner.ts';
import { connectReader, connectWriter } from './connect.ts';
import { migrateSqlite } from './migrate.ts';
import { writePlannerStatistics } from './planner-statistics.ts';
import { sqliteRunner } from './sqlite-runner.ts';
import { asUnavailable } from './unavailable.ts';

/** Opens, or makes, the database of a URL such as `file:data/meetlat.db` or `file:///var/lib/meetlat.db`. */
export async function openSqlite(url: string): Promise<Runner> {
  const file = sqliteFile(url);
  try {
    const writer = connectWriter(file);
    try {
      await migrateSqlite(writer);
      writePlannerStatistics(writer);
      return sqliteRunner(writer, connectReader(file));
    } catch (error) {
      writer.close();
      throw error;
    }
  } catch (error) {
    throw asUnavailable(error);
  }
}

/** The file a URL names. Two connections need a file: `:memory:` would give each its own, empty database. */
export function sqliteFile(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  const path = url.slice('file:'.length);
  if (path === '' || path.includes(':memory:'))
    throw new Error('DATABASE_URL needs a file, such as file:data/meetlat.db');
  return resolve(path);
}
