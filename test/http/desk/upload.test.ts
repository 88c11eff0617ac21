import { PassThrough } from 'node:stream';
import t from 'tap';
import { emptyReceipt } from '../../../src/records/import-receipt.ts';
import { addCentre, expect, makeService } from '../../support/service.ts';
import { deskOf, hiddenIn, multipart, multipartType, origin, textOf } from './support/forms.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');
const desk = deskOf(service, own);

const header = 'id [material-movements];date;direction;category;kilograms';
const good = `${header}\r\nm-1;2026-08-10;in;furniture;1000\r\nm-2;2026-08-11;in;furniture;25,5\r\n`;
const wrong = `${header}\r\nm-3;2026-08-10;in;furniture;12\r\nm-4;2026-13-40;in;furniture;5\r\n`;
const csv = (text: string | Buffer, name = 'materiaal.csv') => ({ name, text });
const stored = async (id: string, kind = 'material-movements') =>
  (await service.call('GET', `/v1/centres/${own.centreId}/${kind}/${id}`, { key: own.coordinator })).statusCode === 200;
const imports = async () =>
  (await service.call('GET', `/v1/centres/${own.centreId}/imports?limit=1000`, { key: own.coordinator })).json().items;

t.test('a file is imported, and its receipt says so in words', async (t) => {
  const answer = await expect(desk.upload({ kind: '' }, csv(good)), 303);
  t.match(answer.headers.location, /^\/desk\/centres\/centre-own\/2026-Q3\/uploads\/imp-/);
  const receipt = await expect(desk.follow(answer), 200);
  t.equal(receipt.headers['content-type'], 'text/html; charset=utf-8');
  t.equal(receipt.headers['cache-control'], 'no-store');
  t.match(textOf(receipt.body), /Het hele bestand is verwerkt.*Materiaalstromen.*Regels gelezen 2 .*Nieuw 2/i);
  t.ok(await stored('m-1'));
  const [newest] = await imports();
  t.match(newest, { lines: 2, created: 2, rejected: 0, dryRun: false, source: 'own-coordinator' });
});

t.test('the same file again changes nothing', async (t) => {
  const receipt = await desk.follow(await expect(desk.upload({}, csv(good)), 303));
  t.match(textOf(receipt.body), /Alles stond er al.*Stond er al zo 2/);
});

t.test('a check changes nothing, and says so', async (t) => {
  const before = await imports();
  const receipt = await desk.follow(
    await expect(desk.upload({ dryRun: 'true' }, csv(`${header}\r\nm-9;2026-08-10;in;furniture;1\r\n`)), 303),
  );
  t.match(textOf(receipt.body), /Gecontroleerd bestand.*Dit bestand is in orde.*nog niets gewijzigd.*Nieuw 1/);
  t.notOk(await stored('m-9'));
  t.equal((await imports()).length, before.length + 1, 'it has a receipt as the API has');
});

t.test('refused lines are told with line, column, what is wrong and what to do', async (t) => {
  const answer = await expect(desk.upload({}, csv(wrong)), 303);
  const receipt = await desk.follow(answer);
  const text = textOf(receipt.body);
  t.match(text, /1 van 2 regels is afgekeurd/);
  t.match(text, /Afgekeurde regels/);
  t.match(receipt.body, /<th role="rowheader"[^>]*>3<\/th>/);
  t.notMatch(receipt.body, /2026-13-40/, 'what stood in the file is not repeated');
  const link = /href="(\/v1\/[^"]*rejections\?format=csv)"/.exec(receipt.body)?.[1] ?? '';
  const file = await expect(service.call('GET', link, { key: own.coordinator }), 200);
  t.match(file.body, /m-4/);
  const english = await expect(
    service.call('GET', `${answer.headers.location}?lang=en`, {
      key: own.coordinator,
    }),
    200,
  );
  t.match(textOf(english.body), /1 of 2 lines was refused.*What is wrong/);
});

