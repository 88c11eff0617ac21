import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** True when LibreOffice is installed. */
export function hasOffice(): boolean {
  return spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;
}

/**
 * Lets LibreOffice open a file and save it as another, without a screen and with settings of its own in `folder`.
 * `to` and `from` are filters with their options.
 */
export function convert(folder: string, file: string, to: string, from?: string): void {
  const done = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      ...['--headless', '--norestore', ...(from ? [`--infilter=${from}`] : [])],
      ...['--convert-to', to, '--outdir', folder],
      file,
    ],
    { encoding: 'utf8', timeout: 240_000, env: { ...process.env, HOME: folder } },
  );
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`soffice ended with ${done.status}: ${done.stderr}`);
}
