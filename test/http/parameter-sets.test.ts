import t, { type Test } from 'tap';
import { addCentre, expect, makeService, type TestCentre } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');

const path = (setId: string, { organisationId }: TestCentre = own) =>
  `/v1/organisations/${organisationId}/parameter-sets/${setId}`;
const sofa = {
  id: 'item-weight.sofa',
  unit: 'kg per item',
  value: 41.5,
  from: '2026-01-01',
  source: { title: 'Weging van 60 banken', publisher: 'Operator', url: 'https://example.org/weging', year: 2026 },
  note: 'Onze banken zijn groter.',
};
const body = (values: unknown[] = [sofa], centreIds: string[] = [own.centreId]) => ({
  name: 'Gewichten',
  centreIds,
  values,
});
const put = (setId: string, sent: unknown = body(), headers: Record<string, string> = {}, key = own.coordinator) =>
  service.call('PUT', path(setId), { key, body: sent, headers });
const get = (url: string, key = own.system, headers: Record<string, string> = {}) =>
  service.call('GET', url, { key, headers });
const remove = (setId: string, headers: Record<string, string> = { 'if-match': '*' }) =>
  service.call('DELETE', path(setId), { key: own.coordinator, headers });

async function faults(t: Test, sent: unknown, setId = 'wrong'): Promise<[string, string][]> {
  const response = await put(setId, sent);
  t.equal(response.statusCode, 400, response.body);
  return (response.json().errors as { pointer: string; code: string }[]).map(({ pointer, code }) => [pointer, code]);
}

t.test('a set is made, read, listed, replaced and deleted', async (t) => {
  const made = await put('weights');
  t.equal(made.statusCode, 201, made.body);
  t.equal(made.headers.location, path('weights'));
  t.match(made.json(), { id: 'weights', organisationId: own.organisationId, ...body() });
  const etag = String(made.headers.etag);

  const read = await get(path('weights'));
  t.strictSame([read.statusCode, read.headers.etag, read.json()], [200, etag, made.json()]);
  t.equal((await get(path('weights'), own.system, { 'if-none-match': etag })).statusCode, 304);
  const list = await get(`/v1/organisations/${own.organisationId}/parameter-sets`);
  t.strictSame(list.json(), { items: [made.json()], next: null });

  const again = await put('weights');
  t.strictSame([again.statusCode, again.headers.etag, again.json()], [200, etag, made.json()], 'unchanged');
  t.equal((await put('weights', body(), { 'if-none-match': '*' })).statusCode, 412);
  const renamed = await put('weights', { ...body(), name: 'Eigen gewichten' }, { 'if-match': etag });
  t.equal(renamed.statusCode, 200);
  t.not(renamed.headers.etag, etag);
  t.equal((await put('weights', body(), { 'if-match': etag })).statusCode, 412);

  t.equal((await remove('weights', {})).statusCode, 428);
  t.equal((await remove('weights', { 'if-match': etag })).statusCode, 412);
  const gone = await remove('weights', { 'if-match': String(renamed.headers.etag) });
  t.strictSame([gone.statusCode, gone.body], [204, '']);
  t.equal((await remove('weights')).statusCode, 404);
  t.equal((await get(path('weights'))).statusCode, 404);
});

t.test('lists go in pages', async (t) => {
  for (const id of ['p-1', 'p-2', 'p-3']) await expect(put(id, body([sofa], [])), 201);
  const first = await get(`/v1/organisations/${own.organisationId}/parameter-sets?limit=2`);
  t.strictSame(
    first.json().items.map(({ id }: { id: string }) => id),
    ['p-1', 'p-2'],
  );
  const next = /<([^>]+)>; rel="next"/.exec(String(first.headers.link))?.[1] ?? '';
  t.strictSame(
    (await get(next)).json().items.map(({ id }: { id: string }) => id),
    ['p-3'],
  );
  for (const id of ['p-1', 'p-2', 'p-3']) await remove(id);
});

