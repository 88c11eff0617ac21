import t from 'tap';
import { holdsBsn, idPattern, isCleanText, mayBeBsn } from '../../src/records/identifiers.ts';

t.test('texts that may hold a BSN', async (t) => {
  for (const text of [
    '123456782',
    'bon 123456782.',
    '1234.56.782',
    '1234 56 782',
    '123 456 782',
    '123-456-782',
    'x123456782y',
  ]) {
    t.ok(holdsBsn(text), text);
  }
  for (const text of [
    '123456789',
    '1234567820',
    '2026-00123',
    'B-2026-00123',
    '12345678',
    '12.34.56.78.2',
    '000000000',
    '',
  ]) {
    t.notOk(holdsBsn(text), text);
  }
});

t.test('a year of tickets is accepted', async (t) => {
  const refused = Array.from({ length: 99_999 }, (_, index) => `B-2026-${String(index).padStart(5, '0')}`).filter(
    holdsBsn,
  );
  t.strictSame(refused, []);
});

t.test('a year of ids with year, month and number is accepted', async (t) => {
  const ids = Array.from({ length: 12 }, (_, month) =>
    Array.from(
      { length: 1000 },
      (_, index) => `2026-${String(month + 1).padStart(2, '0')}-${String(index).padStart(3, '0')}`,
    ),
  ).flat();
  t.strictSame(ids.filter(mayBeBsn), []);
});

t.test('ids', async (t) => {
  for (const id of ['a', '7', 'A.b_c-d', 'x'.repeat(64), '12345678', '1234567890'])
    t.ok(idPattern.test(id) && !mayBeBsn(id), id);
  for (const id of ['', '.a', '-a', '_a', 'a b', 'é', 'x'.repeat(65), 'a/b', 'a\n'])
    t.notOk(idPattern.test(id), JSON.stringify(id));
  t.ok(mayBeBsn('123456789'), 'nine bare digits, whether or not they pass the test');
  // Found by fuzzing: only bare digits were refused, while these stood in ids and were read back.
  for (const id of ['1234.56.782', '123-456-782', '123.456.782', '123_456_782']) t.ok(mayBeBsn(id), id);
  for (const id of ['123-456-789', '1234.56.789', 'p-123-456-782', '000-000-000']) t.notOk(mayBeBsn(id), id);
});

t.test('clean text', async (t) => {
  for (const text of ['gewoon', 'café ☕', '漢字']) t.ok(isCleanText(text), text);
  for (const text of ['a\nb', '\u0000', '\u007f', '\ud800']) t.notOk(isCleanText(text), JSON.stringify(text));
});
