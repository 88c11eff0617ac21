import type { Readable } from 'node:stream';

/** A body as it streams in; who stops reading before its end leaves the stream as it is. */
export function bodyStream(body: unknown): AsyncIterable<Buffer> {
  return (body as Readable).iterator({ destroyOnReturn: false });
}

/**
 * Reads and drops what is left of a body. A client that sends its next request over the same connection would otherwise
 * never be heard: it stands behind what nobody reads.
 */
export function dropBody(body: unknown): void {
  // The stream notes only in its next turn that its last reader has gone, and then stands still again.
  setImmediate(() => (body as Readable).resume());
}
