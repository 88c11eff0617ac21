/** What a file is, by how it begins. */
export type Beginning = 'nothing' | 'lines of JSON' | 'a table';

const blank = new Set([0x20, 0x09, 0x0a, 0x0d]);
const mark = [0xef, 0xbb, 0xbf];
const brace = 0x7b;

/**
 * Looks at how a file begins, and gives it whole all the same. No header of a table begins with a brace, and every line of
 * a record in JSON does.
 */
export async function peek(
  file: AsyncIterable<Buffer>,
): Promise<{ readonly is: Beginning; readonly bytes: AsyncIterable<Buffer> }> {
  const pieces = file[Symbol.asyncIterator]();
  const seen: Buffer[] = [];
  let is: Beginning = 'nothing';
  let at = 0;
  while (is === 'nothing') {
    const next = await pieces.next();
    if (next.done) break;
    seen.push(next.value);
    for (const byte of next.value) {
      const isPassedOver = blank.has(byte) || (at < mark.length && byte === mark[at]);
      at += 1;
      if (isPassedOver) continue;
      is = byte === brace ? 'lines of JSON' : 'a table';
      break;
    }
    // A file of blanks alone is no table, however long it goes on.
    if (at > mostBlanks && is === 'nothing') is = 'a table';
  }
  return { is, bytes: whole(seen, pieces) };
}

const mostBlanks = 65_536;

async function* whole(seen: readonly Buffer[], rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* seen;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
