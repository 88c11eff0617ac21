import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import t from 'tap';

/**
 * Which room may use which. `store` is two rooms: the port (`store/store.ts`), which everybody may know, and the
 * databases behind it, which only the process opens (docs/decisions/0002).
 */
const may: Record<string, readonly string[]> = {
  core: ['core'],
  text: ['text', 'core'],
  pages: ['pages', 'text', 'core'],
  port: ['port', 'core', 'records:description', 'feed:description'],
  errors: ['core', 'records:description'],
  clock: ['core'],
  'project-folder': [],
  config: ['database-file'],
  'database-file': [],
  catalogues: ['catalogues', 'core', 'text', 'port', 'errors'],
  'records:description': ['records:description', 'core', 'text'],
  records: ['records', 'records:description', 'core', 'text', 'port', 'errors', 'access'],
  access: ['access', 'core', 'text', 'port', 'errors', 'clock'],
  reporting: [
    'project-folder',
    'reporting',
    'records',
    'records:description',
    'catalogues',
    'core',
    'text',
    'pages',
    'port',
    'errors',
    'access',
  ],
  'feed:description': ['feed:description', 'core', 'text', 'errors'],
  feed: [
    'feed',
    'feed:description',
    'reporting',
    'records:description',
    'catalogues',
    'access',
    'core',
    'text',
    'port',
    'errors',
  ],
  installation: ['access', 'config', 'database-file', 'port'],
  http: [
    'http',
    'feed',
    'feed:description',
    'reporting',
    'records',
    'records:description',
    'catalogues',
    'access',
    'core',
    'text',
    'pages',
    'port',
    'errors',
    'config',
    'database-file',
    'clock',
    'project-folder',
  ],
  store: ['store', 'database-file', 'port', 'records:description', 'feed:description', 'core', 'project-folder'],
  app: [
    'http',
    'feed',
    'reporting',
    'records',
    'catalogues',
    'access',
    'core',
    'text',
    'port',
    'errors',
    'config',
    'clock',
    'installation',
    'store:cache',
  ],
  server: ['app', 'config', 'installation', 'store', 'clock'],
  cli: [
    'cli',
    'app',
    'config',
    'database-file',
    'installation',
    'store',
    'port',
    'access',
    'core',
    'text',
    'clock',
    'project-folder',
  ],
};

/** What of `records/` is description only: no service, nothing that writes. */
const descriptions =
  /^records\/(field|define-record-kind|registry|identifiers|schema|[a-z]+(-[a-z]+)*s|attendance|closing|placement-of|rules\/.*|social-return\/.*)\.ts$/;
/** What of `feed/` says what may be asked and what there is: no rows. */
const feedDescriptions = /^feed\/(query|sets)\//;
const ports = new Set(['store/store.ts', 'store/feed/port.ts']);
const services = new Set(['records/import-lines.ts', 'records/rejected-rows.ts']);

function roomOf(file: string): string {
  const path = file.split(sep).join('/');
  if (ports.has(path)) return 'port';
  if (feedDescriptions.test(path)) return 'feed:description';
  if (path === 'store/facts/cache.ts') return 'store:cache';
  if (path.startsWith('records/') && descriptions.test(path) && !services.has(path)) return 'records:description';
  const first = path.split('/')[0] ?? '';
  return first.replace(/\.ts$/, '');
}

function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

/** Arrows that point where they may not, as readable lines. */
function wrongArrows(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(text)
      .filter((target) => target.startsWith('.'))
      .flatMap((target) => {
        const to = relative('/src', resolve('/src', dirname(file), target));
        const [fromRoom, toRoom] = [roomOf(file), roomOf(to)];
        if (fromRoom === 'store:cache') return [];
        return (may[fromRoom] ?? []).includes(toRoom) ? [] : [`${file} (${fromRoom}) must not use ${to} (${toRoom})`];
      }),
  );
}

const source = resolve(import.meta.dirname, '../../src');
const files = new Map(
  readdirSync(source, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file.split(sep).join('/'), readFileSync(join(source, file), 'utf8')]),
);

t.test('arrows point where they may', async (t) => {
  t.ok(files.size > 100, `${files.size} files`);
  t.strictSame(wrongArrows(files), []);
});

t.test('a wrong arrow is named', async (t) => {
  const bad = new Map([['core/bad.ts', "import { Store } from '../store/store.ts';"]]);
  t.strictSame(wrongArrows(bad), ['core/bad.ts (core) must not use store/store.ts (port)']);
  t.equal(wrongArrows(new Map([['http/bad.ts', "import x from '../store/sqlite/open.ts';"]])).length, 1);
});

t.test('only the process reads the environment', async (t) => {
  const readers = [...files]
    .filter(([, text]) => /process\.env/.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))
    .map(([file]) => file);
  t.strictSame(readers.sort(), ['cli/meetlat.ts', 'server.ts']);
});
