import { createHmac, hash, hkdfSync } from 'node:crypto';

/**
 * What the audit trail is signed with. The key comes from the secret of the installation and serves nothing else; each
 * use of it has a purpose of its own, so that no result can pass for another.
 */
export type AuditKey = {
  /**
   * Stands for a record in the trail: the same record of a chain always gives the same pseudonym, and without the secret
   * nobody can try ids against it.
   */
  pseudonym(chain: string, kind: string, id: string): string;
  /** Binds an entry to the content it tells of. Without the salt it says nothing any more, also to who has the secret. */
  digest(salt: string, content: string): string;
  /** Seals a batch of entries, line by line, to all batches before it: the header names the seal before this one. */
  seal(header: string): { add(line: string): void; hash(): string };
};

/** Characters of a pseudonym, six bits each: enough that two records never share one. */
const pseudonymLength = 22;

/** The audit key of a secret. */
export function makeAuditKey(secret: string): AuditKey {
  const keyFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `meetlat audit ${purpose}`, 32));
  const [recordKey, contentKey, sealKey] = [
    keyFor('record').toString('hex'),
    keyFor('content').toString('hex'),
    keyFor('seal'),
  ];
  // A line feed stands in no chain, kind, id, salt or header, so parts cannot run into each other.
  return {
    pseudonym: (chain, kind, id) => keyed(recordKey, `${chain}\n${kind}\n${id}`).slice(0, pseudonymLength),
    digest: (salt, content) => keyed(contentKey, `${salt}\n${content}`),
    seal(header) {
      const mac = createHmac('sha256', sealKey).update(header);
      return { add: (line) => void mac.update(`\n${line}`), hash: () => mac.digest('base64url') };
    },
  };
}

/**
 * A keyed hash in one call, as two are part of every write and HMAC costs three times as much. SHA-512/256 gives half of
 * its state away, so that who sees a hash cannot extend the text under it: with the key in front it is as good as HMAC.
 */
function keyed(key: string, text: string): string {
  return hash('sha512-256', `${key}\n${text}`, 'base64url');
}
