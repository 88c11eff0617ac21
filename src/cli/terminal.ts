import type { Readable, Writable } from 'node:stream';

/** Where bytes come from and go to, and whether a person looks on. */
export type Terminal = {
  readonly input: Readable & { readonly isTTY?: boolean | undefined };
  /** For results. */
  readonly output: Writable & { readonly isTTY?: boolean | undefined };
  /** For what is said beside them: a line that is rewritten on a terminal. */
  readonly aside: Writable & { readonly isTTY?: boolean | undefined; readonly columns?: number | undefined };
};

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return { input: process.stdin, output: process.stdout, aside: process.stderr };
}
