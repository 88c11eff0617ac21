/** The encodings a spreadsheet saves a text file in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Notes the bytes of a file as they come by, to say at the end how its text was written. */
export type EncodingWitness = {
  note(bytes: Uint8Array): void;
  verdict(): Encoding /** True when it begins with a byte order mark. */;
  hasMark(): boolean;
};

/**
 * UTF-16 shows in the first two bytes. What is UTF-8 from the first byte to the last is UTF-8: other text that
 * holds a letter with an accent practically never is. All else is what Windows writes in this part of the world; in it
 * every byte is some character, so no file is refused for its encoding.
 */
export function witnessEncoding(): EncodingWitness {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let start = Buffer.alloc(0);
  let isUtf8 = true;
  const is = (first: number, second: number) => start[0] === first && start[1] === second;
  return {
    note(bytes) {
      if (start.length < 3) start = Buffer.concat([start, bytes.subarray(0, 3 - start.length)]);
      if (!isUtf8) return;
      try {
        decoder.decode(bytes, { stream: true });
      } catch {
        isUtf8 = false;
      }
    },
    hasMark: () => is(0xff, 0xfe) || is(0xfe, 0xff) || (is(0xef, 0xbb) && start[2] === 0xbf),
    verdict() {
      if (is(0xff, 0xfe)) return 'utf-16le';
      if (is(0xfe, 0xff)) return 'utf-16be';
      // Without a mark: half of the first letter of a header is nothing.
      if (start.length >= 2 && start[1] === 0 && start[0] !== 0) return 'utf-16le';
      if (start.length >= 2 && start[0] === 0 && start[1] !== 0) return 'utf-16be';
      try {
        if (isUtf8) decoder.decode();
      } catch {
        isUtf8 = false;
      }
      return isUtf8 ? 'utf-8' : 'windows-1252';
    },
  };
}

/** The text of bytes as they stream by; a byte order mark is left out. */
export async function* textOf(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
