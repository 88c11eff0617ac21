import t, { type Test } from 'tap';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** Two authorities, three centres, and a fourth organisation that is both an authority and runs a centre. */
const service = await makeService();
t.teardown(() => service.close());
const [delft, gouda, zwolle] = [
  await addCentre(service, 'delft'),
  await addCentre(service, 'gouda'),
  await addCentre(service, 'zwolle'),
];

async function addAuthority(id: string) {
  await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name: id, kind: 'municipality' } }), 201);
  const keyOf = async (preset: string) =>
    (
      await expect(
        service.call('POST', `/v1/organisations/${id}/keys`, { body: { system: `${id}-${preset}`, preset } }),
        201,
      )
    ).json().key as string;
  return { id, key: await keyOf('authority'), reader: await keyOf('contract-reader') };
}
const north = await addAuthority('gemeente-noord');
const south = await addAuthority('gemeente-zuid');
type Authority = typeof north;

const contract = {
  name: 'Groenonderhoud',
  reference: 'bestek-7',
  contractor: 'De Linde',
  region: 'haaglanden',
  assignedOn: '2026-01-15',
  from: '2026-02-01',
  until: '2026-12-31',
  base: 'contract-sum',
  amount: 800_000,
  percentage: 0.05,
};
const obligationPath = ({ id }: { id: string }, obligation: string) =>
  `/v1/organisations/${id}/obligations/${obligation}`;
const put = (key: string, url: string, body: unknown, headers: Record<string, string> = {}) =>
  service.call('PUT', url, { key, body, headers });
const get = (key: string, url: string, headers: Record<string, string> = {}) =>
  service.call('GET', url, { key, headers });
const putObligation = (
  authority: Authority,
  obligation: string,
  centres: readonly TestCentre[],
  changes: Record<string, unknown> = {},
) =>
  put(authority.key, obligationPath(authority, obligation), {
    ...contract,
    centreIds: centres.map(({ centreId }) => centreId),
    ...changes,
  });

const claim = (authority: Authority, obligationId: string, changes: Record<string, unknown> = {}) => ({
  organisationId: authority.id,
  obligationId,
  placementId: 'noord-2026-0031',
  blockCode: 'pw',
  hoursPerWeek: 36,
  from: '2026-03-01',
  until: '2026-08-31',
  claimed: 9_500,
  ...changes,
});
const effortPath = ({ centreId }: TestCentre, id: string) => `/v1/centres/${centreId}/efforts/${id}`;
const putEffort = (centre: TestCentre, id: string, body: unknown) => put(centre.system, effortPath(centre, id), body);
const approve = (authority: Authority, centre: TestCentre, id: string, body: unknown = { decision: 'approved' }) =>
  put(authority.key, `${effortPath(centre, id)}/approval`, body);