t.test('who may', async (t) => {
  await expect(put('mine'), 201);
  t.equal((await put('mine', body(), {}, own.system)).statusCode, 403, 'a system only writes records');
  t.equal((await get(path('mine'), own.reader)).statusCode, 403);
  t.equal((await service.call('GET', path('mine'), { key: null })).statusCode, 401);
  for (const key of [other.coordinator, other.system]) {
    t.equal((await get(path('mine'), key)).statusCode, 404);
    t.equal((await put('mine', body(), {}, key)).statusCode, 404);
    const url = `/v1/organisations/${own.organisationId}/parameter-sets`;
    t.equal((await get(url, key)).statusCode, 404);
  }
  t.equal((await service.call('PUT', path('mine'), { body: body() })).statusCode, 200, 'the administrator may');
  t.equal((await service.call('GET', '/v1/organisations/nobody/parameter-sets')).statusCode, 404);
  t.equal((await service.call('PUT', '/v1/organisations/nobody/parameter-sets/x', { body: body() })).statusCode, 404);
  await remove('mine');
});

t.test('a key for some centres neither sees nor writes sets of another', async (t) => {
  await expect(
    service.call('PUT', '/v1/centres/centre-second', {
      body: {
        name: 'Second',
        operatorId: own.organisationId,
        legalEntities: [],
        municipalityCode: 'GM0503',
        serviceArea: { municipalityCodes: ['GM0503'], inhabitants: [] },
      },
    }),
    201,
  );
  const made = await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
    body: { system: 'limited', preset: 'coordinator', centreIds: [own.centreId] },
  });
  const limited = made.json().key as string;
  await expect(put('both', body([sofa], [own.centreId, 'centre-second'])), 201);
  t.equal((await get(path('both'), limited)).statusCode, 404);
  t.equal((await put('both', body(), {}, limited)).statusCode, 404);
  t.strictSame((await put('new', body([], ['centre-second']), {}, limited)).json().errors[0].code, 'unknown-centre');
  await remove('both');
});

t.test('what is wrong is said, all at once, at its place', async (t) => {
  const { source, ...bare } = sofa;
  t.strictSame(await faults(t, { ...body([bare]), extra: 1 }), [
    ['/values/0/source', 'required'],
    ['/extra', 'unknown-field'],
  ]);
  t.strictSame(
    await faults(
      t,
      body([
        { ...sofa, value: 41500, unit: 'g' },
        { ...sofa, id: 'item-weight.piano' },
        { ...sofa, id: 'item-weight.dining-table', low: 50, to: '2025-12-31' },
        { ...sofa, id: 'day-part.minutes', value: 210.5, unit: undefined },
      ]),
    ),
    [
      ['/values/0/value', 'outside-bounds'],
      ['/values/1/id', 'unknown-parameter'],
      ['/values/2/low', 'low-above-value'],
      ['/values/2/to', 'end-before-start'],
      ['/values/3/value', 'not-whole'],
      ['/values/0/unit', 'other-unit'],
    ],
  );
  t.strictSame(await faults(t, body([sofa, { ...sofa, from: '2026-01-01' }])), [
    ['/values/0/from', 'values-overlap'],
    ['/values/1/from', 'values-overlap'],
  ]);
  t.strictSame(await faults(t, body([{ ...sofa, value: 0.1234567891 }])), [['/values/0/value', 'too-many-decimals']]);
  t.strictSame(await faults(t, body([{ ...sofa, source: { ...source, url: 'javascript:alert(1)' } }])), [
    ['/values/0/source/url', 'invalid'],
  ]);
  t.strictSame(await faults(t, body([{ ...sofa, note: 'Van 111222333' }])), [['/values/0/note', 'may-be-bsn']]);
  t.strictSame(await faults(t, body([], [own.centreId, other.centreId])), [['/centreIds/1', 'unknown-centre']]);
  t.equal((await get(path('wrong'))).statusCode, 404, 'and nothing was kept');
});

t.test('an id that does not exist is answered with all that do', async (t) => {
  const response = await put('wrong', body([{ ...sofa, id: 'weight.sofa' }]));
  const slots = (await service.call('GET', '/v1/parameters', { key: null })).json().slots as { id: string }[];
  t.ok(slots.length > 50);
  const { hint } = response.json().errors[0];
  for (const { id } of slots) t.ok(hint.includes(id), id);
  t.notMatch(response.body, 'weight.sofa"', 'and the wrong one is not repeated');
});

t.test('a value that another set gives for the same centre is refused, naming both', async (t) => {
  await expect(put('first'), 201);
  const response = await put('second');
  t.equal(response.statusCode, 400);
  const [fault] = response.json().errors;
  t.match(fault, { pointer: '/values/0/id', code: 'given-by-another-set' });
  for (const name of ['first', 'second', own.centreId, sofa.id]) t.match(fault.message, name);
  await expect(put('second', body([sofa], [])), 201);
  await remove('first');
  await remove('second');
});

