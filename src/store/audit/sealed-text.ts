import type { Instant } from '../store.ts';

/** A seal covers at most so many entries: it is made inside the write that fills it, which must not wait for long. */
export const entriesPerSeal = 256;

/** An entry as its row holds it. The salt is left out: it is the one thing that may be erased. */
export type EntryRow = {
  readonly sequence: number;
  readonly at: Instant;
  readonly action: string;
  readonly keyId: string;
  readonly organisationId: string | null;
  readonly kind: string | null;
  readonly record: string | null;
  readonly details: string;
  readonly digest: string | null;
};

/** The columns of an entry row, in SQL. */
export const entryColumns =
  'sequence, at, action, key_id AS "keyId", organisation_id AS "organisationId", kind, record, details, digest';

/** What a seal says of itself and of the one before it. */
export type SealHeader = {
  readonly chain: string;
  readonly number: number;
  readonly first: number;
  readonly last: number;
  readonly sealedAt: Instant;
  /** Hash of the seal before it; empty for the first. */
  readonly previous: string;
};

/** The one text of a header that is sealed. */
export function headerText({ chain, number, first, last, sealedAt, previous }: SealHeader): string {
  return JSON.stringify([chain, number, first, last, sealedAt, previous]);
}

/** The one text of an entry that is sealed: JSON of its columns in this order, which needs no spaces and no choices. */
export function entryText(row: EntryRow): string {
  const { sequence, at, action, keyId, organisationId, kind, record, details, digest } = row;
  return JSON.stringify([sequence, at, action, keyId, organisationId, kind, record, details, digest]);
}
