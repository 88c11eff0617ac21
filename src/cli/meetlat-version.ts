import { readFileSync } from 'node:fs';

/** The version of Meetlat that runs, from `package.json`: the same from `src` as from the compiled `dist`. */
export function meetlatVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