t.test('figures, draft and data quality use an own value where it is chosen, from the moment it is kept', async (t) => {
  for (const centre of [own, other]) {
    const url = `/v1/centres/${centre.centreId}`;
    const records: [string, unknown][] = [
      [
        'coverage-statements/c',
        { recordKind: 'material-movements', from: '2025-01-01', completeThrough: '2026-12-31' },
      ],
      [
        'material-movements/m',
        {
          date: '2026-07-01',
          direction: 'out',
          category: 'furniture',
          destination: 'resale',
          itemType: 'sofa',
          items: 2,
        },
      ],
      [
        'material-movements/w',
        {
          date: '2026-07-02',
          direction: 'in',
          category: 'furniture',
          origin: 'household-drop-off',
          itemType: 'sofa',
          items: 1,
          kilograms: 200,
        },
      ],
    ];
    for (const [place, record] of records)
      await expect(service.call('PUT', `${url}/${place}`, { key: centre.system, body: record }), 201);
  }
  const figure = async (centre: TestCentre) =>
    (await get(`/v1/centres/${centre.centreId}/indicator-values/material.out?period=2026-Q3`, centre.system)).json();
  const draft = async () => (await get(`/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/draft`)).json();
  const tooHeavy = async () => {
    const quality = await get(`/v1/centres/${own.centreId}/data-quality?period=2026-Q3`);
    return (quality.json().findings as { rule: string; ids: string[] }[]).filter(({ ids }) => ids.includes('w')).length;
  };
  const shown = (used: { id: string; own: boolean; value: string }[]) =>
    used.filter(({ id }) => id === sofa.id).map(({ own: isOwn, value }) => [isOwn, value]);

  const before = await figure(own);
  t.equal(before.result.exact, '74', 'two of 37 kg, as published');
  t.strictSame(shown((await draft()).parametersUsed), [[false, '37']]);
  t.equal(await tooHeavy(), 1, '200 kg is more than four times 37');

  await expect(put('weights', body([{ ...sofa, value: 60.5 }])), 201);
  const after = await figure(own);
  t.equal(after.result.exact, '121');
  t.ok(after.dataAsOf.changeNumber > before.dataAsOf.changeNumber);
  const used = after.result.parametersUsed.find(({ id }: { id: string }) => id === sofa.id);
  t.match(used, { own: true, value: '60.5', from: '2026-01-01', source: sofa.source });
  t.equal(after.lastYear.result.status, 'ok');
  t.strictSame(shown((await draft()).parametersUsed), [[true, '60.5']]);
  t.equal(await tooHeavy(), 0, 'and not of 60.5');
  t.equal((await figure(other)).result.exact, '74', 'another centre keeps the published value');

  await expect(put('weights', body([{ ...sofa, from: '2026-10-01', value: 60.5 }])), 200);
  t.equal((await figure(own)).result.exact, '74', 'it does not hold in a period before its first day');
  await expect(put('weights', body([sofa], [])), 200);
  t.equal((await figure(own)).result.exact, '74', 'nor where it is not chosen');
  await expect(put('weights'), 200);
  t.equal((await figure(own)).result.exact, '83');
  await expect(remove('weights'), 204);
  t.equal((await figure(own)).result.exact, '74', 'nor after it was deleted');
  t.strictSame(shown((await draft()).parametersUsed), [[false, '37']]);
});

t.test('more values than a centre can have are refused', async (t) => {
  const many = (from: number) =>
    Array.from({ length: 500 }, (_, place) => ({ ...sofa, id: `item-weight.own-type-${from + place}` }));
  await expect(put('many-1', body(many(0))), 201);
  await expect(put('many-2', body(many(500))), 201);
  const response = await put('many-3', body([sofa]));
  t.match(response.json().errors, [{ pointer: '/values', code: 'too-many-values' }]);
  const figure = await get(`/v1/centres/${own.centreId}/quarterly-reports/2026-Q3/draft`);
  t.equal(figure.statusCode, 200, 'and with as many as there can be the draft is made');
  for (const id of ['many-1', 'many-2']) await remove(id);
});
