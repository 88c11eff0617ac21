import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tries `npm start` as a new user would: fresh data, first key, one organisation stored and read back, a clean stop. */
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'meetlat-try-'));
const child = spawn(process.execPath, ['scripts/start.mjs'], {
  cwd: root,
  env: { ...process.env, PORT: '0', DATABASE_URL: `file:${join(folder, 'data', 'meetlat.db')}`, LOG_LEVEL: 'warn' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = once(child, 'exit');
let output = '';
try {
  const found = await new Promise((resolve, reject) => {
    child.stdout.on('data', (data) => {
      output += data;
      const url = /listens on (http:\S+)/.exec(output)?.[1];
      const key = /^ {2}(mlta_\S+)$/m.exec(output)?.[1];
      if (url && key) resolve({ url, key });
    });
    child.on('exit', (code) => reject(new Error(`the service ended with ${code} before it listened:\n${output}`)));
  });
  const address = `${found.url}/v1/organisations/try`;
  const headers = { authorization: `Bearer ${found.key}`, 'content-type': 'application/json' };
  const put = await fetch(address, { method: 'PUT', headers, body: JSON.stringify({ name: 'Try', kind: 'operator' }) });
  const get = await fetch(address, { headers });
  if (put.status !== 201 || get.status !== 200 || (await get.json()).name !== 'Try')
    throw new Error(`PUT ${put.status}, GET ${get.status}`);
  child.kill('SIGTERM');
  const [code] = await ended;
  if (code !== 0) throw new Error(`stopped with ${code}`);
  process.stdout.write('npm start works from nothing\n');
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  if (child.exitCode === null) child.kill('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}