t.test('where every line was refused, none is said to be taken', async (t) => {
  const all = csv(`${header}\r\nm-7;2026-13-40;in;furniture;1\r\n`);
  const receipt = await desk.follow(await expect(desk.upload({}, all), 303));
  const text = textOf(receipt.body);
  t.match(text, /1 van 1 regels is afgekeurd.*Er is niets gewijzigd/);
  t.notMatch(text, /andere zijn verwerkt/);
});

t.test('lines of JSON are taken by the same form', async (t) => {
  const lines = [
    {
      kind: 'material-movements',
      id: 'j-1',
      data: { date: '2026-08-10', direction: 'in', category: 'textile', kilograms: 3 },
    },
    { kind: 'material-movements', id: 'j-2', data: { date: 'x' } },
  ]
    .map((line) => JSON.stringify(line))
    .join('\n');
  for (const mark of ['', '\uFEFF\n ']) {
    const receipt = await desk.follow(await expect(desk.upload({}, csv(`${mark}${lines}`, 'regels.ndjson')), 303));
    t.match(textOf(receipt.body), /1 van 2 regels is afgekeurd/);
    t.match(receipt.body, /rejections\?format=ndjson/);
  }
  t.ok(await stored('j-1'));
});

t.test('what cannot be taken comes back as the form, with what is wrong and what was chosen', async (t) => {
  const before = (await imports()).length;
  const cases: [string, Record<string, string>, ReturnType<typeof csv> | null, RegExp][] = [
    ['no file', { kind: 'participants' }, null, /Kies het bestand/],
    ['no file chosen', { kind: 'participants' }, csv('', ''), /Kies het bestand/],
    ['an empty file', { kind: 'participants' }, csv(''), /Dit bestand is leeg/],
    ['blank lines', { kind: 'participants' }, csv('\r\n \r\n'), /Dit bestand is leeg/],
    ['a workbook', { kind: 'participants' }, csv(Buffer.from('PK\u0003\u0004 and so on'), 'uren.xlsx'), /werkmap/],
    ['another kind', { kind: 'participants' }, csv('id;kilograms\r\nx;1\r\n'), /Kolom B heeft een naam/],
    ['columns that tell nothing', {}, csv('id;iets\r\nx;1\r\n'), /Kies hieronder het soort/],
    ['a kind that is none', { kind: 'nonsense' }, csv(good), /Deze keuze is er niet/],
    ['a choice that is none', { numbers: 'roman' }, csv(good), /Deze keuze is er niet/],
    ['a check that is none', { dryRun: 'perhaps' }, csv(good), /Deze keuze is er niet/],
    ['no table of repairs', { kind: 'ords' }, csv('id;x\r\n1;2\r\n'), /Open Repair Data Standard ontbreken/],
  ];
  for (const [name, fields, file, says] of cases) {
    const answer = await desk.upload(fields, file);
    t.equal(answer.statusCode, 400, name);
    t.match(textOf(answer.body), says, name);
    t.match(answer.body, /<title>Fout: /, name);
    t.match(answer.body, /role="alert"/, name);
    if (fields.kind === 'participants') t.match(answer.body, /<option value="participants" selected>/, name);
    t.ok(hiddenIn(answer.body).token, `${name}: and a token to send it again with`);
  }
  t.equal((await imports()).length, before, 'none of them has a receipt');
});

t.test('an error at a field is beside it, and the summary leads there', async (t) => {
  const { body } = await desk.upload({}, null);
  t.match(body, /<a href="#upload-file">/);
  t.match(body, /id="upload-file"[^>]*aria-describedby="[^"]*upload-file-error"[^>]*aria-invalid="true"/);
});

t.test('names of files and fields say nothing, whatever is in them', async (t) => {
  const before = (await imports()).length;
  for (const name of [
    '../../etc/passwd',
    '<script>alert(1)</script>.csv',
    'a"; name="token',
    '\u202Egnp.csv',
    'x'.repeat(300),
  ]) {
    const answer = await desk.upload({}, csv(good, name.replaceAll('"', '%22')));
    t.equal(answer.statusCode, 303, name);
    t.notMatch((await desk.follow(answer)).body, /passwd|<script/, name);
  }
  t.equal((await imports()).length, before + 5);
  const hostile = await desk.upload({ '<b>x</b>': '<i>y</i>', kind: '"><script>' }, csv(good));
  t.equal(hostile.statusCode, 400);
  t.notMatch(hostile.body, /<script|<b>x|<i>y/);
});

