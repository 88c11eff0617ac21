import fc from 'fast-check';
import t from 'tap';
import { recordKinds } from '../../src/records/registry.ts';
import { addCentre, makeService } from '../support/service.ts';

/** Whatever is sent, the answer is no 5xx, and every 4xx is a problem. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');

const nasty = fc.oneof(
  fc.constantFrom(
    '\u0000',
    '\ud800',
    '\u202e',
    '__proto__',
    'constructor',
    '%00',
    "' OR 1=1 --",
    '"; DROP TABLE participants;',
    '../../etc/passwd',
    '1e400',
    'NaN',
    '-0',
    '９',
    '123456782',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.integer(),
  fc.double(),
  fc.constant(null),
  fc.boolean(),
  fc.array(fc.string(), { maxLength: 3 }),
  fc.object({ maxDepth: 2, maxKeys: 3 }),
);

function fine(status: number, body: string, type: unknown): boolean {
  if (status >= 500) return false;
  return (
    status < 400 || (String(type).startsWith('application/problem+json') && typeof JSON.parse(body).title === 'string')
  );
}

t.test('records with nasty values in any field', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...recordKinds),
      fc.dictionary(fc.constantFrom(...recordKinds.flatMap((kind) => Object.keys(kind.fields)), 'id', 'x'), nasty, {
        maxKeys: 4,
      }),
      async (kind, spoiled) => {
        const response = await service.call('PUT', `/v1/centres/${own.centreId}/${kind.kind}/h-1`, {
          key: own.system,
          body: { ...kind.example, ...spoiled },
        });
        t.ok(
          fine(response.statusCode, response.body, response.headers['content-type']),
          `${response.statusCode} ${response.body}`,
        );
      },
    ),
    { numRuns: 400, seed: 3 },
  );
});

t.test('nasty ids, queries, cursors and headers', async (t) => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('%', '%00', '..', '.', '/', '\u0000', "'", '*', ':id', '-1', '1e9', 'x'.repeat(600)),
  );
  await fc.assert(
    fc.asyncProperty(
      text,
      text,
      fc.constantFrom(
        'participants',
        'guidance-sessions',
        'imports',
        'indicator-values',
        'data-quality',
        'quarterly-reports',
      ),
      async (id, value, kind) => {
        const quoted = (part: string) => encodeURIComponent(part.toWellFormed());
        const urls = [
          `/v1/centres/${own.centreId}/${kind}/${quoted(id)}`,
          `/v1/centres/${quoted(id)}/${kind}`,
          `/v1/centres/${own.centreId}/${kind}?limit=${quoted(value)}&cursor=${quoted(id)}&from=${quoted(id)}&period=${quoted(value)}&by=${quoted(id)}`,
          `/v1/centres/${own.centreId}/quarterly-reports/${quoted(value)}/draft`,
          `/v1/${quoted(id)}/${quoted(value)}`,
        ];
        for (const url of urls) {
          const response = await service.call('GET', url, {
            key: own.system,
            headers: { 'if-none-match': quoted(value), accept: '*/*', 'accept-language': quoted(id) },
          });
          t.ok(
            fine(response.statusCode, response.body, response.headers['content-type']),
            `${response.statusCode} ${url}`,
          );
        }
      },
    ),
    { numRuns: 150, seed: 5 },
  );
});

t.test('imports of noise', async (t) => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
    fc
      .record({ kind: nasty, id: nasty, data: nasty }, { requiredKeys: [] })
      .map((value) => Buffer.from(JSON.stringify(value))),
    fc
      .record(
        { kind: fc.constantFrom(...recordKinds.map(({ kind }) => kind)), id: nasty, data: nasty, delete: nasty },
        { requiredKeys: ['kind'] },
      )
      .map((value) => Buffer.from(JSON.stringify(value))),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 20 }), fc.boolean(), async (lines, dryRun) => {
      const raw = Buffer.concat(lines.flatMap((part) => [part, Buffer.from('\n')]));
      const response = await service.call('POST', `/v1/centres/${own.centreId}/imports?dryRun=${dryRun}`, {
        key: own.system,
        raw,
        headers: { 'content-type': 'application/x-ndjson' },
      });
      t.equal(response.statusCode, 200, response.body);
      const { lines: read, created, changed, unchanged, deleted, rejected } = response.json();
      t.equal(created + changed + unchanged + deleted + rejected, read, 'every line is accounted for');
    }),
    { numRuns: 150, seed: 9 },
  );
});

t.test('nasty search bodies and patches', async (t) => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        fc.constantFrom('participantIds', 'ids', 'from', 'until', 'limit', 'cursor', 'updatedSince', 'x'),
        nasty,
      ),
      nasty,
      async (body, patch) => {
        const search = await service.call('POST', `/v1/centres/${own.centreId}/guidance-sessions/_search`, {
          key: own.system,
          body,
        });
        t.ok(fine(search.statusCode, search.body, search.headers['content-type']), search.body);
        const patched = await service.call('PATCH', `/v1/centres/${own.centreId}/participants/h-1`, {
          key: own.system,
          body: patch,
          headers: { 'if-match': '*' },
        });
        t.ok(fine(patched.statusCode, patched.body, patched.headers['content-type']), patched.body);
      },
    ),
    { numRuns: 200, seed: 11 },
  );
});
