import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import { presetNames } from '../access/scopes.ts';
import { type Command, type CommandContext, CommandError, MisuseError } from './command.ts';
import { type Connection, connectionFrom, connectionHelp, connectionOptions } from './remote/connection.ts';
import { namedOrOnly, pathOf } from './remote/only-one.ts';
import { type Call, send, sendForJson } from './remote/send.ts';
import { tableOf } from './remote/table-of.ts';
import { withFiles } from './remote/with-files.ts';

type Key = {
  readonly id: string;
  readonly system: string;
  readonly preset: string | null;
  readonly scopes: readonly string[];
  readonly centreIds: readonly string[] | null;
  readonly prefix: string;
  readonly expiresAt: string;
  readonly revokedAt: string | null;
  readonly lastUsedAt: string | null;
};
type MadeKey = Key & { readonly key: string };
type Work = { readonly context: CommandContext; readonly connection: Connection; readonly collection: string };

/** Keys of an organisation: which there are, a new one, another in its place, and no longer. */
export const keys: Command = {
  name: 'keys',
  worksOn: 'service',
  summary: 'lists, makes, replaces and revokes the keys of an organisation',
  help: [
    'meetlat keys list',
    `meetlat keys create --system <name> --preset ${presetNames.join('|')}`,
    'meetlat keys rotate <key id>     a new key that may do the same; the old one goes on working for 7 days',
    'meetlat keys revoke <key id>     ends a key at once',
    '',
    '  --organisation <id>  whose keys; left out: the only one your key reaches',
    '  --system <name>      the system or person the key is for',
    '  --scopes <a,b>       separate scopes, instead of --preset',
    '  --centres <a,b>      only these centres of the organisation',
    '  --expires <day>      when it ends, such as 2027-12-31; in 12 months when left out',
    '  --may-take-over      may overwrite records of another system',
    '  --save <new file>    writes the new key to a file that only you can read, and does not show it',
    '  --json               what the service answered, for programs',
    '',
    'A new key is shown once. It is all that goes to standard output, so that it can go into a variable or a file; what',
    'is said about it goes to standard error.',
    '',
    ...connectionHelp,
  ].join('\n'),
  options: {
    ...connectionOptions,
    organisation: { type: 'string' },
    system: { type: 'string' },
    preset: { type: 'string' },
    scopes: { type: 'string' },
    centres: { type: 'string' },
    expires: { type: 'string' },
    'may-take-over': { type: 'boolean' },
    save: { type: 'string' },
    json: { type: 'boolean' },
  },
  operands: 2,
  run: (context) => withFiles(() => workOnKeys(context)),
};

const verbs: Readonly<Record<string, { readonly needsKey: boolean; readonly run: (work: Work) => Promise<number> }>> = {
  list: { needsKey: false, run: list },
  create: { needsKey: false, run: create },
  rotate: { needsKey: true, run: rotate },
  revoke: { needsKey: true, run: revoke },
};

async function workOnKeys(context: CommandContext): Promise<number> {
  const [name = '', keyId = null] = context.operands;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new MisuseError(`Say what to do with keys: meetlat keys ${Object.keys(verbs).join('|')}.`);
  if (verb.needsKey && keyId === null)
    throw new MisuseError(`Say which key: meetlat keys ${name} <key id>. \`meetlat keys list\` shows the ids.`);
  if (!verb.needsKey && keyId !== null) throw new MisuseError(`meetlat keys ${name} takes nothing but options.`);
  const connection = await connectionFrom(context);
  const organisationId = await namedOrOnly('organisation', connection, context.values);
  return verb.run({ context, connection, collection: pathOf`/v1/organisations/${organisationId}/keys` });
}

async function list({ context: { say, values }, connection, collection }: Work): Promise<number> {
  const found: Key[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: '1000', cursor };
    const page = await sendForJson<{ items: Key[]; next: string | null }>(connection, { path: collection, query });
    found.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  if (values.json === true) say(JSON.stringify(found, null, 2));
  else for (const line of tableOf(headings, found.map(rowOf))) say(line);
  return 0;
}

