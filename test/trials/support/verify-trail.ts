import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { settingsFor } from './built-service.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What `meetlat verify` finds wrong with the audit trail of a database; empty when it holds. */
export function verifyTrail(databaseUrl: string): string[] {
  const done = spawnSync(process.execPath, [`${root}dist/cli/meetlat.js`, 'verify'], {
    cwd: root,
    env: settingsFor(databaseUrl),
    encoding: 'utf8',
  });
  return done.status === 0 ? [] : [`${done.stdout}${done.stderr}` || `ended with ${done.status}`];
}
