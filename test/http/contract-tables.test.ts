import t, { type Test } from 'tap';
import { addCentre, expect, makeService } from '../support/service.ts';

/** An authority that keeps the table of its own contracts, another one, and a centre that claims under it. */
const service = await makeService();
t.teardown(() => service.close());
const centre = await addCentre(service, 'delft');

async function addAuthority(id: string) {
  await expect(service.call('PUT', `/v1/organisations/${id}`, { body: { name: id, kind: 'municipality' } }), 201);
  const body = { system: 'contracts', preset: 'authority' };
  const made = await expect(service.call('POST', `/v1/organisations/${id}/keys`, { body }), 201);
  return { id, key: made.json().key as string };
}
const authority = await addAuthority('gemeente-eigen');
const other = await addAuthority('gemeente-ander');

const source = { title: 'Raadsbesluit bouwblokken', publisher: 'Gemeente Eigen', year: 2026 };
const person = (code: string, value: number, rest = {}) => ({
  code,
  label: { nl: code, en: code },
  unit: 'per-year',
  value,
  place: 'work',
  ...rest,
});
const table = (id: string, rest: Record<string, unknown> = {}) => ({
  id,
  region: 'eigen',
  label: { nl: 'Eigen tabel', en: 'Own table' },
  source,
  dateBasis: 'assignment',
  validFrom: '2026-01-01',
  fullTimeHours: 36,
  blocks: [person('bijstand', 36_000, { counting: { rule: 'months', months: 24 } })],
  bonuses: [{ code: 'age', label: { nl: '50+', en: '50+' }, value: 6_000, unit: 'per-year', when: { minAge: 50 } }],
  ...rest,
});
const setPath = (setId: string, organisationId = authority.id) =>
  `/v1/organisations/${organisationId}/parameter-sets/${setId}`;
const putSet = (setId: string, contractTables: unknown[], { id, key } = authority, rest = {}) =>
  service.call('PUT', setPath(setId, id), {
    key,
    body: { name: 'Tabellen', centreIds: [], values: [], contractTables, ...rest },
  });
const obligationPath = (id: string, organisationId = authority.id) =>
  `/v1/organisations/${organisationId}/obligations/${id}`;
const contract = {
  name: 'Groenonderhoud',
  centreIds: [centre.centreId],
  region: 'eigen',
  assignedOn: '2026-02-01',
  from: '2026-03-01',
  base: 'fixed',
  amount: 50_000,
};
const putObligation = (id: string, changes = {}, { id: organisationId, key } = authority) =>
  service.call('PUT', obligationPath(id, organisationId), { key, body: { ...contract, ...changes } });
