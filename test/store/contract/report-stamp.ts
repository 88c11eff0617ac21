import type { Test } from 'tap';
import type { Reach, Store } from '../../../src/store/store.ts';
import { at, by, centreData, makeCentre, put } from '../support/centre.ts';

/** The stamp of a centre changes with everything a report of it shows, never comes back, and is given to nobody else. */
export async function reportStampContract(t: Test, store: Store): Promise<void> {
  await t.test('every change gives a stamp that was never there before', async (t) => {
    const centre = await makeCentre(store);
    const { centreId, organisationId, reach } = centre;
    const person = (birthYear: number) => centre.write(put('participants', 'p', { birthYear }));
    const organisation = (name: string) =>
      store.putOrganisation({ id: `${organisationId}-payer`, name, kind: 'municipality' }, { at: at(1), by });
    const named = (name: string) =>
      store.putCentre({ ...centreData(centreId, organisationId), name }, { at: at(1), by });
    const changes: readonly [string, () => Promise<unknown>][] = [
      ['a new record', () => person(1980)],
      ['a changed record', () => person(1981)],
      ['changed back', () => person(1980)],
      ['a new name of the centre', () => named('Other')],
      ['its old name', () => named('Centre')],
      ['a new organisation', () => organisation('One')],
      ['a new name of an organisation', () => organisation('Two')],
      ['its old name again', () => organisation('One')],
    ];
    const seen = new Set([await store.reportStamp(reach, centreId)]);
    for (const [what, change] of changes) {
      await change();
      const stamp = await store.reportStamp(reach, centreId);
      t.type(stamp, 'string');
      t.notOk(seen.has(stamp), what);
      seen.add(stamp);
    }
  });

  await t.test('what changes nothing leaves it as it is', async (t) => {
    const [one, other] = [await makeCentre(store), await makeCentre(store)];
    await one.write(put('participants', 'p', { birthYear: 1980 }));
    const stamp = await store.reportStamp(one.reach, one.centreId);
    await one.write(put('participants', 'p', { birthYear: 1980 }), 2);
    await one.writeAll([put('participants', 'q', {})], { dryRunId: 'dry' });
    await store.endDryRun('dry');
    await other.write(put('participants', 'p', { birthYear: 1980 }));
    t.equal(await store.reportStamp(one.reach, one.centreId), stamp, 'the same put, a dry run, another centre');
  });

  await t.test('out of reach there is none', async (t) => {
    const [one, other] = [await makeCentre(store), await makeCentre(store)];
    t.equal(await store.reportStamp(other.reach, one.centreId), null);
    const nothing: Reach = { all: false, organisationId: one.organisationId, centreIds: [] };
    t.equal(await store.reportStamp(nothing, one.centreId), null);
    t.equal(await store.reportStamp({ all: true }, 'nowhere'), null);
  });
}
