import type { FuzzAnswer } from '../request.ts';

/** The answers in what a socket received, 1xx left out; what is no answer is `rest`. */
export function readAnswers(received: Buffer): { answers: FuzzAnswer[]; rest: Buffer } {
  const answers: FuzzAnswer[] = [];
  let rest = received;
  for (;;) {
    const end = rest.indexOf('\r\n\r\n');
    if (end < 0) return { answers, rest };
    const [first = '', ...lines] = rest.subarray(0, end).toString('latin1').split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
    if (!status) return { answers, rest };
    const headers = Object.fromEntries(
      lines.map((line) => {
        const colon = line.indexOf(':');
        return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
      }),
    );
    const after = rest.subarray(end + 4);
    const found = bodyOf(after, headers, status);
    if (!found) return { answers, rest };
    rest = after.subarray(found.taken);
    if (status >= 200) answers.push({ status, headers, body: found.body });
  }
}

/** The body after a head and the bytes it took; null when it is not complete. */
function bodyOf(
  bytes: Buffer,
  headers: Readonly<Record<string, string>>,
  status: number,
): { body: Buffer; taken: number } | null {
  if (status < 200 || status === 204 || status === 304) return { body: Buffer.alloc(0), taken: 0 };
  if (headers['transfer-encoding'] === 'chunked') return chunksOf(bytes);
  const length = Number(headers['content-length'] ?? bytes.length);
  return bytes.length < length ? null : { body: bytes.subarray(0, length), taken: length };
}

function chunksOf(bytes: Buffer): { body: Buffer; taken: number } | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return null;
    const size = Number.parseInt(bytes.subarray(at, line).toString(), 16);
    if (size === 0) return { body: Buffer.concat(parts), taken: line + 4 };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}
