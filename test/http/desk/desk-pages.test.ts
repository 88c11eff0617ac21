import t from 'tap';
import { findingRules } from '../../../src/records/rules/findings.ts';
import { findingEffects } from '../../../src/reporting/desk/finding-effects.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const empty = await addCentre(service, 'empty');

const get = (url: string, key: string | null = own.coordinator, headers: Record<string, string> = {}) =>
  service.call('GET', url, { key, headers: { accept: 'text/html', ...headers } });
const desk = (centre: TestCentre, period = '2026-Q3', below = '') =>
  `/desk/centres/${centre.centreId}/${period}${below}`;

async function write(centre: TestCentre, lines: readonly unknown[]): Promise<void> {
  const receipt = (await importLines(service, centre, lines)).json();
  if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections));
}
const line = (kind: string, id: string, data: unknown) => ({ kind, id, data });
const covered = (recordKind: string, completeThrough = '2026-09-30', from = '2024-01-01') =>
  line('coverage-statements', recordKind, { recordKind, from, completeThrough });

for (const centre of [own, other]) {
  await write(centre, [
    covered('material-movements'),
    covered('participants'),
    covered('trajectories', '2026-08-31'),
    line('participants', 'p-1', { birthYear: 1980, municipalityCode: 'GM0503' }),
    line('participant-statuses', 'st-1', {
      participantId: 'p-1',
      validFrom: '2026-01-01',
      legalGround: 'participatiewet',
    }),
    line('trajectories', 't-1', {
      participantId: 'p-1',
      kind: 'work-experience',
      start: '2026-07-01',
      end: '2026-08-01',
    }),
    line('material-movements', 'm-heavy', {
      date: '2026-08-10',
      direction: 'in',
      category: 'furniture',
      kilograms: 900_000,
    }),
    line('material-movements', 'm-before', {
      date: '2026-05-10',
      direction: 'in',
      category: 'furniture',
      kilograms: 100,
    }),
  ]);
}

t.test('every rule of the findings says what it does to the figures', async (t) => {
  t.strictSame(Object.keys(findingEffects).sort(), Object.keys(findingRules).sort());
});

t.test('the desk of a quarter, in both languages', async (t) => {
  for (const [language, says] of [
    ['nl', ['Waar dit kwartaal staat', 'één ernstige bevinding', 'Onwaarschijnlijk gewicht', 'niet volledig']],
    ['en', ['Where this quarter stands', 'one serious finding', 'Unlikely weight', 'not complete']],
  ] as const) {
    const { statusCode, headers, body } = await get(`${desk(own)}?lang=${language}`);
    t.equal(statusCode, 200);
    t.equal(headers['content-language'], language);
    t.equal(headers['cache-control'], 'no-store');
    t.match(headers['content-security-policy'], "default-src 'none'");
    t.match(headers['content-security-policy'], "form-action 'self'");
    t.match(body, `<html lang="${language}">`);
    t.equal(body.match(/<h1>/g)?.length, 1, 'one main heading');
    for (const words of says) t.ok(body.includes(words), words);
    t.notMatch(body, /undefined|\[object|NaN|<script|style=/);
  }
  t.equal((await get(desk(own), own.coordinator, { 'accept-language': 'en' })).headers['content-language'], 'en');
  t.match((await get(`${desk(own)}?lang=en`)).body, `href="${desk(own, '2026-Q2')}?lang=en"`, 'links keep the choice');
});

t.test('a finding names its records, what it does, and the figures that rest on them', async (t) => {
  const { body } = await get(desk(own));
  t.match(body, `href="${desk(own, '2026-Q3', '/records/material-movements/m-heavy')}"`);
  t.match(body, 'Zo kan het kwartaal niet worden gepubliceerd.');
  t.match(body, 'href="/methods/material.product-reuse-rate"');
});

t.test('what a statement lacks is proposed as a file that can be sent as it is', async (t) => {
  const centre = await addCentre(service, 'proposed');
  await write(centre, [
    covered('trajectories', '2026-08-31'),
    covered('repairs', '2026-12-31', '2026-08-01'),
    line('participants', 'p-1', { birthYear: 1980 }),
  ]);
  for (const [key, counts] of [
    [centre.system, { created: 1, changed: 1 }],
    // What another system stated stays, and gets one beside it.
    [centre.coordinator, { created: 2, changed: 0 }],
  ] as const) {
    for (const language of ['nl', 'en']) {
      const url = `${desk(centre, '2026-Q3', '/coverage-statements')}?lang=${language}`;
      const answer = await get(url, key, { accept: 'text/csv' });
      t.equal(answer.statusCode, 200);
      t.match(answer.headers['content-disposition'], 'filename="coverage-statements-centre-proposed-2026-Q3.csv"');
      t.notMatch(answer.body, /repairs/, 'no statement mends that records of before were not kept');
      const send = (query: string) =>
        service.call('POST', `/v1/centres/${centre.centreId}/imports${query}`, {
          key,
          raw: answer.body,
          headers: { 'content-type': 'text/csv' },
        });
      const { created, changed, rejected, lines } = (await send('?dryRun=true')).json();
      t.strictSame({ created, changed, rejected, lines }, { ...counts, rejected: 0, lines: 2 }, answer.body);
    }
  }
  const { body } = await get(desk(centre, '2026-Q3', '/coverage-statements'), centre.coordinator, {
    accept: 'text/csv',
  });
  await service.call('POST', `/v1/centres/${centre.centreId}/imports`, {
    key: centre.coordinator,
    raw: body,
    headers: { 'content-type': 'text/csv' },
  });
  const after = await get(desk(centre), centre.coordinator);
  t.notMatch(after.body, 'Volledigheidsverklaringen voor dit kwartaal', 'sent, nothing is left to state');
  t.match(after.body, '2 van 3 soorten gegevens');
});

t.test('another centre is not there, whatever is asked of it', async (t) => {
  for (const url of [
    `/desk/centres/${other.centreId}`,
    desk(other),
    desk(other, '2026-Q3', '/coverage-statements'),
    desk(other, '2026-Q3', '/findings/unlikely-weight/material-movements'),
    desk(other, '2026-Q3', '/records/participants/p-1'),
    desk(other, '2026-Q3', '/records/participants/p-1/line'),
    '/desk/centres/gone/2026-Q3',
  ]) {
    t.equal((await get(url, own.coordinator, { accept: '*/*' })).statusCode, 404, url);
    t.equal((await get(url, own.reader, { accept: '*/*' })).statusCode, 404, url);
    t.equal((await get(url, null, { accept: '*/*' })).statusCode, 401, url);
  }
});

t.test('a key without the scope is refused; who is not signed in is asked to', async (t) => {
  const made = await service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
    body: { system: 'only publishes', scopes: ['reports:publish'] },
  });
  t.equal((await get(desk(own), made.json().key)).statusCode, 403);
  const answer = await get(desk(own), null);
  t.equal(answer.statusCode, 401);
  t.match(String(answer.headers['www-authenticate']), /Basic/);
});

