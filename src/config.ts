import { isIP } from 'node:net';
import { z } from 'zod';
import { namesFile } from './database-file.ts';

const switches = { on: true, true: true, yes: true, off: false, false: false, no: false } as const;
const namedRanges = new Set(['loopback', 'linklocal', 'uniquelocal']);
const loopback = new Set(['127.0.0.1', '::1', 'localhost']);

const port = z
  .string()
  .refine((text) => /^\d{1,5}$/.test(text) && Number(text) <= 65535, 'must be a port number, 0 to 65535')
  .transform(Number);
const wholeNumber = z
  .string()
  .regex(/^\d{1,6}$/, 'must be a whole number, 0 to 999999 (0: no limit)')
  .transform(Number);
const address = z.url({ protocol: /^https?$/, error: 'must be a web address that starts with http:// or https://' });

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1, 'must be an address to listen on').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, { error: 'must start with file: or postgres://', abort: true })
    .refine(
      (url) => !url.startsWith('file:') || namesFile(url),
      'must name a file: file:data/meetlat.db, or file:///var/lib/meetlat/meetlat.db, in which a space is %20',
    )
    .default('file:data/meetlat.db'),
  MEETLAT_ADMIN_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/, 'must be at least 32 characters: letters, digits and signs, without spaces')
    .optional(),
  MEETLAT_SECRET: z
    .string()
    .regex(/^[1-9]\d{0,3}:.{32,}$/, 'must be a version number, a colon and at least 32 characters, such as 1:…')
    .optional(),
  MEETLAT_PUBLIC_URL: address.optional(),
  MEETLAT_CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) =>
      text
        .split(',')
        .map((part) => part.trim())
        .filter(Boolean),
    )
    .pipe(z.array(z.string().refine(isOrigin, 'must be origins such as https://bi.example, separated by commas'))),
  MEETLAT_TRUST_PROXY: z.string().default('off'),
  MEETLAT_METRICS_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32,}$/, 'must be at least 32 characters: letters, digits and signs, without spaces')
    .optional(),
  MEETLAT_REQUESTS_PER_MINUTE: wholeNumber.default(1200),
  MEETLAT_REQUESTS_AT_ONCE: wholeNumber.default(200),
  MEETLAT_REJECTED_ROWS_DAYS: z
    .string()
    .regex(/^([12]?\d|30)$/, 'must be a whole number, 0 to 30 (0: never kept)')
    .transform(Number)
    .default(7),
  MEETLAT_CONTACT_NAME: z.string().min(1).default('Meetlat'),
  MEETLAT_CONTACT_URL: address.default('https://meetlat.example'),
  MEETLAT_CONTACT_EMAIL: z.email('must be an e-mail address').default('api@meetlat.example'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be one of fatal, error, warn, info, debug, trace, silent',
    })
    .default('info'),
});

/** The settings of one running service. */
export type Config = {
  port: number;
  host: string;
  databaseUrl: string;
  /** Null: made on the first start (SQLite only). */
  adminKey: string | null;
  /** Null: made on the first start beside the database file (SQLite only). */
  secret: string | null;
  publicUrl: string;
  corsOrigins: string[];
  /** As Fastify takes it: off, every proxy, or addresses. */
  trustProxy: boolean | string[];
  /** Reads the metrics and nothing else. Null: only the administrator reads them. */
  metricsKey: string | null;
  /** Requests a minute for each key, and for each address without one; 0: no limit. */
  requestsPerMinute: number;
  /** Requests that are worked on at the same time before others are sent away; 0: no limit. */
  requestsAtOnce: number;
  /** Days that refused rows of an import are kept so that they can be corrected; 0: never. */
  rejectedRowsDays: number;
  contact: { name: string; url: string; email: string };
  logLevel: string;
};

/** A setting that is wrong or missing; the message is a sentence that names it. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * Reads the settings from the environment. The only reader of `process.env` is the process that calls this.
 *
 * @throws ConfigError with one sentence for each setting that is wrong
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}.`).join('\n'));
  }
  const values = parsed.data;
  const isPostgres = !values.DATABASE_URL.startsWith('file:');
  const missing = isPostgres ? (['MEETLAT_ADMIN_KEY', 'MEETLAT_SECRET'] as const).filter((name) => !values[name]) : [];
  if (missing.length > 0) {
    throw new ConfigError(missing.map((name) => `${name} must be set when DATABASE_URL is PostgreSQL.`).join('\n'));
  }
  const trustProxy = readTrustProxy(values.MEETLAT_TRUST_PROXY);
  if (!loopback.has(values.HOST) && trustProxy === false) {
    throw new ConfigError(
      `HOST is not a local address: set MEETLAT_TRUST_PROXY to the address of the proxy that adds TLS ("on" for any proxy), or listen on 127.0.0.1.`,
    );
  }
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    adminKey: values.MEETLAT_ADMIN_KEY ?? null,
    secret: values.MEETLAT_SECRET ?? null,
    publicUrl: (values.MEETLAT_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/+$/, ''),
    corsOrigins: values.MEETLAT_CORS_ORIGINS,
    trustProxy,
    metricsKey: values.MEETLAT_METRICS_KEY ?? null,
    requestsPerMinute: values.MEETLAT_REQUESTS_PER_MINUTE,
    requestsAtOnce: values.MEETLAT_REQUESTS_AT_ONCE,
    rejectedRowsDays: values.MEETLAT_REJECTED_ROWS_DAYS,
    contact: {
      name: values.MEETLAT_CONTACT_NAME,
      url: values.MEETLAT_CONTACT_URL,
      email: values.MEETLAT_CONTACT_EMAIL,
    },
    logLevel: values.LOG_LEVEL,
  };
}

function readTrustProxy(text: string): boolean | string[] {
  const word = text.trim().toLowerCase();
  if (Object.hasOwn(switches, word)) return switches[word as keyof typeof switches];
  const addresses = text.split(',').map((part) => part.trim());
  if (!addresses.every((part) => isAddressRange(part) || namedRanges.has(part))) {
    throw new ConfigError('MEETLAT_TRUST_PROXY must be off, on, or addresses separated by commas, such as 10.0.0.0/8.');
  }
  return addresses;
}

function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const version = address.includes('%') ? 0 : isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  return /^\d{1,3}$/.test(prefix) && Number(prefix) >= 1 && Number(prefix) <= (version === 4 ? 32 : 128);
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
