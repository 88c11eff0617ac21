import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import t from 'tap';
import { noFigures } from '../support/no-figures.ts';
import { addCentre, expect, importLines, makeService, type Service, type TestCentre } from '../support/service.ts';

const quarter = '2026-Q3';
const person = { name: 'A. de Vries', function: 'Coördinator' };

/** A centre with a quarter that can be published. */
async function filled(service: Service, name: string): Promise<TestCentre> {
  const centre = await addCentre(service, name);
  const kinds = ['participants', 'participant-statuses', 'trajectories', 'guidance-sessions', 'material-movements'];
  const lines = [
    { kind: 'participants', id: 'p-1', data: { birthYear: 1984, municipalityCode: 'GM0503' } },
    { kind: 'trajectories', id: 't-1', data: { participantId: 'p-1', kind: 'work-experience', start: '2026-07-06' } },
    { kind: 'material-movements', id: 'm-1', data: movement(1000) },
    ...kinds.map((recordKind) => ({
      kind: 'coverage-statements',
      id: recordKind,
      data: { recordKind, from: '2025-01-01', completeThrough: '2026-12-31' },
    })),
  ];
  const receipt = (await importLines(service, centre, lines)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
  return centre;
}

function movement(kilograms: number, date = '2026-08-10') {
  return { date, direction: 'in', category: 'furniture', kilograms };
}

const reportOf = ({ centreId }: TestCentre, period = quarter) => `/v1/centres/${centreId}/quarterly-reports/${period}`;

const service = await makeService();
t.teardown(() => service.close());

const publish = (centre: TestCentre, body: object, rest: { key?: string; period?: string; headers?: object } = {}) =>
  service.call('POST', `${reportOf(centre, rest.period)}/releases`, {
    key: rest.key ?? centre.coordinator,
    body: { state: 'provisional', ...person, ...body },
    headers: { ...rest.headers },
  });
const get = (url: string, key: string | null, headers: Record<string, string> = {}) =>
  service.call('GET', url, { key, headers });
const write = async (centre: TestCentre, place: string, body: unknown) => {
  const answer = await service.call('PUT', `/v1/centres/${centre.centreId}/${place}`, { key: centre.system, body });
  if (answer.statusCode >= 300) throw new Error(answer.body);
};
const faultCodes = (answer: { json(): { errors: { code: string }[] } }) => answer.json().errors.map(({ code }) => code);

t.test('a release is canonical JSON, hashed, and answered in these very bytes', async (t) => {
  const centre = await filled(service, 'bytes');
  const made = await expect(publish(centre, { remark: 'Nog zonder Q3-weging' }), 201);
  const head = made.json();
  t.match(head, {
    number: 1,
    state: 'provisional',
    audience: 'own',
    organisation: null,
    publishedAt: '2026-11-22T10:00:00.000Z',
    publishedBy: person,
    supersedes: null,
    changedSince: null,
    dueOn: '2026-10-30',
    late: true,
    acceptance: null,
  });
  t.equal(made.headers.location, `${reportOf(centre)}/releases/1`);
  const read = await expect(get(head.path, centre.system), 200);
  t.equal(createHash('sha256').update(read.rawPayload).digest('hex'), head.sha256);
  t.equal(read.headers.etag, `"${head.sha256}"`);
  t.equal(read.headers['cache-control'], 'private, no-cache');
  t.equal(read.headers['repr-digest'], `sha-256=:${Buffer.from(head.sha256, 'hex').toString('base64')}:`);
  const document = read.json();
  t.equal(canonicalize(document), read.body, 'canonical already');
  t.match(document, {
    schema: 'meetlat-quarterly-report/1',
    state: 'provisional',
    audience: 'own',
    organisation: null,
    number: 1,
    changes: [],
    changed: null,
    remark: 'Nog zonder Q3-weging',
    publishedBy: person,
    publishedAt: head.publishedAt,
    dataAsOf: head.dataAsOf,
    traceableToPersons: true,
    centre: { id: centre.centreId },
    period: quarter,
  });
  t.ok(document.formulaVersions.some((one: { indicator: string }) => one.indicator === 'flow.inflow'));
  const draft = (await expect(get(`${reportOf(centre)}/draft`, centre.system), 200)).json();
  for (const part of ['chapters', 'value', 'psoStyle', 'maexStyle', 'parametersUsed'])
    t.strictSame(document[part], draft[part], `${part} as the draft shows it`);
  t.strictSame(document.dataQuality.coverage, draft.dataQuality.coverage);
  t.notMatch(JSON.stringify(document.dataQuality.findings), /"ids"/, 'no id of a record');
  const newest = await expect(get(reportOf(centre), centre.system), 200);
  t.equal(newest.body, read.body, 'it is the newest');
  const held = await get(reportOf(centre), centre.system, { 'if-none-match': String(read.headers.etag) });
  t.strictSame([held.statusCode, held.body, held.headers.etag], [304, '', read.headers.etag]);
  t.equal((await get(`${reportOf(centre)}/releases/2`, centre.system)).statusCode, 404);
  const wanted = await get(reportOf(centre), centre.system, { accept: 'application/pdf', 'accept-language': 'nl' });
  t.equal(wanted.statusCode, 406);
  t.match(wanted.json().detail, /Er is alleen: application\/json .*text\/csv/);
});

t.test('it stays as it was: corrected, erased and recomputed records do not touch it', async (t) => {
  const centre = await filled(service, 'stays');
  const { path, sha256 } = (await expect(publish(centre, {}), 201)).json();
  const before = (await get(path, centre.system)).body;
  t.notOk((await get(path, centre.system)).headers['meetlat-changed-since']);
  service.clock.now = new Date('2026-11-22T11:00:00Z');
  await write(centre, 'material-movements/m-2', movement(250, '2026-06-30'));
  t.equal(
    (await get(`${reportOf(centre)}/releases`, centre.system)).json().items[0].changedSince,
    null,
    'another quarter',
  );
  await write(centre, 'material-movements/m-1', movement(900));
  service.clock.now = new Date('2026-11-22T12:00:00Z');
  const gone = `/v1/centres/${centre.centreId}/trajectories/t-1`;
  const etag = String((await get(gone, centre.system)).headers.etag);
  await expect(service.call('DELETE', gone, { key: centre.system, headers: { 'if-match': etag } }), 204);
  const read = await expect(get(path, centre.system), 200);
  t.equal(read.body, before);
  t.equal(createHash('sha256').update(read.rawPayload).digest('hex'), sha256);
  t.equal(read.headers['meetlat-changed-since'], '2026-11-22T12:00:00.000Z');
  const { items } = (await get(`${reportOf(centre)}/releases`, centre.system)).json();
  t.strictSame(items[0].changedSince, { records: 2, at: '2026-11-22T12:00:00.000Z' });
  t.match(read.json().chapters, [{ id: 'flow' }]);
  service.clock.now = new Date('2026-11-22T10:00:00Z');
});

t.test('provisional, final, and then only in place of another with a reason that says what changed', async (t) => {
  const centre = await filled(service, 'turns');
  await expect(publish(centre, {}), 201);
  const again = await publish(centre, {}, { headers: { 'accept-language': 'nl' } });
  t.equal(again.statusCode, 409);
  t.match(again.json(), { type: 'urn:meetlat:problem:already-published', detail: /Release 1 heeft al de staat/ });
  await write(centre, 'material-movements/m-1', movement(900));
  await expect(publish(centre, { state: 'final' }), 201);
  const second = (await get(reportOf(centre), centre.system)).json();
  t.match(
    second.changes.filter(({ by }: { by: string | null }) => by === null),
    [{ indicator: 'material.collected', before: 1000, after: 900, exactBefore: '1000', exactAfter: '900', unit: 'kg' }],
  );
  t.equal(second.changed.comparedWith, 1);
  t.match(second.changed.text.nl, /^Anders dan in release 1: .* 1000 → 900;/);
  t.match(second.changed.text.en, /^Different from release 1: .* 1000 → 900;/);
  const list = (await get(`${reportOf(centre)}/releases`, centre.system)).json();
  t.equal(list.closed, true, 'a final release closes the quarter');
  t.match(list.closures, [{ closedAt: '2026-11-22T10:00:00.000Z', reopenedAt: null }]);
  t.match(list.parties, [{ audience: 'own', state: 'final', dueOn: '2026-10-30' }]);
  for (const [body, status, codes] of [
    [{}, 409, []],
    [{ state: 'final' }, 409, []],
    [{ state: 'final', supersedes: 2 }, 400, ['reason-for-replacing']],
    [{ state: 'final', supersedes: 1, reason: 'x' }, 400, ['not-the-newest-release']],
    [{ supersedes: 2, reason: 'x' }, 409, []],
  ] as const) {
    const answer = await publish(centre, body);
    t.equal(answer.statusCode, status, JSON.stringify(body));
    t.strictSame(faultCodes(answer), codes);
  }
  const reason = 'De weging van 10 augustus was van een andere locatie';
  await expect(publish(centre, { state: 'final', supersedes: 2, reason }), 201);
  const third = (await get(reportOf(centre), centre.system)).json();
  t.match(third, { number: 3, supersedes: 2, reason, changes: [] });
  t.equal(third.changed.text.nl, `Geen cijfer is anders dan in release 2. Reden: ${reason}`);
  t.equal((await get(`${reportOf(centre)}/releases/1`, centre.system)).json().number, 1, 'the first is still there');
});

t.test('what cannot be published says why, in Dutch for a Dutch reader', async (t) => {
  const centre = await filled(service, 'refused');
  const dutch = { 'accept-language': 'nl' };
  const refused = async (body: object, status: number, rest: { period?: string } = {}) => {
    const answer = await publish(centre, body, { ...rest, headers: dutch });
    t.equal(answer.statusCode, status, answer.body);
    return answer.json();
  };
  t.match(await refused({}, 409, { period: '2026-Q4' }), {
    type: 'urn:meetlat:problem:quarter-not-over',
    detail: 'Dit kwartaal kan vanaf 2027-01-01 gepubliceerd worden. Tot dan laat het concept zien hoe het staat.',
  });
  t.match(await refused({}, 409, { period: '2024-Q3' }), { type: 'urn:meetlat:problem:no-coverage' });
  t.match(await refused({ supersedes: 1, reason: 'x' }, 400), { errors: [{ code: 'no-release-to-replace' }] });
  t.match(await refused({ reason: 'x' }, 400), {
    errors: [{ pointer: '/supersedes', code: 'reason-without-replacing', hint: /remark/ }],
  });
  t.match(await refused({ audience: 'contract' }, 400), {
    errors: [{ pointer: '/organisationId', code: 'required' }],
  });
  t.match(await refused({ organisationId: 'x' }, 400), { errors: [{ code: 'organisation-with-contract' }] });
  t.match(await refused({ audience: 'contract', organisationId: 'gemeente' }, 400), {
    errors: [{ pointer: '/organisationId', code: 'no-agreement-with', message: /geen afspraak/ }],
  });
  t.match(await refused({ name: '' }, 400), { errors: [{ pointer: '/name', code: 'too-short' }] });
  for (const blank of ['name', 'function', 'reason', 'remark'])
    t.match(await refused({ supersedes: 1, reason: 'x', [blank]: '  ' }, 400), {
      errors: [{ pointer: `/${blank}`, code: 'too-short' }],
    });
  t.match(await refused({ name: 'A. de Vries 111222333' }, 400), {
    errors: [{ pointer: '/name', code: 'may-be-bsn' }],
  });
  t.match(await refused({ state: 'draft' }, 400), { errors: [{ pointer: '/state' }] });
  t.match(await refused({}, 400, { period: '2026' }), { errors: [{ code: 'not-a-quarter' }] });
  await write(centre, 'material-movements/m-9', { ...movement(40_000), itemType: 'sofa', items: 1 });
  t.match(await refused({}, 409), {
    type: 'urn:meetlat:problem:blocking-findings',
    errors: [
      {
        pointer: '/material-movements',
        code: 'blocking-finding',
        message: 'Onwaarschijnlijk gewicht: 1 keer.',
        hint: /komma/,
      },
    ],
  });
  t.equal((await get(`${reportOf(centre)}/releases`, centre.system)).json().items.length, 0, 'nothing was published');
  t.equal((await get(reportOf(centre), centre.system)).statusCode, 404);
  t.equal((await publish({ ...centre, centreId: 'centre-nowhere' }, {})).statusCode, 404);
});

t.test('who may publish and who may read', async (t) => {
  const [centre, other] = [await filled(service, 'mine'), await filled(service, 'theirs')];
  for (const [key, status] of [
    [centre.system, 403],
    [centre.reader, 403],
    [other.coordinator, 404],
    ['no-key', 401],
  ] as const)
    t.equal((await publish(centre, {}, { key })).statusCode, status);
  await expect(publish(centre, {}), 201);
  for (const url of [reportOf(centre), `${reportOf(centre)}/releases`, `${reportOf(centre)}/releases/1`]) {
    for (const [key, status] of [
      [centre.system, 200],
      [centre.coordinator, 200],
      [centre.reader, 404],
      [other.system, 404],
      [other.coordinator, 404],
      [other.reader, 404],
      [null, 401],
    ] as const)
      t.equal((await get(url, key)).statusCode, status, url);
    t.equal((await get(url, `${centre.system}x`)).statusCode, 401);
  }
  const accept = { key: other.reader, body: { ...person, remark: 'Akkoord' } };
  const refused = await service.call('POST', `${reportOf(centre)}/releases/1/acceptances`, accept);
  t.equal(refused.statusCode, 404, 'who did not receive it does not accept it');
  const own = { ...accept, key: centre.reader };
  t.equal((await service.call('POST', `${reportOf(centre)}/releases/1/acceptances`, own)).statusCode, 404);
  const trail = (await service.call('GET', `/v1/audit-entries?centreId=${centre.centreId}&limit=1000`)).json();
  const published = trail.items.filter(({ kind }: { kind: string | null }) => kind === 'releases');
  t.match(published, [{ action: 'created', period: quarter, release: { audience: 'own', number: 1 } }]);
});

t.test('a repeated request publishes once', async (t) => {
  const centre = await filled(service, 'once');
  const headers = { 'idempotency-key': 'release-1' };
  const [first, second] = [await publish(centre, {}, { headers }), await publish(centre, {}, { headers })];
  t.strictSame([first.statusCode, second.statusCode], [201, 201]);
  t.strictSame(second.json(), first.json());
  t.equal((await publish(centre, { remark: 'anders' }, { headers })).statusCode, 422);
  t.equal((await get(`${reportOf(centre)}/releases`, centre.system)).json().items.length, 1);
});

t.test('of two who publish at once one is told that it was done', async (t) => {
  const centre = await filled(service, 'race');
  const answers = await Promise.all([1, 2, 3].map(() => publish(centre, { state: 'final' })));
  t.strictSame(answers.map(({ statusCode }) => statusCode).sort(), [201, 409, 409]);
});

t.test('due, late and published', async (t) => {
  const centre = await filled(service, 'due');
  const stateAt = async (day: string) => {
    service.clock.now = new Date(`${day}T10:00:00Z`);
    return (await get(`${reportOf(centre)}/releases`, centre.system)).json().parties[0].state;
  };
  t.equal(await stateAt('2026-09-30'), 'not-over');
  t.equal(await stateAt('2026-10-01'), 'due');
  t.equal(await stateAt('2026-10-30'), 'due');
  t.equal(await stateAt('2026-10-31'), 'late');
  service.clock.now = new Date('2026-10-29T10:00:00Z');
  t.equal((await expect(publish(centre, {}), 201)).json().late, false);
  t.equal(await stateAt('2026-11-22'), 'provisional', 'what was published in time is not late');
});

t.test('what is published while an import runs is of one moment, and what came later is marked', async (t) => {
  const centre = await filled(service, 'busy');
  const lines = Array.from({ length: 5000 }, (_, place) =>
    JSON.stringify({ kind: 'material-movements', id: `b-${place}`, data: movement(10) }),
  );
  const importing = service.call('POST', `/v1/centres/${centre.centreId}/imports`, {
    key: centre.system,
    raw: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const heads: { path: string; dataAsOf: { changeNumber: number } }[] = [];
  let isOver = false;
  void importing.then(() => {
    isOver = true;
  });
  while (!isOver && heads.length < 8) {
    const last = heads.length;
    const made = await publish(centre, last === 0 ? {} : { supersedes: last, reason: 'De import loopt' });
    if (made.statusCode !== 201) return void t.fail(made.body);
    heads.push(made.json());
  }
  t.equal((await importing).json().created, lines.length);
  const counts: number[] = [];
  for (const { path } of heads) {
    const { dataQuality, chapters, maexStyle } = (await get(path, centre.system)).json();
    const { records } = dataQuality.coverage.find(({ kind }: { kind: string }) => kind === 'material-movements');
    counts.push(records);
    const figure = chapters
      .flatMap((chapter: { figures: { indicator: string; exact: string }[] }) => chapter.figures)
      .find(({ indicator }: { indicator: string }) => indicator === 'material.collected');
    t.equal(
      figure.exact,
      String(1000 + (records - 1) * 10),
      `${records} movements in the list are those in the figure`,
    );
    t.ok(maexStyle.status, 'with the profile of the year');
  }
  t.ok(new Set(counts).size > 2, `releases of ${counts.join(', ')} movements: the import was under way`);
  const { items } = (await get(`${reportOf(centre)}/releases`, centre.system)).json();
  t.strictSame(
    items.map(({ changedSince }: { changedSince: { records: number } | null }) => changedSince?.records ?? 0),
    counts.map((counted) => lines.length + 1 - counted),
    'what was written since is counted exactly',
  );
});

t.test('another organisation reads what it received, accepts it once, and leaves a trace each time', async (t) => {
  const [centre, other] = [await filled(service, 'given'), await filled(service, 'stranger')];
  const organisationId = 'gemeente-given';
  await expect(
    service.call('PUT', `/v1/organisations/${organisationId}`, { body: { name: 'Gemeente', kind: 'municipality' } }),
    201,
  );
  const keyOf = async (preset: string) =>
    (
      await expect(
        service.call('POST', `/v1/organisations/${organisationId}/keys`, { body: { system: preset, preset } }),
        201,
      )
    ).json().key as string;
  const [reader, authority] = [await keyOf('contract-reader'), await keyOf('authority')];
  const documents = ['{"number":1}', '{"number":2}'];
  const place = { centreId: centre.centreId, period: quarter, audience: 'contract', organisationId } as const;
  for (const [index, document] of documents.entries()) {
    const turn = { state: index === 0 ? 'provisional' : 'final', supersedes: null, reason: null } as const;
    await service.store.publishRelease(
      { all: true },
      {
        ...{ ...place, number: index + 1, ...turn, asked: turn, document, sha256: sha256Of(document) },
        ...{ publishedBy: person.name, publishedAs: person.function, changeNumber: 1, changedAt: null },
        dueOn: '2026-10-30',
        feed: noFigures,
      },
      { at: '2026-11-22T10:00:00.000Z', by: { keyId: 'k-test', organisationId: centre.organisationId } },
    );
  }
  await expect(publish(centre, { state: 'final' }), 201);
  const reads = async () => {
    const trail = await service.call('GET', `/v1/audit-entries?centreId=${centre.centreId}&limit=1000`);
    return trail.json().items.filter(({ action }: { action: string }) => action === 'read').length as number;
  };

  const newest = await expect(get(reportOf(centre), reader), 200);
  t.equal(newest.body, documents[1]);
  t.equal((await get(`${reportOf(centre)}/releases/1`, authority)).body, documents[0]);
  const held = await get(reportOf(centre), reader, { 'if-none-match': String(newest.headers.etag) });
  t.equal(held.statusCode, 304);
  t.equal(await reads(), 3, 'every read, a 304 too');
  const list = (await expect(get(`${reportOf(centre)}/releases`, reader), 200)).json();
  t.strictSame(
    list.items.map(({ number, audience }: { number: number; audience: string }) => `${audience} ${number}`),
    ['contract 1', 'contract 2'],
    'and not the centre’s own',
  );
  t.match(list.parties, [{ audience: 'contract', organisation: { id: organisationId }, state: 'final' }]);
  t.equal(list.parties.length, 1);
  t.equal(await reads(), 4);
  const query = `?organisationId=${organisationId}`;
  t.equal((await get(`${reportOf(centre)}${query}`, centre.system)).body, documents[1], 'the centre sees it by asking');
  t.equal((await get(`${reportOf(centre)}${query}`, reader)).body, documents[1]);
  t.equal((await get(`${reportOf(centre)}?organisationId=org-stranger`, reader)).statusCode, 404);
  for (const key of [other.system, other.reader, other.authority, centre.reader])
    t.equal((await get(`${reportOf(centre)}${query}`, key)).statusCode, 404);

  await write(centre, 'participants/p-new', {});
  t.equal((await get(`${reportOf(centre)}/releases`, reader)).json().items[0].changedSince.records, null);

  const said = { name: 'J. Bakker', function: 'Contractbeheerder', remark: 'Akkoord' };
  const accept = (key: string, n: number, body: object = said) =>
    service.call('POST', `${reportOf(centre)}/releases/${n}/acceptances`, { key, body });
  const accepted = await expect(accept(reader, 2), 201);
  const acceptance = {
    acceptedAt: '2026-11-22T10:00:00.000Z',
    acceptedBy: { name: said.name, function: said.function },
    remark: said.remark,
  };
  t.match(accepted.json(), { number: 2, acceptance });
  t.equal(accepted.headers.location, `${reportOf(centre)}/releases/2${query}`);
  t.match((await accept(authority, 2)).json(), { type: 'urn:meetlat:problem:accepted-before' });
  t.equal((await accept(reader, 3)).statusCode, 404);
  t.equal((await accept(centre.coordinator, 2)).statusCode, 403);
  t.equal((await accept(other.authority, 2)).statusCode, 404);
  t.strictSame(faultCodes(await accept(reader, 1, { name: 'X' })), ['required']);
  const own = (await get(`${reportOf(centre)}/releases`, centre.system)).json();
  t.strictSame(
    own.items.map((item: { acceptance: unknown }) => item.acceptance),
    [null, null, acceptance],
    'the centre sees what was said',
  );
});

t.test('files are made of the release and stay the same', async (t) => {
  const centre = await filled(service, 'files');
  const { path } = (await expect(publish(centre, {}), 201)).json();
  const read = (query: string, headers: Record<string, string> = {}) => get(`${path}${query}`, centre.system, headers);
  const before = new Map<string, { body: Buffer; etag: string }>();
  const forms = ['?format=csv', '?format=csv&csvDialect=nl', '?format=xlsx'];
  for (const query of forms) {
    const answer = await expect(read(query), 200);
    const etag = String(answer.headers.etag);
    t.match(etag, /^"[0-9a-f]{64}"$/, 'a strong tag');
    t.match(answer.headers['content-disposition'], /kwartaalrapport-centre-files-2026-Q3-voorlopig-1\.(csv|xlsx)/);
    t.equal((await read(query, { 'if-none-match': etag })).statusCode, 304);
    before.set(query, { body: answer.rawPayload, etag });
  }
  t.equal(new Set([...before.values()].map(({ etag }) => etag)).size, forms.length, 'each form its own tag');
  t.match(String(before.get('?format=csv')?.body), /material\.collected,.*1000/);
  const accepted = await expect(read('', { accept: 'text/csv' }), 200);
  t.ok(accepted.rawPayload.equals(before.get('?format=csv')?.body ?? Buffer.alloc(0)), 'by Accept as by ?format=');
  const dutch = await expect(read('?format=csv', { 'accept-language': 'en' }), 200);
  t.not(dutch.headers.etag, before.get('?format=csv')?.etag, 'in another language it is another file');
  await write(centre, 'material-movements/m-1', movement(7));
  for (const [query, { body, etag }] of before) {
    const again = await expect(read(query), 200);
    t.strictSame([again.headers.etag, again.rawPayload.equals(body)], [etag, true], 'whatever was written since');
  }
});

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
