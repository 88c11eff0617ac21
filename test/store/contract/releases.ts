import type { Test } from 'tap';
import type { NewRelease, Reach, ReleasePlace, Store } from '../../../src/store/store.ts';
import { noFigures } from '../../support/no-figures.ts';
import { at, by, makeCentre, put, remove, type TestCentre } from '../support/centre.ts';

const period = '2026-Q3';
const everything: Reach = { all: true };
const acceptance = { acceptedAt: at(9), acceptedBy: 'J. Bakker', acceptedAs: 'Contractbeheerder', remark: 'Akkoord' };

function release({ centreId }: TestCentre, number: number, rest: Partial<NewRelease> = {}): NewRelease {
  const { state = 'provisional', supersedes = null, reason = null } = rest;
  return {
    centreId,
    period,
    audience: 'own',
    organisationId: '',
    number,
    sha256: `hash-${number}`,
    publishedBy: 'A. de Vries',
    publishedAs: 'Coördinator',
    changeNumber: 0,
    changedAt: null,
    dueOn: '2026-10-30',
    feed: noFigures,
    document: `{"number":${number},"naam":"é \\u0000 «»"}`,
    ...rest,
    state,
    supersedes,
    reason,
    asked: rest.asked ?? { state, supersedes, reason },
  };
}

const placeOf = ({ centreId }: TestCentre, organisationId = ''): ReleasePlace => ({
  centreId,
  period,
  audience: organisationId === '' ? 'own' : 'contract',
  organisationId,
});

