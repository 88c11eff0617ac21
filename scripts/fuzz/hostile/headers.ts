import type { Random } from '../../demo/history/random.ts';
import { hostileHeader } from './texts.ts';

const many = Array.from({ length: 400 }, (_, index) => `"${index}"`).join(', ');

/** Values for headers the service reads, such as no good client sends. */
const values: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '',
    '*/*',
    'text/csv',
    'text/html',
    'application/json;q=0',
    'application/json;q=abc',
    'application/*;q=0.5, text/csv;q=0.9',
    ',;,;',
    'a'.repeat(3000),
    `${'text/x,'.repeat(500)}*/*`,
  ],
  'accept-language': ['', 'en', 'nl;q=0, en;q=0', 'en;q=1.2.3', 'x-klingon', '*', `${'de,'.repeat(1000)}en`, '-;q='],
  'if-match': ['', '*', '"', '""', 'W/"1"', '"1"', '"-1"', '"99999999999999999999999"', '"1.m"', '1', many],
  'if-none-match': ['', '*', '"', 'W/"1"', '"1", "2"', '"1e400"', '"__proto__"', many],
  'idempotency-key': ['', '""', '"a"', 'a', 'b'.repeat(255), 'c'.repeat(256), '"', '" "', '%00'],
  prefer: ['respond-async', 'return=minimal', 'wait=99999999999999', ';', 'respond-async, respond-async'],
  origin: ['null', 'https://evil.example', 'x', '*'],
  'content-encoding': ['identity', 'gzip', 'x'],
  'x-forwarded-for': ['1.2.3.4', "' OR 1=1", '::ffff:127.0.0.1, x'],
  'x-forwarded-host': ['evil.example'],
  'x-http-method-override': ['DELETE'],
  range: ['bytes=0-1', 'bytes=-99999999999999999'],
  'x-request-id': ['1', '../../x'],
  authorization: [
    '',
    'Bearer',
    'Bearer ',
    'Bearer  a b',
    'Basic',
    'Basic !!!',
    'Basic Og==',
    'Basic YTpi',
    'Negotiate x',
    'bearer null',
  ],
};

/** Adds one to three odd headers. The key stays as it is: who asks must be known to judge the answer. */
export function oddHeaders(random: Random, isSignedOut: boolean): Record<string, string> {
  const names = Object.keys(values).filter((name) => name !== 'authorization' || isSignedOut);
  return Object.fromEntries(
    Array.from({ length: random.whole(1, 3) }, () => {
      const name = random.pick(names);
      return [name, random.chance(0.8) ? random.pick(values[name] ?? ['']) : hostileHeader(random)];
    }),
  );
}