t.test('a form that is none of ours is refused whole', async (t) => {
  const before = (await imports()).length;
  const { token = '' } = await desk.hidden('/uploads');
  const many = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, 'x']));
  const raw = (body: Buffer, type = multipartType) =>
    service.call('POST', `${desk.path}/uploads`, {
      key: own.coordinator,
      headers: { origin, accept: 'text/html', 'content-type': type },
      raw: body,
    });
  const whole = multipart({ token }, csv(good));
  for (const [name, answer] of [
    ['very many parts', await desk.upload(many, csv(good))],
    ['a huge field', await desk.upload({ kind: 'x'.repeat(3_000_000) }, csv(good))],
    ['a body that breaks off', await raw(whole.subarray(0, whole.length - 30))],
    ['a body that breaks off in its head', await raw(whole.subarray(0, 60))],
    ['nothing', await raw(Buffer.alloc(0))],
    ['no boundary', await raw(whole, 'multipart/form-data')],
    ['a field behind the file', await raw(multipart({}, csv(good)).subarray(0, -2))],
  ] as const) {
    t.ok([400, 403].includes(answer.statusCode), `${name}: ${answer.statusCode}`);
    t.equal(answer.headers['content-type'], 'text/html; charset=utf-8', name);
  }
  t.equal((await raw(whole, 'text/csv')).statusCode, 415);
  t.equal((await imports()).length, before);
});

t.test('a form from elsewhere is refused, and nothing is done', async (t) => {
  const before = (await imports()).length;
  const { token = '' } = await desk.hidden('/uploads');
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin, 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[]) {
    const answer = await desk.upload({}, csv(good), { token, headers });
    t.equal(answer.statusCode, 403, JSON.stringify(headers));
    t.match(answer.body, /andere site/);
  }
  const silent = await service.call('POST', `${desk.path}/uploads`, {
    key: own.coordinator,
    headers: { 'content-type': multipartType },
    raw: multipart({ token }, csv(good)),
  });
  t.equal(silent.statusCode, 403, 'nobody says which page sent it');
  t.equal((await imports()).length, before);
});

t.test('a token of another form, key, centre or quarter is refused, and one that is old', async (t) => {
  const before = (await imports()).length;
  const tokenOf = async (place: ReturnType<typeof deskOf>, key: string) =>
    String((await place.hidden('/uploads', { key })).token);
  const now = service.clock.now;
  const mine = await tokenOf(desk, own.coordinator);
  const cases: [string, string | null][] = [
    ['none', null],
    ['nonsense', 'x.y'],
    ['of another key', await tokenOf(desk, own.system)],
    ['of another centre', await tokenOf(deskOf(service, other), other.coordinator)],
    ['of another quarter', await tokenOf(deskOf(service, own, '2026-Q2'), own.coordinator)],
  ];
  for (const [name, token] of cases) {
    const answer = await desk.upload({ kind: 'material-movements', dryRun: 'true' }, csv(good), { token });
    t.equal(answer.statusCode, 403, name);
    t.match(textOf(answer.body), /Er is niets gedaan/, name);
    t.match(answer.body, /<option value="material-movements" selected>/, 'what was chosen is still there');
    t.match(answer.body, /name="dryRun" value="true" checked/);
  }
  service.clock.now = new Date(now.getTime() + 12 * 3_600_000 + 1000);
  const late = await desk.upload({}, csv(good), { token: mine });
  t.equal(late.statusCode, 403);
  t.match(textOf(late.body), /langer dan 12 uur open/);
  t.equal((await imports()).length, before);
  t.equal(
    (await desk.upload({}, csv(good), { token: String(hiddenIn(late.body).token) })).statusCode,
    303,
    'it brings a new one',
  );
  service.clock.now = now;
});

