import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { sniffedBytes } from './sniff.ts';

/** What is to be sent: how it begins, how long it is (null: nobody knows), and the whole of it. */
export type Upload = {
  readonly start: Buffer;
  readonly bytes: number | null;
  /** False for standard input, which comes once. */
  readonly mayRepeat: boolean;
  /** All of it, counted as it is read. */
  readonly stream: (count: (bytes: number) => void) => Readable;
};

/** A file of the user. */
export async function uploadOfFile(path: string): Promise<Upload> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sniffedBytes), 0, sniffedBytes, 0);
    return {
      start: buffer.subarray(0, bytesRead),
      bytes: size,
      mayRepeat: true,
      stream: (count) => counted(createReadStream(path, { highWaterMark: 256 * 1024 }), count),
    };
  } finally {
    await file.close();
  }
}

/** What comes in through a pipe. */
export async function uploadOfInput(input: Readable): Promise<Upload> {
  const parts: Buffer[] = [];
  let length = 0;
  const rest = input.iterator({ destroyOnReturn: false });
  while (length < sniffedBytes) {
    const next = await rest.next();
    if (next.done) break;
    parts.push(Buffer.from(next.value as Buffer));
    length += parts.at(-1)?.length ?? 0;
  }
  const start = Buffer.concat(parts);
  async function* whole() {
    yield start;
    for await (const part of rest) yield part as Buffer;
  }
  return { start, bytes: null, mayRepeat: false, stream: (count) => counted(Readable.from(whole()), count) };
}

function counted(from: Readable, count: (bytes: number) => void): Readable {
  let bytes = 0;
  const meter = new Transform({
    transform(part: Buffer, _encoding, next) {
      bytes += part.length;
      count(bytes);
      next(null, part);
    },
  });
  from.on('error', (error) => meter.destroy(error));
  meter.on('close', () => from.destroy());
  return from.pipe(meter);
}
