import { createHash } from 'node:crypto';

/**
 * The ETag of an answer with figures: a function of what it says, and not of when that was computed, so that the same
 * figures have the same tag whatever happened in between. Weak, because answers with one tag may differ in `dataAsOf`
 * (docs/decisions/0029). `said` is the answer without that: text of a table, or an object.
 */
export function figuresTag(said: string | object): string {
  const text = typeof said === 'string' ? said : JSON.stringify(said);
  return `W/"${createHash('sha256').update(text).digest('base64url')}"`;
}
