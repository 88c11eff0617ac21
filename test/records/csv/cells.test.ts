import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import t from 'tap';
import { plainCell } from '../../../src/records/csv/plain-cell.ts';
import { readDay } from '../../../src/records/csv/read-day.ts';
import { readFlag } from '../../../src/records/csv/read-flag.ts';
import { readMonth } from '../../../src/records/csv/read-month.ts';
import { type NumberFormat, readNumber } from '../../../src/records/csv/read-number.ts';
import { withoutEuro } from '../../../src/records/csv/without-euro.ts';

t.test('numbers that can only be one thing', async (t) => {
  const cases: [string, number, NumberFormat | null][] = [
    ['74', 74, null],
    ['-5', -5, null],
    ['−5', -5, null],
    ['+5', 5, null],
    ['0012', 12, null],
    ['74,5', 74.5, 'comma'],
    ['74.5', 74.5, 'point'],
    [',5', 0.5, 'comma'],
    ['0,125', 0.125, 'comma'],
    ['0.125', 0.125, 'point'],
    ['1234,567', 1234.567, 'comma'],
    ['1.234,56', 1234.56, 'comma'],
    ['1,234.56', 1234.56, 'point'],
    ['1.234.567', 1_234_567, 'comma'],
    ['1,234,567', 1_234_567, 'point'],
    ['1 234,5', 1234.5, 'comma'],
    ['1\u00a0234', 1234, null],
    ['12,5 %', 0.125, 'comma'],
    ['50%', 0.5, null],
  ];
  for (const [text, value, only] of cases) t.strictSame(readNumber(text, null), { value, only }, text);
});

t.test('an amount is read without its sign, before or behind it', async (t) => {
  for (const text of [
    '€ 1.234,56',
    '€1.234,56',
    '1.234,56 €',
    'EUR 1.234,56',
    '1.234,56 EUR',
    '€\u00a01.234,56',
    '1.234,56',
  ])
    t.equal(withoutEuro(text), '1.234,56', text);
  for (const text of ['-€ 5', '€ -5', '-5 €']) t.equal(withoutEuro(text), '-5', text);
  for (const text of ['€ €', '$ 5', '5 kg', '€ 5 €5', '€ 5 €', `5${' '.repeat(200_000)}x`])
    t.equal(readNumber(withoutEuro(text), null), 'not-a-number', text);
});

t.test('a thousand or one and a bit', async (t) => {
  for (const text of ['1.234', '1,234', '-12.500', '999,999']) t.equal(readNumber(text, null), 'ambiguous', text);
  t.strictSame(readNumber('1.840', null, { whole: true }), { value: 1840, only: 'comma' }, 'nothing comes 1,84 times');
  t.strictSame(readNumber('1,840', null, { whole: true }), { value: 1840, only: 'point' });
  t.equal(readNumber('1.000', null, { whole: true }), 'ambiguous', 'one or a thousand');
  t.strictSame(readNumber('1.234', 'comma'), { value: 1234, only: null });
  t.strictSame(readNumber('1.234', 'point'), { value: 1.234, only: null });
  t.strictSame(readNumber('1,234', 'comma'), { value: 1.234, only: null });
  t.strictSame(readNumber('74.5', 'comma'), { value: 74.5, only: 'point' }, 'what is clear needs no format');
  t.equal(readNumber('74.5', 'comma', { strict: true }), 'not-a-number', 'a format that was asked for holds');
  for (const text of [
    '',
    '-',
    'x',
    '1,2,3',
    '1.23.456',
    '12:30',
    '1e5',
    '1,23E+05',
    '--5',
    '€ 5',
    '9'.repeat(60),
    '1 2',
  ])
    t.equal(readNumber(text, null), 'not-a-number', text);
});

t.test('any number is read back as it was written, in either format', async (t) => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.nat(3), fc.boolean(), (digits, places, grouped) => {
      const value = digits / 10 ** places;
      for (const [format, locale] of [
        ['comma', 'nl-NL'],
        ['point', 'en-US'],
      ] as const) {
        const text = value.toLocaleString(locale, {
          minimumFractionDigits: places,
          maximumFractionDigits: places,
          useGrouping: grouped,
        });
        const read = readNumber(text, format);
        t.equal(
          typeof read === 'object' ? read.value : read,
          value === 0 ? read && (read as { value: number }).value : value,
          text,
        );
      }
    }),
    { numRuns: 300, seed: 5 },
  );
});

