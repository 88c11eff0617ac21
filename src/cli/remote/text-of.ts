import type { IncomingMessage } from 'node:http';
import type { Connection } from './connection.ts';
import { connectionFault } from './connection-fault.ts';

/** Reads the rest of an answer as text. */
export async function textOf(body: IncomingMessage, connection: Connection): Promise<string> {
  const parts: Buffer[] = [];
  try {
    for await (const part of body) parts.push(part as Buffer);
  } catch (error) {
    throw connectionFault(error, connection);
  }
  return Buffer.concat(parts).toString('utf8');
}
