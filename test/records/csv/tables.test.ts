import { readdir } from 'node:fs/promises';
import fc from 'fast-check';
import t from 'tap';
import { keepBody } from '../../../src/records/csv/body-file.ts';
import { columnsOf } from '../../../src/records/csv/columns-of.ts';
import { witnessEncoding } from '../../../src/records/csv/encoding.ts';
import { openTable, type TableOptions } from '../../../src/records/csv/open-table.ts';
import { letterOf } from '../../../src/records/csv/read-header.ts';
import type { RecordKind } from '../../../src/records/define-record-kind.ts';
import { fitsTable } from '../../../src/records/define-record-kind.ts';
import { impactMaps } from '../../../src/records/impact-maps.ts';
import { readImportLine } from '../../../src/records/read-import-line.ts';
import { findRecordKind, recordKinds } from '../../../src/records/registry.ts';
import { templateCsv } from '../../../src/records/templates/template-csv.ts';
import { explanationRow, templateOf } from '../../../src/records/templates/template-of.ts';

const folder = t.testdir({});

/** Reads a whole table, cut into small pieces on its way in. */
async function read(body: string | Buffer, options: TableOptions = {}) {
  const witness = witnessEncoding();
  const bytes = Buffer.from(body as string);
  const stream = (async function* () {
    for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
  })();
  const file = await keepBody(folder, stream, witness.note);
  try {
    t.strictSame(await readdir(folder), [], 'the kept body has no name');
    const table = await openTable(file, { encoding: witness.verdict(), hasMark: witness.hasMark() }, options);
    if ('faults' in table) return { faults: table.faults, lines: [], format: null };
    const measured = await table.measure();
    const lines = [];
    for await (const batch of measured.lines()) lines.push(...batch);
    return { faults: [], lines, format: measured.format, kind: table.kind };
  } finally {
    await file.close();
  }
}
const codes = (line: { ok: boolean } | undefined) =>
  line && 'faults' in line
    ? (line.faults as { pointer: string; code: string }[]).map((f) => `${f.pointer} ${f.code}`)
    : null;

const kind = (name: string) => findRecordKind(name) as RecordKind;
/** The first code of the list of a field. */
const firstCode = (name: string, field: string) => {
  const described = kind(name).fields[field];
  if (described?.type !== 'code') throw new Error(`${name}.${field} has no list`);
  return described.list.items[0] as { code: string; nl: string };
};

t.test('a body that breaks off, or finds the disk full, leaves nothing behind', async (t) => {
  const breaking = (error: Error) =>
    (async function* () {
      yield Buffer.from('id;birthYear\n');
      throw error;
    })();
  await t.rejects(
    keepBody(folder, breaking(new Error('gone')), () => undefined),
    /gone/,
  );
  const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
  await t.rejects(
    keepBody(folder, breaking(full), () => undefined),
    { name: 'StoreUnavailable', reason: 'full' },
  );
  t.strictSame(await readdir(folder), []);
});

t.test('as Dutch Excel writes it', async (t) => {
  const text = [
    'ID;Datum;Soort  Begeleiding;minuten;Deelnemers;Begeleiders: kwalificatie;Aantal aanwezigen;;',
    'S-1;14-09-2026;Individuele;60;P-1|P-2;-|-;3;;',
    ';;;;;;;;',
    'S-2;1-10-2026;work;1.000;P-1;none;;;',
    '="0012";2026-10-01;work;90;P-1;none;;;',
  ].join('\r\n');
  const label = firstCode('guidance-sessions', 'kind');
  const withLabel = text.replace('Individuele', label.nl);
  const { lines, format, faults } = await read(`\uFEFF${withLabel}\r\n`);
  t.strictSame(faults, []);
  t.strictSame(format, { delimiter: ';', encoding: 'utf-8', decimal: null, dates: 'mixed' });
  t.match(lines[0], {
    number: 2,
    ok: true,
    kind: 'guidance-sessions',
    id: 'S-1',
    data: {
      date: '2026-09-14',
      minutes: 60,
      kind: label.code,
      participantIds: ['P-1', 'P-2'],
      headcount: 3,
      guides: [{}, {}],
    },
  });
  t.equal(lines.length, 3, 'a blank row is no line');
  t.equal(lines[1]?.number, 4, 'but has a number');
  t.strictSame(codes(lines[1]), ['/data/minutes ambiguous-number']);
  t.match(lines[2], { id: '0012', data: { date: '2026-10-01' } });
});

