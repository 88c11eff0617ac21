import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { draftOf } from '../files/drafts.ts';
import type { Connection } from './connection.ts';
import { connectionFault } from './connection-fault.ts';

/**
 * Writes an answer to a file, for its owner only: it may tell of persons. The file is there when all of it is; an
 * earlier one of that name is replaced then and not before.
 */
export async function saveAnswer(body: IncomingMessage, file: string, connection: Connection): Promise<void> {
  const draft = draftOf(file, 'part');
  try {
    await pipeline(body, createWriteStream(draft, { flags: 'wx', mode: 0o600 }));
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw connectionFault(error, connection);
  }
}
