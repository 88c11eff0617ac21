import { createHash } from 'node:crypto';
import type { EncodedRecord } from './encoded.ts';
import { sameRecord } from './encoded.ts';
import type { KnownRecord } from './world.ts';

/** A fingerprint of a record's content: enough for a dry run to tell "unchanged" without keeping the content. */
export function digest({ values, sensitive, lists }: EncodedRecord): string {
  return createHash('sha256')
    .update(JSON.stringify([values, sensitive, lists]))
    .digest('base64');
}

/** True when the known record already holds this. */
export function holds(known: KnownRecord, encoded: EncodedRecord): boolean {
  return 'digest' in known.content ? known.content.digest === digest(encoded) : sameRecord(known.content, encoded);
}