t.test('what the guide says may be written, may be written', async (t) => {
  const guide = readFileSync(new URL('../../../docs/import.md', import.meta.url), 'utf8');
  const examples = (name: string) =>
    [...(new RegExp(`^\\| ${name} \\|.*$`, 'm').exec(guide)?.[0] ?? '').matchAll(/`([^`]+)`/g)].map(
      ([, text = '']) => text,
    );
  const words = (name: string) => examples(name).flatMap((text) => text.split(' '));
  const readers: [string, string[], (text: string) => boolean][] = [
    ['numbers', examples('numbers'), (text) => typeof readNumber(text, null) === 'object'],
    ['days', examples('days'), (text) => typeof readDay(text, null) === 'object'],
    ['months', examples('months'), (text) => readMonth(text) === '2026-09'],
    ['yes and no', words('yes and no'), (text) => readFlag(text) !== null],
  ];
  for (const [name, found, canRead] of readers) {
    t.ok(found.length >= 3, name);
    for (const text of found) t.ok(canRead(text), `${name}: ${text}`);
  }
});

t.test('days', async (t) => {
  const cases: [string, string, string | null][] = [
    ['2026-12-31', '2026-12-31', 'year-first'],
    ['2026/2/3', '2026-02-03', 'year-first'],
    ['31-12-2026', '2026-12-31', 'day-first'],
    ['31/12/2026', '2026-12-31', 'day-first'],
    ['12/31/2026', '2026-12-31', 'month-first'],
    ['31.12.2026', '2026-12-31', 'day-first'],
    ['3-4-2026', '2026-04-03', null],
    ['5/5/2026', '2026-05-05', null],
    ['31-12-2026 00:00', '2026-12-31', 'day-first'],
    ['31-12-26', '2026-12-31', 'day-first'],
    ['3-4-26', '2026-04-03', 'day-first'],
    ['2026-12-31T00:00:00Z', '2026-12-31', 'year-first'],
  ];
  for (const [text, value, only] of cases) t.strictSame(readDay(text, null), { value, only }, text);
  t.equal(readDay('3/4/2026', null), 'ambiguous');
  t.match(readDay('3/4/2026', 'day-first'), { value: '2026-04-03' });
  t.match(readDay('3/4/2026', 'month-first'), { value: '2026-03-04' });
  t.equal(readDay('31/12/2026', 'month-first', true), 'not-a-day', 'an order that was asked for holds');
  for (const text of [
    '',
    '31-13-26',
    '31/12/26',
    '46022',
    '30-02-2026',
    '31-12-2026 10:00',
    '1-2/2026',
    '2026-13-01',
    'x',
  ])
    t.equal(readDay(text, null), 'not-a-day', text);
});

t.test('months', async (t) => {
  for (const text of [
    '2026-09',
    '2026-9',
    '09-2026',
    '9/2026',
    'sep-26',
    'Sept 2026',
    'september 2026',
    '1-9-2026',
    '2026-09-01',
    '01-09-2026 00:00:00',
  ])
    t.equal(readMonth(text), '2026-09', text);
  t.equal(readMonth('mrt-26'), '2026-03');
  t.equal(readMonth('okt 2026'), '2026-10');
  for (const text of ['', '2026-13', '2-9-2026', 'xyz-26', '2026', 'september']) t.equal(readMonth(text), null, text);
});

t.test('yes and no, and text that was kept text', async (t) => {
  for (const text of ['ja', 'JA', 'Waar', 'true', '1', 'y']) t.equal(readFlag(text), true, text);
  for (const text of ['nee', 'ONWAAR', 'FALSE', '0', 'n']) t.equal(readFlag(text), false, text);
  for (const text of ['', 'misschien', '2']) t.equal(readFlag(text), null, text);
  const cells: [string, string][] = [
    [' a ', 'a'],
    ['="0012"', '0012'],
    ['="a ""b"""', 'a "b"'],
    ["'=1+1", '=1+1'],
    ["'s ochtends", "'s ochtends"],
    ['=1+1', '=1+1'],
    ['="', '="'],
  ];
  for (const [cell, text] of cells) t.equal(plainCell(cell), text, cell);
});