const headings = ['id', 'system', 'may', 'centres', 'begins with', 'until', 'last used'];

function rowOf(key: Key): string[] {
  return [
    key.id,
    key.system,
    key.preset ?? key.scopes.join(' '),
    key.centreIds?.join(' ') ?? 'all',
    key.prefix,
    key.revokedAt === null ? key.expiresAt.slice(0, 10) : 'revoked',
    key.lastUsedAt?.slice(0, 10) ?? 'never',
  ];
}

function create({ context, connection, collection }: Work): Promise<number> {
  const { values } = context;
  const { system, preset, scopes } = values;
  if (!system) throw new MisuseError('Say which system or person the key is for: --system "our admin system".');
  if (Boolean(preset) === Boolean(scopes))
    throw new MisuseError(`Say what the key may do: --preset ${presetNames.join('|')}, or --scopes <a,b>.`);
  const json = {
    system,
    ...(preset ? { preset } : { scopes: listOf(scopes) }),
    ...(values.centres ? { centreIds: listOf(values.centres) } : {}),
    ...(values['may-take-over'] === true ? { mayTakeOver: true } : {}),
    ...(values.expires ? { expiresAt: instantOf(String(values.expires)) } : {}),
  };
  return make(context, connection, { path: collection, json });
}

function rotate({ context, connection, collection }: Work): Promise<number> {
  return make(context, connection, {
    path: `${collection}/${encodeURIComponent(context.operands[1] ?? '')}/rotations`,
  });
}

async function revoke({ context: { operands, say }, connection, collection }: Work): Promise<number> {
  const keyId = operands[1] ?? '';
  const { body } = await send(connection, { method: 'DELETE', path: `${collection}/${encodeURIComponent(keyId)}` });
  body.resume();
  say(`Key ${keyId} is revoked: nobody can use it any more.`);
  return 0;
}

/** Asks for a new key and hands it over: where it is to be saved is there first, as it is shown once. */
async function make({ values, say, remark }: CommandContext, connection: Connection, call: Call): Promise<number> {
  const file = typeof values.save === 'string' ? values.save : null;
  const place = file === null ? null : await open(file, 'wx', 0o600).catch(cannotSave(file));
  try {
    // Asked again after a broken connection it is the same key.
    const headers = { 'idempotency-key': randomUUID() };
    const made = await sendForJson<MadeKey>(connection, { ...call, method: 'POST', headers });
    const isSaved = place !== null && (await save(place, made.key));
    remark(`Key ${made.id} for ${made.system}, until ${made.expiresAt.slice(0, 10)}; may: ${made.scopes.join(' ')}.`);
    if (isSaved) remark(`It stands in ${file}, which only you can read.`);
    if (values.json === true) {
      const { key: _key, ...rest } = made;
      say(JSON.stringify(isSaved ? rest : made, null, 2));
    } else if (!isSaved) {
      remark(place === null ? 'It is shown once:' : `It could not be written to ${file}. It is shown once:`);
      say(made.key);
    }
    return 0;
  } catch (error) {
    if (place && file !== null) await rm(file, { force: true });
    throw error;
  } finally {
    await place?.close();
  }
}

/** A key that was made and cannot be written is shown after all. */
async function save(place: FileHandle, key: string): Promise<boolean> {
  try {
    await place.writeFile(`${key}\n`);
    return true;
  } catch {
    return false;
  }
}

function cannotSave(file: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error.code === 'EEXIST')
      throw new CommandError(`${file} is there already, and a key is not written over: name a new file.`);
    throw error;
  };
}

function listOf(text: string | boolean | undefined): string[] {
  return String(text)
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A day, as which the key still works, or an instant. */
function instantOf(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59Z` : text;
}
