import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CommandError } from '../command.ts';
import { draftOf } from '../files/drafts.ts';
import type { Connection } from './connection.ts';
import { connectionFault } from './connection-fault.ts';
import type { Answer } from './send.ts';

/**
 * Writes an answer to a file, for its owner only: it may tell of persons. The file is there when all of it is and its
 * digest is right; an earlier one of that name is replaced then and not before. Gives its SHA-256 when the service told it.
 */
export async function saveAnswer(answer: Answer, file: string, connection: Connection): Promise<string | null> {
  const draft = draftOf(file, 'part');
  try {
    const sha256 = await pass(answer, createWriteStream(draft, { flags: 'wx', mode: 0o600 }), connection);
    await rename(draft, file);
    return sha256;
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Hands an answer on as it comes. Gives its SHA-256 when the service told it. @throws CommandError when it is another */
export async function passAnswer(answer: Answer, output: Writable, connection: Connection): Promise<string | null> {
  return pass(answer, output, connection, { end: false });
}

async function pass(
  { body, headers }: Answer,
  output: Writable,
  connection: Connection,
  options: { end?: boolean } = {},
): Promise<string | null> {
  const hash = createHash('sha256');
  body.on('data', (part: Buffer) => hash.update(part));
  try {
    await pipeline(body, output, options);
  } catch (error) {
    throw connectionFault(error, connection);
  }
  // RFC 9530; of a release in JSON, the bytes that were published.
  const told = /sha-256=:([^:]+):/.exec([headers['repr-digest']].flat().join(','))?.[1];
  if (told === undefined) return null;
  const digest = hash.digest();
  if (digest.toString('base64') !== told)
    throw new CommandError('What came is not what the service sent: its SHA-256 is another. Try again.');
  return digest.toString('hex');
}
