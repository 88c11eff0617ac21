import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { validate } from 'dockerfile-utils';
import t from 'tap';
import { parse } from 'yaml';
import { ignoredBy } from '../scripts/container/ignored.ts';
import { all, only, readCommand, readCopy, readDockerfile, readEnv } from '../scripts/container/read-dockerfile.ts';

const root = new URL('../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const dockerfile = read('Dockerfile');
const [build, final, ...more] = readDockerfile(dockerfile);
const ignored = ignoredBy(read('.dockerignore'));
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root })
  .toString()
  .trim()
  .split('\n');
const context = files.filter((file) => !ignored(file));
const isThere = (path: string, among: readonly string[]): boolean =>
  among.some((file) => file === path || file.startsWith(`${path}/`));

t.test('the linter of Dockerfiles finds nothing, and finds something in a bad one', async (t) => {
  t.strictSame(validate(dockerfile), []);
  t.ok(validate(dockerfile.replace('COPY src ./src', 'COPY src')).length > 0);
  t.ok(validate(dockerfile.replace('EXPOSE 3000', 'EXPOSE port')).length > 0);
});

t.test('what is copied exists and is not ignored, and the rest stays out', async (t) => {
  t.ok(build && final && more.length === 0, 'two stages');
  const copies = [build, final].flatMap((stage) => all(stage as never, 'COPY').map(readCopy));
  const sources = copies.filter(({ from }) => from === null).flatMap((copy) => copy.sources);
  t.ok(sources.length >= 6);
  for (const source of sources) t.ok(isThere(source, context), source);
  t.strictSame(
    context.filter((file) => !sources.some((source) => isThere(source, [file]))),
    [],
    'nothing reaches the build that it does not use',
  );
  for (const secret of ['.env', 'data/meetlat.db', 'data/meetlat.secret', '.git/config', 'node_modules/x/index.js'])
    t.ok(ignored(secret), secret);
  t.notOk(ignored('src/server.ts'));
});

t.test('the last stage runs as an ordinary user, is watched and is stopped gently', async (t) => {
  const stage = final as NonNullable<typeof final>;
  t.match(stage.image, /^node:24-/, 'the current long-term version');
  t.equal(stage.image, build?.image);
  t.equal(only(stage, 'USER'), '10001:10001');
  t.equal(only(stage, 'STOPSIGNAL'), 'SIGTERM');
  t.equal(only(stage, 'VOLUME'), '/app/data');
  t.equal(only(stage, 'EXPOSE'), readEnv(stage).PORT);
  t.strictSame(
    readCommand(only(stage, 'CMD')),
    ['node', '--max-semi-space-size=8', 'dist/server.js'],
    'no shell and no npm between it and a signal',
  );
  t.match(readCommand(only(stage, 'HEALTHCHECK')).join(' '), /^node .*\/health\/live/);
  t.notMatch(Object.keys(readEnv(stage)).join(' '), /KEY|SECRET|TRUST_PROXY/, 'no secret, and no promise of TLS');
  const order = stage.instructions.map(({ name }) => name);
  t.ok(order.lastIndexOf('COPY') < order.indexOf('USER'), 'what runs belongs to root: the service cannot change it');
});

type ComposeService = {
  image?: string;
  ports?: string[];
  volumes?: string[];
  environment: Record<string, string>;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  stop_grace_period?: string;
  read_only?: boolean;
};
const composeText = read('compose.yaml');
const compose = parse(composeText) as { services: Record<string, ComposeService>; volumes: Record<string, unknown> };

t.test('compose: the service on this machine only, a database that nobody else reaches', async (t) => {
  const { meetlat, database } = compose.services;
  t.strictSame(Object.keys(compose.services).sort(), ['database', 'meetlat']);
  t.equal(meetlat?.ports?.length, 1);
  for (const port of meetlat?.ports ?? []) t.match(port, /^127\.0\.0\.1:[^:]*(:-3000\})?:3000$/);
  t.equal(database?.ports, undefined);
  t.strictSame(Object.keys(compose.volumes), ['database']);
  t.strictSame(database?.volumes, ['database:/var/lib/postgresql']);
  t.match(database?.healthcheck?.test, ['CMD', 'pg_isready']);
  t.strictSame(meetlat?.depends_on, { database: { condition: 'service_healthy' } });
  t.equal(meetlat?.read_only, true);
  t.ok(Number.parseInt(meetlat?.stop_grace_period ?? '0', 10) > 10, 'longer than the service itself waits');
  t.match(
    meetlat?.environment.DATABASE_URL,
    /^postgres:\/\/meetlat:\$\{POSTGRES_PASSWORD:\?.*\}@database:5432\/meetlat$/,
  );
});

t.test('compose: no default secrets, every variable in the example and every setting known', async (t) => {
  const variables = [...composeText.matchAll(/\$\{(\w+)(:[?-])?([^}]*)\}/g)];
  t.ok(variables.length >= 7);
  for (const [, name = '', kind, text] of variables) {
    if (/PASSWORD|SECRET|ADMIN_KEY|PUBLIC_URL/.test(name)) t.match([kind, text], [':?', `set ${name} in .env`], name);
    else t.equal(kind, ':-', `${name} has a default`);
  }
  const example = read('.env.example');
  const named = [...example.matchAll(/^(\w+)=(.*)$/gm)];
  t.strictSame(named.map(([, name]) => name).sort(), [...new Set(variables.map(([, name]) => name))].sort());
  for (const [, name, value] of named) t.equal(value, '', `${name} is for the operator to fill in`);
  const known = settings();
  for (const name of Object.keys(compose.services.meetlat?.environment ?? {})) t.ok(known.includes(name), name);
  for (const name of Object.keys(readEnv(final as never))) t.ok(known.includes(name) || name === 'NODE_ENV', name);
});

t.test('every setting is documented', async (t) => {
  const documented = read('docs/settings.md').replace(
    /`(MEETLAT_CONTACT)_NAME`, `_URL`, `_EMAIL`/,
    '`$1_NAME` `$1_URL` `$1_EMAIL`',
  );
  for (const name of settings()) t.ok(documented.includes(`\`${name}\``), name);
});

/** The settings that the service reads, from the schema of its environment. */
function settings(): string[] {
  const schema = /const environment = z\.object\(\{([\s\S]*?)^\}\);/m.exec(read('src/config.ts'))?.[1] ?? '';
  const names = [...schema.matchAll(/^ {2}([A-Z_]+):/gm)].map((match) => match[1] ?? '');
  if (names.length < 12) throw new Error('the settings were not found');
  return names;
}

t.test('the guide for operators names what there is', async (t) => {
  const guide = read('docs/operations.md');
  const blocks = [...guide.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map((match) => parse(match[1] ?? ''));
  const rules = blocks.flatMap((block) => block.groups ?? []).flatMap((group) => group.rules);
  t.equal(rules.length, 5, 'five alerts');
  for (const { alert, expr } of rules) t.ok(alert && expr, alert);
  for (const [name] of guide.matchAll(/MEETLAT_[A-Z_]+/g))
    t.ok(settings().includes(name) || name === 'MEETLAT_PORT', name);
  for (const [, file = ''] of guide.matchAll(/\]\((?!http|#)([^)#]+)/g))
    t.doesNotThrow(() => readFileSync(new URL(`docs/${file}`, root)), file);
});
