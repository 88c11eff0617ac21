import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../../../scripts/build.mjs';
import { adminKey, makeService, type Service } from '../../support/service.ts';
import type { Block } from './blocks.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** What a block wrote, and the JSON answers in it. */
export type Ran = { readonly output: string; readonly answers: readonly unknown[] };

/** A reader who pastes the blocks of one document, one after the other, into one shell in one folder. */
export type Session = {
  readonly service: Service;
  run(block: Block): Promise<Ran>;
  /** Values for places to fill in, by name. */
  give(values: Readonly<Record<string, string>>): void;
  /** Puts a file in the folder. */
  write(name: string, text: string): Promise<void>;
  close(): Promise<void>;
};

/**
 * Starts a service of its own on a port of its own, and an empty folder. Places to fill in, `NAME=...`, get what their comment
 * quotes of the last answer (`# "key" in the last answer`), else what is given under that name.
 */
export async function startSession(): Promise<Session> {
  const folder = await mkdtemp(join(tmpdir(), 'meetlat-docs-'));
  const settings = {
    DATABASE_URL: `file:${join(folder, 'database', 'meetlat.db')}`,
    MEETLAT_SECRET: '1:a-secret-for-what-the-guides-show-and-nothing-else',
  };
  await mkdir(join(folder, 'database'));
  await mkdir(join(folder, 'work'));
  await mkdir(join(folder, 'backups'));
  await writeTools(join(folder, 'tools'));
  await symlink(join(root, 'node_modules'), join(folder, 'work', 'node_modules'));
  const service = await makeService({ env: settings });
  await service.app.listen({ port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(service.app.server.address() as AddressInfo).port}`;
  const given: Record<string, string> = { ADMIN: adminKey };
  let last: unknown = null;
  let number = 0;

  const filled = (text: string): string =>
    text.replace(/^((?:export )?(\w+)=)\.\.\.[ \t]*(#.*)?$/gm, (_, start: string, name: string, comment = '') => {
      const field = /"(\w+)"/.exec(comment)?.[1];
      const value = field === undefined ? given[name] : (last as Record<string, unknown> | null)?.[field];
      if (typeof value !== 'string') throw new Error(`nobody knows what to fill in for ${name}`);
      return `${start}'${value}'`;
    });

  return {
    service,
    give: (values) => void Object.assign(given, values),
    write: (name, text) => writeFile(join(folder, 'work', name), text),
    async run(block) {
      number += 1;
      const text = filled(block.text)
        .replaceAll('http://localhost:3000', url)
        .replaceAll('/backups/', `${folder}/backups/`);
      const [file, command] = await commandFor(block.language, text, join(folder, 'work', `snippet-${number}`));
      // What one block sets the next one has, as in the shell of a reader.
      const script = [
        // The test runner hooks itself into every process below this one.
        'unset NODE_OPTIONS',
        'set -a',
        'if [ -f ../env.sh ]; then . ../env.sh; fi',
        "trap 'export -p > ../env.sh' EXIT",
        command ?? '',
      ].join('\n');
      const output = await shell(script, {
        cwd: join(folder, 'work'),
        env: {
          PATH: `${join(folder, 'tools')}:${process.env.PATH ?? ''}`,
          HOME: folder,
          LANG: 'en_GB.UTF-8',
          TZ: 'Europe/Amsterdam',
          ...settings,
        },
      });
      if (file !== null) await rm(file);
      const answers = output.split('\n').flatMap((line) => readJson(line));
      last = answers.at(-1) ?? last;
      return { output, answers };
    },
    async close() {
      await service.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Made once: the command as it is installed, of the sources as they are. */
const bundled = bundle(root, { entryPoints: { meetlat: 'src/cli/meetlat.ts' }, outdir: '.tap/docs-cli' });

/** The programs a reader has: ours are called as they are here, so that a guide needs nothing installed. */
async function writeTools(folder: string): Promise<void> {
  await mkdir(folder);
  await bundled;
  const meetlat = `exec '${process.execPath}' '${root}.tap/docs-cli/meetlat.js'`;
  const tools = {
    meetlat: `${meetlat} "$@"`,
    npm: [
      'case "$*" in "run meetlat -- "*|"run --silent meetlat -- "*) ;; *) echo "npm $*: not here" >&2; exit 1;; esac',
      'while [ "$1" != "--" ]; do shift; done',
      'shift',
      `${meetlat} "$@"`,
    ].join('\n'),
    // A refused request fails the block, and answers stand on lines of their own.
    curl: `exec /usr/bin/env -S PATH='${process.env.PATH}' curl -sS --fail-with-body -w '\\n' "$@"`,
  };
  for (const [name, text] of Object.entries(tools))
    await writeFile(join(folder, name), `#!/usr/bin/env bash\n${text}\n`, { mode: 0o755 });
}

/** The file a snippet is saved as, when it is a program, and the command that runs it. */
async function commandFor(language: string, text: string, path: string): Promise<[string | null, string]> {
  const programs: Readonly<Record<string, readonly [ending: string, command: string]>> = {
    js: ['.mjs', `'${process.execPath}'`],
    ts: ['.mts', `'${process.execPath}' '--import=${import.meta.resolve('tsx')}'`],
    python: ['.py', 'python3'],
    r: ['.R', 'Rscript'],
  };
  const program = programs[language];
  if (!program) return [null, text];
  const [ending, command] = program;
  const file = `${path}${ending}`;
  await writeFile(file, text);
  return [file, `${command} '${file}'`];
}

function shell(script: string, { cwd, env }: { cwd: string; env: Record<string, string> }): Promise<string> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const parts: string[] = [];
  const errors: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void parts.push(text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void errors.push(text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(parts.join(''));
      else reject(new Error(`exit status ${code}\n${parts.join('')}\n${errors.join('')}`));
    });
  });
}

function readJson(line: string): unknown[] {
  if (!/^[[{]/.test(line)) return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
