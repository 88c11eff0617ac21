import type { Test } from 'tap';
import type { IdempotentEntry, Store } from '../../../src/store/store.ts';
import { at } from '../support/centre.ts';

/** Answers kept for a repeated POST, and settings that are written once. */
export async function idempotencyContract(t: Test, store: Store): Promise<void> {
  const claim: IdempotentEntry = {
    keyId: 'key-1',
    idempotencyKey: 'abc',
    fingerprint: 'f',
    state: 'running',
    status: null,
    body: null,
    expiresAt: at(50),
  };

  await t.test('the first claim is free, the next one gets the entry', async (t) => {
    t.equal(await store.claimIdempotencyKey(claim, at(1)), null);
    t.strictSame(await store.claimIdempotencyKey({ ...claim, fingerprint: 'g' }, at(2)), claim);
    const done: IdempotentEntry = { ...claim, state: 'done', status: 201, body: 'sealed' };
    await store.finishIdempotencyKey(done);
    t.strictSame(await store.claimIdempotencyKey(claim, at(3)), done);
    t.equal(await store.claimIdempotencyKey({ ...claim, keyId: 'key-2' }, at(3)), null, 'each API key has its own');
    t.equal(await store.claimIdempotencyKey({ ...claim, idempotencyKey: 'abcd' }, at(3)), null);
  });

  await t.test('an expired entry makes way', async (t) => {
    const next = { ...claim, fingerprint: 'next', expiresAt: at(120) };
    t.not(await store.claimIdempotencyKey(next, at(49)), null, 'not before it has expired');
    t.equal(await store.claimIdempotencyKey(next, at(50)), null);
    t.strictSame(await store.claimIdempotencyKey(claim, at(51)), next);
  });

  await t.test('a released key is free again', async (t) => {
    await store.releaseIdempotencyKey(claim.keyId, claim.idempotencyKey);
    t.equal(await store.claimIdempotencyKey(claim, at(4)), null);
    await store.releaseIdempotencyKey('nobody', 'nothing');
  });

  await t.test('fifty claims at once: one gets it', async (t) => {
    const race = { ...claim, idempotencyKey: 'race' };
    const found = await Promise.all(Array.from({ length: 50 }, () => store.claimIdempotencyKey(race, at(1))));
    t.equal(found.filter((entry) => entry === null).length, 1);
  });

  await t.test('a setting: the first write wins', async (t) => {
    t.equal(await store.getSetting('secret'), null);
    const stored = await Promise.all(['one', 'two', 'three'].map((value) => store.putSettingOnce('secret', value)));
    t.equal(new Set(stored).size, 1, 'all get the same');
    t.equal(await store.getSetting('secret'), stored[0]);
    t.equal(await store.putSettingOnce('secret', 'four'), stored[0]);
    t.equal(await store.getSetting('Secret'), null);
  });
}