t.test('the browser signs in with the id of the key and the key', async (t) => {
  const { items } = (await service.call('GET', `/v1/organisations/${own.organisationId}/keys`)).json();
  const id = items.find(({ prefix }: { prefix: string }) => own.coordinator.startsWith(prefix)).id;
  const basic = Buffer.from(`${id}:${own.coordinator}`).toString('base64');
  t.equal((await get(desk(own), null, { authorization: `Basic ${basic}` })).statusCode, 200);
});

t.test('a period that has no desk is told so, with the quarters that have', async (t) => {
  for (const [period, title] of [
    ['2026-Q5', 'Dit is geen kwartaal'],
    ['2026', 'Dit is geen kwartaal'],
    ['2026-09', 'Dit is geen kwartaal'],
    ['%3Cb%3E', 'Dit is geen kwartaal'],
    ['2027-Q1', 'Dit kwartaal is nog niet begonnen'],
  ] as const) {
    const { statusCode, body } = await get(desk(own, period));
    t.equal(statusCode, 404, period);
    t.match(body, `<h1>${title}</h1>`);
    t.match(body, `href="${desk(own)}"`);
    t.notMatch(body, '<b>');
  }
});

t.test('the running quarter can be looked at and marks no differences', async (t) => {
  const { statusCode, body } = await get(desk(own, '2026-Q4'));
  t.equal(statusCode, 200);
  t.match(body, 'Dit kwartaal loopt nog');
  t.match(body, 'verschillen met hele kwartalen zijn daarom niet gemarkeerd');
  t.notMatch(body, 'Wat opvalt');
  t.notMatch(body, desk(own, '2027-Q1'), 'and leads to none that has not begun');
});

t.test('a quarter without data says what to begin with', async (t) => {
  const { statusCode, body } = await get(desk(empty), empty.coordinator);
  t.equal(statusCode, 200);
  t.match(body, 'van nog geen soort gegevens is verklaard');
  t.match(body, 'nog niets ingevoerd');
  t.match(body, 'Er is niets gevonden om te herstellen');
  t.match(body, 'Van dit kwartaal is nog niets gepubliceerd');
});

t.test('what differs much is marked in words, with the rule', async (t) => {
  const { body } = await get(desk(own));
  t.match(body, 'veel hoger dan in Q2 2026');
  t.match(body, '10 procentpunt of meer');
});

