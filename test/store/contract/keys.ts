import type { Test } from 'tap';
import type { ApiKey, Store } from '../../../src/store/store.ts';
import { at, by, makeCentre } from '../support/centre.ts';

export function apiKey(id: string, organisationId: string, rest: Partial<ApiKey> = {}): ApiKey {
  return {
    id,
    organisationId,
    system: 'kassa',
    preset: 'centre-system',
    scopes: ['records:read', 'records:write'],
    centreIds: null,
    mayTakeOver: false,
    prefix: 'mtl_abc',
    hash: '0'.repeat(64),
    createdAt: at(0),
    expiresAt: '2027-10-01T00:00:00.000Z',
    revokedAt: null,
    lastUsedAt: null,
    rotatedFrom: null,
    ...rest,
  };
}

/** API keys. */
export async function keysContract(t: Test, store: Store): Promise<void> {
  await t.test('a key is read as it was made', async (t) => {
    const { organisationId, reach } = await makeCentre(store);
    const keys = [
      apiKey('k-b', organisationId),
      apiKey('k-A', organisationId, { centreIds: ['c-1'], mayTakeOver: true, preset: null, scopes: [] }),
      apiKey('k-a', organisationId, { centreIds: [], rotatedFrom: 'k-b' }),
    ];
    for (const key of keys) t.equal(await store.createKey(key, by), 'created');
    for (const key of keys) {
      t.strictSame(await store.findKey(key.id), key);
      t.strictSame(await store.getKey(reach, organisationId, key.id), key);
    }
    const first = await store.listKeys(reach, organisationId, { limit: 2 });
    t.strictSame(
      first?.rows.map(({ id }) => id),
      ['k-A', 'k-a'],
    );
    const rest = await store.listKeys(reach, organisationId, { limit: 2, after: first?.next ?? [] });
    t.strictSame(rest, { rows: [keys[0]], next: null });
  });

  await t.test('of an organisation that is there', async (t) => {
    t.equal(await store.createKey(apiKey('k-none', 'nobody'), by), 'unknown-organisation');
    t.equal(await store.findKey('k-none'), null);
    t.equal(await store.listKeys({ all: true }, 'nobody', { limit: 1 }), null);
  });

  await t.test('a revoked key keeps the first instant', async (t) => {
    const { organisationId, reach } = await makeCentre(store);
    await store.createKey(apiKey('k-rev', organisationId), by);
    t.equal((await store.revokeKey(reach, organisationId, 'k-rev', at(5), by))?.revokedAt, at(5));
    t.equal((await store.revokeKey(reach, organisationId, 'k-rev', at(6), by))?.revokedAt, at(5));
    t.equal((await store.findKey('k-rev'))?.revokedAt, at(5));
    t.equal(await store.revokeKey(reach, organisationId, 'k-unknown', at(5), by), null);
  });

  await t.test('rotation makes the successor and ends the old key, both or neither', async (t) => {
    const { organisationId, reach } = await makeCentre(store);
    const old = apiKey('k-old', organisationId);
    const successor = apiKey('k-new', organisationId, { createdAt: at(5), rotatedFrom: 'k-old' });
    await store.createKey(old, by);
    t.strictSame(await store.rotateKey(reach, organisationId, 'k-old', successor, at(60), by), successor);
    t.strictSame(await store.findKey('k-new'), successor);
    t.equal((await store.findKey('k-old'))?.expiresAt, at(60));
    const again = apiKey('k-new-2', organisationId, { createdAt: at(30) });
    await store.rotateKey(reach, organisationId, 'k-old', again, at(90), by);
    t.equal((await store.findKey('k-old'))?.expiresAt, at(60), 'a rotation never makes a key live longer');
    const dead: [string, string, () => Promise<unknown>][] = [
      ['expired', 'k-old', async () => undefined],
      ['revoked', 'k-new', () => store.revokeKey(reach, organisationId, 'k-new', at(6), by)],
      ['unknown', 'k-none', async () => undefined],
    ];
    for (const [name, id, end] of dead) {
      await end();
      const next = apiKey(`k-after-${name}`, organisationId, { createdAt: at(61) });
      t.equal(await store.rotateKey(reach, organisationId, id, next, at(90), by), null, name);
      t.equal(await store.findKey(next.id), null);
    }
    t.equal((await store.findKey('k-new'))?.expiresAt, successor.expiresAt);
    const taken = store.rotateKey(reach, organisationId, 'k-new-2', apiKey('k-old', organisationId), at(90), by);
    await t.rejects(taken, 'an id that is taken');
    t.equal((await store.findKey('k-new-2'))?.expiresAt, again.expiresAt, 'leaves the key as it was');
  });

  await t.test('last use only moves on', async (t) => {
    const { organisationId } = await makeCentre(store);
    for (const id of ['k-u1', 'k-u2']) await store.createKey(apiKey(id, organisationId), by);
    await store.noteKeysUsed(
      new Map([
        ['k-u1', at(5)],
        ['k-u2', at(3)],
        ['k-gone', at(5)],
      ]),
    );
    await store.noteKeysUsed(
      new Map([
        ['k-u1', at(4)],
        ['k-u2', at(9)],
      ]),
    );
    t.equal((await store.findKey('k-u1'))?.lastUsedAt, at(5));
    t.equal((await store.findKey('k-u2'))?.lastUsedAt, at(9));
    await store.noteKeysUsed(new Map());
  });
}
