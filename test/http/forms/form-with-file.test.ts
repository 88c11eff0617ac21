import { Readable } from 'node:stream';
import t, { type Test } from 'tap';
import { AppError } from '../../../src/errors.ts';
import { readFormWithFile } from '../../../src/http/forms/form-with-file.ts';

const boundary = 'x-boundary';
const type = `multipart/form-data; boundary=${boundary}`;

type Part = { name?: string; file?: string; text: string; head?: string };

function part({ name, file, text, head }: Part): string {
  const naming = [name === undefined ? '' : `; name="${name}"`, file === undefined ? '' : `; filename="${file}"`].join(
    '',
  );
  return `--${boundary}\r\n${head ?? `Content-Disposition: form-data${naming}`}\r\n\r\n${text}\r\n`;
}

function body(parts: readonly Part[], end = `--${boundary}--\r\n`): string {
  return parts.map(part).join('') + end;
}

/** The text in pieces of so many bytes, as a network may cut it. */
function inPieces(text: string, size: number): AsyncIterable<Buffer> {
  const bytes = Buffer.from(text);
  return Readable.from(
    (function* () {
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    })(),
  );
}

async function read(text: string, { size = 7, contentType = type } = {}) {
  const { fields, file } = await readFormWithFile(contentType, inPieces(text, size));
  const chunks: Buffer[] = [];
  if (file) for await (const chunk of file.bytes) chunks.push(chunk);
  return { fields: { ...fields }, name: file?.name ?? null, text: Buffer.concat(chunks).toString() };
}

const isBadForm = (error: unknown) => error instanceof AppError && error.code === 'bad-form';
async function refused(t: Test, text: string, message: string, contentType = type): Promise<void> {
  for (const size of [1, 7, 100_000]) {
    const error = await read(text, { size, contentType }).then(
      () => null,
      (caught: unknown) => caught,
    );
    t.ok(isBadForm(error), `${message}, in pieces of ${size}: ${error}`);
  }
}

t.test('fields and a file arrive as they were sent, however they are cut', async (t) => {
  const text = 'id;naam\r\n1;Zoë\r\n--x-bound\r\n';
  const form = body([
    { name: 'token', text: 'a.b' },
    { name: 'remark', text: 'één\r\ntwee' },
    { name: 'file', file: 'C:\\map\\uren <b>.csv', text },
  ]);
  for (const size of [1, 3, 64, 100_000]) {
    const read_ = await read(form, { size });
    t.strictSame(read_, { fields: { token: 'a.b', remark: 'één\ntwee' }, name: 'uren <b>.csv', text }, `${size}`);
  }
});

t.test('a form in which no file was chosen has one without a name', async (t) => {
  const { name, text } = await read(body([{ name: 'file', file: '', text: '' }]));
  t.strictSame([name, text], ['', '']);
});

t.test('a form without a file says so', async (t) => {
  const { name, fields } = await read(body([{ name: 'kind', text: 'participants' }]));
  t.strictSame([name, fields], [null, { kind: 'participants' }]);
});

t.test('names that mean something to objects are plain fields', async (t) => {
  const { fields } = await readFormWithFile(type, inPieces(body([{ name: '__proto__', text: 'x' }]), 9));
  t.strictSame(Object.keys(fields), ['__proto__']);
  t.equal(({} as Record<string, unknown>).x, undefined);
});

t.test('what is no form of ours is refused', async (t) => {
  const file = { name: 'file', file: 'a.csv', text: 'id\r\n1\r\n' };
  const many = Array.from({ length: 500 }, (_, at) => ({ name: `f${at}`, text: 'x' }));
  await refused(t, body([{ name: 'kind', text: 'x'.repeat(5000) }, file]), 'a field far too long');
  await refused(t, body([...many, file]), 'very many fields');
  await refused(t, body([{ name: 'a', text: '1' }, { name: 'a', text: '2' }, file]), 'a field twice');
  await refused(t, body([file, { name: 'dryRun', text: 'true' }]), 'a field behind the file');
  await refused(t, body([file, file]), 'two files');
  await refused(t, body([{ text: 'nameless' }, file]), 'a part without a name');
  await refused(t, body([{ name: 'a', text: '1' }, file], ''), 'a file that breaks off');
  await refused(t, body([{ name: 'a', text: '1' }], ''), 'a field that breaks off');
  await refused(t, `--${boundary}\r\nContent-Disposition: form-da`, 'a head that breaks off');
  await refused(t, '', 'nothing');
  await refused(t, body([file]), 'no boundary', 'multipart/form-data');
  await refused(t, 'a=1&b=2', 'another kind of body');
});

t.test('a connection that breaks off is told as what it is', async (t) => {
  const gone = Object.assign(new Error('gone'), { code: 'ECONNRESET' });
  const stream = Readable.from(
    (async function* () {
      yield Buffer.from(body([{ name: 'file', file: 'a.csv', text: 'id' }], '').slice(0, -2));
      throw gone;
    })(),
  );
  const { file } = await readFormWithFile(type, stream);
  await t.rejects(
    async () => {
      for await (const _ of file?.bytes ?? []);
    },
    { code: 'ECONNRESET' },
  );
});

t.test('a file is read as it comes in, and no faster than it is wanted', async (t) => {
  const chunk = Buffer.alloc(65_536, 'x');
  let sent = 0;
  const stream = Readable.from(
    (async function* () {
      yield Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.csv"\r\n\r\n`);
      for (; sent < 400; sent += 1) yield chunk;
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    })(),
  );
  const { file } = await readFormWithFile(type, stream);
  let bytes = 0;
  let furthest = 0;
  for await (const piece of file?.bytes ?? []) {
    bytes += piece.length;
    furthest = Math.max(furthest, sent - bytes / chunk.length);
  }
  t.equal(bytes, 400 * chunk.length);
  t.ok(furthest < 40, `${furthest} pieces ahead of the reader`);
});

for (const reads of [true, false]) {
  t.test(
    `what is left of a body is read and dropped, when its file was ${reads ? 'begun' : 'not touched'}`,
    async (t) => {
      let sent = 0;
      let end: () => void = () => undefined;
      const ended = new Promise<void>((resolve) => {
        end = resolve;
      });
      const pieces = async function* () {
        yield Buffer.from(part({ name: 'f', file: 'a', text: 'x' }).slice(0, -2));
        for (; sent < 200; sent += 1) yield Buffer.alloc(65_536, 'x');
        end();
      };
      const { file, drop } = await readFormWithFile(type, pieces());
      if (reads) for await (const _ of file?.bytes ?? []) break;
      else drop();
      await ended;
      t.equal(sent, 200);
    },
  );
}
