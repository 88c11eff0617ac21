import t from 'tap';
import { addCentre, expect, makeService, type TestCentre } from '../support/service.ts';

/** What an authority is told that was realised: the same core as a calculation, on what centres claimed. */
const service = await makeService();
t.teardown(() => service.close());
const [one, two] = [await addCentre(service, 'one'), await addCentre(service, 'two')];
await expect(service.call('PUT', '/v1/organisations/stad', { body: { name: 'Stad', kind: 'municipality' } }), 201);
const key = (
  await expect(
    service.call('POST', '/v1/organisations/stad/keys', { body: { system: 'inkoop', preset: 'authority' } }),
    201,
  )
).json().key as string;
const contract = {
  name: 'Wegen',
  centreIds: [one.centreId, two.centreId],
  tableId: 'haaglanden-2023-07',
  from: '2026-01-01',
  until: '2026-12-31',
  base: 'contract-sum',
  amount: 1_000_000,
  percentage: 0.05,
  agreedPlaces: { work: 2, internship: 1 },
};
const path = '/v1/organisations/stad/obligations/wegen';
const put = (url: string, body: unknown, as = key) => service.call('PUT', url, { key: as, body });
const claim = (centre: TestCentre, id: string, changes: Record<string, unknown> = {}) =>
  put(
    `/v1/centres/${centre.centreId}/efforts/${id}`,
    {
      organisationId: 'stad',
      obligationId: 'wegen',
      blockCode: 'pw',
      hoursPerWeek: 36,
      from: '2026-01-01',
      until: '2026-12-31',
      placementId: id,
      ...changes,
    },
    centre.system,
  );
const decide = (centre: TestCentre, id: string, body: unknown) =>
  put(`/v1/centres/${centre.centreId}/efforts/${id}/approval`, body);
const figure = async () => (await expect(service.call('GET', `${path}/social-return`, { key }), 200)).json();

await expect(put(path, contract), 201);

t.test('nothing claimed: all is still owed', async (t) => {
  const { result, leftOut } = await figure();
  t.match(result, { indicator: 'social-return', status: 'ok', value: { owed: 50_000, counted: 0, open: 50_000 } });
  t.strictSame(leftOut, []);
});

t.test('claimed, approved and counted are three figures, over both centres', async (t) => {
  await expect(claim(one, 'full'), 201);
  await expect(claim(two, 'half', { hoursPerWeek: 18 }), 201);
  await expect(claim(two, 'intern', { blockCode: 'stage-vso-pro', hoursPerWeek: 36 }), 201);
  t.match((await figure()).result.value, { claimed: 40_000 + 20_000 + 7_500, approved: 0, counted: 0, undecided: 3 });
  await expect(decide(one, 'full', { decision: 'approved', amount: 30_000 }), 201);
  await expect(decide(two, 'half', { decision: 'rejected' }), 201);
  await expect(decide(two, 'intern', { decision: 'approved' }), 201);
  const { result } = await figure();
  t.match(result.value, {
    owed: 50_000,
    claimed: 67_500,
    approved: 37_500,
    counted: 37_500,
    open: 12_500,
    undecided: 0,
  });
  t.equal(result.exact.realised, '0.75');
  t.strictSame(
    result.value.efforts.map(({ effort }: { effort: string }) => effort),
    ['centre-one/full', 'centre-two/half', 'centre-two/intern'],
  );
  const [{ table, settings, places }] = result.value.obligations;
  t.equal(table.id, 'haaglanden-2023-07');
  t.ok(settings.length >= 4, 'the settings no table says are printed');
  t.match(places, { agreed: 3 });
});

t.test('it explains itself, under its whole name', async (t) => {
  const { result } = await figure();
  t.ok(result.steps.length > 10);
  t.ok(
    result.parametersUsed.every(({ source }: { source: object }) => source),
    'every value has its source',
  );
  t.match(JSON.stringify(result), /contractverplichting/);
});

t.test('a placement that two centres claim counts once, whichever was approved', async (t) => {
  await expect(claim(two, 'again', { placementId: 'full' }), 201);
  t.equal((await decide(two, 'again', { decision: 'approved' })).statusCode, 409);
  const { result, leftOut } = await figure();
  t.match(result.value, { approved: 37_500, counted: 37_500, undecided: 1 });
  t.strictSame(leftOut, [], 'a claim that meets another is a claim all the same');
});

t.test('a decision does not count for what the effort became', async (t) => {
  await expect(claim(one, 'full', { hoursPerWeek: 30 }), 200);
  t.match((await figure()).result.value, { approved: 7_500, counted: 7_500, undecided: 2 });
});

t.test('an effort that the obligation does not allow any more is left out and named', async (t) => {
  await expect(put(path, { ...contract, from: '2026-02-01' }), 200);
  const { result, leftOut } = await figure();
  t.match(
    leftOut.find(({ id }: { id: string }) => id === 'half'),
    { centreId: two.centreId, faults: [{ pointer: '/from', code: 'effort-outside-period' }] },
  );
  t.equal(leftOut.length, 4);
  t.match(result.value, { owed: 50_000, claimed: 0, counted: 0 });
  await expect(put(path, contract), 200);
  t.strictSame((await figure()).leftOut, []);
});

t.test('nobody else reads it, and each read is noted', async (t) => {
  for (const as of [one.system, one.coordinator, one.authority])
    t.not((await service.call('GET', `${path}/social-return`, { key: as })).statusCode, 200);
  const trail = (await service.call('GET', `/v1/audit-entries?centreId=${two.centreId}&limit=1000`)).json().items;
  const reads = trail.filter(({ action }: { action: string }) => action === 'read');
  t.match(JSON.stringify(reads), /obligations\/:obligationId\/social-return/);
});