const codes = (response: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  response.json().errors?.map(({ pointer, code }) => `${pointer} ${code}`);
const figureOf = async (t: Test, id: string) => {
  const answer = await service.call('GET', `${obligationPath(id)}/social-return`, { key: authority.key });
  t.equal(answer.statusCode, 200, answer.body);
  return answer.json().result;
};

t.test('a table of its own is kept, chosen by region and day, and computed with', async (t) => {
  const made = await putSet('eigen', [table('eigen-2026')]);
  t.equal(made.statusCode, 201, made.body);
  t.match(made.json().contractTables, [{ id: 'eigen-2026', source, settings: { dayCount: 'months-12' } }]);
  const read = await service.call('GET', setPath('eigen'), { key: authority.key });
  t.strictSame(read.json(), made.json());

  const obligation = await putObligation('groen');
  t.equal(obligation.statusCode, 201, obligation.body);
  t.match(obligation.json(), { tableId: 'eigen-2026', ownTable: { id: 'eigen-2026', source } });

  const claim = { organisationId: authority.id, obligationId: 'groen', blockCode: 'bijstand', hoursPerWeek: 24 };
  const effort = (id: string, changes = {}) =>
    service.call('PUT', `/v1/centres/${centre.centreId}/efforts/${id}`, {
      key: centre.system,
      body: { ...claim, from: '2026-03-01', until: '2026-09-30', ageAtStart: 50, ...changes },
    });
  t.strictSame(codes(await effort('e-0', { blockCode: 'pw' })), ['/blockCode unknown-block']);
  t.equal((await effort('e-1')).statusCode, 201);
  const approval = `/v1/centres/${centre.centreId}/efforts/e-1/approval`;
  await expect(service.call('PUT', approval, { key: authority.key, body: { decision: 'approved' } }), 201);
  const result = await figureOf(t, 'groen');
  // (36,000 + 6,000) x 24/36 x 7/12
  t.match(result.value.obligations[0], { counted: 16_333.33, table: { id: 'eigen-2026', own: true, source } });
  t.ok(result.warnings.some(({ code }: { code: string }) => code === 'own-table'));
});

t.test('what was frozen stays, whatever becomes of the set', async (t) => {
  await expect(putSet('eigen', [table('eigen-2026', { blocks: [person('bijstand', 1)] })]), 200);
  t.match((await putObligation('groen', { name: 'Nieuwe naam' })).json(), {
    ownTable: { blocks: [{ value: 36_000 }] },
  });
  t.equal((await figureOf(t, 'groen')).value.obligations[0].counted, 16_333.33);
  const named = await putObligation('groen', { tableId: 'eigen-2026' });
  t.match(named.json(), { ownTable: { blocks: [{ value: 36_000 }] } }, 'also when it is named again');

  const next = table('eigen-2027', { validFrom: '2027-01-01', blocks: [person('bijstand', 40_000)] });
  await expect(putSet('eigen', [table('eigen-2026'), next]), 200);
  t.match((await putObligation('later', { assignedOn: '2027-01-01' })).json(), { tableId: 'eigen-2027' });
  t.match((await putObligation('vroeger', { assignedOn: '2025-12-31' })).json().errors, [{ code: 'no-table-on-date' }]);

  const etag = String((await service.call('GET', setPath('eigen'), { key: authority.key })).headers.etag);
  const gone = await service.call('DELETE', setPath('eigen'), { key: authority.key, headers: { 'if-match': etag } });
  t.equal(gone.statusCode, 204);
  const patched = await service.call('PATCH', obligationPath('groen'), {
    key: authority.key,
    body: { amount: 60_000 },
    headers: { 'if-match': '*' },
  });
  t.match(patched.json(), { amount: 60_000, tableId: 'eigen-2026', ownTable: { blocks: [{ value: 36_000 }] } });
  t.equal((await figureOf(t, 'groen')).value.obligations[0].counted, 16_333.33);
  t.match(codes(await putObligation('nieuw', { tableId: 'eigen-2026' })), ['/tableId unknown-table']);
});

t.test('a centre that is named reads the table, another authority does not use it', async (t) => {
  await expect(putSet('eigen', [table('eigen-2026')]), 201);
  const read = await service.call('GET', obligationPath('groen'), { key: centre.system });
  t.match(read.json(), { ownTable: { blocks: [{ code: 'bijstand', value: 36_000 }] } });
  t.match(codes(await putObligation('hun', { tableId: 'eigen-2026' }, other)), ['/tableId unknown-table']);
  t.equal((await service.call('GET', setPath('eigen'), { key: other.key })).statusCode, 404);
  t.equal((await service.call('GET', setPath('eigen'), { key: centre.coordinator })).statusCode, 404);
});

t.test('tables are for who writes obligations, values for who publishes figures', async (t) => {
  const value = { id: 'item-weight.sofa', value: 40, from: '2026-01-01', source };
  t.match((await putSet('waarden', [], authority, { values: [value] })).json(), {
    status: 403,
    detail: /reports:publish/,
  });
  t.equal((await putSet('leeg', [])).statusCode, 403, 'and a set of nothing is one of values');
  const own = { id: centre.organisationId, key: centre.coordinator };
  t.match((await putSet('tabellen', [table('centrum-2026')], own)).json(), {
    status: 403,
    detail: /obligations:write/,
  });
  await expect(putSet('waarden', [], own, { values: [value] }), 201);
  const { key } = (
    await expect(
      service.call('POST', `/v1/organisations/${centre.organisationId}/keys`, {
        body: { system: 'contracts', preset: 'authority' },
      }),
      201,
    )
  ).json();
  const contracts = { id: centre.organisationId, key };
  t.equal((await putSet('waarden', [table('centrum-2026')], contracts)).statusCode, 403, 'values are not replaced');
  const removed = await service.call('DELETE', setPath('waarden', centre.organisationId), {
    key,
    headers: { 'if-match': '*' },
  });
  t.equal(removed.statusCode, 403);
});

t.test('what is wrong with a table is told at its field', async (t) => {
  const wrong = async (changes: Record<string, unknown>, id = 'fout') =>
    codes(await putSet('fout', [table(id, changes)]));
  t.strictSame(await wrong({}, 'utrecht-36h-current'), ['/contractTables/0/id table-id-taken']);
  t.strictSame(await wrong({}, 'eigen-2026'), ['/contractTables/0/id table-of-another-set']);
  t.strictSame(await wrong({ source: undefined }), ['/contractTables/0/source required']);
  t.strictSame(await wrong({ blocks: [person('pw', 1), person('pw', 2)] }), ['/contractTables/0/blocks/1 code-twice']);
  t.strictSame(await wrong({ blocks: [{ ...person('pw', 1), value: undefined }] }), [
    '/contractTables/0/blocks/0 rate-without-value',
  ]);
  t.strictSame(await wrong({ validTo: '2025-12-31' }), ['/contractTables/0/validTo period-ends-before-start']);
  t.strictSame(await wrong({ label: { nl: 'Van 111222333', en: 'x' } }), ['/contractTables/0/label/nl may-be-bsn']);
  t.strictSame(codes(await putSet('fout', [table('een'), table('een')])), ['/contractTables/1/id id-twice']);
});
