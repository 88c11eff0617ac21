import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { hashKey } from './access/key-text.ts';
import { type Config, ConfigError } from './config.ts';
import { databaseFile } from './database-file.ts';
import type { Store } from './store/store.ts';

/** Name of the setting that holds the hash of the admin key. */
const adminKeySetting = 'admin-key-hash';

/** What an installation keeps to itself. */
export type Installation = {
  secret: string;
  adminKeyHash: string;
  /** Only on the first start: the admin key, to be shown and then kept with `keepNewAdminKey`. */
  newAdminKey: string | null;
  /** Only on the first start: where the secret was written. */
  newSecretFile: string | null;
};

/** The secret of an installation, and the file it was written to when it was made just now. */
export type OpenedSecret = { secret: string; newSecretFile: string | null };

/** Name of the check value of the secret among the settings of the database. */
export const secretCheckSetting = 'secret-check';

/** What the database keeps of the secret: enough to recognise it, nothing to guess it from. */
export function secretCheck(secret: string): string {
  return createHmac('sha256', secret).update('meetlat secret check').digest('hex');
}

/** What is said when the secret at hand does not belong to the database. */
export const wrongSecret =
  'MEETLAT_SECRET is not the secret this database was made with. Restore the secret file that stood beside the database, or set MEETLAT_SECRET to the value from your backup.';

/**
 * Checks the secret and reads or makes the admin key. The secret lives beside the database file, never in it; a check
 * value in the database refuses a secret that does not belong to it, before anything else is written.
 *
 * @throws ConfigError naming the setting when the secret is another one
 */
export async function openInstallation(
  config: Config,
  store: Store,
  { secret, newSecretFile }: OpenedSecret,
): Promise<Installation> {
  const check = secretCheck(secret);
  if ((await store.putSettingOnce(secretCheckSetting, check)) !== check) throw new ConfigError(wrongSecret);
  if (config.adminKey) return { secret, adminKeyHash: hashKey(config.adminKey), newAdminKey: null, newSecretFile };
  const kept = await store.getSetting(adminKeySetting);
  if (kept !== null) return { secret, adminKeyHash: kept, newAdminKey: null, newSecretFile };
  const newAdminKey = `mlta_${randomBytes(30).toString('base64url')}`;
  return { secret, adminKeyHash: hashKey(newAdminKey), newAdminKey, newSecretFile };
}

/**
 * Keeps the hash of a new admin key. Only after the key was shown: a start that fails before that leaves nothing, and
 * the next one makes and shows another key.
 */
export async function keepNewAdminKey(installation: Installation, store: Store, at: string): Promise<void> {
  if (installation.newAdminKey === null) return;
  const kept = await store.keepAdminKeyHash(installation.adminKeyHash, at);
  if (kept === installation.adminKeyHash) return;
  throw new ConfigError('Another process made the admin key of this database at the same moment. Use that one.');
}

/** The secret of the settings or of the file beside the database; null when neither is there. Makes nothing. */
export async function readSecret(config: Pick<Config, 'secret' | 'databaseUrl'>): Promise<string | null> {
  if (config.secret) return config.secret;
  const file = secretFile(config.databaseUrl);
  const existing = await readIfThere(file);
  if (existing !== null) return checkedSecret(existing.trim(), file);
  const former = formerSecretFile(config.databaseUrl);
  if (former !== file && (await readIfThere(former)) !== null) throw new ConfigError(moved(former, file));
  return null;
}

/** What is said when the secret is where it was before a space in a URL was read alike for the database and for it. */
function moved(former: string, file: string): string {
  return `The secret of this database is in ${former}, where earlier versions looked for it. Move it to ${file}, beside the database, and start again.`;
}

/** What is said when there is a database and no secret at all. A new one would only hide that the old one is lost. */
const lostSecret =
  'There is no secret beside the database: put meetlat.secret back from your backup, or set MEETLAT_SECRET to the value it was made with.';

/** Reads the secret, or makes it on the first start: first of all, as the store needs it to open. */
export async function openSecret(config: Pick<Config, 'secret' | 'databaseUrl'>): Promise<OpenedSecret> {
  const known = await readSecret(config);
  if (known !== null) return { secret: known, newSecretFile: null };
  const file = secretFile(config.databaseUrl);
  const database = await stat(databaseFile(config.databaseUrl)).catch(() => null);
  if (database?.isFile() && database.size > 0) throw new ConfigError(lostSecret);
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const made = `1:${randomBytes(32).toString('base64url')}`;
  const own = await writeOnce(file, made);
  return {
    secret: own ? made : checkedSecret(((await readIfThere(file)) ?? '').trim(), file),
    newSecretFile: own ? file : null,
  };
}

/** Takes a secret that was made just now away again when no database came of it, as when DATABASE_URL names a folder. */
export async function takeBackSecret({ databaseUrl }: Pick<Config, 'databaseUrl'>, { newSecretFile }: OpenedSecret) {
  if (newSecretFile === null) return;
  const database = await stat(databaseFile(databaseUrl)).catch(() => null);
  if (!database?.isFile()) await unlink(newSecretFile).catch(() => undefined);
}

/** Where the secret of a database file is kept. */
export function secretFile(databaseUrl: string): string {
  return join(dirname(databaseFile(databaseUrl)), 'meetlat.secret');
}

/** Where earlier versions kept it: they took a URL as it is written, `%20` and all (docs/decisions/0028). */
function formerSecretFile(databaseUrl: string): string {
  return join(dirname(resolve(databaseUrl.replace(/^file:(\/\/)?/, ''))), 'meetlat.secret');
}

/** Written whole under another name first, so that a crash never leaves half a secret; the first writer wins. */
async function writeOnce(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  try {
    await writeFile(draft, `${text}\n`, { mode: 0o600, flush: true });
    await chmod(draft, 0o600);
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft).catch(() => undefined);
  }
}

async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function checkedSecret(text: string, file: string): string {
  if (/^[1-9]\d{0,3}:.{32,}$/.test(text)) return text;
  throw new ConfigError(`The secret in ${file} is damaged: restore it from your backup, or set MEETLAT_SECRET.`);
}