t.test('who may not, may not', async (t) => {
  const { token = '' } = await desk.hidden('/uploads');
  for (const [name, key, status] of [
    ['nobody', null, 401],
    ['a reader', own.reader, 403],
    ['another centre', other.coordinator, 404],
  ] as const) {
    t.equal((await desk.upload({}, csv(good), { key, token })).statusCode, status, name);
    t.equal((await desk.page('/uploads', { key })).statusCode, status, name);
  }
  const receipt = `/uploads/${(await imports())[0].id}`;
  t.equal((await desk.page(receipt, { key: other.coordinator })).statusCode, 404);
  t.equal(
    (await deskOf(service, other).page(receipt, { key: other.coordinator })).statusCode,
    404,
    'by the wrong door',
  );
  t.equal((await desk.page('/uploads/imp-none')).statusCode, 404);
  t.equal((await deskOf(service, own, '2026-13').page('/uploads')).statusCode, 404, 'no quarter');
});

t.test('a page with a form lets its browser say where the form came from', async (t) => {
  const { headers } = await desk.page('/uploads');
  t.equal(headers['referrer-policy'], 'same-origin');
  t.match(String(headers['content-security-policy']), /form-action 'self'/);
  t.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
});

t.test('a file that is still worked on says so, and one that broke off says what to do', async (t) => {
  const about = { id: 'imp-slow', centreId: own.centreId, source: 'own-coordinator', dryRun: false };
  const receipt = { ...emptyReceipt({ ...about, startedAt: service.clock.now.toISOString() }), lines: 1200 };
  await service.store.createImport({ all: true }, receipt);
  const running = await expect(desk.page('/uploads/imp-slow'), 200);
  t.match(textOf(running.body), /wordt nog verwerkt.*1\.200 regels.*Kijk opnieuw/);
  await service.store.interruptImport(own.centreId, 'imp-slow', service.clock.now.toISOString());
  const broken = await expect(desk.page('/uploads/imp-slow'), 200);
  t.match(textOf(broken.body), /Het verwerken brak af.*Stuur het bestand nog eens/);
});

t.test('a key that runs four imports hears to wait, whichever door they came in by', async (t) => {
  const bodies = Array.from({ length: 4 }, () => new PassThrough());
  const running = bodies.map((payload) => {
    payload.write('{"kind":"material-movements","id":"w-1","delete":true}\n');
    return service.app.inject({
      method: 'POST',
      url: `/v1/centres/${own.centreId}/imports`,
      headers: { authorization: `Bearer ${own.coordinator}`, 'content-type': 'application/x-ndjson' },
      payload,
    });
  });
  const { token = '' } = await desk.hidden('/uploads');
  let answer = await desk.upload({ kind: 'participants' }, csv(good), { token });
  for (let turn = 0; turn < 100 && answer.statusCode !== 429; turn += 1) {
    answer = await desk.upload({ kind: 'participants' }, csv(good), { token });
  }
  t.equal(answer.statusCode, 429);
  t.match(textOf(answer.body), /Te veel imports tegelijk.*Wacht tot er een klaar is/);
  t.match(answer.body, /<option value="participants" selected>/);
  for (const body of bodies) body.end();
  await Promise.all(running);
  t.equal((await desk.upload({}, csv(good), { token })).statusCode, 303);
});

t.test('two files at once are both taken', async (t) => {
  const rows = (mark: string) =>
    `${header}\r\n${Array.from({ length: 300 }, (_, at) => `${mark}-${at};2026-08-10;in;furniture;${at + 1}`).join('\r\n')}`;
  const answers = await Promise.all([desk.upload({}, csv(rows('a'))), desk.upload({}, csv(rows('b')))]);
  t.strictSame(
    answers.map(({ statusCode }) => statusCode),
    [303, 303],
  );
  t.ok((await stored('a-299')) && (await stored('b-299')));
});
