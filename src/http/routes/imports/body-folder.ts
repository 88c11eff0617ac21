import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import type { Config } from '../../../config.ts';
import { databaseFile } from '../../../database-file.ts';

/**
 * Where a table that is being imported is kept: beside the database, where there is room and the same people can look; with
 * PostgreSQL the folder for temporary files (`TMPDIR`).
 */
export function bodyFolder({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  return databaseUrl.startsWith('file:') ? dirname(databaseFile(databaseUrl)) : tmpdir();
}
