/** One line of an import as it came in, or the reason why it cannot be read. Line numbers count from 1, blank lines included. */
export type Line = { number: number; text: string } | { number: number; fault: 'line-too-long' | 'not-json' };

/** Longest line that is read: a record never comes near it, a file without line breaks does. */
export const maxLineBytes = 1_048_576;

const lineFeed = 0x0a;

/**
 * Cuts a stream of bytes into lines with flat memory. A line that is too long is reported once and passed over; bytes
 * that are not UTF-8 make a line unreadable and stop nothing else.
 */
export async function* linesOf(stream: AsyncIterable<Buffer | Uint8Array>): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let number = 0;
  let rest: Uint8Array[] = [];
  let restBytes = 0;
  let skipping = false;

  const read = (bytes: Uint8Array): Line | null => {
    number += 1;
    try {
      const text = decoder.decode(bytes).trim();
      return text === '' ? null : { number, text };
    } catch {
      return { number, fault: 'not-json' };
    }
  };

  for await (const chunk of stream) {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at !== -1; at = chunk.indexOf(lineFeed, from)) {
      const part = chunk.subarray(from, at);
      from = at + 1;
      if (skipping) {
        skipping = false;
        continue;
      }
      const tooLong = restBytes + part.length > maxLineBytes;
      const line = tooLong ? { number: ++number, fault: 'line-too-long' as const } : read(join(rest, restBytes, part));
      rest = [];
      restBytes = 0;
      if (line) lines.push(line);
    }
    if (!skipping && from < chunk.length) {
      rest.push(chunk.subarray(from));
      restBytes += chunk.length - from;
      if (restBytes > maxLineBytes) {
        lines.push({ number: ++number, fault: 'line-too-long' });
        rest = [];
        restBytes = 0;
        skipping = true;
      }
    }
    if (lines.length > 0) yield lines;
  }
  const last = restBytes > 0 ? read(join(rest, restBytes, new Uint8Array())) : null;
  if (last) yield [last];
}

function join(parts: readonly Uint8Array[], bytes: number, last: Uint8Array): Uint8Array {
  if (parts.length === 0) return last;
  const whole = new Uint8Array(bytes + last.length);
  let at = 0;
  for (const part of [...parts, last]) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
