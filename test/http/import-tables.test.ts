import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import t from 'tap';
import { fitsTable } from '../../src/records/define-record-kind.ts';
import { recordKinds } from '../../src/records/registry.ts';
import { templateCsv } from '../../src/records/templates/template-csv.ts';
import { templateOf } from '../../src/records/templates/template-of.ts';
import { addCentre, expect, importLines, makeService, ndjson, type TestCentre } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'tables');
const origin = 'household-drop-off';
// Rows are for the system that sent them: another one gets the list of reasons.
const other = (
  await expect(
    service.call('POST', `/v1/organisations/${own.organisationId}/keys`, {
      body: { system: 'another system', preset: 'centre-system' },
    }),
    201,
  )
).json().key as string;

type Receipt = Record<string, number> & {
  id: string;
  state: string;
  note: string | null;
  format: object | null;
  rejectionsUrl: string;
  rejections: { line: number; code: string; pointer: string; message: string; hint: string }[];
};
const url = (centre: TestCentre, query = '') => `/v1/centres/${centre.centreId}/imports${query}`;
const send = (raw: string | Buffer, query = '', headers: Record<string, string> = {}, centre = own) =>
  service.call('POST', url(centre, query), {
    key: centre.system,
    raw,
    headers: { 'content-type': 'text/csv', ...headers },
  });
async function load(
  raw: string | Buffer,
  query = '',
  headers: Record<string, string> = {},
  centre = own,
): Promise<Receipt> {
  const receipt = (await expect(send(raw, query, headers, centre), 200)).json() as Receipt;
  t.equal(receipt.state, 'done');
  const { created = 0, changed = 0, unchanged = 0, deleted = 0, rejected = 0 } = receipt;
  t.equal(created + changed + unchanged + deleted + rejected, receipt.lines, 'the receipt adds up');
  return receipt;
}
const get = (path: string, headers: Record<string, string> = {}) =>
  service.call('GET', `/v1/centres/${own.centreId}/${path}`, { key: own.coordinator, headers });
const codes = (receipt: Receipt) => receipt.rejections.map(({ line, pointer, code }) => `${line} ${pointer} ${code}`);

t.test('a file of Dutch Excel, with what is wrong in it', async (t) => {
  const people =
    'id;Geboortejaar;Woongemeente;Startkwalificatie;;\r\nP-1;1984;GM0503;nee;;\r\nP-2;1990;503;ja;;\r\n;;;;;\r\n';
  const first = await load(`\uFEFF${people}`);
  t.match(first, { lines: 2, created: 2, format: { delimiter: ';', encoding: 'utf-8', decimal: null, dates: null } });
  t.match((await get('participants/P-2')).json(), { municipalityCode: 'GM0503', startQualification: true });

  const sessions = [
    'id;Datum;Minuten;Soort begeleiding;Deelnemers;Begeleiders;#opmerking',
    'S-1;14-09-2026;60;work;P-1|P-2;-;iets',
    'S-2;31-9-2026;60;work;P-1;none;',
    'S-3;14-09-2026;1.000;work;P-1;none;',
    'S-4;14-09-2026;60;werken;P-1;none;',
    'S-5;14-09-2026;60;work;P-1|nobody;none;',
  ].join('\r\n');
  const receipt = await load(Buffer.from(sessions, 'latin1'));
  t.match(receipt, { lines: 5, created: 1, rejected: 4, format: { dates: 'day-first' }, note: null });
  t.strictSame(codes(receipt), [
    '3 /data/date not-a-day',
    '4 /data/minutes ambiguous-number',
    '5 /data/kind unknown-code',
    '6 /data/participantIds/1 unknown-reference',
  ]);
  t.strictSame((await get('guidance-sessions/S-1')).json().guides, [{}]);
  const asked = await load(sessions, '?numberFormat=comma');
  t.strictSame(
    codes(asked).filter((code) => code.startsWith('4')),
    [],
    'what the file does not tell can be asked for',
  );

  const rejections = await service.call('GET', `${receipt.rejectionsUrl}?format=csv&csvDialect=nl`, {
    key: other,
  });
  t.match(rejections.headers['content-type'], 'text/csv');
  const rows = rejections.body.split('\r\n');
  t.equal(rows[0], '\uFEFFregel;soort;id;kolom;wat er mis is;wat te doen;code;kind;pointer');
  t.match(rows[1], /^3;Begeleidingsmomenten;S-2;Datum;.*;not-a-day;guidance-sessions;\/data\/date$/);
  t.match(rows[4], /^6;Begeleidingsmomenten;S-5;Deelnemers;Dit verwijst naar iets uit Deelnemers dat er niet is\.;/);
  t.equal(rows.length, 6, 'all of them, and the end of the last line');
  const english = await service.call('GET', receipt.rejectionsUrl, {
    key: other,
    headers: { accept: 'text/csv', 'accept-language': 'en' },
  });
  t.match(english.body, 'line,records,id,column,what is wrong,what to do,code,kind,pointer');
  t.equal(
    (
      await service.call('GET', receipt.rejectionsUrl.replace(receipt.id, 'imp-x'), {
        key: other,
        headers: { accept: 'text/csv' },
      })
    ).statusCode,
    404,
  );
});