const codes = (response: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  response.json().errors?.map(({ pointer, code }) => `${pointer} ${code}`);

await expect(putObligation(north, 'groen', [delft, gouda]), 201);
await expect(putObligation(south, 'bouw', [gouda, zwolle]), 201);

t.test('an obligation is frozen, read, changed and deleted', async (t) => {
  const path = obligationPath(north, 'weg');
  const made = await putObligation(north, 'weg', [delft]);
  t.equal(made.statusCode, 201, made.body);
  t.equal(made.headers.location, path);
  t.match(made.json(), {
    id: 'weg',
    organisationId: north.id,
    tableId: 'haaglanden-2023-07',
    centreIds: ['centre-delft'],
  });
  const etag = String(made.headers.etag);
  const read = await get(north.key, path);
  t.strictSame([read.json(), read.headers.etag], [made.json(), etag]);
  t.equal((await get(north.key, path, { 'if-none-match': etag })).statusCode, 304);
  const again = await putObligation(north, 'weg', [delft]);
  t.strictSame([again.statusCode, again.headers.etag, again.json()], [200, etag, made.json()], 'unchanged');
  const { id: _id, organisationId: _own, createdAt: _made, updatedAt: _at, ...sent } = made.json();
  const back = await put(north.key, path, sent);
  t.equal(back.headers.etag, etag, 'what was read can be sent back');

  const patch = (body: unknown, headers: Record<string, string>) =>
    service.call('PATCH', path, { key: north.key, body, headers });
  t.equal((await patch({ amount: 1 }, {})).statusCode, 428);
  t.equal((await patch({ amount: 1 }, { 'if-match': '"999"' })).statusCode, 412);
  const changed = await patch({ amount: 900_000, cap: 40_000, reference: null }, { 'if-match': etag });
  t.equal(changed.statusCode, 200, changed.body);
  t.match(changed.json(), { amount: 900_000, cap: 40_000, tableId: 'haaglanden-2023-07' });
  t.notOk('reference' in changed.json());
  t.equal((await put(north.key, path, sent, { 'if-match': etag })).statusCode, 412);
  t.equal((await put(north.key, path, sent, { 'if-none-match': '*' })).statusCode, 412);
  const remove = (headers: Record<string, string>) => service.call('DELETE', path, { key: north.key, headers });
  t.equal((await remove({})).statusCode, 428);
  t.equal((await remove({ 'if-match': etag })).statusCode, 412);
  t.equal((await remove({ 'if-match': '*' })).statusCode, 204);
  t.equal((await get(north.key, path)).statusCode, 404);
  t.equal((await remove({ 'if-match': '*' })).statusCode, 404);
});

t.test('the table: by id, by day, and none where there is no complete one', async (t) => {
  const refused = async (changes: Record<string, unknown>) => {
    const response = await putObligation(north, 'x', [delft], changes);
    t.equal(response.statusCode, 400, response.body);
    return response;
  };
  t.strictSame(codes(await refused({ assignedOn: undefined })), ['/assignedOn table-date-needed']);
  t.strictSame(codes(await refused({ assignedOn: '2020-01-01' })), ['/assignedOn no-table-on-date']);
  const unknown = await refused({ region: undefined, tableId: 'gent-2026' });
  t.strictSame(codes(unknown), ['/tableId unknown-table']);
  t.match(unknown.json().errors[0].hint, /haaglanden-2023-07/, 'with the tables there are');
  const incomplete = await refused({ region: 'rijnmond' });
  t.match(codes(incomplete)?.[0], /^\/region /);
  t.ok(incomplete.json().errors[0].message.length > 40, 'and says why');
  t.strictSame(codes(await refused({ percentage: 5 })), ['/percentage fraction-not-percent']);
  t.strictSame(codes(await refused({ until: '2026-01-01' })), ['/until end-before-start']);
  t.strictSame(codes(await refused({ centreIds: ['centre-delft', 'nowhere'] })), ['/centreIds/1 no-such-centre']);
  t.equal((await get(north.key, obligationPath(north, 'x'))).statusCode, 404, 'and nothing was kept');

  const byId = await expect(putObligation(north, 'by-id', [], { region: undefined, tableId: 'utrecht-36h-old' }), 201);
  t.equal(byId.json().tableId, 'utrecht-36h-old');
  const path = obligationPath(north, 'by-id');
  const rest = contract;
  const kept = await put(north.key, path, { ...rest, region: undefined, assignedOn: undefined, centreIds: [] });
  t.equal(kept.statusCode, 400, 'days that changed choose again');
  const same = await put(north.key, path, { ...rest, region: undefined, centreIds: [], name: 'Anders' });
  t.strictSame([same.statusCode, same.json().tableId], [200, 'utrecht-36h-old'], 'days that did not leave it frozen');
});

t.test('who reads an obligation', async (t) => {
  const path = obligationPath(north, 'groen');
  for (const key of [north.key, delft.system, delft.coordinator, gouda.system])
    t.equal((await get(key, path)).statusCode, 200);
  for (const key of [zwolle.system, zwolle.authority, south.key]) {
    t.equal((await get(key, path)).statusCode, 404);
    t.equal((await get(key, `/v1/organisations/${north.id}/obligations`)).statusCode, 404);
  }
  t.equal((await get(north.reader, path)).statusCode, 403, 'a contract reader sees what agreements grant');
  t.equal((await put(delft.coordinator, path, contract)).statusCode, 404);
  t.equal((await put(south.key, path, contract)).statusCode, 404);
  t.equal((await service.call('PUT', path, { body: contract })).statusCode, 403, 'nor does the administrator write it');
  const ofGouda = async (authority: Authority) =>
    (await get(gouda.system, `/v1/organisations/${authority.id}/obligations`))
      .json()
      .items.map(({ id }: { id: string }) => id);
  t.strictSame(
    [await ofGouda(north), await ofGouda(south)],
    [['groen'], ['bouw']],
    'a centre lists those that name it',
  );
});

t.test(
  'an effort is under an obligation that names the centre, in its period, with a block of its table',
  async (t) => {
    const refused = async (centre: TestCentre, body: unknown) => {
      const response = await putEffort(centre, 'wrong', body);
      t.equal(response.statusCode, 400, response.body);
      return response;
    };
    t.strictSame(codes(await refused(zwolle, claim(north, 'groen'))), ['/obligationId unknown-reference']);
    t.strictSame(codes(await refused(delft, claim(north, 'nothing'))), ['/obligationId unknown-reference']);
    t.strictSame(codes(await refused(delft, claim(south, 'groen'))), ['/obligationId unknown-reference']);
    const early = await refused(delft, claim(north, 'groen', { from: '2026-01-31' }));
    t.strictSame(codes(early), ['/from effort-outside-period']);
    t.match(early.json().errors[0].message + early.json().errors[0].hint, /2026-02-01/, 'with the period');
    t.strictSame(codes(await refused(delft, claim(north, 'groen', { until: '2027-01-01' }))), [
      '/until effort-outside-period',
    ]);
    const block = await refused(delft, claim(north, 'groen', { blockCode: 'wajong-2' }));
    t.strictSame(codes(block), ['/blockCode unknown-block']);
    for (const code of ['pw', 'banenafspraak', 'bbl-le2']) t.match(block.json().errors[0].hint, code, 'with the list');
    t.strictSame(codes(await refused(delft, claim(north, 'groen', { participantId: 'nobody' }))), [
      '/participantId unknown-reference',
    ]);
    const receipt = (
      await importLines(service, delft, [
        { kind: 'efforts', id: 'i-1', data: claim(north, 'groen', { blockCode: 'nug', placementId: 'i-1' }) },
        { kind: 'efforts', id: 'i-2', data: claim(north, 'groen', { blockCode: 'none' }) },
        { kind: 'efforts', id: 'i-3', data: claim(north, 'bouw') },
      ])
    ).json();
    t.strictSame(
      [receipt.created, receipt.rejections.map(({ line, code }: { line: number; code: string }) => [line, code])],
      [
        1,
        [
          [2, 'unknown-block'],
          [3, 'unknown-reference'],
        ],
      ],
      'an import refuses the same',
    );
  },
);

t.test('one placement counts once, over obligations, authorities and centres', async (t) => {
  await expect(putEffort(delft, 'e-1', claim(north, 'groen', { placementId: 'shared' })), 201);
  await expect(putEffort(gouda, 'e-2', claim(north, 'groen', { placementId: 'shared' })), 201);
  await expect(putEffort(zwolle, 'e-3', claim(south, 'bouw', { placementId: 'shared' })), 201);
  await expect(approve(north, delft, 'e-1'), 201);
  for (const [authority, centre, id] of [
    [north, gouda, 'e-2'],
    [south, zwolle, 'e-3'],
  ] as const) {
    const response = await approve(authority, centre, id);
    t.equal(response.statusCode, 409, response.body);
    t.match(response.json().type, /placement-counted/);
  }
  t.equal((await approve(south, zwolle, 'e-3', { decision: 'rejected' })).statusCode, 201, 'rejecting it is possible');

  await expect(
    putEffort(zwolle, 'e-3', claim(south, 'bouw', { placementId: 'shared', from: '2026-09-01', until: '2026-10-31' })),
    200,
  );
  t.equal((await approve(south, zwolle, 'e-3')).statusCode, 200, 'after the days of the first it may count');
  await expect(putEffort(delft, 'e-1', claim(north, 'groen', { placementId: 'shared', share: 0.6 })), 200);
  t.equal(
    (await approve(north, gouda, 'e-2')).statusCode,
    201,
    'what was changed does not hold any more, so another may',
  );
  t.equal((await approve(north, delft, 'e-1')).statusCode, 409, 'and then the first may not');
  await expect(putEffort(gouda, 'e-2', claim(north, 'groen', { placementId: 'shared', share: 0.4 })), 200);
  t.equal((await approve(north, delft, 'e-1')).statusCode, 200, 'shares that make one');
  t.equal((await approve(north, gouda, 'e-2')).statusCode, 200);
});

t.test('two authorities that decide of one placement at once: one of them', async (t) => {
  await expect(putEffort(delft, 'race', claim(north, 'groen', { placementId: 'race' })), 201);
  await expect(putEffort(zwolle, 'race', claim(south, 'bouw', { placementId: 'race' })), 201);
  const answers = await Promise.all([approve(north, delft, 'race'), approve(south, zwolle, 'race')]);
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409]);
});

