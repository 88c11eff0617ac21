import type { Test } from 'tap';
import type { Store } from '../../../src/store/store.ts';
import { at, by, centreData, makeCentre } from '../support/centre.ts';

/** Organisations and centres. */
export async function catalogueContract(t: Test, store: Store): Promise<void> {
  await t.test('an organisation is created, changed, left alone', async (t) => {
    const item = { id: 'Org.1', name: 'Gemeente Delft', kind: 'municipality' };
    const stored = { ...item, revision: 1, createdAt: at(1), updatedAt: at(1) };
    t.strictSame(await store.putOrganisation(item, { at: at(1), by }), { result: 'created', item: stored });
    t.strictSame(await store.putOrganisation(item, { at: at(2), by }), { result: 'unchanged', item: stored });
    t.strictSame(await store.getOrganisation({ all: true }, 'Org.1'), stored);
    const renamed = { ...item, name: 'Delft' };
    const changed = { ...renamed, revision: 2, createdAt: at(1), updatedAt: at(3) };
    t.strictSame(await store.putOrganisation(renamed, { at: at(3), by, ifMatch: [1] }), {
      result: 'changed',
      item: changed,
    });
    for (const condition of [{ ifMatch: [1] }, { ifAbsent: true }]) {
      t.strictSame(await store.putOrganisation(item, { at: at(4), by, ...condition }), {
        result: 'precondition-failed',
      });
    }
    t.strictSame(await store.putOrganisation({ ...item, id: 'org-none' }, { at: at(4), by, ifMatch: '*' }), {
      result: 'precondition-failed',
    });
    t.equal(await store.getOrganisation({ all: true }, 'org-none'), null);
    t.strictSame(await store.getOrganisation({ all: true }, 'Org.1'), changed);
  });

  await t.test('a centre is created, changed, left alone', async (t) => {
    await store.putOrganisation({ id: 'org-c', name: 'C', kind: 'operator' }, { at: at(1), by });
    const item = centreData('centre-c', 'org-c');
    const stored = { ...item, revision: 1, createdAt: at(1), updatedAt: at(1) };
    const created = await store.putCentre(item, { at: at(1), by, ifAbsent: true });
    t.strictSame(created, { result: 'created', item: stored });
    t.strictSame(await store.putCentre(item, { at: at(2), by }), { result: 'unchanged', item: stored });
    const changed = { ...item, name: 'Ander centrum', legalEntities: [] };
    t.strictSame(await store.putCentre(changed, { at: at(3), by }), {
      result: 'changed',
      item: { ...changed, revision: 2, createdAt: at(1), updatedAt: at(3) },
    });
    t.strictSame(await store.putCentre(item, { at: at(4), by, ifMatch: [1] }), { result: 'precondition-failed' });
    t.strictSame(await store.putCentre({ ...item, operatorId: 'nobody' }, { at: at(4), by }), {
      result: 'unknown-organisation',
    });
    t.equal((await store.getCentre({ all: true }, 'centre-c'))?.name, 'Ander centrum');
  });

  await t.test('figures per inhabitant change when the service area does: the change number says so', async (t) => {
    const centre = await makeCentre(store);
    const number = async () => (await store.changeNumber(centre.reach, centre.centreId))?.changeNumber;
    const item = centreData(centre.centreId, centre.organisationId);
    await store.putCentre({ ...item, name: 'Other name' }, { at: at(5), by });
    t.equal(await number(), 0, 'not for a name');
    const inhabitants = [{ year: 2026, inhabitants: 5 }];
    await store.putCentre({ ...item, serviceArea: { municipalityCodes: [], inhabitants } }, { at: at(6), by });
    t.strictSame(await store.changeNumber(centre.reach, centre.centreId), { changeNumber: 1, changedAt: at(6) });
  });

  await t.test('lists go by code point, in pages', async (t) => {
    await store.putOrganisation({ id: 'org-list', name: 'L', kind: 'operator' }, { at: at(1), by });
    const ids = ['zz-b', 'zz-B', 'zz-a.1', 'zz-a-1', 'zz-a1', 'zz-A'];
    for (const id of ids) {
      await store.putOrganisation({ id, name: id, kind: 'other' }, { at: at(1), by });
      await store.putCentre(centreData(id, 'org-list'), { at: at(1), by });
    }
    const found: string[] = [];
    let after: string[] | null = ['zz'];
    while (after) {
      const page: Awaited<ReturnType<Store['listOrganisations']>> = await store.listOrganisations(
        { all: true },
        { limit: 2, after },
      );
      found.push(...page.rows.map(({ id }) => id));
      after = page.next;
    }
    t.strictSame(found, [...ids].sort());
    const reach = { all: false, organisationId: 'org-list', centreIds: ids } as const;
    const page = await store.listCentres(reach, { limit: 4 });
    t.strictSame(page.next, [...ids].sort().slice(3, 4));
    const rest = await store.listCentres(reach, { limit: 4, ...(page.next ? { after: page.next } : {}) });
    t.strictSame(
      [...page.rows, ...rest.rows].map(({ id }) => id),
      [...ids].sort(),
    );
    t.equal(rest.next, null);
    t.strictSame(await store.centresOfOperator('org-list'), [...ids].sort());
    t.strictSame(await store.centresOfOperator('nobody'), []);
  });

  await t.test('names of organisations, whoever asks', async (t) => {
    for (const id of ['org-n1', 'org-N1'])
      await store.putOrganisation({ id, name: `Naam ${id}`, kind: 'other' }, { at: at(1), by });
    t.strictSame(await store.organisationNames(['org-N1', 'nobody', 'org-n1', 'org-n1']), {
      'org-N1': 'Naam org-N1',
      'org-n1': 'Naam org-n1',
    });
    t.strictSame(await store.organisationNames([]), {});
  });

  await t.test('fifty first puts of one organisation: one creates it', async (t) => {
    const item = { id: 'org-race', name: 'Race', kind: 'other' };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => store.putOrganisation(item, { at: at(1), by })),
    );
    t.equal(outcomes.filter(({ result }) => result === 'created').length, 1);
    t.equal(outcomes.filter(({ result }) => result === 'unchanged').length, 49);
  });
}
