import { tmpdir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { type Config, databaseFile } from '../../../config.ts';

/**
 * Where a table that is being imported is kept: beside the database, where there is room and the same people can look; with
 * PostgreSQL the folder for temporary files (`TMPDIR`).
 */
export function bodyFolder({ databaseUrl }: Pick<Config, 'databaseUrl'>): string {
  return databaseUrl.startsWith('file:') ? dirname(resolve(databaseFile(databaseUrl))) : tmpdir();
}
