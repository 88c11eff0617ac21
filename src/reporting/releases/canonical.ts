import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/**
 * A document as canonical JSON (RFC 8785) and the SHA-256 of its UTF-8 bytes, hex: the same content gives the same bytes
 * wherever it is made, so that a hash proves a document and not a way of writing it. What is undefined is left out.
 */
export function canonicalDocument(document: object): { text: string; sha256: string } {
  const text = canonicalize(document);
  if (text === undefined) throw new Error('there is nothing to write');
  return { text, sha256: sha256Of(text) };
}

/** SHA-256 of the UTF-8 bytes of a text, hex. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
