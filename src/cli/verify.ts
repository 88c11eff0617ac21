import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readSecret, secretCheck, secretCheckSetting, wrongSecret } from '../installation.ts';
import { getSetting } from '../store/access/settings.ts';
import { makeAuditKey } from '../store/audit/audit-key.ts';
import { type AuditHead, type ChainReport, verifyAudit } from '../store/audit/verify.ts';
import { openReader } from '../store/open-reader.ts';
import { verifyReleases } from '../store/releases/verify-releases.ts';
import { type Command, type CommandContext, CommandError } from './command.ts';
import { inSentences } from './files/in-sentences.ts';

/** Faults shown of one chain; the rest is counted. */
const mostFaults = 5;

/** Proves that the audit trail, and the releases it tells of, are as they were written. */
export const verify: Command = {
  name: 'verify',
  worksOn: 'database',
  summary: 'proves that nothing in the audit trail or in a release was changed (SQLite and PostgreSQL)',
  help: [
    'meetlat verify [--heads] [--expect <file>]',
    '',
    'Reads the whole audit trail, also while the service runs, and computes every seal anew. Names the chains that are',
    'broken, with the entries. Then computes the hash of every release, and compares it with what the trail tells of it.',
    'Needs the secret: MEETLAT_SECRET, or the file beside the database. Exit status 1 when anything is wrong.',
    '',
    '  --heads   prints the last seal of each chain. Keep that list elsewhere, such as in an e-mail to yourself.',
    '  --expect  a list that --heads printed earlier: finds a trail that was cut off, or put back to an older state.',
  ].join('\n'),
  options: { heads: { type: 'boolean' }, expect: { type: 'string' } },
  operands: 0,
  run: (context) => inSentences('The check', () => check(context)),
};

async function check({ config, values, say }: CommandContext): Promise<number> {
  const noted = typeof values.expect === 'string' ? await readHeads(resolve(values.expect)) : new Map();
  const secret = await readSecret(config);
  if (secret === null) {
    throw new CommandError('There is no secret beside the database: set MEETLAT_SECRET, or put meetlat.secret back.');
  }
  const reader = await openReader(config.databaseUrl);
  try {
    const kept = await reader
      .snapshot(() => getSetting(secretCheckSetting))
      .catch((error: unknown) => {
        throw withoutTables(error);
      });
    if (kept !== null && kept !== secretCheck(secret)) throw new CommandError(wrongSecret);
    // What is no head is a remark in a list of heads.
    const remark = values.heads === true ? (line: string) => say(`# ${line}`) : say;
    const damage = reader.damage(['audit_entries', 'audit_seals', 'audit_chains']);
    if (damage !== null) remark(`Broken: the file itself. SQLite says of the tables of the trail: ${damage}.`);
    const total = { chains: 0, entries: 0, unsealed: 0, seals: 0, broken: 0 };
    for await (const report of verifyAudit(reader, makeAuditKey(secret), noted)) {
      if (report.faults.length > 0) remark(`Broken: ${describe(report)}`);
      if (report.head && values.heads === true) say(headLine(report.head));
      total.chains += 1;
      total.entries += report.entries;
      total.unsealed += report.unsealed;
      total.seals += report.seals;
      if (report.faults.length > 0) total.broken += 1;
    }
    remark(
      `${total.entries} entries in ${total.chains} chains, ${total.seals} seals; ${total.unsealed} entries are not sealed yet.`,
    );
    const found = { releases: 0, broken: 0 };
    for await (const { releases, faults } of verifyReleases(reader)) {
      found.releases += releases;
      found.broken += faults.length;
      for (const fault of faults) remark(`Broken: ${fault}.`);
    }
    const compared = noted.size > 0 ? ` and compared with the ${noted.size} heads of the list` : '';
    if (total.broken > 0) remark(`${total.broken} of ${total.chains} chains are broken.`);
    const isWhole = total.broken === 0 && damage === null;
    if (isWhole) remark(`The audit trail is whole: every seal was computed anew${compared}.`);
    if (found.releases > 0 && found.broken === 0)
      remark(`${found.releases} releases are as they were published: each has the hash the trail tells of.`);
    return isWhole && found.broken === 0 ? 0 : 1;
  } finally {
    await reader.close();
  }
}

function describe({ chain, faults }: ChainReport): string {
  const more = faults.length > mostFaults ? `; and ${faults.length - mostFaults} more` : '';
  return `${chain}: ${faults.slice(0, mostFaults).join('; ')}${more}.`;
}

function headLine({ chain, number, last, hash }: AuditHead): string {
  return `${chain} ${number} ${last} ${hash}`;
}

async function readHeads(file: string): Promise<Map<string, AuditHead>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CommandError(`The list ${file} cannot be read.`);
  });
  // Remarks of ours, and what npm writes above the output of a command.
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '' && !/^[#>]/.test(line));
  if (lines.length === 0)
    throw new CommandError(`The list ${file} holds no heads: make one with meetlat verify --heads.`);
  return new Map(
    lines.map((line): [string, AuditHead] => {
      const [, chain = '', number, last, hash = ''] = /^(\S+) (\d+) (\d+) ([\w-]{43})$/.exec(line.trim()) ?? [];
      if (!chain) throw new CommandError(`The list ${file} holds a line that is no head: copy it again.`);
      return [chain, { chain, number: Number(number), last: Number(last), hash }];
    }),
  );
}

/** A database no service has opened, or not since there is an audit trail. */
function withoutTables(error: unknown): unknown {
  const isWithout = error instanceof Error && /no such table|relation .* does not exist/.test(error.message);
  return isWithout
    ? new CommandError('DATABASE_URL names a database without an audit trail: start the service on it once.')
    : error;
}
