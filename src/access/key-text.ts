import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const pattern = /^mlt_(k[0-9a-z]{11})_([0-9a-z]{40})([0-9a-z]{4})$/;

/** A new key: its id, the whole key as its holder gets it once, what is kept to recognise it by, and its hash. */
export type NewKey = { id: string; key: string; prefix: string; hash: string };

/** Makes a key of 200 random bits; the last four characters are a checksum that catches a key copied in part. */
export function makeKey(): NewKey {
  const id = `k${randomText(11)}`;
  const body = `mlt_${id}_${randomText(40)}`;
  const key = `${body}${checksum(body)}`;
  return { id, key, prefix: key.slice(0, 20), hash: hashKey(key) };
}

/** The id in a key, or null when it is not a key or was copied wrongly. */
export function keyIdOf(key: string): string | null {
  const parts = pattern.exec(key);
  return parts?.[1] && checksum(key.slice(0, -4)) === parts[3] ? parts[1] : null;
}

/** What is stored of a key. A key is random and long, so one round of SHA-256 keeps it secret. */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}

/** Compares a key with a stored hash in constant time. */
export function matchesHash(key: string, hash: string): boolean {
  const given = Buffer.from(hashKey(key), 'hex');
  const kept = Buffer.from(hash, 'hex');
  return given.length === kept.length && timingSafeEqual(given, kept);
}

function randomText(length: number): string {
  return [...randomBytes(length)].map((byte) => alphabet[byte % 32]).join('');
}

function checksum(text: string): string {
  const digest = createHash('sha256').update(`meetlat key ${text}`).digest();
  return [...digest.subarray(0, 4)].map((byte) => alphabet[byte % 32]).join('');
}