t.test('the same file twice changes nothing and says so', async (t) => {
  const file = 'id;Geboortejaar\nT-1;1980\nT-2;1981\n';
  t.match(await load(file), { created: 2, note: null });
  t.match(await load(file, '', { 'accept-language': 'en' }), {
    unchanged: 2,
    note: 'Everything was there already: nothing has changed.',
  });
  t.match(await load(file, '?dryRun=true'), { unchanged: 2, note: 'Alles staat er al: er zou niets veranderen.' });
  t.match(await load('id;verwijderen;Geboortejaar\nT-1;ja;1980\nT-2;nee;1981\nT-3;x;\n'), { deleted: 1, unchanged: 2 });
});

t.test('amounts come in as a spreadsheet shows money, and kilograms do not', async (t) => {
  const ledger = [
    'id;Datum;Aard;Bedrag;Kostensoort',
    'E-1;31-8-2026;Kosten;€ 1.234,56;Huisvesting',
    'E-2;31-8-2026;Kosten;€ 2.000;Huisvesting',
  ];
  t.match(await load(ledger.join('\n')), { created: 2, rejected: 0, format: { decimal: 'comma' } });
  const read = await service.call('GET', `/v1/centres/${own.centreId}/ledger-entries`, { key: own.system });
  t.same(
    read.json().items.map(({ amount }: { amount: number }) => amount),
    [1234.56, 2000],
  );
  const alone = (delimiter: string, amount: string) =>
    load(
      ['id;Datum;Aard;Bedrag;Kostensoort', `E-3;31-8-2026;Kosten;${amount};Huisvesting`]
        .join('\n')
        .replaceAll(';', delimiter),
    );
  t.match(await alone(';', '3.000'), { created: 1 }, 'semicolons: no euros with three decimals');
  const stored = await service.call('GET', `/v1/centres/${own.centreId}/ledger-entries/E-3`, { key: own.system });
  t.equal(stored.json().amount, 3000);
  for (const [delimiter, amount] of [
    ['\t', '3.000'],
    [';', '3,000'],
  ] as const)
    t.match(await alone(delimiter, amount), { rejected: 1, rejections: [{ code: 'ambiguous-number' }] }, amount);
  const rest = 'E-4;31-8-2026;Kosten;1.5;Huisvesting\nE-5;31-8-2026;Kosten;3.000;Huisvesting';
  t.match(await load(`id;Datum;Aard;Bedrag;Kostensoort\n${rest}`), { created: 2, format: { decimal: 'point' } });
  t.equal(
    (await service.call('GET', `/v1/centres/${own.centreId}/ledger-entries/E-5`, { key: own.system })).json().amount,
    3,
    'what the file says goes before its semicolons',
  );
  const goods = 'id;Datum;Richting;Categorie;Kilogram\nK-1;31-8-2026;Voorraadtelling;Meubels;€ 12,50';
  t.match(await load(goods), { rejections: [{ id: 'K-1', code: 'not-a-number' }] });
});

