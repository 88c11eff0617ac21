import type { Random } from '../../demo/history/random.ts';
import { bsnForms, personName } from '../markers.ts';

const texts: readonly string[] = [
  ...bsnForms,
  personName,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202eabc',
  '\ufeff',
  '\u2028',
  '９',
  'İ',
  'ß'.repeat(64),
  '🏳️‍🌈'.repeat(20),
  `a${'\u0301'.repeat(500)}`,
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '%00',
  '%2e%2e%2f',
  '%252e%252e%252f',
  '../../../../etc/passwd',
  '..\\..\\',
  '..',
  '.',
  '/',
  '//',
  '*',
  ':id',
  '{id}',
  '#{7*7}',
  "' OR '1'='1",
  '"; DROP TABLE participants; --',
  "') UNION SELECT hash FROM keys --",
  '<script>alert(1)</script>',
  '=HYPERLINK("http://x.example")',
  '\r\nSet-Cookie: a=b',
  'NaN',
  'Infinity',
  '-0',
  '0x10',
  '1e3',
  '1e400',
  '9007199254740993',
  '99999999999999999999999999',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '9999-12-31',
  '2026-W05',
  '2026-Q5',
  '2026-00',
  '2026-02-30T25:61:61Z',
  '2026-01-01T00:00:00+99:99',
  '+010000-01-01T00:00:00Z',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!',
  'a'.repeat(64),
  'a'.repeat(65),
  'a'.repeat(480),
  'a'.repeat(600),
  '9'.repeat(200),
];

/** A text that some program somewhere took badly. */
export function hostileText(random: Random): string {
  if (random.chance(0.85)) return random.pick(texts);
  return String.fromCodePoint(
    ...Array.from({ length: random.whole(1, 20) }, () => random.pick([0x20, 0x7f, 0x80, 0xff, 0xd7ff, 0x10ffff, 0x2f])),
  );
}

/** The same, without what a header line cannot hold (it would be refused before the service reads it). */
export function hostileHeader(random: Random): string {
  return [...hostileText(random).toWellFormed()]
    .filter((character) => /[\t\x20-\x7e\x80-\xff]/.test(character))
    .join('')
    .trim();
}
