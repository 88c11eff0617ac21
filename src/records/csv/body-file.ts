import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreUnavailable } from '../../store/store.ts';

/** Small, so that what is made of it does not hold up other requests. */
const readBytes = 16_384;

/** A body that has come in whole and can be read more than once. */
export type BodyFile = { bytes(): AsyncGenerator<Buffer>; readonly length: number; close(): Promise<void> };

/**
 * Keeps a body in a file without a name: it is gone when it is closed, and also when the process is killed. What is in
 * it are somebody's data, so nobody else can open it.
 */
export async function keepBody(
  folder: string,
  body: AsyncIterable<Uint8Array>,
  note: (bytes: Uint8Array) => void,
): Promise<BodyFile> {
  const path = join(folder, `.meetlat-import-${randomUUID()}`);
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    let length = 0;
    for await (const chunk of body) {
      note(chunk);
      await writeAll(file, chunk, length);
      length += chunk.length;
    }
    return { bytes: () => bytesOf(file, length), length, close: () => file.close() };
  } catch (error) {
    await file.close();
    throw isFull(error) ? new StoreUnavailable('full', error) : error;
  }
}

/** No room on the disk, in the quota, or in what the process may write. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(String(error.code));
}

async function writeAll(file: FileHandle, chunk: Uint8Array, position: number): Promise<void> {
  let written = 0;
  while (written < chunk.length) {
    written += (await file.write(chunk, written, chunk.length - written, position + written)).bytesWritten;
  }
}

async function* bytesOf(file: FileHandle, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < length; ) {
    // One of its own each time: the text that is made of it may share its memory.
    const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(readBytes), 0, readBytes, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}
