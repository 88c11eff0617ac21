import { gzipSync } from 'node:zlib';
import type { Random } from '../../demo/history/random.ts';
import { bsnForms, personName, pollution } from '../markers.ts';
import { hostileText } from './texts.ts';

/** A body, and a content type when it is the wrong one. */
export type HostileBody = { readonly bytes: Buffer; readonly type?: string; readonly encoding?: string };

const deep = (open: string, close: string, levels: number) => open.repeat(levels) + close.repeat(levels);
const polluting = `{"${pollution}":true}`;
const many = (count: number) => `{${Array.from({ length: count }, (_, index) => `"k${index}":0`).join(',')}}`;

const asJson: readonly (() => string)[] = [
  () => '',
  () => ' \n',
  () => 'null',
  () => '[]',
  () => '{}',
  () => '"text"',
  () => '0',
  () => 'true',
  () => '{',
  () => '{"a":1}{"a":2}',
  () => '{"a":1,}',
  () => "{'a':1}",
  () => '{"a":NaN}',
  () => '{"a":1e400}',
  () => `{"a":${'9'.repeat(100_000)}}`,
  () => `{"a":0.${'1'.repeat(100_000)}}`,
  () => `{"a":"${'\\u0000'.repeat(1000)}"}`,
  () => '{"a":"\\ud800"}',
  () => '\ufeff{"a":1}',
  () => deep('[', ']', 20_000),
  () => deep('{"a":', '}', 5000).replace('}', '1}'),
  () => `{"data":${deep('[', ']', 3000)}}`,
  () => many(20_000),
  () => `{"${'k'.repeat(200_000)}":1}`,
  () => `{"a":"${'x'.repeat(1_100_000)}"}`,
  () => `{"__proto__":${polluting}}`,
  () => `{"constructor":{"prototype":${polluting}}}`,
  () => `{"a":{"__proto__":${polluting}},"b":[{"__proto__":${polluting}}]}`,
  () => `{"\\u005f_proto__":${polluting}}`,
  () => `{"${bsnForms[0]}":1,"${personName}":2,"${bsnForms[2]}":{"${personName}":"${bsnForms[1]}"}}`,
  () => `[${Array.from({ length: 5000 }, () => `"${personName}"`).join(',')}]`,
];

const otherTypes: readonly string[] = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-7',
  'application/json;',
  'APPLICATION/JSON',
  'application/json, text/plain',
  'application/problem+json',
  'application/x-ndjson',
  'application/merge-patch+json',
  'application/x-sqlite3',
  '/',
  'json',
  ';;;',
  '*/*',
];

/** A body that is wrong as a whole: not JSON, far too much of it, another type, another encoding. */
export function hostileBody(random: Random): HostileBody {
  const text = random.chance(0.8) ? random.pick(asJson)() : JSON.stringify({ a: hostileText(random) });
  const bytes = Buffer.from(text);
  return random.weighted<() => HostileBody>([
    [() => ({ bytes }), 6],
    [() => ({ bytes: Buffer.from('{"a":1}'), type: random.pick(otherTypes) }), 3],
    [() => ({ bytes: Buffer.from([0x7b, 0xff, 0xfe, 0x22, 0xc0, 0xaf, 0x7d]) }), 1],
    [() => ({ bytes: Buffer.from('{"a":1}', 'utf16le') }), 1],
    [() => ({ bytes: gzipSync('{}'), encoding: 'gzip' }), 1],
    [() => ({ bytes: Buffer.from('{}'), encoding: random.pick(['br', 'identity', 'gzip, gzip', 'x', '']) }), 1],
  ])();
}
