import t from 'tap';
import { mostKeptRows } from '../../src/records/rejected-rows.ts';
import { addCentre, expect, importLines, makeService, ndjson } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'refused');
const bsn = '123456782';

type Receipt = Record<string, number> & { id: string; rejectionsUrl: string; rejectedRowsUntil: string | null };

const load = async (raw: string | Buffer, query = '', key = own.system): Promise<Receipt> =>
  (
    await expect(
      service.call('POST', `/v1/centres/${own.centreId}/imports${query}`, {
        key,
        raw,
        headers: { 'content-type': 'text/csv' },
      }),
      200,
    )
  ).json();
const refused = async (receipt: Receipt, query = '?format=csv', key = own.coordinator): Promise<string> =>
  (await expect(service.call('GET', `${receipt.rejectionsUrl}${query}`, { key }), 200)).body;
const lines = (table: string) => table.trimEnd().split('\r\n');
const reasonsOnly = 'regel,soort,id,kolom,';

t.test('500 rows of which 7 are refused: those 7 come back, are corrected and come in', async (t) => {
  const header = 'id;Geboortejaar;Woongemeente;Startkwalificatie;#eigen';
  const row = (number: number) =>
    `R-${number};${number % 71 === 3 ? 'x' : ''}19${50 + (number % 40)};GM0503;ja;nr. ${number}`;
  const table = [header, ...Array.from({ length: 500 }, (_, index) => row(index))].join('\r\n');
  const receipt = await load(`\uFEFF${table}\r\n`);
  t.match(receipt, { lines: 500, created: 493, rejected: 7 });
  t.equal(receipt.rejectedRowsUntil, '2026-11-29T10:00:00.000Z');

  const back = await refused(receipt);
  const [head, ...rows] = lines(back);
  t.equal(
    head,
    `\uFEFF${header};#regel;#kolom;#wat er mis is;#wat te doen;#meetlat`,
    'as it came in: mark, semicolons',
  );
  t.equal(rows.length, 7);
  for (const text of rows) {
    const [id = '', birthYear, municipality, qualification, note, line, column, wrong, hint, code] = text.split(';');
    const number = Number(id.slice(2));
    t.equal([id, birthYear, municipality, qualification, note].join(';'), row(number), 'the row as it was');
    t.strictSame([line, column, code], [String(number + 2), 'Geboortejaar', 'not-a-number']);
    t.ok(wrong && hint);
  }
  t.match(await load(back), { lines: 7, rejected: 7, created: 0 }, 'without a correction they are refused again');
  const corrected = back.replaceAll(';x19', ';19');
  t.match(await load(corrected), { lines: 7, created: 7, rejected: 0 });
  t.match(await load(corrected), { lines: 7, unchanged: 7 }, 'twice changes nothing');
  t.match(
    await load(table.replaceAll(';x19', ';19')),
    { lines: 500, unchanged: 500 },
    'and neither does the whole file',
  );
});