t.test('a record as a page, with what is wrong with it and a line to correct', async (t) => {
  const url = desk(own, '2026-Q3', '/records/material-movements/m-heavy');
  const { statusCode, body } = await get(url);
  t.equal(statusCode, 200);
  for (const words of [
    'Onwaarschijnlijk gewicht',
    '900.000',
    'Meubels',
    '10\u00a0augustus\u00a02026',
    'own-centre-system',
  ])
    t.ok(body.includes(words), words);
  for (const language of ['nl', 'en']) {
    const csv = await get(`${url}/line?lang=${language}`, own.coordinator, { accept: 'text/csv' });
    t.equal(csv.statusCode, 200);
    const sent = await service.call('POST', `/v1/centres/${own.centreId}/imports`, {
      key: own.system,
      raw: csv.body,
      headers: { 'content-type': 'text/csv' },
    });
    t.equal(sent.json().unchanged, 1, `sent as it is it changes nothing: ${csv.body}`);
  }
});

t.test('sensitive fields are for who may read them, and a line without them is not given', async (t) => {
  const url = desk(own, '2026-Q3', '/records/participant-statuses/st-1');
  const open = await get(url);
  const masked = await get(url, own.system);
  t.match(open.body, 'Participatiewet');
  t.notMatch(masked.body, 'Participatiewet');
  t.match(masked.body, 'uw sleutel mag ze niet lezen');
  t.equal((await get(`${url}/line`, own.coordinator, { accept: 'text/csv' })).statusCode, 200);
  t.equal((await get(`${url}/line`, own.system, { accept: 'text/csv' })).statusCode, 404);
});

t.test('records are linked both ways', async (t) => {
  const person = await get(desk(own, '2026-Q3', '/records/participants/p-1'));
  t.match(person.body, desk(own, '2026-Q3', '/records/trajectories/t-1'));
  t.match(person.body, desk(own, '2026-Q3', '/records/participant-statuses/st-1'));
  const trajectory = await get(desk(own, '2026-Q3', '/records/trajectories/t-1'));
  t.match(trajectory.body, desk(own, '2026-Q3', '/records/participants/p-1'));
  t.match(trajectory.body, 'Traject geëindigd zonder bestemming');
});

t.test('what is no record is not there', async (t) => {
  for (const below of [
    '/records/participants/gone',
    '/records/gone/p-1',
    '/records/participants/%00',
    '/records/participants/..%2Fx',
  ])
    t.equal((await get(desk(own, '2026-Q3', below))).statusCode, 404, below);
  for (const below of [
    '/findings/gone/participants',
    '/findings/unlikely-weight/gone',
    '/findings/unlikely-weight/material-movements?page=2',
    '/findings/unlikely-weight/material-movements?page=x',
  ])
    t.equal((await get(desk(own, '2026-Q3', below))).statusCode, 404, below);
});

