import t from 'tap';
import { noFigures } from '../support/no-figures.ts';
import { addCentre, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const centre = `/v1/centres/${own.centreId}`;
const quarter = `${centre}/periods/2026-Q3`;
const session = {
  date: '2026-09-30',
  minutes: 45,
  kind: 'job-coach',
  headcount: 1,
  guides: [{ qualification: 'job-coach' }],
};
const reopening = { name: 'A. de Vries', function: 'Coördinator', reason: 'Uren van september vergeten' };
const call = (method: string, url: string, body?: unknown, key = own.coordinator) =>
  service.call(method, url, { key, ...(body === undefined ? {} : { body }) });

await service.store.publishRelease(
  { all: true },
  {
    ...{ centreId: own.centreId, period: '2026-Q3', audience: 'own', organisationId: '', number: 1, state: 'final' },
    ...{ sha256: 'hash', publishedBy: 'A. de Vries', publishedAs: 'Coördinator', supersedes: null, reason: null },
    ...{ changeNumber: 0, changedAt: null, dueOn: '2026-10-30', document: '{}' },
    asked: { state: 'final', supersedes: null, reason: null },
    feed: noFigures,
  },
  { at: '2026-10-05T09:00:00.000Z', by: { keyId: 'test', organisationId: null } },
);

t.test('a write that would change a closed quarter is a problem that says how to go on', async (t) => {
  const answer = await call('PUT', `${centre}/guidance-sessions/s-1`, session);
  t.equal(answer.statusCode, 409);
  const problem = answer.json();
  t.match(problem.type, /period-closed/);
  t.match(problem.detail, '2026-Q3');
  t.match(problem.detail, '/periods/2026-Q3/reopenings');
  t.equal((await call('PUT', `${centre}/guidance-sessions/s-2`, { ...session, date: '2026-10-01' })).statusCode, 201);
  t.equal((await call('PATCH', `${centre}/guidance-sessions/s-2`, { date: '2026-09-30' })).statusCode, 428);
  const patched = await service.call('PATCH', `${centre}/guidance-sessions/s-2`, {
    key: own.coordinator,
    body: { date: '2026-09-30' },
    headers: { 'if-match': '*' },
  });
  t.equal(patched.statusCode, 409);
});

t.test('an import keeps all other lines, and says of these why', async (t) => {
  const line = (id: string, date: string) =>
    JSON.stringify({ kind: 'guidance-sessions', id, data: { ...session, date } });
  const answer = await service.call('POST', `${centre}/imports`, {
    key: own.coordinator,
    raw: [line('i-1', '2026-10-02'), line('i-2', '2026-08-15'), line('i-3', '2026-06-30')].join('\n'),
    headers: { 'content-type': 'application/x-ndjson', 'accept-language': 'nl' },
  });
  const receipt = answer.json();
  t.match(receipt, { lines: 3, created: 2, rejected: 1 });
  t.match(receipt.rejections, [{ line: 2, code: 'period-closed', message: 'Het kwartaal 2026-Q3 is afgesloten.' }]);
});

t.test('the state of the quarter tells what closed it', async (t) => {
  const answer = await call('GET', quarter);
  t.equal(answer.statusCode, 200);
  t.strictSame(answer.json(), {
    centreId: own.centreId,
    period: '2026-Q3',
    closed: true,
    closures: [
      {
        closedAt: '2026-10-05T09:00:00.000Z',
        release: { audience: 'own', organisationId: null, number: 1, state: 'final' },
        reopening: null,
      },
    ],
  });
  t.strictSame((await call('GET', `${centre}/periods/2026-Q2`)).json(), {
    centreId: own.centreId,
    period: '2026-Q2',
    closed: false,
    closures: [],
  });
  t.equal((await call('GET', `${centre}/periods/2026-09`)).statusCode, 400, 'only quarters are closed');
  t.equal((await call('GET', quarter, undefined, other.coordinator)).statusCode, 404);
});

t.test('it is reopened by a person with a reason, who may publish', async (t) => {
  const url = `${quarter}/reopenings`;
  for (const missing of ['name', 'function', 'reason']) {
    const answer = await call('POST', url, { ...reopening, [missing]: ' ' });
    t.equal(answer.statusCode, 400, missing);
    t.match(answer.json().errors, [{ pointer: `/${missing}` }]);
  }
  for (const [reason, code] of [
    ['x\u0000y', 'control-characters'],
    ['Uren van 111222333', 'may-be-bsn'],
  ]) {
    const answer = await call('POST', url, { ...reopening, reason });
    t.match(answer.json(), { status: 400, errors: [{ pointer: '/reason', code }] }, 'it stands in a release for good');
  }
  t.equal((await call('POST', url, reopening, own.system)).statusCode, 403);
  t.equal((await call('POST', url, reopening, other.coordinator)).statusCode, 404);
  t.equal((await call('POST', `${centre}/periods/2026-Q2/reopenings`, reopening)).statusCode, 409);
  t.equal((await call('PUT', `${centre}/guidance-sessions/s-1`, session)).statusCode, 409, 'nothing was opened');

  const answer = await call('POST', url, reopening);
  t.equal(answer.statusCode, 201);
  const { reopenedAt, ...said } = answer.json().reopening;
  t.ok(Date.parse(reopenedAt) > 0);
  t.strictSame(said, reopening);
  t.match((await call('GET', quarter)).json(), { closed: false, closures: [{ reopening }] });
  t.equal((await call('PUT', `${centre}/guidance-sessions/s-1`, session)).statusCode, 201);
  const again = await call('POST', url, reopening);
  t.equal(again.statusCode, 409);
  t.match(again.json().type, /period-not-closed/);
});
