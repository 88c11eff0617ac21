import fc from 'fast-check';
import t from 'tap';
import { type Dialect, detectDialect } from '../../../src/records/csv/dialect.ts';
import { type Row, rowsOf } from '../../../src/records/csv/rows-of.ts';

const semicolons: Dialect = { delimiter: ';', newline: '\n', skip: 0 };

async function rows(text: string, cut = [text.length], dialect = semicolons): Promise<Row[]> {
  const parts: string[] = [];
  let at = 0;
  for (const size of cut) {
    parts.push(text.slice(at, at + size));
    at += size;
  }
  parts.push(text.slice(at));
  const found: Row[] = [];
  const stream = (async function* () {
    yield* parts;
  })();
  for await (const each of rowsOf(stream, dialect)) for (const row of each) found.push(row);
  return found;
}
const shown = (found: Row[]) => found.map((row) => ('fault' in row ? row.fault : row.cells.join('_')));

t.test('rows as spreadsheets write them', async (t) => {
  const cases: [string, string, string[]][] = [
    ['plain', 'a;b\n1;2\n', ['a_b', '1_2']],
    ['CRLF and no end of line', 'a;b\r\n1;2', ['a_b', '1_2']],
    ['a blank row counts', 'a\n\nb', ['a', '', 'b']],
    ['quotes', '"a;1";"b ""c"""\n', ['a;1_b "c"']],
    ['a line break in a cell is one row', '"a\r\nb";c\nd;e', ['a\r\nb_c', 'd_e']],
    ['an empty quoted cell', '"";b\n', ['_b']],
    ['a quote inside a cell is a sign', '5" pipe;b\n', ['5" pipe_b']],
    ['text kept text', '="0012";b\n', ['="0012"_b']],
    ['nothing', '', []],
    ['never closed costs one line', 'a;"b\nc;d\ne;f', ['quote-not-closed', 'c_d', 'e_f']],
    ['closed in the middle costs one line', '"a"b;c\nd;e', ['quote-not-closed', 'd_e']],
    ['a later quoted row is not swallowed', 'a;"b\nc;d\n"e";f\n', ['quote-not-closed', 'c_d', 'e_f']],
  ];
  for (const [name, text, expected] of cases) {
    t.strictSame(shown(await rows(text)), expected, name);
    t.strictSame(shown(await rows(text, Array(text.length).fill(1))), expected, `${name}, by character`);
  }
  t.strictSame(
    (await rows('a\n\n"x\n";b')).map(({ number }) => number),
    [1, 2, 3],
    'numbered as a spreadsheet shows them',
  );
});

t.test('any table survives being written and cut anywhere', async (t) => {
  const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ' ', 'é', '1'), maxLength: 6 });
  const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(table, fc.array(fc.nat(20), { maxLength: 12 }), async (expected, cuts) => {
      const text = expected.map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(';')).join('\r\n');
      const found = await rows(text, cuts);
      t.strictSame(
        found.map((row) => ('cells' in row ? row.cells : row.fault)),
        expected,
      );
    }),
    { numRuns: 150, seed: 3 },
  );
});

t.test('hostile text is cut into rows in little time, and every line is accounted for', async (t) => {
  const signs = fc.string({ unit: fc.constantFrom('"', '"', ';', '\n', '\r', 'x', '\0'), maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(signs, fc.array(fc.nat(9), { maxLength: 30 }), async (text, cuts) => {
      t.strictSame(await rows(text, cuts), await rows(text), 'where it is cut does not matter');
    }),
    { numRuns: 300, seed: 4 },
  );
  const long = await rows(`a;b\n${'x'.repeat(3_000_000)}\nc;d\n`, [5, 1_000_000, 1_000_000, 1_000_000]);
  t.strictSame(shown(long), ['a_b', 'line-too-long', 'c_d']);
  const open = await rows(`"${'x;\n'.repeat(800_000)}`, Array(30).fill(80_000));
  t.equal(open.length, 800_000, 'one quote that is never closed swallows nothing');
  t.match(open[0], { fault: 'quote-not-closed' });
});

t.test('the dialect', async (t) => {
  const cases: [string, string, string, number][] = [
    ['id;Datum\n1,5;2', ';', '\n', 0],
    ['id,date\n', ',', '\n', 0],
    ['id\tdate\r\n', '\t', '\n', 0],
    ['"a,b,c";d\n', ';', '\n', 0],
    ['id', ';', '\n', 0],
    ['id;a\rb;c\r', ';', '\r', 0],
    ['sep=,\r\nid,a\r\n', ',', '\n', 7],
  ];
  for (const [text, delimiter, newline, skip] of cases)
    t.strictSame(detectDialect(text), { delimiter, newline, skip }, text);
  t.strictSame(shown(await rows('sep=;\r\na;b', [3, 2], { ...semicolons, skip: 7 })), ['a_b']);
  t.strictSame(shown(await rows('a;b\rc;"d\re"\r', [2], { ...semicolons, newline: '\r' })), ['a_b', 'c_d\re']);
});
