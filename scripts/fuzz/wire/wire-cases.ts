import type { Random } from '../../demo/history/random.ts';
import { bsnForms, personName } from '../markers.ts';

/** Bytes for one connection, and what may come back. */
export type WireCase = {
  readonly name: string;
  readonly bytes: string;
  /** Statuses an answer may have, 1xx left out; the connection may also close without one unless `mustAnswer`. */
  readonly statuses: readonly number[];
  /** Requests in the bytes: more answers than that would be requests nobody sent. */
  readonly requests: number;
  readonly mustAnswer: boolean;
  /** The client sends nothing after this, although the request is not complete. */
  readonly ends?: boolean;
};

type Settings = { readonly statuses?: number[]; readonly requests?: number; readonly silent?: boolean; ends?: boolean };

const bad = [400];
const last = 'Host: x\r\nConnection: close\r\n';

function wireCase(
  name: string,
  bytes: string,
  { statuses = bad, requests = 1, silent, ends }: Settings = {},
): WireCase {
  return { name, bytes, statuses, requests, mustAnswer: !silent, ...(ends ? { ends } : {}) };
}

function get(path: string, headers = ''): string {
  return `GET ${path} HTTP/1.1\r\n${last}${headers}\r\n`;
}

/** What a client inside the process cannot send: broken request lines, lengths that lie, paths that go up. */
export function wireCases(random: Random, centre: string, key: string): WireCase[] {
  const signed = `Authorization: Bearer ${key}\r\n`;
  const put = (headers: string, body: string) =>
    `PUT ${centre}/participants/w-1 HTTP/1.1\r\n${last}${signed}Content-Type: application/json\r\n${headers}\r\n${body}`;
  const load = (body: string) =>
    `POST ${centre}/imports?dryRun=true HTTP/1.1\r\n${last}${signed}Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
  const good = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
  const inside = `GET ${centre}/participants HTTP/1.1\r\nHost: x\r\n\r\n`;
  const times = random.whole(2, 40);
  return [
    wireCase('bare line feeds', 'GET /v1/indicators HTTP/1.1\nHost: x\nConnection: close\n\n', {
      statuses: [200, 400],
    }),
    wireCase('bare carriage returns', 'GET /v1/indicators HTTP/1.1\rHost: x\r\r', { ends: true }),
    // HTTP/0.9, which Node reads and answers as HTTP/1.1.
    wireCase('no version', 'GET /v1/indicators\r\n\r\n', { statuses: [200, 400] }),
    wireCase('version 2 preface', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    wireCase('version 9.9', `GET / HTTP/9.9\r\n${last}\r\n`),
    wireCase('unknown method', `BREW / HTTP/1.1\r\n${last}\r\n`),
    wireCase('method in lower case', `get / HTTP/1.1\r\n${last}\r\n`),
    wireCase('long method', `${'A'.repeat(9000)} / HTTP/1.1\r\n${last}\r\n`),
    wireCase('CONNECT', 'CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n', { statuses: [400, 404, 405], silent: true }),
    wireCase('TRACE', `TRACE /v1/indicators HTTP/1.1\r\n${last}Cookie: a=b\r\n\r\n`, { statuses: [404, 405] }),
    wireCase('TLS hello', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003', { ends: true }),
    wireCase('NUL in the path', get('/v1/\u0000indicators')),
    wireCase('NUL in a header', get('/health/live', 'X-A: a\u0000b\r\n')),
    wireCase('bytes above 127 in the path', get('/v1/indicators/\u00c3\u00a9\u00ff'), { statuses: [400, 404] }),
    wireCase('a path that cannot be decoded', get('/v1/indicators/%ff%c0%af')),
    wireCase('a folded header', get('/health/live', 'X-A: a\r\n b\r\n'), { statuses: [200, 400] }),
    wireCase('a space before the colon', get('/health/live', 'X-A : a\r\n')),
    wireCase('a header without a name', get('/health/live', ': a\r\n')),
    wireCase('no Host', 'GET /health/live HTTP/1.1\r\nConnection: close\r\n\r\n'),
    wireCase('Host twice', get('/health/live', 'Host: y\r\n'), { statuses: [200, 400] }),
    wireCase('a Host that is none', 'GET / HTTP/1.1\r\nHost: a b/../\r\nConnection: close\r\n\r\n', {
      statuses: [200, 400],
    }),
    wireCase('one endless header', get('/health/live', `X-A: ${'a'.repeat(70_000)}\r\n`), {
      statuses: [431],
      silent: true,
    }),
    wireCase('many headers', get('/health/live', 'X-A: a\r\n'.repeat(1000)), { statuses: [200, 431] }),
    wireCase('an endless path', get(`/v1/indicators/${'a'.repeat(15_000)}`), { statuses: [400, 404, 414, 431] }),
    wireCase('a path of slashes', get(`/${'/'.repeat(5000)}`), { statuses: [400, 404] }),
    wireCase('an absolute target', get('http://evil.example/v1/indicators'), { statuses: [200, 404] }),
    wireCase('an absolute target without a key', get(`http://evil.example${centre}/participants`), {
      statuses: [401, 404],
    }),
    wireCase('a target that is no path', `GET * HTTP/1.1\r\n${last}\r\n`, { statuses: [400, 404] }),
    wireCase('up from what is public', get(`/v1/indicators/../centres${centre.slice(11)}/participants`), {
      statuses: [400, 401, 404],
    }),
    wireCase('up, encoded', get(`/v1/indicators/%2e%2e${centre.slice(3)}/participants`), { statuses: [400, 401, 404] }),
    wireCase('up, encoded twice', get('/v1/%252e%252e/%252e%252e/etc/passwd'), { statuses: [400, 404] }),
    wireCase('up into the docs', get('/docs/static/../../../../package.json'), { statuses: [400, 404] }),
    wireCase('up into the docs, encoded', get('/docs/static/%2e%2e%2f%2e%2e%2fpackage.json'), {
      statuses: [400, 403, 404],
    }),
    wireCase('up with backslashes', get('/docs/static/..\\..\\package.json'), { statuses: [400, 403, 404] }),
    wireCase('a NUL for the file system', get('/docs/static/%00'), { statuses: [400, 404] }),
    wireCase('a slash in an id', get(`${centre}%2f..%2fcentre-other/participants`, signed), { statuses: [400, 404] }),
    wireCase('dots for an id', get(`${centre}/participants/..`, signed), { statuses: [400, 404] }),
    wireCase('an empty part', get('/v1//indicators'), { statuses: [400, 404] }),
    wireCase('a fragment', get('/v1/indicators#/v1/centres'), { statuses: [200, 400, 404] }),
    wireCase('a length that is too long', put('Content-Length: 50\r\n', '{}'), { ends: true, silent: true }),
    wireCase('a length that is too short', put('Content-Length: 1\r\n', '{}garbage'), { requests: 2 }),
    wireCase('a negative length', put('Content-Length: -1\r\n', '{}')),
    wireCase('a length in hexadecimal', put('Content-Length: 0x2\r\n', '{}')),
    wireCase('an endless length', put(`Content-Length: ${'9'.repeat(30)}\r\n`, '{}')),
    wireCase('two lengths', put('Content-Length: 2\r\nContent-Length: 3\r\n', '{} ')),
    wireCase('length and chunks', put('Content-Length: 2\r\nTransfer-Encoding: chunked\r\n', `0\r\n\r\n${inside}`)),
    wireCase('chunks that are not', put('Transfer-Encoding: xchunked\r\n', '2\r\n{}\r\n0\r\n\r\n')),
    wireCase('chunks not last', put('Transfer-Encoding: chunked, identity\r\n', '2\r\n{}\r\n0\r\n\r\n')),
    wireCase(
      'chunks twice',
      put('Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n', '2\r\n{}\r\n0\r\n\r\n'),
      {
        statuses: [200, 201, 400],
      },
    ),
    wireCase('an endless chunk size', load(`${'F'.repeat(20)}\r\n{}\r\n0\r\n\r\n`)),
    wireCase('a chunk size that is none', load('zz\r\n{}\r\n0\r\n\r\n')),
    wireCase('a chunk without an end', load('2\r\n{}XX0\r\n\r\n')),
    wireCase('chunks that break off', load('5\r\n{"a'), { ends: true, silent: true }),
    wireCase('a long chunk extension', load(`2;${'a'.repeat(20_000)}\r\n{}\r\n0\r\n\r\n`), {
      statuses: [200, 400, 413],
    }),
    wireCase('trailers', load('2\r\n{}\r\n0\r\nAuthorization: Bearer x\r\nX-A: b\r\n\r\n'), { statuses: [200] }),
    wireCase('a thousand chunks', load(`${'1\r\n{\r\n'.repeat(1000)}0\r\n\r\n`), { statuses: [200] }),
    wireCase('personal data in a broken line', `GET /${personName} ${bsnForms[0]} HTTP/1.1\r\nHost: x\r\n\r\n`),
    wireCase('personal data in a path', get(`/v1/${bsnForms[0]}/${personName.replace(' ', '%20')}`), {
      statuses: [404],
    }),
    wireCase(
      'Expect without a key',
      `PUT ${centre}/participants/w-1 HTTP/1.1\r\n${last}Expect: 100-continue\r\nContent-Length: 2\r\nContent-Type: application/json\r\n\r\n{}`,
      {
        statuses: [401],
      },
    ),
    wireCase('another Expect', get('/health/live', 'Expect: 200-ok\r\n'), { statuses: [417] }),
    // What the document does not describe.
    wireCase('metrics without a key', get('/metrics'), { statuses: [401] }),
    wireCase('metrics with the key of a centre', get('/metrics', signed), { statuses: [403] }),
    wireCase('the front page in an odd language', get('/?lang=__proto__&lang=x'), { statuses: [200] }),
    wireCase('a method the docs have not', `DELETE /docs HTTP/1.1\r\n${last}\r\n`, { statuses: [404, 405] }),
    wireCase('an upgrade', get('/health/live', 'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk\r\n'), { statuses: [200] }),
    wireCase('a body where none is read', `${get('/health/live', 'Content-Length: 3\r\n')}abc`, { statuses: [200] }),
    wireCase('HTTP/1.0', 'GET /health/live HTTP/1.0\r\n\r\n', { statuses: [200] }),
    wireCase('one after the other', `${good.repeat(times)}${get('/health/live')}`, {
      statuses: [200],
      requests: times + 1,
    }),
    wireCase('one after the other, then noise', `${good.repeat(times)}\u0000\u0001noise\r\n\r\n`, {
      statuses: [200, 400],
      requests: times + 1,
      silent: true,
    }),
  ];
}

/** A good request of which some bytes were dropped, doubled or replaced. */
export function brokenBytes(random: Random, good: WireCase): WireCase {
  let bytes = good.bytes;
  for (let change = random.whole(1, 4); change > 0; change -= 1) {
    const at = random.whole(0, bytes.length - 1);
    const length = random.whole(0, 5);
    const between = random.pick([
      '',
      '\r',
      '\n',
      '\r\n',
      '\u0000',
      ' ',
      ':',
      '\u00ff',
      '%',
      '/',
      bytes.slice(at, at + 30),
    ]);
    bytes = bytes.slice(0, at) + between + bytes.slice(at + length);
  }
  // What comes of it is anybody's guess, as long as it is no fault of ours and no more than was sent.
  const statuses = [200, 201, 204, 304, 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 417, 422, 428, 431];
  return { ...good, name: 'broken bytes', bytes, statuses, requests: good.requests + 4, mustAnswer: false, ends: true };
}