t.test('without a placement the participant is what counts once, within the centre', async (t) => {
  await expect(put(gouda.system, `/v1/centres/${gouda.centreId}/participants/p-1`, {}), 201);
  const of = (authority: Authority, id: string) =>
    claim(authority, id, { placementId: undefined, participantId: 'p-1' });
  await expect(putEffort(gouda, 'p-north', of(north, 'groen')), 201);
  await expect(putEffort(gouda, 'p-south', of(south, 'bouw')), 201);
  await expect(approve(north, gouda, 'p-north'), 201);
  t.equal((await approve(south, gouda, 'p-south')).statusCode, 409);
});

t.test('a person counts at most full time, whatever the placements are called', async (t) => {
  await expect(put(gouda.system, `/v1/centres/${gouda.centreId}/participants/p-2`, {}), 201);
  const of = (authority: Authority, id: string, changes: object) =>
    claim(authority, id, { participantId: 'p-2', ...changes });
  await expect(putEffort(gouda, 'w-1', of(north, 'groen', { placementId: 'w-1', hoursPerWeek: 20 })), 201);
  await expect(putEffort(gouda, 'w-2', of(south, 'bouw', { placementId: 'w-2', hoursPerWeek: 36 })), 201);
  await expect(approve(north, gouda, 'w-1'), 201);
  t.equal((await approve(south, gouda, 'w-2')).statusCode, 409, 'another name does not make another person');
  await expect(putEffort(gouda, 'w-2', of(south, 'bouw', { placementId: 'w-2', hoursPerWeek: 20 })), 200);
  t.equal((await approve(south, gouda, 'w-2')).statusCode, 201, 'two halves may');
  const training = {
    placementId: undefined,
    blockCode: 'training',
    hoursPerWeek: undefined,
    amount: 900,
    claimed: 900,
  };
  await expect(putEffort(gouda, 'w-3', of(north, 'groen', training)), 201);
  t.equal((await approve(north, gouda, 'w-3')).statusCode, 201, 'and what was bought for them is no place');
});