t.test('every template, filled in, is an import; the header is refused as a whole when it is not clear', async (t) => {
  for (const kind of recordKinds.filter(fitsTable)) {
    const template = templateOf(kind, 'nl');
    const filled = `${templateCsv(template, 'nl', 'nl')}${template.columns.map(({ example }) => `"${example}"`).join(';')}\r\n`;
    t.match(await load(filled, '?dryRun=true'), { lines: 1 }, kind.kind);
  }
  const pointers = async (raw: string, query = '') =>
    (await expect(send(raw, query), 400))
      .json()
      .errors.map(
        (error: { in: string; pointer: string; code: string }) => `${error.in} ${error.pointer} ${error.code}`,
      );
  const before = (await service.call('GET', url(own), { key: own.system })).json().items[0].id;
  t.strictSame(await pointers(''), ['body /columns no-header']);
  t.strictSame(await pointers('id\nP-1'), ['body /columns kind-not-clear']);
  t.strictSame(await pointers('id;naam\nP-1;x', '?kind=participants'), ['body /columns/1 unknown-column']);
  t.strictSame(await pointers('id\n', '?kind=unicorns'), ['query /kind unknown-record-kind']);
  t.strictSame(await pointers('id\n', '?format=ords&kind=participants'), ['query /kind not-for-this-body']);
  t.equal((await send('id', '?numberFormat=nl')).statusCode, 400);
  const lines = await service.call('POST', url(own, '?kind=participants'), {
    key: own.system,
    raw: '',
    headers: { 'content-type': 'application/x-ndjson' },
  });
  t.match(lines.json().errors, [{ pointer: '/kind', code: 'not-for-this-body' }]);
  t.equal(
    (await service.call('GET', url(own), { key: own.system })).json().items[0].id,
    before,
    'a file that cannot be read leaves no import behind',
  );
});

t.test('templates', async (t) => {
  const path = '/v1/import-templates/guidance-sessions';
  const asked = (query = '', headers: Record<string, string> = {}) =>
    service.call('GET', `${path}${query}`, { key: own.system, headers });
  t.match((await asked()).body, /^id \[guidance-sessions\],Datum,/);
  t.match((await asked('?csvDialect=nl')).body, /^\uFEFFid \[guidance-sessions\];Datum;/);
  t.match((await asked('', { 'accept-language': 'en' })).body, /^id \[guidance-sessions\],Date,/);
  const workbook = await asked('?format=xlsx');
  t.match(workbook.headers['content-type'], 'spreadsheetml');
  t.equal(workbook.rawPayload.subarray(0, 2).toString(), 'PK');
  t.equal((await asked('', { accept: 'image/png' })).statusCode, 406);
  t.equal((await asked('?format=pdf')).statusCode, 406);
  t.equal((await service.call('GET', '/v1/import-templates/unicorns', { key: own.system })).statusCode, 404);
  t.equal((await service.call('GET', path, { key: null })).statusCode, 401);
});

t.test('the same records as CSV and as lines of JSON are the same records', async (t) => {
  const [one, two] = [await addCentre(service, 'as-csv'), await addCentre(service, 'as-lines')];
  const records = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9._-]{0,12}$/),
      date: fc
        .integer({ min: 0, max: 3000 })
        .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)),
      kilograms: fc.integer({ min: 1, max: 9_999_999_999 }).map((grams) => grams / 1000),
      isWaste: fc.option(fc.boolean(), { nil: undefined }),
      ticket: fc.option(fc.stringMatching(/^[a-z";,|é-][a-z";,|é' -]{0,9}[a-z]$/), { nil: undefined }),
    }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(records, fc.constantFrom('nl-NL', 'en-US'), async (rows, locale) => {
      const sign = locale === 'nl-NL' ? ';' : ',';
      const number = (value: number) => value.toLocaleString(locale, { maximumFractionDigits: 3 });
      const day = (text: string) => (locale === 'nl-NL' ? text.split('-').reverse().join('-') : text);
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const table = [
        ['id', 'Datum', 'direction', 'category', 'origin', 'Kilogram', 'Is juridisch afval', 'Bonnummer'],
        ...rows.map((row) => [
          row.id,
          day(row.date),
          'in',
          'Wood',
          'household',
          number(row.kilograms),
          row.isWaste === undefined ? '' : row.isWaste ? 'ja' : 'NEE',
          row.ticket ?? '',
        ]),
      ];
      const csv = table
        .map((cells) => cells.map(quoted).join(sign))
        .join('\r\n')
        .replaceAll('"Wood"', '"wood"')
        .replaceAll('"household"', `"${origin}"`);
      const lines = rows.map(({ id, ...row }) => ({
        kind: 'material-movements',
        id,
        data: { direction: 'in', category: 'wood', origin, ...row },
      }));
      const asTable = await load(
        csv,
        `?kind=material-movements&numberFormat=${locale === 'nl-NL' ? 'comma' : 'point'}`,
        {},
        one,
      );
      const asLines = (await importLines(service, two, lines)).json() as Receipt;
      const essence = ({ created, changed, unchanged, rejected, rejections }: Receipt) => ({
        created,
        changed,
        unchanged,
        rejected,
        codes: rejections.map(({ line, code, pointer }) => `${line} ${code} ${pointer}`),
      });
      t.strictSame(
        {
          ...essence(asTable),
          codes: asTable.rejections.map(({ line, code, pointer }) => `${line - 1} ${code} ${pointer}`),
        },
        essence(asLines),
      );
      const contents = async (centre: TestCentre) =>
        (
          await service.store.listRecords({ all: true }, centre.centreId, 'material-movements', { limit: 1000 })
        )?.rows.map(({ id, data }) => ({ id, data }));
      t.strictSame(await contents(one), await contents(two));
    }),
    { numRuns: 25, seed: 31 },
  );
});

