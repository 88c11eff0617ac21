import { databaseFile } from '../../database-file.ts';
import type { Runner } from '../sql/runner.ts';
import { connectReader, connectWriter } from './connect.ts';
import { migrateSqlite } from './migrate.ts';
import { writePlannerStatistics } from './planner-statistics.ts';
import { sqliteRunner } from './sqlite-runner.ts';
import { asUnavailable } from './unavailable.ts';

/** Opens, or makes, the database of a URL such as `file:data/meetlat.db` or `file:///var/lib/meetlat.db`. */
export async function openSqlite(url: string): Promise<Runner> {
  const file = databaseFile(url);
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