t.test('only the authority of the obligation decides', async (t) => {
  await expect(putEffort(delft, 'who', claim(north, 'groen', { placementId: 'who' })), 201);
  t.equal((await approve(south, delft, 'who')).statusCode, 404);
  const path = `${effortPath(delft, 'who')}/approval`;
  for (const key of [delft.system, delft.coordinator])
    t.equal((await put(key, path, { decision: 'approved' })).statusCode, 403);
  t.equal(
    (await put(delft.authority, path, { decision: 'approved' })).statusCode,
    404,
    'nor a key of the centre with that scope',
  );
  t.equal(
    (await service.call('PUT', path, { body: { decision: 'approved' } })).statusCode,
    403,
    'nor the administrator',
  );
  t.equal((await approve(north, delft, 'absent')).statusCode, 404);
  t.equal((await get(delft.system, path)).statusCode, 404, 'nothing was decided');

  // An organisation that contracts and runs a centre, with one key for both.
  await expect(
    service.call('PUT', '/v1/centres/own-centre', {
      body: {
        name: 'Own',
        operatorId: north.id,
        legalEntities: [],
        municipalityCode: 'GM0503',
        serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [] },
      },
    }),
    201,
  );
  const both = (
    await expect(
      service.call('POST', `/v1/organisations/${north.id}/keys`, {
        body: { system: 'both', scopes: ['records:write', 'records:read', 'obligations:write', 'efforts:approve'] },
      }),
      201,
    )
  ).json().key as string;
  await expect(put(both, obligationPath(north, 'own'), { ...contract, centreIds: ['own-centre'] }), 201);
  await expect(put(both, '/v1/centres/own-centre/efforts/mine', claim(north, 'own', { placementId: 'mine' })), 201);
  const own = await put(both, '/v1/centres/own-centre/efforts/mine/approval', { decision: 'approved' });
  t.equal(own.statusCode, 403, own.body);
  t.match(own.json().type, /own-claim/);
  t.equal(
    (await put(north.key, '/v1/centres/own-centre/efforts/mine/approval', { decision: 'approved' })).statusCode,
    403,
  );
});

