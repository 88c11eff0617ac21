import { createGunzip } from 'node:zlib';
import { AppError } from '../../../errors.ts';

/** Up to here a packed body may unpack to anything: little repetitive files pack very well. */
const freeBytes = 64 * 1024 * 1024;
/** How many times larger than what was sent a body may be. Records pack 10 to 30 times; a bomb a thousand times. */
export const mostTimesLarger = 100;

/**
 * The body as it was before it was packed, piece by piece. One that unpacks to far more than records can is broken off:
 * sending it costs nothing, and reading it a day.
 */
export async function* unpacked(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  let packedBytes = 0;
  let bytes = 0;
  let cause: unknown = null;
  const feeding = (async () => {
    try {
      for await (const chunk of body) {
        packedBytes += chunk.length;
        if (!gunzip.write(chunk)) await drained(gunzip);
        if (gunzip.destroyed) return;
      }
      gunzip.end();
    } catch (error) {
      cause = error;
      gunzip.destroy(error as Error);
    }
  })();
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > freeBytes && bytes > packedBytes * mostTimesLarger) {
        throw new AppError('unpacks-too-large', { params: { times: mostTimesLarger } });
      }
      yield chunk;
    }
  } catch (error) {
    if (cause) throw cause;
    if (isZlibError(error)) throw new AppError('not-packed-well', { cause: error });
    throw error;
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

function drained(gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      gunzip.off('drain', done);
      gunzip.off('close', done);
      resolve();
    };
    gunzip.on('drain', done);
    gunzip.on('close', done);
  });
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_|^ERR_ZLIB|^ERR_STREAM/.test(String(error.code));
}
