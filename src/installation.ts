import { createHmac, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { hashKey } from './access/key-text.ts';
import { type Config, ConfigError } from './config.ts';
import type { Store } from './store/store.ts';

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

/**
 * Reads or makes the secret and the admin key. The secret lives beside the database file, never in it; a check value
 * in the database refuses a secret that does not belong to it.
 *
 * @throws ConfigError naming the setting when the secret is another one
 */
export async function openInstallation(config: Config, store: Store): Promise<Installation> {
  const { secret, newSecretFile } = await openSecret(config);
  const check = createHmac('sha256', secret).update('meetlat secret check').digest('hex');
  if ((await store.putSettingOnce('secret-check', check)) !== check) {
    throw new ConfigError(
      'MEETLAT_SECRET is not the secret this database was made with. Restore the secret file that stood beside the database, or set MEETLAT_SECRET to the value from your backup.',
    );
  }
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
export async function keepNewAdminKey(installation: Installation, store: Store): Promise<void> {
  if (installation.newAdminKey === null) return;
  const kept = await store.putSettingOnce(adminKeySetting, installation.adminKeyHash);
  if (kept === installation.adminKeyHash) return;
  throw new ConfigError('Another process made the admin key of this database at the same moment. Use that one.');
}

async function openSecret(config: Config): Promise<{ secret: string; newSecretFile: string | null }> {
  if (config.secret) return { secret: config.secret, newSecretFile: null };
  const file = secretFile(config.databaseUrl);
  const existing = await readIfThere(file);
  if (existing !== null) return { secret: checkedSecret(existing.trim(), file), newSecretFile: null };
  await mkdir(dirname(file), { recursive: true });
  const made = `1:${randomBytes(32).toString('base64url')}`;
  const own = await writeOnce(file, made);
  return {
    secret: own ? made : checkedSecret(((await readIfThere(file)) ?? '').trim(), file),
    newSecretFile: own ? file : null,
  };
}

/** Where the secret of a database file is kept. */
export function secretFile(databaseUrl: string): string {
  const path = databaseUrl.replace(/^file:(\/\/)?/, '');
  return join(dirname(path), 'meetlat.secret');
}

/** Written whole under another name first, so that a crash never leaves half a secret; the first writer wins. */
async function writeOnce(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${text}\n`, { mode: 0o600, flush: true });
  await chmod(draft, 0o600);
  try {
    await link(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
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
