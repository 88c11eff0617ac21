import fc from 'fast-check';
import t from 'tap';
import { csvLine, csvTable, figureColumns, safe } from '../../../src/reporting/renderers/csv.ts';
import { sheetNames } from '../../../src/reporting/renderers/xlsx/sheet.ts';
import { withoutClock } from '../../../src/reporting/renderers/xlsx/without-clock.ts';
import { readCsv } from '../../support/read-csv.ts';

t.test(
  'text that would run as a formula gets a quote, also after a sign that another reader takes for a separator',
  async (t) => {
    for (const [text, kept] of [
      ['=1+1', "'=1+1"],
      ['+31', "'+31"],
      ['-1', "'-1"],
      ['@sum', "'@sum"],
      ['\t=1', "'\t'=1"],
      ['\r=1', "'\r'=1"],
      ['＝1+1', "'＝1+1"],
      ['a;=1', "a;'=1"],
      ['a,-1', "a,'-1"],
      ['a\n@b', "a\n'@b"],
      ['a;""=1', 'a;""\'=1'],
      ['1 - 2 = -1', '1 - 2 = -1'],
      ['gewoon; tekst, met - en @', 'gewoon; tekst, met - en @'],
    ] as const)
      t.equal(safe(text), kept);
  },
);

t.test('whatever the text is, a table is read back as it was written', async () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { minLength: 1 }), (texts) => {
      for (const [dialect, separator] of [
        ['rfc', ','],
        ['nl', ';'],
      ] as const) {
        const rows = readCsv(
          csvTable(
            ['a', 'b'],
            texts.map((a) => ({ a: safe(a), b: 'x' })),
            dialect,
          ),
          separator,
        );
        if (rows.length !== texts.length + 1) return false;
        if (!texts.every((text, index) => rows[index + 1]?.[0] === safe(text))) return false;
      }
      return true;
    }),
  );
});

t.test('a number keeps every digit and has no exponent, and is never quoted or taken for a formula', async (t) => {
  const line = (value: number, unit: string, dialect: 'rfc' | 'nl') => {
    const row = {
      period: '2026-Q3',
      indicator: 'i',
      label: { nl: 'l', en: 'l' },
      value,
      unit,
      status: 'ok',
      notes: [],
    } as const;
    return csvTable(figureColumns, [csvLine('c', row, 'nl', dialect)], dialect).split('\r\n')[1];
  };
  for (const [value, unit, dialect, cell] of [
    [-1234.567, 'kg', 'nl', ';-1234,567;'],
    [-1234.567, 'kg', 'rfc', ',-1234.567,'],
    [0.0000001, 'ratio', 'nl', ';0,0000001;'],
    [1e21, 'EUR', 'rfc', ',1000000000000000000000,'],
    [0.0599, 'fraction', 'nl', ';5,99;'],
    [0.123456, 'fraction', 'nl', ';12,3456;'],
    [0.07, 'fraction', 'nl', ';7;'],
    [-0.5, 'fraction', 'rfc', ',-0.5,'],
  ] as const)
    t.ok(line(value, unit, dialect)?.includes(cell), `${line(value, unit, dialect)} has ${cell}`);
});

t.test('names of sheets fit a workbook and differ, whatever they were', async (t) => {
  t.strictSame(sheetNames(['Mensen: in/uit?', 'mensen in uit', "'[]*", 'x'.repeat(40), 'x'.repeat(35)]), [
    'Mensen in uit',
    'mensen in uit 2',
    '-',
    'x'.repeat(31),
    `${'x'.repeat(29)} 2`,
  ]);
});

t.test('what is no archive is refused', async (t) => {
  t.throws(() => withoutClock(Buffer.from('no archive')), { message: 'not a ZIP archive' });
  t.throws(() => withoutClock(Buffer.from('504b0506000000000000010000000000040000000000', 'hex')));
});
