import type { Busboy } from '@fastify/busboy';
import { AppError } from '../../errors.ts';
import { addField, type FormFields, mostFields } from './fields.ts';

/** A form and the one file in it, which is read as it streams in. */
export type FormWithFile = {
  readonly fields: FormFields;
  /** Null when the form has no file in it. A form in which none was chosen has one without a name. */
  readonly file: { readonly name: string; readonly bytes: AsyncIterable<Buffer> } | null;
  /** Lets go of what was not read. Without it a file that nobody reads keeps the connection waiting. */
  readonly drop: () => void;
};

const limits = {
  // No field beside a file is longer: choices and a token.
  fieldSize: 1000,
  fieldNameSize: 100,
  fields: mostFields,
  files: 1,
  parts: mostFields + 1,
  headerPairs: 10,
  headerSize: 4096,
};

/**
 * Reads a form with a file (`multipart/form-data`) with flat memory, whatever the size of the file. Answers as soon as
 * the file begins: the fields stand before it, as in every form of ours. What comes behind it makes the form a bad one;
 * so does what breaks off.
 *
 * @throws AppError `bad-form`; also from `bytes`, which then have not ended
 */
export async function readFormWithFile(contentType: string, body: AsyncIterable<Buffer>): Promise<FormWithFile> {
  // Loaded with the first file that comes in: most processes get none.
  const { Busboy } = await import('@fastify/busboy');
  const parser = orBadForm(() => new Busboy({ headers: { 'content-type': contentType }, limits }));
  const fields: Record<string, string> = Object.create(null);
  const broken = new AbortController();
  const fail = (error: unknown) => broken.abort(formError(error));
  const stopped = new Promise<never>((_resolve, reject) => {
    broken.signal.addEventListener('abort', () => reject(broken.signal.reason), { once: true });
  });
  const finished = new Promise<void>((resolve) => parser.once('finish', resolve));
  // Whoever waits for the form or reads its file hears of it there.
  stopped.catch(() => undefined);
  parser.on('error', fail);
  for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) {
    parser.once(limit, () => fail(new AppError('bad-form')));
  }
  let count = 0;
  let isInFile = false;
  parser.on('field', (name: string | undefined, value, _short, isCut) => {
    count += 1;
    try {
      if (isCut || isInFile || name === undefined) throw new AppError('bad-form');
      addField(fields, count, name, value);
    } catch (error) {
      fail(error);
    }
  });
  const begun = new Promise<FormWithFile>((resolve) => {
    parser.on('file', (_field, stream, name: string | undefined) => {
      isInFile = true;
      stream.on('error', fail);
      const stop = () => stream.destroy(broken.signal.reason);
      if (broken.signal.aborted) stop();
      else broken.signal.addEventListener('abort', stop, { once: true });
      resolve({ fields, file: { name: name ?? '', bytes: whole(stream) }, drop });
    });
    void finished.then(() => resolve({ fields, file: null, drop }));
  });
  void feed(parser, body, broken.signal, fail);
  return Promise.race([stopped, begun]);

  function drop(): void {
    fail(new AppError('bad-form'));
  }

  /** The file, which has ended only when the form has: what stands behind a file could still change what it is for. */
  async function* whole(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    try {
      yield* stream;
      await Promise.race([stopped, finished]);
    } catch (error) {
      throw formError(error);
    } finally {
      // Also when its reader stops halfway.
      drop();
    }
  }
}

/**
 * Hands the body over piece by piece, each when there is room for it. What nobody wants any more is read and dropped: the
 * next request over the connection stands behind it.
 */
async function feed(
  parser: InstanceType<typeof Busboy>,
  body: AsyncIterable<Buffer>,
  broken: AbortSignal,
  fail: (error: unknown) => void,
): Promise<void> {
  let goOn: () => void = () => undefined;
  broken.addEventListener('abort', () => goOn(), { once: true });
  try {
    for await (const chunk of body) {
      if (broken.aborted) continue;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        parser.write(chunk, () => resolve());
      });
    }
    parser.end();
  } catch (error) {
    fail(error);
  }
}

/** What the parser finds wrong is a bad form; a connection that broke off stays what it is. */
function formError(error: unknown): Error {
  if (error instanceof AppError) return error;
  const isBroken = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isBroken ? error : new AppError('bad-form', { cause: error });
}

function orBadForm<Value>(make: () => Value): Value {
  try {
    return make();
  } catch (error) {
    throw new AppError('bad-form', { cause: error });
  }
}
