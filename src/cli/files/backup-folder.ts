import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, parseManifest } from '../../store/inventory/manifest.ts';
import { CommandError } from '../command.ts';

/** Names in the folder of a backup. */
export const backupNames = { database: 'meetlat.db', manifest: 'manifest.json', secret: 'meetlat.secret' } as const;

/** A backup as it lies on the disk. The database in it has not been looked at yet. */
export type Backup = {
  readonly manifest: Manifest & { readonly file: NonNullable<Manifest['file']> };
  readonly databaseFile: string;
  /** The secret, when the backup was made with it. */
  readonly secret: string | null;
};

/** Reads what a backup says of itself. @throws CommandError when this is no complete backup */
export async function readBackup(folder: string): Promise<Backup> {
  const manifest = await readManifest(join(folder, backupNames.manifest));
  if (!manifest.file) throw new CommandError(`${folder} holds a manifest without a database: it is no backup.`);
  return {
    manifest: { ...manifest, file: manifest.file },
    databaseFile: join(folder, manifest.file.name),
    secret: (await textIfThere(join(folder, backupNames.secret)))?.trim() ?? null,
  };
}

/** Reads a manifest. @throws CommandError when there is none, or it is damaged */
export async function readManifest(file: string): Promise<Manifest> {
  const text = await textIfThere(file);
  if (text === null) {
    throw new CommandError(
      `There is no manifest at ${file}. Without it nobody can tell whether a backup is complete, so it is not used.`,
    );
  }
  const manifest = parseManifest(text);
  if (!manifest) throw new CommandError(`The manifest ${file} is damaged. Use another backup.`);
  return manifest;
}

async function textIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}