t.test('packed bodies', async (t) => {
  const packed = { 'content-encoding': 'gzip' };
  t.match(await load(gzipSync('id;Geboortejaar\nG-1;1980\n'), '', packed), { created: 1 });
  const lines = ndjson([{ kind: 'participants', id: 'G-2', data: {} }]);
  const asLines = (raw: Buffer, encoding: string) =>
    service.call('POST', url(own), {
      key: own.system,
      raw,
      headers: { 'content-type': 'application/x-ndjson', 'content-encoding': encoding },
    });
  t.match((await asLines(gzipSync(lines), 'GZIP')).json(), { created: 1 });
  t.match(
    (await asLines(Buffer.concat([gzipSync(lines), gzipSync(`\n${lines}`)]), 'gzip')).json(),
    { unchanged: 2 },
    'in parts',
  );
  for (const encoding of ['br', 'deflate', 'gzip, gzip']) {
    const refused = await asLines(gzipSync(lines), encoding);
    t.equal(refused.statusCode, 415);
    t.equal(refused.headers['accept-encoding'], 'identity, gzip');
  }
  const elsewhere = await service.call('POST', '/v1/calculations', { body: {}, headers: packed });
  t.not(elsewhere.statusCode, 200);
  for (const broken of [Buffer.from('no gzip'), gzipSync(randomBytes(2000)).subarray(0, 900), Buffer.alloc(0)]) {
    for (const type of ['text/csv', 'application/x-ndjson']) {
      const refused = await service.call('POST', url(own), {
        key: own.system,
        raw: broken,
        headers: { 'content-type': type, ...packed },
      });
      t.equal(refused.statusCode, 400, type);
      t.match(refused.json().type, 'not-packed-well');
    }
  }
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x0a), { level: 1 });
  for (const type of ['text/csv', 'application/x-ndjson']) {
    const refused = await service.call('POST', url(own), {
      key: own.system,
      raw: bomb,
      headers: { 'content-type': type, ...packed },
    });
    t.equal(refused.statusCode, 413, type);
    t.match(refused.json().type, 'unpacks-too-large');
  }
});

t.test('hostile bodies are refused or rejected, row by row, and never half stored', async (t) => {
  const top = 'id;Geboortejaar\n';
  const bodies: [string, string | Buffer, number, Partial<Record<string, number>>][] = [
    [
      'unbalanced quotes',
      `${top}H-1;"1980\nH-2;1980\n"H-3;1980\nH-4;1980"\n`,
      200,
      { lines: 3, created: 1, rejected: 2 },
    ],
    ['a cell of 10 MB', `${top}H-5;${'9'.repeat(10_000_000)}\nH-6;1980\n`, 200, { lines: 2, created: 1, rejected: 1 }],
    ['a quoted cell of 10 MB', `${top}H-7;"${`${'x'.repeat(99)}\n`.repeat(100_000)}"\nH-8;1980\n`, 200, {}],
    ['10,000 columns', `${Array(10_000).fill('id').join(';')}\n`, 400, {}],
    [
      '10,000 cells',
      `${top}H-9;1980${';'.repeat(10_000)}\nH-10;1980${';x'.repeat(10_000)}\n`,
      200,
      { lines: 2, created: 1, rejected: 1 },
    ],
    ['twice the same header', 'id;Geboortejaar;birthYear\n', 400, {}],
    ['a header alone', top, 200, { lines: 0 }],
    ['nothing', '', 400, {}],
    ['blank lines', '\n\r\n\n;;;\n', 400, {}],
    ['binary', randomBytes(5000), 400, {}],
    ['a workbook', Buffer.from('PK\u0003\u0004\u0014\0\u0006\0;\n\0\n'), 400, {}],
    ['UTF-16', Buffer.from(`\uFEFF${top}H-11;1980\n`, 'utf16le'), 200, { created: 1 }],
    ['formulas', `${top}=1+1;1980\nH-12;=cmd|' /C calc'!A0\nH-13;@SUM(1)\n`, 200, { lines: 3, rejected: 3 }],
    ['NUL', `${top}H-1\0;1980\nH-14;19\u000080\n`, 200, { lines: 2, rejected: 2 }],
    ['a BSN', `${top}123456782;1980\n`, 200, { lines: 1, rejected: 1 }],
    ['names of objects', 'id;__proto__;constructor\nx;1;2\n', 400, {}],
  ];
  for (const [name, body, status, counts] of bodies) {
    const answer = await send(body, name === 'names of objects' ? '?kind=participants' : '');
    t.equal(answer.statusCode, status, `${name}: ${answer.body.slice(0, 300)}`);
    t.notMatch(answer.body, /123456782|calc/, 'no value is repeated');
    if (status !== 200) continue;
    const receipt = answer.json();
    t.match(receipt, counts, name);
    t.equal(
      receipt.created + receipt.changed + receipt.unchanged + receipt.deleted + receipt.rejected,
      receipt.lines,
      name,
    );
  }
  const noise = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('"', '""', ';', '\r\n', '\n', 'N-1;1980', 'ja', '\uFEFF', '\0'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(noise, { maxLength: 30 }), fc.boolean(), async (parts, isTable) => {
      const raw = `${isTable ? top : ''}${parts.join('')}`;
      const answer = isTable
        ? await send(raw, '?kind=participants')
        : await service.call('POST', url(own), {
            key: own.system,
            raw,
            headers: { 'content-type': 'application/x-ndjson' },
          });
      t.equal(answer.statusCode, 200, answer.body.slice(0, 200));
      const receipt = answer.json();
      t.equal(
        receipt.created + receipt.changed + receipt.unchanged + receipt.deleted + receipt.rejected,
        receipt.lines,
      );
    }),
    { numRuns: 120, seed: 41 },
  );
});

