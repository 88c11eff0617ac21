import type { Test } from 'tap';
import type { RecordData } from '../../../src/records/field.ts';
import type { ApprovalPut, ObligationPut, Reach, Store } from '../../../src/store/store.ts';
import { at, by, makeCentre, put, remove, type TestCentre } from '../support/centre.ts';

const everything: Reach = { all: true };
let made = 0;

/** An organisation that contracts; it runs no centre. */
async function makeAuthority(store: Store): Promise<{ id: string; reach: Reach }> {
  made += 1;
  const id = `authority-${made}`;
  await store.putOrganisation({ id, name: 'Gemeente', kind: 'municipality' }, { at: at(0), by });
  return { id, reach: { all: false, organisationId: id, centreIds: [] } };
}

function obligation(
  organisationId: string,
  centres: readonly TestCentre[],
  rest: Partial<ObligationPut> = {},
): ObligationPut {
  return {
    organisationId,
    id: 'o-1',
    name: 'Contract',
    from: '2026-02-01',
    until: '2026-12-31',
    tableId: 'haaglanden-2023-07',
    centreIds: centres.map(({ centreId }) => centreId),
    terms: { base: 'fixed', amount: 40_000 },
    ...rest,
  };
}

function effort(organisationId: string, id: string, rest: RecordData = {}) {
  const data = { organisationId, obligationId: 'o-1', blockCode: 'pw', from: '2026-03-01', until: '2026-08-31' };
  return put('efforts', id, { ...data, placementId: id, ...rest });
}

function decision({ centreId }: TestCentre, effortId: string, rest: Partial<ApprovalPut> = {}): ApprovalPut {
  return { centreId, effortId, decision: 'approved', amount: null, reason: null, decidedOn: '2026-10-01', ...rest };
}