t.test('the whole column, then the whole file, then the request decides what a number or a day is', async (t) => {
  const file = (rows: string[]) => ['id;date;direction;category;origin;kilograms', ...rows].join('\n');
  const row = (id: string, date: string, kg: string) => `${id};${date};in;wood;household;${kg}`;
  const origin = firstCode('material-movements', 'origin').code;
  const body = (rows: string[]) => file(rows).replaceAll('household', origin);
  const kilograms = async (rows: string[], options: TableOptions = {}) => {
    const { lines } = await read(body(rows), { kind: kind('material-movements'), ...options });
    return lines.map((line) => (line.ok && line.action === 'put' ? line.data.kilograms : codes(line)));
  };
  t.strictSame(await kilograms([row('1', '2026-01-01', '1.234')]), [['/data/kilograms ambiguous-number']]);
  t.strictSame(await kilograms([row('1', '2026-01-01', '1.234'), row('2', '2026-01-01', '3,5')]), [1234, 3.5]);
  t.strictSame(await kilograms([row('1', '2026-01-01', '1.234'), row('2', '2026-01-01', '3.5')]), [1.234, 3.5]);
  t.strictSame(
    await kilograms([row('1', '2026-01-01', '1.234'), row('2', '2026-01-01', '3.5'), row('3', '2026-01-01', '3,5')]),
    [['/data/kilograms ambiguous-number'], 3.5, 3.5],
    'a column that says both says nothing',
  );
  t.strictSame(await kilograms([row('1', '2026-01-01', '1.234')], { numbers: 'comma' }), [1234]);
  t.strictSame(await kilograms([row('1', '2026-01-01', '3.5')], { numbers: 'comma' }), [
    ['/data/kilograms not-a-number'],
  ]);
  const dates = async (rows: string[], options: TableOptions = {}) => {
    const { lines } = await read(body(rows), { kind: kind('material-movements'), ...options });
    return lines.map((line) => (line.ok && line.action === 'put' ? line.data.date : codes(line)));
  };
  t.strictSame(await dates([row('1', '3/4/2026', '1')]), [['/data/date ambiguous-day']]);
  t.strictSame(await dates([row('1', '3/4/2026', '1'), row('2', '31/12/2026', '1')]), ['2026-04-03', '2026-12-31']);
  t.strictSame(await dates([row('1', '3/4/2026', '1'), row('2', '12/31/2026', '1')]), ['2026-03-04', '2026-12-31']);
  t.strictSame(await dates([row('1', '3/4/2026', '1')], { days: 'month-first' }), ['2026-03-04']);
  t.strictSame(await dates([row('1', '3-4-2026', '1')]), ['2026-04-03']);
  t.strictSame(await dates([row('1', '31-12-2026', '1')], { days: 'month-first' }), [['/data/date not-a-day']]);
});

