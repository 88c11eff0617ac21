import t from 'tap';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** One person works at most full time on any day, over all positions together. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const put = (id: string, body: unknown, centre: TestCentre = own, kind = 'positions') =>
  service.call('PUT', `/v1/centres/${centre.centreId}/${kind}/${id}`, { key: centre.system, body });
for (const centre of [own, other])
  for (const id of ['p-1', 'p-2', 'p-3']) await expect(put(id, {}, centre, 'participants'), 201);

const position = (changes: Record<string, unknown> = {}) => ({
  participantId: 'p-1',
  from: '2026-01-01',
  group: 'wajong',
  contract: 'regular',
  hoursPerWeek: 20,
  fullTimeHours: 36,
  ...changes,
});
const codes = (response: { json(): { errors?: { pointer: string; code: string }[] } }) =>
  response.json().errors?.map(({ pointer, code }) => `${pointer} ${code}`);

t.test('a single write is refused, with the rule and the fix', async (t) => {
  await expect(put('a', position()), 201);
  const response = await put('b', position({ from: '2026-06-01' }));
  t.equal(response.statusCode, 400);
  t.strictSame(codes(response), ['/hoursPerWeek above-full-time']);
  t.match(response.json().errors[0], { message: /voltijd/, hint: /eindigen/ });
  t.notMatch(response.body, /p-1/, 'and does not say whom');
  t.equal(
    (await put('b', position({ from: '2026-06-01', hoursPerWeek: 16 }))).statusCode,
    201,
    'together just full time',
  );
  t.equal((await put('c', position({ participantId: 'p-2' }))).statusCode, 201, 'another person');
  t.equal((await put('a', position(), other)).statusCode, 201, 'and the person of another centre is another');
  t.strictSame(codes(await put('d', position({ participantId: 'p-3', hoursPerWeek: 40 }))), [
    '/hoursPerWeek above-full-time',
  ]);
});

t.test('the same again, and what mends it, are not refused', async (t) => {
  t.equal((await put('b', position({ from: '2026-06-01', hoursPerWeek: 16 }))).statusCode, 200);
  const url = `/v1/centres/${own.centreId}/positions/b`;
  const etag = String((await service.call('GET', url, { key: own.system })).headers.etag);
  const patch = (body: unknown) => service.call('PATCH', url, { key: own.system, body, headers: { 'if-match': '*' } });
  t.strictSame(codes(await patch({ hoursPerWeek: 17 })), ['/hoursPerWeek above-full-time']);
  t.equal(String((await service.call('GET', url, { key: own.system })).headers.etag), etag, 'nothing has changed');
  t.equal((await patch({ participantId: 'p-2', hoursPerWeek: 16 })).statusCode, 200, 'moved to another person');
  t.equal((await put('e', position({ from: '2026-06-01', hoursPerWeek: 16 }))).statusCode, 201, 'it leaves room');
  t.strictSame(codes(await put('f', position({ participantId: 'p-2', hoursPerWeek: 1 }))), [
    '/hoursPerWeek above-full-time',
  ]);
});

t.test('an import refuses the row, and not because of the order of rows', async (t) => {
  const line = (id: string, data: unknown) => ({ kind: 'positions', id, data });
  const first = (
    await importLines(service, own, [
      line('i-1', position({ participantId: 'p-3' })),
      line('i-2', position({ participantId: 'p-3', hoursPerWeek: 30, from: '2026-07-01' })),
    ])
  ).json();
  t.strictSame([first.created, first.rejected], [1, 1]);
  t.match(first.rejections, [{ line: 2, id: 'i-2', pointer: '/data/hoursPerWeek', code: 'above-full-time' }]);
  // The later position stands before the row that ends the earlier one.
  const second = (
    await importLines(service, own, [
      line('i-2', position({ participantId: 'p-3', hoursPerWeek: 30, from: '2026-07-01' })),
      line('i-1', position({ participantId: 'p-3', until: '2026-06-30' })),
    ])
  ).json();
  t.strictSame([second.created, second.changed, second.rejected], [1, 1, 0]);
  const dry = (
    await importLines(service, own, [line('i-3', position({ participantId: 'p-3', hoursPerWeek: 30 }))], '?dryRun=true')
  ).json();
  t.equal(dry.rejected, 1, 'a dry run says so too');
});

t.test('a dry run tells of two rows that clash, however far apart they lie', async (t) => {
  const line = (kind: string, id: string, data: unknown) => ({ kind, id, data });
  const far = (changes = {}) =>
    importLines(
      service,
      own,
      [
        line('participants', 'p-5', {}),
        line('positions', 'far-1', position({ participantId: 'p-5', until: '2026-06-30', ...changes })),
        ...Array.from({ length: 12_000 }, (_, index) => line('participants', `between-${index}`, {})),
        line('positions', 'far-2', position({ participantId: 'p-5', hoursPerWeek: 30, from: '2026-06-30' })),
      ],
      '?dryRun=true',
    );
  const clash = (await far()).json();
  t.strictSame([clash.dryRun, clash.created, clash.rejected], [true, 12_002, 1]);
  t.match(clash.rejections, [{ line: 12_003, id: 'far-2', code: 'above-full-time' }]);
  const room = (await far({ until: '2026-06-29' })).json();
  t.strictSame([room.created, room.rejected], [12_003, 0], 'and not of two that follow each other');
});

t.test('two writers at once: one of them', async (t) => {
  await expect(put('p-4', {}, own, 'participants'), 201);
  const answers = await Promise.all(
    ['r-1', 'r-2'].map((id) => put(id, position({ participantId: 'p-4', hoursPerWeek: 30 }))),
  );
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 400]);
});