t.test('thousands of findings: counted, paged, each record reached once', async (t) => {
  const centre = await addCentre(service, 'many');
  const ids = Array.from({ length: 1205 }, (_, at) => `s-${String(at).padStart(4, '0')}`);
  await write(centre, [
    covered('guidance-sessions'),
    ...ids.map((id) =>
      line('guidance-sessions', id, { date: '2062-01-01', minutes: 30, kind: 'job-coach', headcount: 1, guides: [{}] }),
    ),
  ]);
  const { body } = await get(desk(centre), centre.coordinator);
  t.match(body, '1.205\u00a0begeleidingsmomenten');
  t.match(body, 'en 1.195 meer:');
  t.ok(body.length < 300_000, `${body.length} characters`);
  const seen: string[] = [];
  for (let page = 1; page <= 13; page += 1) {
    const answer = await get(
      `${desk(centre, '2026-Q3', '/findings/future-date/guidance-sessions')}?page=${page}`,
      centre.coordinator,
    );
    t.equal(answer.statusCode, 200);
    seen.push(...[...answer.body.matchAll(/records\/guidance-sessions\/([^"?]+)"/g)].map(([, id]) => id ?? ''));
  }
  t.strictSame(seen, ids);
});

t.test('markup and length in names stay text', async (t) => {
  const centre = await addCentre(service, 'named');
  const name = `Centrum <script>alert(1)</script> & "Zonen" ${'x'.repeat(150)}`;
  const { operatorId, legalEntities, municipalityCode, serviceArea } = (
    await service.call('GET', `/v1/centres/${centre.centreId}`)
  ).json();
  await expect(
    service.call('PUT', `/v1/centres/${centre.centreId}`, {
      body: { name, operatorId, legalEntities, municipalityCode, serviceArea },
    }),
    200,
  );
  await write(centre, [covered('participants'), line('participants', 'p-1', { birthYear: 1980 })]);
  await expect(
    service.call('POST', `/v1/centres/${centre.centreId}/quarterly-reports/2026-Q3/releases`, {
      key: centre.coordinator,
      body: { state: 'provisional', name: '<i>A</i>', function: '"><script>' },
    }),
    201,
  );
  for (const url of ['/desk', desk(centre)]) {
    const { body } = await get(url, centre.coordinator);
    t.match(body, 'Centrum &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Zonen&quot;');
    t.notMatch(body, /<script|<i>/);
  }
});

t.test('releases: provisional, final and closed, reopened', async (t) => {
  const centre = await addCentre(service, 'released');
  await write(centre, [covered('participants'), line('participants', 'p-1', { birthYear: 1980 })]);
  const at = `/v1/centres/${centre.centreId}/quarterly-reports/2026-Q3/releases`;
  const publish = (state: string) =>
    expect(
      service.call('POST', at, {
        key: centre.coordinator,
        body: { state, name: 'A. de Vries', function: 'Coördinator' },
      }),
      201,
    );
  const page = async () => (await get(desk(centre), centre.coordinator)).body;
  t.match(await page(), 'Dit kwartaal kan worden gepubliceerd.');
  const { sha256 } = (await publish('provisional')).json();
  const provisional = await page();
  t.match(provisional, 'Er is een voorlopige release');
  t.match(provisional, sha256);
  t.match(provisional, 'A. de Vries (Coördinator)');
  t.match(provisional, `href="${at}/1?format=html&amp;lang=nl"`);
  await publish('final');
  t.match(await page(), 'Het is gesloten');
  await expect(
    service.call('POST', `/v1/centres/${centre.centreId}/periods/2026-Q3/reopenings`, {
      key: centre.coordinator,
      body: { name: 'A. de Vries', function: 'Coördinator', reason: 'Uren vergeten' },
    }),
    201,
  );
  const reopened = await page();
  t.match(reopened, 'is heropend op');
  t.match(reopened, 'Uren vergeten');
});

t.test('the list leads to the quarter that waits longest, among those the centre kept anything of', async (t) => {
  const to = async (centre: TestCentre, query = '') =>
    (await get(`/desk/centres/${centre.centreId}${query}`, centre.coordinator)).headers.location;
  t.equal(await to(own), desk(own, '2025-Q4'), 'oldest of the last four that is over and not final');
  t.equal(await to(empty), desk(empty), 'nothing kept: the last one that is over');
  t.equal(await to(empty, '?lang=en'), `${desk(empty)}?lang=en`);
  const young = await addCentre(service, 'young');
  await write(young, [covered('participants', '2026-09-30', '2026-07-01')]);
  t.equal(await to(young), desk(young, '2026-Q3'));
  const { body } = await get('/desk', young.coordinator);
  t.match(body, 'toen nog niet bijgehouden');
  t.match(body, 'Verder met het derde kwartaal van 2026');
  t.notMatch(body, own.centreId, 'of its own centres alone');
});

t.test('the list for a key no desk is for', async (t) => {
  const reader = await get('/desk', own.reader);
  t.equal(reader.statusCode, 200);
  t.match(reader.body, 'geen kwartaal af te ronden');
  t.equal((await get('/desk', null)).statusCode, 401);
  const { body } = await service.call('GET', '/desk', { headers: { accept: 'text/html' } });
  t.match(body, 'sleutel van de beheerder');
  t.notMatch(body, 'href="/desk/centres/');
});

t.test('many centres come in pages, each once', async (t) => {
  const seen: string[] = [];
  let url: string | null = '/desk';
  while (url) {
    const { body, statusCode } = await service.call('GET', url, { headers: { accept: 'text/html' } });
    t.equal(statusCode, 200);
    seen.push(...[...body.matchAll(/<p class="note">([^<]+)<\/p>/g)].map(([, id]) => id ?? ''));
    url = /href="(\/desk\?cursor=[^"]+)"/.exec(body)?.[1] ?? null;
  }
  const { items } = (await service.call('GET', '/v1/centres')).json();
  t.strictSame(
    seen,
    items.map(({ id }: { id: string }) => id),
  );
  t.equal((await service.call('GET', '/desk?cursor=x', {})).statusCode, 400);
});

t.test('who is not of the operator leaves a trace in the audit trail, and reads no releases', async (t) => {
  const outsider = await service.call('POST', `/v1/organisations/${other.organisationId}/keys`, {
    body: { system: 'auditor', scopes: ['admin', 'records:read'] },
  });
  const { statusCode, body } = await get(desk(own), outsider.json().key);
  t.equal(statusCode, 200);
  t.match(body, 'Releases leest u met een sleutel van het centrum zelf');
  const { items } = (
    await service.call('GET', `/v1/audit-entries?centreId=${own.centreId}&limit=1000`, { key: own.coordinator })
  ).json();
  const route = '/desk/centres/:centreId/:period';
  t.match(
    items.find((item: { route?: string }) => item.route === route),
    { action: 'read', route, period: '2026-Q3' },
  );
});