t.test('the header', async (t) => {
  const faults = async (header: string, options: TableOptions = {}) =>
    (await read(`${header}\nx`, options)).faults.map(({ pointer, code, params }) =>
      `${pointer} ${code} ${params?.column ?? ''}`.trim(),
    );
  t.strictSame(await faults(''), ['/columns kind-not-clear'], 'a line with one name is a header');
  t.strictSame((await read('PK\u0003\u0004\u0014\u0000;x')).faults, [{ pointer: '', code: 'workbook' }]);
  t.strictSame((await read('')).faults, [{ pointer: '/columns', code: 'no-header' }]);
  t.strictSame((await read(';;\n\n')).faults, [{ pointer: '/columns', code: 'no-header' }]);
  t.strictSame(await faults('id'), ['/columns kind-not-clear'], 'an id alone can be anything');
  t.strictSame(await faults('id;birthYear'), []);
  t.strictSame(await faults('id [deelnemers];Geboortejaar'), []);
  t.strictSame(await faults('id;naam;birthYear', { kind: kind('participants') }), ['/columns/1 unknown-column B']);
  t.strictSame(await faults('regel;soort;id;kolom;wat er mis is;wat te doen'), ['/columns rejections-table']);
  t.strictSame(await faults('line;records;id;What is wrong', { kind: kind('participants') }), [
    '/columns rejections-table',
  ]);
  t.strictSame(await faults('id;#naam;birthYear'), [], 'a column with # before it is not read');
  t.strictSame(await faults('id;birthYear;Geboortejaar'), ['/columns/2 column-twice C']);
  t.strictSame(await faults('birthYear', { kind: kind('participants') }), ['/columns no-id-column']);
  t.strictSame(await faults(Array(10_000).fill('birthYear').join(';')), ['/columns too-many-columns']);
  t.strictSame(
    await faults('jansen;piet;123456782', { kind: kind('participants') }).then((found) => found.slice(0, 3)),
    ['/columns/0 unknown-column A', '/columns/1 unknown-column B', '/columns/2 unknown-column C'],
  );
  t.notMatch(
    JSON.stringify((await read('jansen;123456782\n', { kind: kind('participants') })).faults),
    /jansen|123456782/,
  );
  t.strictSame([0, 25, 26, 701, 702].map(letterOf), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

t.test('rows that are no record, and rows that are wrong', async (t) => {
  const { lines } = await read(
    [
      'id;Geboortejaar;Startkwalificatie;verwijderen',
      '# uitleg: nummer;x;x;x',
      ' ;;;',
      'p-1;1980;nee;',
      'p-2;;misschien;',
      'p-3;abc;;ja',
      ';1980;;',
      '123456782;1980;;',
      '#12;1980;;',
      'p-4;1980;ja;nee;los',
      'p-5;"1980;;',
      'p-6;1.980;;',
    ].join('\n'),
  );
  t.strictSame(
    lines.map((line) => [line.number, line.ok ? `${line.action} ${line.id}` : (codes(line) ?? []).join(', ')]),
    [
      [4, 'put p-1'],
      [5, '/data/startQualification not-a-flag'],
      [6, 'delete p-3'],
      [7, '/id required'],
      [8, '/id may-be-bsn'],
      [9, '/id not-an-id'],
      [10, ' too-many-cells'],
      [11, ' quote-not-closed'],
      [12, 'put p-6'],
    ],
  );
});

t.test('encodings', async (t) => {
  const text = 'id;direction;category;date;origin;kilograms;ticket\nm;in;wood;2026-01-01;ORIGIN;1;bon é€\n'.replace(
    'ORIGIN',
    firstCode('material-movements', 'origin').code,
  );
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  const big = Buffer.from(utf16).swap16();
  const windows = Buffer.from([...text].map((sign) => (sign === '€' ? 0x80 : sign.charCodeAt(0))));
  for (const [encoding, body] of [
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\uFEFF${text}`)],
    ['utf-16le', utf16],
    ['utf-16be', big],
    ['utf-16le', utf16.subarray(2)],
    ['utf-16be', big.subarray(2)],
    ['windows-1252', windows],
  ] as const) {
    const { lines, format } = await read(body);
    t.equal(format?.encoding, encoding);
    t.match(lines[0], { ok: true, data: { ticket: 'bon é€' } }, encoding);
  }
  const late = Buffer.concat([Buffer.from(`id;birthYear\n${'p;1980\n'.repeat(30_000)}`), Buffer.from([0xe9, 0x3b])]);
  t.equal((await read(late)).format?.encoding, 'windows-1252', 'one byte at the end decides');
  for (const body of [Buffer.from([0, 1, 2, 255, 254, 10, 0]), Buffer.from('PK\u0003\u0004\0\0x')])
    t.not((await read(body)).faults.length, 0, 'what is no table is refused as a whole');
});

t.test('every column of every kind has one name and one place', async (t) => {
  for (const each of recordKinds) {
    t.doesNotThrow(() => columnsOf(each), each.kind);
    for (const { to } of Object.values(each.fields).filter((field) => 'to' in field) as { to: string }[]) {
      const place = (name: string) => recordKinds.findIndex((other) => other.kind === name);
      t.ok(place(to) <= place(each.kind), `${each.kind} stands below ${to}, to which it refers`);
    }
  }
});

t.test('a template that is filled in is an import, in either language, and means what was filled in', async (t) => {
  const kinds = recordKinds.filter(fitsTable);
  t.ok(kinds.length >= 14);
  for (const each of kinds) {
    for (const language of ['nl', 'en'] as const) {
      const template = templateOf(each, language);
      const empty = templateCsv(template, language, language === 'nl' ? 'nl' : 'rfc');
      t.strictSame((await read(empty)).lines, [], `${each.kind} ${language}: the explanation is no record`);
      t.equal((await read(empty)).kind, each.kind);
      t.equal(
        explanationRow(template, language).every((cell) => !/^[=+\-@]/.test(cell)),
        true,
      );
      const sign = language === 'nl' ? ';' : ',';
      const filled = `${empty}${template.columns.map(({ example }) => `"${example}"`).join(sign)}\r\n`;
      const { lines } = await read(filled);
      const expected = readImportLine(JSON.stringify({ kind: each.kind, id: 'A-0017', data: each.example }));
      t.strictSame(lines, [{ number: 3, ...expected }], `${each.kind} ${language}`);
    }
  }
});

t.test('a kind with parts within parts has no table, and says how to send it', async (t) => {
  t.equal(fitsTable(impactMaps), false);
  for (const header of ['id [impact-maps];name', 'id [Impactkaarten];Naam;Looptijd;Vanaf']) {
    const { lines, faults } = await read(`${header}\r\nm-1;Kaart\r\n`);
    t.strictSame(lines, []);
    t.match(faults, [{ code: 'no-table', params: { kind: 'impact-maps' } }], header);
  }
});

t.test('hostile tables never throw, and each row becomes one line', async (t) => {
  const cell = fc.oneof(
    fc.constantFrom(
      '',
      'p-1',
      '1980',
      '=cmd|x!A1',
      '"',
      '""',
      '\0',
      '-',
      '|',
      '1.234',
      '9'.repeat(400),
      'é',
      '@',
      '__proto__',
      'ja',
    ),
    fc.string({ maxLength: 8 }),
  );
  const row = fc.array(cell, { maxLength: 7 });
  const header = fc.constantFrom(
    'id;Geboortejaar;verwijderen',
    'id;date;minutes;kind;guides;participantIds',
    'id,birthYear',
    'id\tmonth\tkind\tcount',
  );
  await fc.assert(
    fc.asyncProperty(header, fc.array(row, { maxLength: 12 }), fc.constantFrom(';', ','), async (top, rows, sign) => {
      const { lines } = await read([top, ...rows.map((cells) => cells.join(sign))].join('\n'), {
        kind: top.includes('minutes') ? kind('guidance-sessions') : kind('participants'),
      });
      const numbers = lines.map(({ number }) => number);
      t.strictSame(
        numbers,
        [...new Set(numbers)].sort((a, b) => a - b),
      );
      for (const line of lines) t.ok(line.ok || line.faults.length > 0);
    }),
    { numRuns: 150, seed: 11 },
  );
});
