import { gzipSync } from 'node:zlib';
import t from 'tap';
import { addCentre, expect, makeService, ndjson } from '../support/service.ts';

/** A body that cannot be read to its end: the problem names the receipt, and the receipt counts what is stored. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const imports = `/v1/centres/${own.centreId}/imports`;
const count = 20_000;
const packed = (body: string) => gzipSync(body);
const send = (raw: Buffer, type: string, query = '') =>
  service.call('POST', `${imports}${query}`, {
    key: own.system,
    raw,
    headers: { 'content-type': type, 'content-encoding': 'gzip' },
  });
const stored = async () => {
  let number = 0;
  for (let url: string | null = `/v1/centres/${own.centreId}/participants?limit=1000`; url; ) {
    const page = await expect(service.call('GET', url, { key: own.system }), 200);
    number += page.json().items.length;
    url = /<(?:https:\/\/meetlat\.example)?([^>]+)>; rel="next"/.exec(String(page.headers.link))?.[1] ?? null;
  }
  return number;
};

t.test('lines that were read are stored and counted, the line that was cut is not', async (t) => {
  const whole = packed(
    ndjson(
      Array.from({ length: count }, (_, index) => ({
        kind: 'participants',
        id: `p-${index}-${(index * 7919) % 100_003}`,
        data: { birthYear: 1940 + (index % 60) },
      })),
    ),
  );
  const refused = await expect(send(whole.subarray(0, Math.floor(whole.length * 0.6)), 'application/x-ndjson'), 400);
  const problem = refused.json();
  t.match(problem, { type: 'urn:meetlat:problem:not-packed-well', detail: /receiptUrl/ });
  t.match(problem.receiptUrl, new RegExp(`^${imports}/imp-`));
  const receipt = (await expect(service.call('GET', problem.receiptUrl, { key: own.system }), 200)).json();
  t.match(receipt, { state: 'interrupted', rejected: 0, waiting: 0, rejections: [], note: /afgebroken/ });
  t.equal(receipt.created, receipt.lines, 'the receipt adds up');
  t.ok(receipt.created > 0 && receipt.created < count, `${receipt.created} of ${count}`);
  t.equal(await stored(), receipt.created, 'what is counted is what is there');

  const again = (await expect(send(whole, 'application/x-ndjson'), 200)).json();
  t.match(
    again,
    { lines: count, unchanged: receipt.created, created: count - receipt.created },
    'sent again it is whole',
  );
});

t.test('of a table nothing is imported, and no receipt is named', async (t) => {
  const before = await stored();
  const rows = Array.from({ length: count }, (_, index) => `t-${index}-${(index * 7919) % 100_003};1980`);
  const whole = packed(`id;Geboortejaar\n${rows.join('\n')}\n`);
  const receipts = async () => (await service.call('GET', imports, { key: own.system })).json().items.length;
  const known = await receipts();
  const refused = await expect(send(whole.subarray(0, Math.floor(whole.length * 0.6)), 'text/csv'), 400);
  t.match(refused.json(), { type: 'urn:meetlat:problem:not-packed-well' });
  t.notOk('receiptUrl' in refused.json());
  t.strictSame([await stored(), await receipts()], [before, known]);
});

t.test('one that unpacks too large names its receipt too', async (t) => {
  const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024, 0x0a), { level: 1 });
  const refused = await expect(send(bomb, 'application/x-ndjson'), 413);
  const receipt = await expect(service.call('GET', refused.json().receiptUrl, { key: own.system }), 200);
  t.match(receipt.json(), { state: 'interrupted', lines: 0 });
});
