import type { Test } from 'tap';
import { impactMaps } from '../../../src/records/impact-maps.ts';
import type { Store } from '../../../src/store/store.ts';
import { at, makeCentre, put, remove } from '../support/centre.ts';

const map = (name: string) => ({ ...impactMaps.example, name });
const kind = 'impact-maps';

/** What a record of a kind with versions was before each change. */
export async function versionsContract(t: Test, store: Store): Promise<void> {
  await t.test('each change keeps what was there, numbered; what changes nothing makes no version', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    const get = (version: number) => store.getVersion(reach, centreId, kind, 'm', version);
    await centre.write(put(kind, 'm', map('first')), 1);
    await centre.write(put(kind, 'other', map('other')), 1);
    await centre.write(put(kind, 'm', map('first')), 2);
    await centre.write(put(kind, 'm', map('second')), 3);
    await centre.write(put(kind, 'm', map('third'), { source: 'next system', takeOver: true }), 4);
    const [one, two, three] = [await get(1), await get(2), await get(3)];
    t.strictSame(
      [one, two, three].map((each) => each?.data),
      [map('first'), map('second'), map('third')],
    );
    t.match(one, { version: 1, updatedAt: at(1), createdAt: at(1), source: 'system' });
    t.match(three, { version: 3, updatedAt: at(4), createdAt: at(1), source: 'next system' });
    const { version, ...present } = three ?? { version: 0 };
    t.strictSame(present, await centre.get(kind, 'm'), 'the newest version is the record');
    t.equal(version, 3);
    t.equal(await get(4), null);
    t.equal(await get(0), null);
    t.equal((await store.getVersion(reach, centreId, kind, 'other', 1))?.data.name, 'other');
    t.equal(await store.getVersion(reach, centreId, kind, 'other', 2), null);
  });

  await t.test('versions are listed in pages, the newest first', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    for (const [place, name] of ['a', 'b', 'c', 'd', 'e'].entries())
      await centre.write(put(kind, 'm', map(name)), place + 1);
    const seen: [number, unknown][] = [];
    let after: readonly string[] | undefined;
    let pages = 0;
    do {
      const page = await store.listVersions(reach, centreId, kind, 'm', { limit: 2, ...(after ? { after } : {}) });
      for (const row of page?.rows ?? []) seen.push([row.version, row.data.name]);
      after = page?.next ?? undefined;
      pages += 1;
    } while (after && pages < 10);
    t.strictSame(seen, [
      [5, 'e'],
      [4, 'd'],
      [3, 'c'],
      [2, 'b'],
      [1, 'a'],
    ]);
    t.equal(pages, 3);
  });

  await t.test('a batch counts as one change, a dry run as none, and a deletion takes all versions', async (t) => {
    const centre = await makeCentre(store);
    const { reach, centreId } = centre;
    const names = async () => {
      const page = await store.listVersions(reach, centreId, kind, 'm', { limit: 10 });
      return page?.rows.map(({ data }) => data.name) ?? null;
    };
    t.equal(await names(), null);
    await centre.writeAll([put(kind, 'm', map('a'))]);
    await centre.writeAll([put(kind, 'm', map('b')), put(kind, 'm', map('c'))]);
    await centre.writeAll([put(kind, 'm', map('d'))], { dryRunId: 'dry-versions' });
    await store.endDryRun('dry-versions');
    t.strictSame(await names(), ['c', 'a']);
    await centre.write(remove(kind, 'm'));
    t.equal(await names(), null);
    await centre.write(put(kind, 'm', map('again')));
    t.strictSame(await names(), ['again'], 'what was deleted does not come back');
  });

  await t.test('versions out of reach are not there', async (t) => {
    const [mine, theirs] = [await makeCentre(store), await makeCentre(store)];
    await theirs.write(put(kind, 'm', map('secret')));
    await theirs.write(put(kind, 'm', map('changed')));
    t.equal(await store.listVersions(mine.reach, theirs.centreId, kind, 'm', { limit: 10 }), null);
    t.equal(await store.getVersion(mine.reach, theirs.centreId, kind, 'm', 1), null);
  });
}
