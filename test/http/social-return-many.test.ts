import t from 'tap';
import { addCentre, expect, importLines, makeService } from '../support/service.ts';

/** An obligation with more claims than are computed while everybody waits: as exact, and beside the event loop. */
const service = await makeService();
t.teardown(() => service.close());
const centre = await addCentre(service, 'veel');
const second = await addCentre(service, 'meer');
await expect(service.call('PUT', '/v1/organisations/regio', { body: { name: 'Regio', kind: 'municipality' } }), 201);
const key = (
  await expect(
    service.call('POST', '/v1/organisations/regio/keys', { body: { system: 'inkoop', preset: 'authority' } }),
    201,
  )
).json().key as string;
const path = '/v1/organisations/regio/obligations/raam';
const contract = {
  name: 'Raamcontract',
  centreIds: [centre.centreId, second.centreId],
  tableId: 'haaglanden-2023-07',
  from: '2026-01-01',
  until: '2026-12-31',
  base: 'fixed',
  amount: 10_000_000,
};
const putContract = (changes = {}) => service.call('PUT', path, { key, body: { ...contract, ...changes } });
const claim = (index: number, changes = {}) => ({
  kind: 'efforts',
  id: `e-${index}`,
  data: {
    organisationId: 'regio',
    obligationId: 'raam',
    placementId: `regio-${index}`,
    blockCode: 'pw',
    hoursPerWeek: 24,
    from: '2026-01-01',
    until: '2026-07-31',
    ...changes,
  },
});
const figure = async () => {
  const answer = await expect(service.call('GET', `${path}/social-return`, { key }), 200);
  return { ...answer.json(), type: answer.headers['content-type'] };
};
/** 40,000 x 24/36 x 7/12, a claim that does not end in cents. */
const each = 15_555.5555555555;

t.test('more than a page of claims is read and computed whole', async (t) => {
  await expect(putContract(), 201);
  const counts = [1_050, 60];
  for (const [index, to] of [centre, second].entries()) {
    const start = index * 5_000;
    const lines = Array.from({ length: counts[index] ?? 0 }, (_, place) => claim(start + place));
    const receipt = (await expect(importLines(service, to, lines), 200)).json();
    t.strictSame([receipt.created, receipt.rejected], [counts[index], 0]);
  }
  const approval = `/v1/centres/${second.centreId}/efforts/e-5001/approval`;
  await expect(service.call('PUT', approval, { key, body: { decision: 'approved' } }), 201);

  const { organisationId, obligationId, asOf, result, leftOut, type } = await figure();
  t.strictSame([organisationId, obligationId, leftOut, type], ['regio', 'raam', [], 'application/json; charset=utf-8']);
  t.match(asOf, /^\d{4}-\d{2}-\d{2}$/);
  t.match(result, { indicator: 'social-return', status: 'ok' });
  t.equal(result.value.efforts.length, 1_110, 'each stands in it');
  t.equal(result.value.claimed, Math.round(each * 1_110 * 100) / 100);
  t.equal(result.value.counted, 15_555.56);
  t.equal(result.value.undecided, 1_109);
});

t.test('claims that the contract does not allow any more are left out and named, however many', async (t) => {
  await expect(putContract({ until: '2026-06-30' }), 200);
  const { result, leftOut } = await figure();
  t.equal(leftOut.length, 1_110);
  t.match(leftOut[0], { centreId: second.centreId, faults: [{ pointer: '/until', code: 'effort-outside-period' }] });
  t.strictSame([result.value.claimed, result.value.efforts], [0, []]);
});

t.test('each centre finds in its trail that it was read', async (t) => {
  for (const { centreId } of [centre, second]) {
    const trail = await service.call('GET', `/v1/audit-entries?centreId=${centreId}`, {});
    t.equal(trail.statusCode, 200, trail.body);
    t.ok(
      trail.json().items.some(({ action }: { action: string }) => action === 'read'),
      centreId,
    );
  }
});
