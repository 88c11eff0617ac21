import { constants, gunzipSync } from 'node:zlib';
import { CommandError } from '../command.ts';

/** How a file of records turned out to be written. */
export type Written = { readonly format: 'ndjson' | 'csv'; readonly isPacked: boolean };

/** So much of a file tells what it is. */
export const sniffedBytes = 64 * 1024;

/**
 * Tells lines of JSON from a table by how a file begins, whatever it is called, and whether it is packed with gzip.
 *
 * @throws CommandError for what is no file of records, such as a workbook
 */
export function sniff(start: Buffer): Written {
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const plain = isPacked ? unpackStart(start) : start;
  if (plain.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') {
    throw new CommandError('This is a workbook or a zip file. Save the sheet as CSV, and import that.');
  }
  const [first = ''] = plain
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (first === '[') {
    throw new CommandError('This is one JSON list. An import takes lines: one JSON object a line (NDJSON).');
  }
  return { format: first === '{' ? 'ndjson' : 'csv', isPacked };
}

/** The beginning of what was packed: the end is missing, which is no fault here. */
function unpackStart(start: Buffer): Buffer {
  let plain = Buffer.alloc(0);
  try {
    plain = gunzipSync(start, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1100 * sniffedBytes });
  } catch {
    // Nothing came out of it.
  }
  if (plain.length > 0) return plain;
  throw new CommandError('This file begins as gzip does and cannot be unpacked: is it complete?');
}