/** Obligations, efforts and decisions: kept whole, seen by whom they concern, and a placement counted once. */
export async function socialReturnContract(t: Test, store: Store): Promise<void> {
  await t.test('an obligation is created, changed, left alone and deleted', async (t) => {
    const [authority, centre] = [await makeAuthority(store), await makeCentre(store)];
    const { id, reach } = authority;
    const item = obligation(id, [centre]);
    const created = await store.putObligation(reach, item, { at: at(1), by, ifAbsent: true });
    if (!created || !('item' in created)) return void t.fail(`${created?.result}`);
    const { revision } = created.item;
    const stored = { ...item, revision, createdAt: at(1), updatedAt: at(1) };
    t.strictSame(created, { result: 'created', item: stored });
    t.strictSame(await store.getObligation(reach, id, 'o-1'), stored);
    t.strictSame(await store.putObligation(reach, item, { at: at(2), by }), { result: 'unchanged', item: stored });
    t.equal((await store.changeNumber(everything, centre.centreId))?.changeNumber, 1, 'the centre is told');
    const open = await store.putObligation(reach, { ...item, until: null }, { at: at(3), by, ifMatch: [revision] });
    t.match(open, { result: 'changed', item: { until: null, createdAt: at(1), updatedAt: at(3) } });
    for (const condition of [{ ifMatch: [revision] }, { ifAbsent: true }])
      t.strictSame(await store.putObligation(reach, item, { at: at(4), by, ...condition }), {
        result: 'precondition-failed',
      });
    t.strictSame(await store.putObligation(reach, { ...item, centreIds: ['nowhere'] }, { at: at(4), by }), {
      result: 'unknown-centres',
      centreIds: ['nowhere'],
    });
    const old = { ifMatch: [revision], at: at(5), by };
    t.equal(await store.deleteObligation(reach, id, 'o-1', old), 'precondition-failed');
    t.equal(await store.deleteObligation(reach, id, 'o-1', { ...old, ifMatch: '*' }), 'deleted');
    t.equal(await store.deleteObligation(reach, id, 'o-1', { ...old, ifMatch: '*' }), 'absent');
    const again = await store.putObligation(reach, item, { at: at(6), by });
    t.ok(again && 'item' in again && again.item.revision > revision + 1, 'an old ETag matches nothing');
  });

  await t.test('who reaches it', async (t) => {
    const [authority, other] = [await makeAuthority(store), await makeAuthority(store)];
    const [named, centre] = [await makeCentre(store), await makeCentre(store)];
    await store.putObligation(authority.reach, obligation(authority.id, [named]), { at: at(1), by });
    const nothing: Reach = { all: false, organisationId: named.organisationId, centreIds: [] };
    const query = { limit: 5 };
    for (const [reach, sees] of [
      [authority.reach, true],
      [named.reach, true],
      [everything, true],
      [nothing, false],
      [centre.reach, false],
      [other.reach, false],
    ] as const) {
      t.equal((await store.getObligation(reach, authority.id, 'o-1')) !== null, sees);
      t.equal((await store.listObligations(reach, authority.id, query))?.rows.length ?? null, sees ? 1 : null);
    }
    for (const reach of [named.reach, other.reach, everything]) {
      t.equal(await store.putObligation(reach, obligation(authority.id, []), { at: at(2), by }), null);
      t.equal(await store.deleteObligation(reach, authority.id, 'o-1', { ifMatch: '*', at: at(2), by }), 'absent');
      t.equal(await store.listEfforts(reach, authority.id, 'o-1', query), null);
    }
    t.strictSame((await store.listObligations(authority.reach, authority.id, query))?.rows.length, 1);
    t.equal(await store.listObligations(everything, 'nobody', query), null);
  });

  await t.test('a claim is under an obligation that names the centre, and keeps it', async (t) => {
    const [authority, centre, other] = [await makeAuthority(store), await makeCentre(store), await makeCentre(store)];
    await store.putObligation(authority.reach, obligation(authority.id, [centre]), { at: at(1), by });
    t.equal((await centre.write(effort(authority.id, 'e'))).result, 'created');
    t.match(await other.write(effort(authority.id, 'e')), {
      result: 'unknown-references',
      missing: [{ pointer: '/obligationId', kind: 'obligations' }],
    });
    t.match(await centre.write(effort(authority.id, 'f', { blockCode: 'none' })), {
      result: 'clashes',
      faults: [{ pointer: '/blockCode', code: 'unknown-block' }],
    });
    const deletion = { ifMatch: '*', at: at(2), by } as const;
    t.strictSame(await store.deleteObligation(authority.reach, authority.id, 'o-1', deletion), { claims: 1 });
    t.strictSame(await store.putObligation(authority.reach, obligation(authority.id, [other]), { at: at(2), by }), {
      result: 'claimed-by',
      centreIds: [centre.centreId],
    });
    await centre.write(remove('efforts', 'e'));
    t.equal(await store.deleteObligation(authority.reach, authority.id, 'o-1', deletion), 'deleted');
  });

  await t.test('a decision: by its authority alone, of the effort as it is, and once a placement', async (t) => {
    const [authority, second] = [await makeAuthority(store), await makeAuthority(store)];
    const [centre, other] = [await makeCentre(store), await makeCentre(store)];
    for (const { id, reach } of [authority, second])
      await store.putObligation(reach, obligation(id, [centre, other]), { at: at(1), by });
    await centre.write(effort(authority.id, 'e', { placementId: 'shared', claimed: 100 }));
    await other.write(effort(second.id, 'e', { placementId: 'shared' }));
    const now = { at: at(5), by };
    for (const reach of [second.reach, centre.reach, everything])
      t.equal(await store.putApproval(reach, decision(centre, 'e'), now), null);
    t.strictSame(await store.putApproval(authority.reach, decision(centre, 'e', { amount: 100.01 }), now), {
      result: 'above-claimed',
    });
    t.strictSame(await store.putApproval(authority.reach, decision(centre, 'e', { effortRevision: 999 }), now), {
      result: 'effort-changed',
    });
    const first = await store.putApproval(
      authority.reach,
      decision(centre, 'e', { amount: 99.5, reason: 'Deel' }),
      now,
    );
    if (!first || !('item' in first)) return void t.fail(`${first?.result}`);
    t.match(first, { result: 'created', item: { amount: 99.5, reason: 'Deel', holds: true, obligationId: 'o-1' } });
    for (const reach of [authority.reach, centre.reach])
      t.strictSame(await store.getApproval(reach, centre.centreId, 'e'), first.item);
    for (const reach of [second.reach, other.reach])
      t.equal(await store.getApproval(reach, centre.centreId, 'e'), null);
    const same = await store.putApproval(authority.reach, decision(centre, 'e', { amount: 99.5, reason: 'Deel' }), {
      at: at(6),
      by,
    });
    t.strictSame(same, { result: 'unchanged', item: first.item });
    t.strictSame(await store.putApproval(second.reach, decision(other, 'e'), now), { result: 'placement-counted' });
    t.match(await store.putApproval(second.reach, decision(other, 'e', { decision: 'rejected' }), now), {
      result: 'created',
    });
    await centre.write(effort(authority.id, 'e', { placementId: 'shared', claimed: 90 }), 7);
    t.match(await store.getApproval(authority.reach, centre.centreId, 'e'), { holds: false });
    t.match(await store.putApproval(second.reach, decision(other, 'e'), { at: at(8), by }), { result: 'changed' });
    t.strictSame(await store.putApproval(authority.reach, decision(centre, 'e'), now), { result: 'placement-counted' });
    const listed = await store.listEfforts(authority.reach, authority.id, 'o-1', { limit: 5 });
    t.match(listed?.rows, [{ centreId: centre.centreId, record: { id: 'e' }, approval: { holds: false } }]);
    await centre.write(remove('efforts', 'e'), 9);
    t.equal(await store.getApproval(authority.reach, centre.centreId, 'e'), null, 'it goes with the effort');
  });

  await t.test('what one centre claims, under each obligation of some days, with what was decided', async (t) => {
    const [authority, second] = [await makeAuthority(store), await makeAuthority(store)];
    const [centre, other] = [await makeCentre(store), await makeCentre(store)];
    const owe = (of: typeof authority, rest: Partial<ObligationPut> = {}) =>
      store.putObligation(of.reach, obligation(of.id, [centre, other], rest), { at: at(1), by });
    await owe(authority);
    await owe(authority, { id: 'o-2', until: null });
    await owe(authority, { id: 'unclaimed' });
    await owe(second, { from: '2026-10-01' });
    await centre.writeAll([
      effort(authority.id, 'b'),
      effort(authority.id, 'a', { obligationId: 'o-2' }),
      effort(authority.id, 'B'),
      effort(authority.id, 'later', { from: '2026-07-01' }),
      put('efforts', 'bought', {
        organisationId: authority.id,
        obligationId: 'o-1',
        blockCode: 'training',
        amount: 100,
      }),
      effort(second.id, 'e', { from: '2026-10-01', until: '2026-12-31' }),
    ]);
    await other.write(effort(authority.id, 'theirs'));
    await store.putApproval(authority.reach, decision(centre, 'b', { amount: 50 }), { at: at(5), by });
    const told = async (from: string, until: string, reach: Reach = centre.reach, limit = 100) =>
      (await store.claimsOfCentre(reach, centre.centreId, { from, until, limit }))?.map(
        ({ obligation: of, efforts }) => [
          of.organisationId === authority.id ? of.id : `second ${of.id}`,
          efforts.map(({ record, approval }) => `${record.id} ${approval?.amount ?? '-'}`),
        ],
      );
    t.strictSame(await told('2026-04-01', '2026-06-30'), [
      ['o-1', ['B -', 'b 50', 'bought -']],
      ['o-2', ['a -']],
    ]);
    t.strictSame(await told('2027-01-01', '2027-03-31'), [['o-2', ['a -']]], 'until further notice');
    t.strictSame(await told('2025-10-01', '2025-12-31'), []);
    t.strictSame(
      (await told('2026-10-01', '2026-12-31'))?.map(([name]) => name),
      ['o-1', 'o-2', 'second o-1'],
    );
    t.strictSame(
      (await told('2026-04-01', '2026-06-30', centre.reach, 1))?.flatMap(([, efforts]) => efforts).length,
      2,
    );
    const whole = await store.claimsOfCentre(centre.reach, centre.centreId, {
      from: '2026-04-01',
      until: '2026-06-30',
      limit: 100,
    });
    t.match(whole?.[0], {
      obligation: { centreIds: [centre.centreId, other.centreId].sort(), tableId: 'haaglanden-2023-07' },
      efforts: [{ centreId: centre.centreId, record: { data: { blockCode: 'pw' } }, approval: null }, {}, {}],
    });
    for (const reach of [authority.reach, other.reach])
      t.equal(await told('2026-04-01', '2026-06-30', reach), undefined);
    t.strictSame(await told('2026-04-01', '2026-06-30', everything), await told('2026-04-01', '2026-06-30'));
    await centre.write(effort(authority.id, 'b', { obligationId: 'o-2' }), 7);
    t.strictSame(
      await told('2026-04-01', '2026-06-30'),
      [
        ['o-1', ['B -', 'bought -']],
        ['o-2', ['a -', 'b -']],
      ],
      'a decision of another obligation is no decision of this one',
    );
  });

  await t.test('efforts go in pages over centres, agreements too', async (t) => {
    const authority = await makeAuthority(store);
    const centres = [await makeCentre(store), await makeCentre(store), await makeCentre(store)];
    await store.putObligation(authority.reach, obligation(authority.id, centres), { at: at(1), by });
    for (const centre of centres)
      for (const id of ['a', 'B', 'b'])
        await centre.writeAll([
          effort(authority.id, id, { placementId: `${centre.centreId}-${id}` }),
          put('agreements', id, {
            organisationId: id === 'B' ? 'another' : authority.id,
            reference: id,
            from: '2026-01-01',
            basis: 'payer',
            budget: 1,
          }),
        ]);
    for (const [list, ids] of [
      ['listEfforts', ['B', 'a', 'b']],
      ['listAgreements', ['a', 'b']],
    ] as const) {
      const expected = centres
        .map(({ centreId }) => centreId)
        .sort()
        .flatMap((centreId) => ids.map((id) => `${centreId} ${id}`));
      for (const limit of [1, 2, 4, 100]) {
        const seen: string[] = [];
        let after: readonly string[] | null = [];
        while (after) {
          const query: { limit: number; after?: readonly string[] } = { limit, ...(after.length > 0 ? { after } : {}) };
          const page: Awaited<ReturnType<Store['listAgreements']>> =
            list === 'listEfforts'
              ? await store.listEfforts(authority.reach, authority.id, 'o-1', query)
              : await store.listAgreements(authority.reach, authority.id, query);
          seen.push(...(page?.rows ?? []).map(({ centreId, record }) => `${centreId} ${record.id}`));
          after = page?.next ?? null;
        }
        t.strictSame(seen, expected, `${list} by ${limit}`);
      }
    }
    const [first] = centres;
    if (!first) return void t.fail('no centre');
    for (const reach of [authority.reach, first.reach, everything])
      t.equal((await store.getAgreement(reach, first.centreId, 'a'))?.id, 'a');
    for (const reach of [centres[1]?.reach ?? everything, (await makeAuthority(store)).reach])
      t.equal(await store.getAgreement(reach, first.centreId, 'a'), null);
    t.equal(await store.getAgreement(authority.reach, first.centreId, 'B'), null, 'with another');
    t.equal(await store.listAgreements(centres[0]?.reach ?? everything, authority.id, { limit: 5 }), null);
  });

  await t.test('authorities that decide of one placement at once: one of them', async (t) => {
    const centre = await makeCentre(store);
    const authorities = [await makeAuthority(store), await makeAuthority(store), await makeAuthority(store)];
    for (const { id, reach } of authorities) {
      await store.putObligation(reach, obligation(id, [centre]), { at: at(1), by });
      await centre.write(effort(id, `of-${id}`, { placementId: 'one' }));
    }
    const outcomes = await Promise.all(
      authorities.map(({ id, reach }) => store.putApproval(reach, decision(centre, `of-${id}`), { at: at(2), by })),
    );
    t.strictSame(outcomes.map((outcome) => outcome?.result).sort(), [
      'created',
      'placement-counted',
      'placement-counted',
    ]);
  });
}
