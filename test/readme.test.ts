import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { addCentre, adminKey, makeService } from './support/service.ts';

/** The README's requests are run as they stand, by a shell, against a service of their own. */
const service = await makeService();
t.teardown(() => service.close());
await service.app.listen({ port: 0, host: '127.0.0.1' });
const { port } = service.app.server.address() as AddressInfo;
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const blocks = [...readme.matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
  .map((match) => match[1] ?? '')
  .filter((block) => block.includes('curl'));

/** Runs a block with its keys filled in; gives the JSON answers, in order. */
async function run(block: string, keys: Record<string, string>): Promise<Record<string, never>[]> {
  const script = block
    .replaceAll('http://localhost:3000', `http://127.0.0.1:${port}`)
    .replace(/^export (\w+)=\.\.\..*$/gm, (_, name: string) => `export ${name}=${keys[name] ?? ''}`)
    .replaceAll('curl ', "curl -sS -w '\\n' ");
  const shell = spawn('bash', ['-euc', script]);
  let [output, errors] = ['', ''];
  shell.stdout.on('data', (data) => {
    output += data;
  });
  shell.stderr.on('data', (data) => {
    errors += data;
  });
  const code = await new Promise((resolve) => shell.on('close', resolve));
  if (code !== 0) throw new Error(errors || output);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

t.test('the requests of the README work when pasted', async (t) => {
  t.equal(blocks.length, 3);
  const [organisation, centre, made] = await run(blocks[0] ?? '', { ADMIN: adminKey });
  t.match([organisation, centre], [{ id: 'stichting-delft' }, { id: 'delft' }]);
  const [receipt, figure] = await run(blocks[1] ?? '', { KEY: String(made?.key) });
  t.match(receipt, { state: 'done', created: 3, rejected: 0 });
  // Pasted into the same shell, where KEY is set already.
  const [sroi] = await run(`export KEY=...\n${blocks[2]}`, { KEY: String(made?.key) });
  const shown = [...readme.matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(([, text = '']) => JSON.parse(text));
  t.equal(shown.length, 2);
  t.match([figure, sroi], shown, 'and the answers are those that are shown');
});

t.test('the lines of the guide are accepted as they stand', async (t) => {
  const guide = readFileSync(new URL('../docs/getting-started.md', import.meta.url), 'utf8');
  const lines = /^```ndjson\n([\s\S]*?)^```$/m.exec(guide)?.[1] ?? '';
  const own = await addCentre(service, 'guide');
  const headers = { 'content-type': 'application/x-ndjson' };
  const receipt = (
    await service.call('POST', `/v1/centres/${own.centreId}/imports`, { key: own.system, raw: lines, headers })
  ).json();
  t.match(receipt, { created: lines.trim().split('\n').length, rejected: 0 });
});

t.test('links lead somewhere', async (t) => {
  const links = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map((match) => match[1] ?? '');
  t.ok(links.length > 5);
  for (const link of links)
    t.doesNotThrow(() => readFileSync(new URL(`../${link.replace(/\/$/, '/README.md')}`, import.meta.url)), link);
});