t.test('a decision is read by both, follows ETags, and ends when the effort changes', async (t) => {
  const path = `${effortPath(delft, 'life')}/approval`;
  await expect(putEffort(delft, 'life', claim(north, 'groen', { placementId: 'life' })), 201);
  t.strictSame(codes(await approve(north, delft, 'life', { decision: 'approved', amount: 9_500.01 })), [
    '/amount approved-above-claimed',
  ]);
  t.strictSame(codes(await approve(north, delft, 'life', { decision: 'rejected', amount: 1 })), [
    '/amount amount-of-rejection',
  ]);
  t.strictSame(codes(await approve(north, delft, 'life', { decision: 'maybe' })), ['/decision unknown-code']);
  t.equal(
    (await approve(north, delft, 'life', { decision: 'approved', effortRevision: 1 })).statusCode,
    409,
    'of what was not read',
  );
  const made = await expect(
    approve(north, delft, 'life', { decision: 'approved', amount: 9_000, reason: 'Later begonnen' }),
    201,
  );
  t.match(made.json(), {
    decision: 'approved',
    amount: 9_000,
    decidedOn: '2026-11-22',
    holds: true,
    organisationId: north.id,
  });
  const etag = String(made.headers.etag);
  for (const key of [north.key, delft.system]) {
    const read = await get(key, path);
    t.strictSame([read.statusCode, read.json(), read.headers.etag], [200, made.json(), etag]);
  }
  t.equal((await get(delft.system, path, { 'if-none-match': etag })).statusCode, 304);
  for (const key of [south.key, gouda.system]) t.equal((await get(key, path)).statusCode, 404);
  const again = await approve(north, delft, 'life', { decision: 'approved', amount: 9_000, reason: 'Later begonnen' });
  t.strictSame([again.statusCode, again.headers.etag], [200, etag], 'the same again changes nothing');
  const conditional = (headers: Record<string, string>) => put(north.key, path, { decision: 'rejected' }, headers);
  t.equal((await conditional({ 'if-match': '"1"' })).statusCode, 412);
  t.equal((await conditional({ 'if-none-match': '*' })).statusCode, 412);

  await expect(putEffort(delft, 'life', claim(north, 'groen', { placementId: 'life', claimed: 8_000 })), 200);
  const lapsed = await get(north.key, path, { 'if-none-match': etag });
  t.strictSame([lapsed.statusCode, lapsed.json().holds], [200, false]);
  t.equal(
    (await service.call('DELETE', effortPath(delft, 'life'), { key: delft.system, headers: { 'if-match': '*' } }))
      .statusCode,
    204,
  );
  t.equal((await get(north.key, path)).statusCode, 404, 'it goes with the effort');
});

