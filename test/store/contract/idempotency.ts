import type { Test } from 'tap';
import type { IdempotentEntry, Store } from '../../../src/store/store.ts';
import { at, by, makeCentre } from '../support/centre.ts';
import { apiKey } from './keys.ts';

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
    const answer = { claim, status: 201, body: 'sealed', expiresAt: at(50) };
    t.equal(await store.finishIdempotencyKey(answer), true);
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
    const held = { ...claim, idempotencyKey: 'held' };
    await store.claimIdempotencyKey(held, at(3));
    await store.releaseIdempotencyKey({ ...held, expiresAt: at(51) });
    t.not(await store.claimIdempotencyKey(held, at(4)), null, 'not by who is not the claimer');
    await store.releaseIdempotencyKey(held);
    t.equal(await store.claimIdempotencyKey(held, at(4)), null);
    await store.releaseIdempotencyKey({ ...claim, keyId: 'nobody' });
  });

  await t.test('a release comes too late for an answer that was kept', async (t) => {
    const late = { ...claim, idempotencyKey: 'late' };
    await store.claimIdempotencyKey(late, at(1));
    await store.finishIdempotencyKey({ claim: late, status: 201, body: 'sealed', expiresAt: at(50) });
    await store.releaseIdempotencyKey(late);
    t.match(await store.claimIdempotencyKey(late, at(2)), { state: 'done', body: 'sealed' });
  });

  await t.test('a claim can be renewed by its claimer, until it was taken over', async (t) => {
    const slow = { ...claim, idempotencyKey: 'slow', expiresAt: at(10) };
    await store.claimIdempotencyKey(slow, at(1));
    t.equal(await store.renewIdempotencyKey(slow, at(20)), true);
    const renewed = { ...slow, expiresAt: at(20) };
    t.not(await store.claimIdempotencyKey({ ...slow, expiresAt: at(30) }, at(15)), null, 'it holds');
    t.equal(await store.claimIdempotencyKey({ ...slow, expiresAt: at(40) }, at(20)), null, 'it has expired');
    t.equal(await store.renewIdempotencyKey(renewed, at(60)), false);
    t.equal(await store.finishIdempotencyKey({ claim: renewed, status: 200, body: 'x', expiresAt: at(60) }), false);
  });

  await t.test('a key and the answer that shows it: both or neither', async (t) => {
    const { organisationId, reach } = await makeCentre(store);
    const mine = { ...claim, idempotencyKey: 'key', expiresAt: at(10) };
    const answer = { claim: mine, status: 201, body: 'shown once', expiresAt: at(50) };
    const lost = apiKey('k-lost', organisationId);
    t.equal(await store.createKey(lost, by, answer), 'claim-lost', 'nobody claimed it');
    t.equal(await store.findKey('k-lost'), null);
    await store.claimIdempotencyKey(mine, at(1));
    t.equal(await store.createKey(apiKey('k-nobody', 'nobody'), by, answer), 'unknown-organisation');
    t.match(await store.claimIdempotencyKey(mine, at(2)), { state: 'running' }, 'the claim is as it was');
    t.equal(await store.createKey(apiKey('k-kept', organisationId), by, answer), 'created');
    t.match(await store.claimIdempotencyKey(mine, at(2)), { state: 'done', status: 201, body: 'shown once' });

    const next = apiKey('k-next', organisationId, { rotatedFrom: 'k-kept', createdAt: at(3) });
    const rotate = () => store.rotateKey(reach, organisationId, 'k-kept', next, at(90), by, answer);
    t.equal(await rotate(), 'claim-lost', 'that claim has its answer');
    t.equal(await store.findKey('k-next'), null);
    t.equal((await store.findKey('k-kept'))?.expiresAt, apiKey('', '').expiresAt, 'the old key is as it was');
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