t.test('several values with a comma or a blank between them: the hint says what belongs there', async (t) => {
  await load('id;Geboortejaar\nL-1;1980\nL-2;1980\n');
  const top = 'id;Datum;Minuten;Soort begeleiding;Deelnemers;Begeleiders\n';
  const row = (id: string, people: string, guides: string) => `${id};2026-09-14;60;work;${people};${guides}\n`;
  const wrong = [
    row('C-1', 'L-1,L-2', 'none'),
    row('C-2', '"L-1; L-2"', 'none'),
    row('C-3', 'L-1 L-2', 'none'),
    row('C-4', 'L-1', 'none, job-coach'),
  ];
  const receipt = await load(top + wrong.join('') + row('C-5', 'L-1', 'none|job-coach'));
  t.strictSame(codes(receipt), [
    '2 /data/participantIds list-separator',
    '3 /data/participantIds list-separator',
    '4 /data/participantIds list-separator',
    '5 /data/guides list-separator',
  ]);
  for (const { hint } of receipt.rejections) t.match(hint, 'P-17|P-18');
  t.equal(receipt.created, 1);
  const label = 'Gecertificeerd jobcoach';
  t.match(await load(top + row('C-6', 'L-1|L-2', `none|${label}`)), { created: 1 }, 'corrected it comes in');
});

t.test('the list of rejected rows leads back to the cells, and the corrected file comes in', async (t) => {
  const table = (barrier: string, people: string) =>
    [
      'id [guidance-sessions];Datum;Minuten;Soort begeleiding;Deelnemers;Begeleiders',
      `B-1;2026-09-14;60;work;${people};-`,
      `B-2;2026-09-14;60;work;B-p;${barrier}`,
    ].join('\n');
  await load('id;Geboortejaar\nB-p;1980\n');
  const receipt = await load(table('nonsense', 'nobody'));
  const list = await service.call('GET', `${receipt.rejectionsUrl}?format=csv&csvDialect=nl`, { key: other });
  const [, ...rows] = list.body.trimEnd().split('\r\n');
  t.strictSame(
    rows.map((row) => row.split(';')).map((cells) => [cells[0], cells[2], cells[3], cells.at(-1)]),
    [
      ['2', 'B-1', 'Deelnemers', '/data/participantIds/0'],
      ['3', 'B-2', 'Begeleiders: Kwalificatie', '/data/guides/0/qualification'],
    ],
  );
  t.match(rows[0], 'iets uit Deelnemers dat er niet is');
  t.match(await load(table('nonsense', 'B-p')), { rejected: 1, created: 1 }, 'one is corrected');
  t.match(await load(table('none', 'B-p')), { lines: 2, created: 1, unchanged: 1 }, 'and then the other');
});