t.test('rows that the store refuses come back too, and a dry run gives them as well', async (t) => {
  const table =
    'id,participantId,kind,start\nT-1,nobody,work-experience,2026-01-05\nT-2,R-1,work-experience,2026-01-05\n';
  for (const query of ['?dryRun=true', '']) {
    const receipt = await load(table, query);
    t.match(receipt, { created: 1, rejected: 1 });
    const [head, row, ...rest] = lines(await refused(receipt));
    t.match(head, /^id,participantId,kind,start,#regel,/, 'commas, without a mark');
    t.match(row, /^T-1,nobody,work-experience,2026-01-05,2,Deelnemer,.*,unknown-reference$/);
    t.strictSame(rest, []);
  }
});

t.test('what the whole file said of its numbers and days goes with a few rows of it', async (t) => {
  const header = 'id;date;direction;category;origin;kilograms';
  const row = (id: string, date: string, category: string, kilograms: string) =>
    `${id};${date};in;${category};household-drop-off;${kilograms}`;
  const rows = [row('M-1', '4/3/2026', 'nonsense', '1.234'), row('M-2', '25/3/2026', 'toys', '0,5')];
  const receipt = await load([header, ...rows].join('\n'));
  t.match(receipt, { created: 1, rejected: 1, format: { decimal: 'comma', dates: 'day-first' } });
  const back = await refused(receipt);
  t.match(lines(back)[0], '#meetlat numbers=comma days=day-first');
  t.match(await load(back.replace('nonsense', 'toys')), { created: 1 });
  const stored = await service.call('GET', `/v1/centres/${own.centreId}/material-movements/M-1`, {
    key: own.coordinator,
  });
  t.match(stored.json(), { date: '2026-03-04', kilograms: 1234 });
  // Without it the row alone could be two things, and would be refused.
  const bare = back.replace('nonsense', 'toys').replace(/;#meetlat[^\r]*/, ';#anders');
  t.match(await load(bare), { rejected: 1, rejections: [{ code: 'ambiguous-day' }, { code: 'ambiguous-number' }] });
});

t.test('the kind that was asked for stands in the file that comes back', async (t) => {
  const receipt = await load('id;#eigen\nV 1;x\n', '?kind=participants');
  const back = await refused(receipt);
  t.match(back, /^id \[participants\];#eigen;/);
  t.match(await load(back.replace('V 1', 'V-1')), { created: 1 });
});

t.test('cells survive: signs of formulas, quotes, leading zeros, another encoding, cells too many', async (t) => {
  const table = [
    'id;date;supplier;invoice',
    '="0012";2026-02-30;=1+1;-5,00',
    '"S;2";2026-01-05;"Café ""De Hoek""\nachter";1',
    'S-3;2026-01-05;a;1;te veel',
  ].join('\r\n');
  const receipt = await load(Buffer.from(table, 'latin1'), '?kind=social-purchases');
  t.match(receipt, { rejected: 3, lines: 3 });
  const back = await refused(receipt);
  t.equal(back[0], '\uFEFF', 'a file in another encoding comes back as UTF-8, with a mark');
  t.match(back, /^"'=""0012""";/m, 'no cell is run as a formula');
  t.match(back, ";'=1+1;'-5,00;");
  t.match(back, '"Café ""De Hoek""\nachter"');
  t.match(back, 'S-3;2026-01-05;a;1;te veel;4;');
  const again = await load(back);
  const essence = ({ rejections }: Receipt) =>
    (rejections as unknown as { code: string; pointer: string; id: string | null }[]).map(
      ({ code, pointer, id }) => `${id} ${pointer} ${code}`,
    );
  t.strictSame(essence(again), essence(receipt), 'the same faults, so the same rows');
  t.match(essence(receipt)[0], /^0012 /);
});

t.test('a row in which a BSN may stand is never kept, and the list says so', async (t) => {
  const table = [
    'id;date;supplier;invoice',
    `${bsn};2026-02-30;a;1`,
    `B-2;2026-02-30;mevrouw ${bsn.slice(0, 3)} ${bsn.slice(3, 6)} ${bsn.slice(6)};1`,
    'B-3;2026-02-30;a;1',
  ].join('\n');
  const receipt = await load(table, '?kind=social-purchases');
  t.match(receipt, { rejected: 3 });
  const kept = await service.store.rejectedRows({ all: true }, own.centreId, receipt.id);
  t.strictSame(
    kept?.map(({ line }) => line),
    [0, 4],
    'one row, and how the file was written',
  );
  t.notMatch(JSON.stringify(kept), 'B-3', 'and what is kept cannot be read in the database');
  const named = await load(`id;birthYear;#${bsn}\nB-4;x;\n`);
  t.strictSame(
    await service.store.rejectedRows({ all: true }, own.centreId, named.id),
    [],
    'nor in the name of a column',
  );
  const back = await refused(receipt);
  t.notMatch(back.replace(/[ .-]/g, ''), bsn);
  const rows = lines(back);
  t.equal(rows.filter((row) => row.startsWith('# niet bewaard;;;;')).length, 2);
  t.match(rows[1], 'zoek haar op in uw eigen bestand');
  t.match(
    await load(back.replace('B-3;2026-02-30', 'B-3;2026-02-28')),
    { lines: 1, created: 1 },
    'they hold no record',
  );
});

t.test('lines of JSON come back as lines', async (t) => {
  const good = { kind: 'participants', id: 'N-1', data: { birthYear: 1980 } };
  const wrong = { kind: 'participants', id: 'N-2', data: { birthYear: 'x' } };
  const early = {
    kind: 'trajectories',
    id: 'NT-1',
    data: { participantId: 'N-9', kind: 'work-experience', start: '2026-01-05' },
  };
  const late = { kind: 'participants', id: 'N-3', delete: 1 };
  const secret = { kind: 'participants', id: bsn, data: {} };
  const hidden = ndjson([secret]).replace('1', '\\u0031');
  const body = `${ndjson([good, wrong, early])}\n{"kind":\n${ndjson([late, secret])}\n${hidden}\n`;
  const send = (raw: string) =>
    service.call('POST', `/v1/centres/${own.centreId}/imports`, {
      key: own.system,
      raw,
      headers: { 'content-type': 'application/x-ndjson' },
    });
  const receipt = (await expect(send(body), 200)).json() as Receipt;
  t.match(receipt, { lines: 7, created: 1, rejected: 6 });
  const back = (await refused(receipt, '?format=ndjson'))
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  t.strictSame(
    back.map(({ rejection, ...given }) => [rejection.line, rejection.kept, given]),
    [
      [2, true, wrong],
      [3, true, early],
      [4, true, {}],
      [5, true, late],
      [6, false, {}],
      [7, false, {}],
    ],
  );
  t.equal(back[2].rejection.text, '{"kind":');
  t.match(back[0].rejection.faults, [{ pointer: '/data/birthYear', code: 'type', message: String, hint: String }]);
  back[0].data.birthYear = 1981;
  back[1].data.participantId = 'N-1';
  const corrected = ndjson(back.slice(0, 2));
  t.match((await send(corrected)).json(), { lines: 2, created: 2 });
  t.match((await send(corrected)).json(), { lines: 2, unchanged: 2 });
  t.match(await refused(receipt), /^regel,soort,id,kolom,/, 'as CSV the reasons: several kinds fit no table');
  const table = await load('id;birthYear\nN-4;x\n');
  t.match(JSON.parse(await refused(table, '?format=ndjson')), { rejection: { line: 2, kept: false } });
});

t.test('for whom the rows are', async (t) => {
  const elsewhere = await addCentre(service, 'refused-elsewhere');
  const key = (
    await expect(
      service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
        body: { system: 'another system', preset: 'centre-system' },
      }),
      201,
    )
  ).json().key as string;
  const receipt = await load('id;birthYear\nW-1;x\n');
  t.match(await refused(receipt, '?format=csv', own.system), 'W-1;x;', 'the system that sent them');
  t.match(await refused(receipt, '?format=csv', own.coordinator), 'W-1;x;', 'who may read everything');
  t.match(await refused(receipt, '?format=csv', key), reasonsOnly, 'another system of the centre: the reasons');
  for (const stranger of [elsewhere.system, elsewhere.coordinator]) {
    const answer = await service.call('GET', `${receipt.rejectionsUrl}?format=csv`, { key: stranger });
    t.equal(answer.statusCode, 404);
  }
  const english = await service.call('GET', receipt.rejectionsUrl, {
    key: own.system,
    headers: { accept: 'text/csv', 'accept-language': 'en' },
  });
  t.match(english.body, 'id;birthYear;#line;#column;#what is wrong;#what to do;');
  t.match(await refused(receipt, '?format=csv&csvDialect=rfc'), 'id,birthYear,#regel', 'in another dialect on request');
  t.match(await refused(receipt, '?format=csv&csvDialect=nl'), '\uFEFFid;birthYear;#regel');
});

t.test('rows go after a week, with the receipt, and with what they name', async (t) => {
  const start = service.clock.now;
  t.teardown(() => {
    service.clock.now = start;
  });
  const kept = async ({ id }: Receipt) => (await service.store.rejectedRows({ all: true }, own.centreId, id))?.length;
  const wrong = (id: string, person: string) => `id;participantId;kind;start\n${id};${person};nonsense;2026-01-05\n`;
  await load('id;birthYear\nG-1;1980\nG-2;1980\n');
  const [one, two, three] = [
    await load(wrong('G-a', 'G-1')),
    await load(wrong('G-b', 'G-2')),
    await load(wrong('G-c', 'x')),
  ];
  const person = `/v1/centres/${own.centreId}/participants/G-1`;
  const { etag } = (await service.call('GET', person, { key: own.coordinator })).headers;
  const gone = service.call('DELETE', person, { key: own.system, headers: { 'if-match': String(etag) } });
  await expect(gone, 204);
  t.strictSame([await kept(one), await kept(two), await kept(three)], [1, 2, 2], 'what named the person is gone');
  t.match(await refused(one), '# niet bewaard;');
  await importLines(service, own, [{ kind: 'participants', id: 'G-2', delete: true }]);
  t.strictSame([await kept(two), await kept(three)], [1, 2], 'also by an import');

  const receipt = `/v1/centres/${own.centreId}/imports/${three.id}`;
  await expect(service.call('DELETE', receipt, { key: own.system }), 204);
  t.equal(await kept(three), undefined);

  const last = await load(wrong('G-d', 'x'));
  service.clock.now = new Date(start.getTime() + 7 * 24 * 60 * 60 * 1000);
  t.match(await refused(last), reasonsOnly, 'after a week: the reasons');
  const list = await service.call('GET', `/v1/centres/${own.centreId}/imports/${last.id}`, { key: own.system });
  t.equal(list.json().rejectedRowsUntil, null);
  await service.store.forgetRejectedRows(start.toISOString());
  t.equal(await kept(last), 2, 'only of imports that began before');
  await service.store.forgetRejectedRows(new Date(start.getTime() + 1).toISOString());
  t.equal(await kept(last), 0);
});

t.test('of a file that is all wrong the first rows are kept, and the others are named', async (t) => {
  const rows = Array.from({ length: mostKeptRows + 3 }, (_, index) => `L-${index};x`);
  const receipt = await load(['id;birthYear', ...rows].join('\n'));
  const back = lines(await refused(receipt));
  t.equal(back.length, rows.length + 1);
  t.equal(back.filter((row) => row.startsWith('# niet bewaard;')).length, 3);
});

t.test('a service that keeps nothing gives the reasons', async (t) => {
  const strict = await makeService({ env: { MEETLAT_REJECTED_ROWS_DAYS: '0' } });
  t.teardown(() => strict.close());
  const centre = await addCentre(strict, 'strict');
  const answer = await strict.call('POST', `/v1/centres/${centre.centreId}/imports`, {
    key: centre.system,
    raw: 'id;birthYear\nZ-1;x\n',
    headers: { 'content-type': 'text/csv' },
  });
  const receipt = answer.json() as Receipt;
  t.equal(receipt.rejectedRowsUntil, null);
  t.strictSame(await strict.store.rejectedRows({ all: true }, centre.centreId, receipt.id), []);
  const list = await strict.call('GET', `${receipt.rejectionsUrl}?format=csv`, { key: centre.system });
  t.match(list.body, reasonsOnly);
});