t.test('an authority sees the efforts of all centres, and never who they are about', async (t) => {
  await expect(put(delft.system, `/v1/centres/${delft.centreId}/participants/secret-person`, {}), 201);
  await expect(
    putEffort(delft, 'seen', claim(north, 'groen', { participantId: 'secret-person', placementId: 'seen' })),
    201,
  );
  const url = `${obligationPath(north, 'groen')}/efforts`;
  const all = (await expect(get(north.key, url), 200)).json().items as { id: string; centreId: string }[];
  t.strictSame([...new Set(all.map(({ centreId }) => centreId))], ['centre-delft', 'centre-gouda']);
  t.notMatch(JSON.stringify(all), /secret-person|participantId|p-1/);
  t.match(
    all.find(({ id }) => id === 'seen'),
    { blockCode: 'pw', claimed: 9_500, approval: null },
  );
  t.match(
    all.find(({ id }) => id === 'e-1'),
    { approval: { decision: 'approved', holds: true } },
  );
  const pages: unknown[] = [];
  for (let next: string | null = `${url}?limit=2`; next; ) {
    const page = await expect(get(north.key, next), 200);
    pages.push(...page.json().items);
    next = /<([^>]+)>; rel="next"/.exec(String(page.headers.link ?? ''))?.[1] ?? null;
  }
  t.strictSame(pages, all, 'in pages the same');
  for (const key of [south.key, delft.system, zwolle.authority]) t.not((await get(key, url)).statusCode, 200);
  t.equal((await get(north.key, `${obligationPath(north, 'nothing')}/efforts`)).statusCode, 404);
  const trail = await service.call('GET', `/v1/audit-entries?centreId=${delft.centreId}&limit=1000`);
  const reads = (trail.json().items as { action: string; actor: { organisationId: string } }[]).filter(
    ({ action, actor }) => action === 'read' && actor.organisationId === north.id,
  );
  t.ok(reads.length > 0, 'each read is noted in the trail of the centre');
  t.notMatch(trail.body, /secret-person/);
});

t.test('what is claimed under is neither deleted nor taken away', async (t) => {
  const remove = await service.call('DELETE', obligationPath(north, 'groen'), {
    key: north.key,
    headers: { 'if-match': '*' },
  });
  t.equal(remove.statusCode, 409);
  t.match(remove.json().detail, /efforts \d+/);
  const without = await putObligation(north, 'groen', [delft]);
  t.equal(without.statusCode, 409, without.body);
  t.match(without.json().detail, /centre-gouda/);
});

t.test('two writers: while an effort is claimed its obligation is not deleted', async (t: Test) => {
  for (const place of [1, 2, 3, 4, 5]) {
    await expect(putObligation(north, `race-${place}`, [delft]), 201);
    const [effort, removal] = await Promise.all([
      putEffort(delft, `race-${place}`, claim(north, `race-${place}`, { placementId: `race-${place}` })),
      service.call('DELETE', obligationPath(north, `race-${place}`), { key: north.key, headers: { 'if-match': '*' } }),
    ]);
    const made = effort.statusCode === 201;
    t.equal(removal.statusCode, made ? 409 : 204, `${effort.statusCode} ${removal.statusCode}`);
  }
});
