import { readFile, stat } from 'node:fs/promises';
import type { ParseArgsConfig } from 'node:util';
import type { Language } from '../../text/language.ts';
import { type CommandContext, CommandError, MisuseError } from '../command.ts';

/** A service somewhere, and what opens it. */
export type Connection = {
  /** Address of the service, without `/v1` and without a slash at its end. */
  readonly url: string;
  readonly key: string;
  /** Language of what the service says, problems included. */
  readonly language: Language;
  /** So long nothing may come or go before it is given up. */
  readonly timeoutMilliseconds: number;
};

/** Options of every command that works with a service. */
export const connectionOptions = {
  url: { type: 'string' },
  'key-file': { type: 'string' },
  key: { type: 'string' },
  'allow-http': { type: 'boolean' },
  timeout: { type: 'string' },
  lang: { type: 'string' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** What these options mean, for `--help`. */
export const connectionHelp = [
  'The service and the key:',
  '',
  '  MEETLAT_URL, --url          address of the service, such as https://meetlat.example',
  '  MEETLAT_KEY                 the key. Never an option: other users of a machine see what commands are given',
  '  MEETLAT_KEY_FILE,',
  '  --key-file <file>           a file that holds the key and that only you can read',
  '  --allow-http                lets the key travel over plain http to another machine',
  '  --timeout <seconds>         so long nothing may come or go; 60 when left out',
  '  --lang nl|en                language of what the service says; that of your system when left out',
];

const usualTimeoutSeconds = 60;
const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Reads the address, the key and the rest from options and environment. @throws CommandError naming what is missing */
export async function connectionFrom({ env, values, remark }: CommandContext): Promise<Connection> {
  if (values.key !== undefined) {
    throw new MisuseError(
      'A key is no option: other users of this machine would see it in the list of processes, and it would stay in the history of your shell. Set MEETLAT_KEY, or name a file with --key-file.',
    );
  }
  return {
    url: serviceUrl(textOf(values.url) ?? env.MEETLAT_URL, values['allow-http'] === true),
    key: await keyOf(env, textOf(values['key-file']) ?? (env.MEETLAT_KEY_FILE || undefined), remark),
    language: languageOf(textOf(values.lang), env),
    timeoutMilliseconds: timeoutOf(textOf(values.timeout)),
  };
}

function textOf(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Takes an address as people copy it, also that of the reference or of the API itself. */
function serviceUrl(given: string | undefined, mayBePlain: boolean): string {
  if (!given) throw new MisuseError('Say which service: set MEETLAT_URL, or add --url https://…');
  const url = URL.canParse(given) ? new URL(given) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.host === '') {
    throw new MisuseError(`The address of the service must start with https:// or http://, and is ${quoted(given)}.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new MisuseError('No key belongs in the address of the service: set MEETLAT_KEY.');
  }
  if (url.protocol === 'http:' && !localHosts.has(url.hostname) && !mayBePlain) {
    throw new CommandError(
      `Over ${url.origin} everybody on the way could read the key. Use https://, or add --allow-http when the network is yours alone.`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '').replace(/\/(v1|docs)$/, '')}`;
}

async function keyOf(env: CommandContext['env'], file: string | undefined, remark: CommandContext['remark']) {
  const key = file === undefined ? env.MEETLAT_KEY?.trim() : await keyIn(file, remark);
  if (!key) {
    throw new MisuseError('Say with which key: set MEETLAT_KEY, or name a file that holds it with --key-file.');
  }
  // Else it would be refused as a header, in words about headers.
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new CommandError('What was given as the key holds spaces, line breaks or other signs that no key has.');
  }
  return key;
}

async function keyIn(file: string, remark: CommandContext['remark']): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(`The key file ${file} cannot be read (${error.code ?? error.name}).`);
  });
  if (process.platform !== 'win32' && ((await stat(file)).mode & 0o077) !== 0) {
    remark(`Other users of this machine can read ${file}: chmod 600 it, and replace the key (meetlat keys rotate).`);
  }
  return text.trim();
}

function languageOf(given: string | undefined, env: CommandContext['env']): Language {
  if (given !== undefined && given !== 'nl' && given !== 'en') throw new MisuseError('--lang is nl or en.');
  return given ?? (/^nl/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'nl' : 'en');
}

function timeoutOf(given: string | undefined): number {
  const seconds = given === undefined ? usualTimeoutSeconds : Number(given);
  if (!Number.isFinite(seconds) || seconds <= 0 || seconds > 86_400) {
    throw new MisuseError('--timeout is a number of seconds, such as 120.');
  }
  return Math.ceil(seconds * 1000);
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);
}