/** Releases: kept as they were published, in turn, closing their period; seen by the centre and by who received them. */
export async function releasesContract(t: Test, store: Store): Promise<void> {
  const publish = (centre: TestCentre, item: NewRelease, minute: number, rest = {}) =>
    store.publishRelease(centre.reach, item, { at: at(minute), by, ...rest });
  const outcome = async (...args: Parameters<typeof publish>) => {
    const said = await publish(...args);
    return said !== null && typeof said === 'object' ? said.result : said;
  };

  await t.test('a release is kept byte for byte, and each state has its turn', async (t) => {
    const centre = await makeCentre(store);
    const first = release(centre, 1);
    t.equal(await publish(centre, first, 1), 'published');
    const { asked: _asked, feed: _feed, ...kept } = first;
    t.strictSame(await store.getRelease(centre.reach, placeOf(centre), 1), {
      ...kept,
      publishedAt: at(1),
      keyId: by.keyId,
      acceptance: null,
    });
    t.strictSame(await publish(centre, release(centre, 2), 2), {
      result: 'already-published',
      newest: 1,
      state: 'provisional',
    });
    t.equal(await outcome(centre, release(centre, 2, { supersedes: 1 }), 2), 'reason-missing');
    t.equal(await outcome(centre, release(centre, 2, { supersedes: 7, reason: 'x' }), 2), 'not-the-newest');
    t.equal(await outcome(centre, release(centre, 2, { reason: 'x', state: 'final' }), 2), 'reason-alone');
    t.equal(await outcome(centre, release(centre, 3, { state: 'final' }), 2), 'changed-meanwhile', 'a number skipped');
    t.equal(await publish(centre, release(centre, 2, { state: 'final' }), 3), 'published');
    t.equal(await outcome(centre, release(centre, 3), 4), 'already-published', 'nothing provisional after a final one');
    t.equal(await outcome(centre, release(centre, 3, { state: 'final' }), 4), 'already-published');
    t.equal(
      await publish(centre, release(centre, 3, { state: 'final', supersedes: 2, reason: 'Uren vergeten' }), 5),
      'published',
    );
    const heads = await store.listReleases(centre.reach, centre.centreId, period);
    t.strictSame(
      heads.map(({ number, state, supersedes, reason }) => [number, state, supersedes, reason]),
      [
        [1, 'provisional', null, null],
        [2, 'final', null, null],
        [3, 'final', 2, 'Uren vergeten'],
      ],
    );
    t.notOk(heads.some((head) => 'document' in head));
    t.equal((await store.getRelease(centre.reach, placeOf(centre), null))?.number, 3, 'without a number the newest');
    t.equal(await store.getRelease(centre.reach, placeOf(centre), 4), null);
  });

  await t.test('a final release closes the period, until it is opened again with a reason', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    const reopening = { name: 'A. de Vries', function: 'Coördinator', reason: 'Ritten ontbraken', by };
    t.equal(await publish(centre, release(centre, 1), 1), 'published');
    t.strictSame(await store.listClosures(reach, centreId), [], 'a provisional one closes nothing');
    t.equal(await store.reopenPeriod(reach, centreId, period, { ...reopening, at: at(1) }), 'not-closed');
    t.equal(await publish(centre, release(centre, 2, { state: 'final' }), 2), 'published');
    const closed = { period, closure: 1, closedAt: at(2), audience: 'own', organisationId: '', number: 2 };
    const shut = { ...closed, reopenedAt: null, reopenedBy: null, reopenedAs: null, reason: null };
    t.strictSame(await store.listClosures(reach, centreId, period), [shut]);
    t.strictSame(await store.listClosures(reach, centreId, '2026-Q2'), []);
    const replacing = { state: 'final', supersedes: 2, reason: 'Typefout' } as const;
    t.equal(await publish(centre, release(centre, 3, replacing), 3), 'published');
    t.strictSame(await store.listClosures(reach, centreId), [shut], 'what is closed is not closed again');
    t.equal(await store.reopenPeriod(reach, centreId, period, { ...reopening, at: at(4) }), 'reopened');
    t.equal(await store.reopenPeriod(reach, centreId, period, { ...reopening, at: at(5) }), 'not-closed');
    const open = { ...shut, reopenedAt: at(4), reopenedBy: 'A. de Vries', reopenedAs: 'Coördinator' };
    t.strictSame(await store.listClosures(reach, centreId), [{ ...open, reason: 'Ritten ontbraken' }]);
    const asked = { state: 'final', supersedes: null, reason: null } as const;
    const after = { state: 'final', supersedes: 3, reason: 'Ritten ontbraken', asked } as const;
    t.equal(await publish(centre, release(centre, 4, after), 6), 'published', 'the reopening is the reason');
    t.match(await store.listClosures(reach, centreId), [{ closure: 1 }, { closure: 2, number: 4, reopenedAt: null }]);
    t.equal(await outcome(centre, release(centre, 5, { state: 'final' }), 7), 'already-published');
  });

  await t.test('of two who publish at once one is second', async (t) => {
    const centre = await makeCentre(store);
    const said = await Promise.all([1, 2, 3].map((minute) => outcome(centre, release(centre, 1), minute)));
    t.strictSame(said.sort(), ['already-published', 'already-published', 'published']);
    const next = { state: 'final', supersedes: 1, reason: 'Beter' } as const;
    const again = await Promise.all([4, 5].map((minute) => outcome(centre, release(centre, 2, next), minute)));
    t.strictSame(again.sort(), ['not-the-newest', 'published']);
  });

  await t.test('a release of one moment is refused at another, when that is asked', async (t) => {
    const centre = await makeCentre(store);
    const item = release(centre, 1, { state: 'final' });
    await centre.write(put('participants', 'p-1', {}), 1);
    t.equal(await publish(centre, item, 2, { onlyUnchanged: true }), 'data-changed');
    t.strictSame(await store.listReleases(centre.reach, centre.centreId, period), []);
    const now = await store.changeNumber(centre.reach, centre.centreId);
    t.equal(await publish(centre, { ...item, ...now }, 2, { onlyUnchanged: true }), 'published');
    t.match(await store.getRelease(centre.reach, placeOf(centre), 1), { changeNumber: 1, changedAt: at(1) });
  });

  await t.test('who sees it, who accepts it', async (t) => {
    const [centre, receiver, other] = [await makeCentre(store), await makeCentre(store), await makeCentre(store)];
    const { organisationId, reach } = receiver;
    const contract = { audience: 'contract', organisationId } as const;
    t.equal(await publish(centre, release(centre, 1), 1), 'published');
    t.equal(await publish(centre, release(centre, 1, { ...contract, document: '{}' }), 2), 'published', 'its own row');
    t.equal(await publish(receiver, release(centre, 2, { state: 'final' }), 3), null, 'not of this centre');
    const place = placeOf(centre, organisationId);
    for (const [asker, sees] of [
      [centre.reach, ['', organisationId]],
      [everything, ['', organisationId]],
      [reach, [organisationId]],
      [other.reach, []],
      [{ ...centre.reach, centreIds: [] }, []],
    ] as [Reach, string[]][]) {
      const heads = await store.listReleases(asker, centre.centreId, period);
      t.strictSame(
        heads.map((head) => head.organisationId),
        sees,
      );
      t.equal((await store.getRelease(asker, place, 1)) !== null, sees.includes(organisationId));
      t.equal((await store.getRelease(asker, placeOf(centre), null)) !== null, sees.includes(''));
    }
    t.match(await store.releasesFor(reach, organisationId, period), [{ centreId: centre.centreId, number: 1 }]);
    t.strictSame(await store.releasesFor(other.reach, organisationId, period), []);
    t.strictSame(await store.releasesFor(reach, organisationId, '2026-Q2'), []);

    for (const [asker, target] of [
      [centre.reach, place],
      [other.reach, place],
      [everything, place],
      [centre.reach, placeOf(centre)],
      [reach, placeOf(centre)],
    ] as [Reach, ReleasePlace][]) {
      t.equal(await store.acceptRelease(asker, { ...target, number: 1 }, acceptance, { by }), null);
    }
    t.equal(await store.acceptRelease(reach, { ...place, number: 2 }, acceptance, { by }), null);
    t.equal(await store.acceptRelease(reach, { ...place, number: 1 }, acceptance, { by }), 'accepted');
    t.equal(await store.acceptRelease(reach, { ...place, number: 1 }, acceptance, { by }), 'accepted-before');
    const shown = { acceptance: { ...acceptance, keyId: by.keyId } };
    t.match(await store.getRelease(centre.reach, place, 1), shown, 'both sides see it');
    t.match(await store.getRelease(reach, place, 1), shown);
  });

  await t.test('the trail tells of it, with the hash', async (t) => {
    const centre = await makeCentre(store);
    await publish(centre, release(centre, 1, { state: 'final' }), 1);
    const { rows } = await store.listAuditEntries(everything, { centreId: centre.centreId, limit: 10 });
    const details = { audience: 'own', organisationId: '', number: 1, state: 'final', sha256: 'hash-1' };
    t.match(rows.slice(-2), [
      { action: 'created', kind: 'releases', details: { period, release: details } },
      { action: 'created', kind: 'period-closures', details: { period } },
    ]);
  });

  await t.test('what was written since is counted by change number, deletions by their instant', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    const days = { from: '2026-07-01', until: '2026-09-30' };
    const count = (id: string, month: string) => put('volunteer-hours', id, { month, minutes: 240 });
    const first = await centre.write(count('a', '2026-07'), 1);
    t.ok('revision' in first, first.result);
    const state = await store.changeNumber(reach, centreId);
    const since = () => store.writtenSince(centreId, { ...days, changeNumber: 0, changedAt: null, ...state });
    t.equal(await since(), null, 'nothing');
    await centre.write(count('before', '2026-03'), 1);
    t.equal(await since(), null, 'nothing of these days');
    await centre.write(count('b', '2026-08'), 1);
    t.strictSame(await since(), { records: 1, at: at(1) }, 'also within the same millisecond');
    await centre.write(count('a', '2026-09'), 2);
    t.strictSame(await since(), { records: 2, at: at(2) });
    await centre.writeAll([remove('volunteer-hours', 'b'), remove('volunteer-hours', 'before')], { minute: 3 });
    t.strictSame(await since(), { records: 3, at: at(3) }, 'each deletion, as nobody knows of which day it was');
    t.strictSame(await store.writtenSince(centreId, { ...days, changeNumber: 0, changedAt: null }), {
      records: 3,
      at: at(3),
    });
  });

  await t.test('several reads of one moment agree while others write', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    await centre.write(put('participants', 'p-1', {}), 1);
    const query = { limit: 10 };
    let write: Promise<unknown> = Promise.resolve();
    await store.atOneMoment(async (moment) => {
      const before = await moment.listRecords(reach, centreId, 'participants', query);
      // A PostgreSQL inside the test has one connection: a write there waits until the moment is over.
      write = centre.write(put('participants', 'p-2', {}), 2);
      if (store.dialect === 'sqlite') await write;
      const [after, state] = await Promise.all([
        moment.listRecords(reach, centreId, 'participants', query),
        moment.changeNumber(reach, centreId),
      ]);
      t.strictSame(after, before);
      t.equal(state?.changeNumber, 1);
      if (store.dialect === 'sqlite')
        t.equal((await store.changeNumber(reach, centreId))?.changeNumber, 2, 'others do');
    });
    await write;
    t.equal((await store.listRecords(reach, centreId, 'participants', query))?.rows.length, 2);
    await t.rejects(
      store.atOneMoment(async () => {
        throw new Error('given up');
      }),
      /given up/,
    );
    t.equal((await store.changeNumber(reach, centreId))?.changeNumber, 2, 'and nothing is stuck');
  });

  await t.test('agreements of a centre, for both sides', async (t) => {
    const [centre, party, other] = [await makeCentre(store), await makeCentre(store), await makeCentre(store)];
    const agreement = { organisationId: party.organisationId, reference: 'r', from: '2026-01-01', basis: 'payer' };
    await centre.writeAll([
      put('agreements', 'a', agreement),
      put('agreements', 'b', { ...agreement, organisationId: other.organisationId }),
    ]);
    const ids = async (reach: Reach) =>
      (await store.agreementsOfCentre(reach, centre.centreId))?.map(({ id }) => id) ?? null;
    t.strictSame(await ids(centre.reach), ['a', 'b']);
    t.strictSame(await ids(party.reach), ['a']);
    t.strictSame(await ids(everything), ['a', 'b']);
    t.equal(await ids({ all: false, organisationId: 'nobody', centreIds: [] }), null);
    t.match(await store.agreementsOfCentre(party.reach, centre.centreId), [{ data: agreement }]);
  });
}
