import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import t from 'tap';
import { observationsOf } from '../../src/feed/observations/observations-of.ts';
import { releaseDocumentSchema } from '../../src/http/routes/releases/schemas.ts';
import { releaseSchemaId } from '../../src/reporting/releases/release-document.ts';
import { addCentre, expect, makeService } from '../support/service.ts';

/**
 * Releases as earlier versions published them, byte for byte. Every later version reads them and answers these bytes: a
 * release is never computed anew. One is added with `npm run golden` when what a release holds has changed; none is ever
 * changed or removed, which the hashes below hold.
 */
const hashes: Readonly<Record<string, string>> = {
  '0001-own.json': '0e5d4248bcf8deaa6f4c93690f83e067de56ffc8afdf1814ece0dd178677f48d',
  '0002-contract.json': '5cf644f913d4ae6c51d002f894d688b83b57cb5cbb3fe583f687bc89e74b24fb',
  '0003-own-with-contracts.json': '290e7fda5d1af9be7a3aa52e896e93014282e4fc3d3502008455d8b02985923e',
};
const folder = new URL('golden/', import.meta.url);

t.test('no golden release was changed, removed or added without its hash', async (t) => {
  const found = readdirSync(folder).map((file) => [file, sha256Of(readFileSync(new URL(file, folder)))]);
  t.strictSame(Object.fromEntries(found), hashes);
});

for (const file of Object.keys(hashes)) {
  t.test(`${file} is read and answered as it was published`, async (t) => {
    const bytes = readFileSync(new URL(file, folder));
    const document = JSON.parse(bytes.toString('utf8'));
    t.equal(canonicalize(document), bytes.toString('utf8'), 'canonical JSON');
    t.equal(document.schema, releaseSchemaId, 'of a schema this version knows');
    t.strictSame(releaseDocumentSchema.safeParse(document).error?.issues ?? [], [], 'and as that is described');

    const service = await makeService();
    t.teardown(() => service.close());
    const centre = await addCentre(service, 'golden');
    const { period, audience, organisation, number, state, supersedes, reason, publishedAt, publishedBy } = document;
    const turn = { state, supersedes, reason };
    const organisationId = organisation?.id ?? '';
    const published = await service.store.publishRelease(
      { all: true },
      {
        ...{ centreId: centre.centreId, period, audience, organisationId, number, ...turn, asked: turn },
        ...{ publishedBy: publishedBy.name, publishedAs: publishedBy.function, dueOn: document.dueOn },
        ...{ changeNumber: document.dataAsOf.changeNumber, changedAt: document.dataAsOf.changedAt },
        ...{ sha256: hashes[file] ?? '', document: bytes.toString('utf8') },
        feed: observationsOf(document),
      },
      { at: publishedAt, by: { keyId: 'k-test', organisationId: null } },
    );
    t.equal(published, 'published');
    const url = `/v1/centres/${centre.centreId}/quarterly-reports/${period}`;
    const query = organisationId === '' ? '' : `?organisationId=${organisationId}`;
    const answer = await expect(service.call('GET', `${url}${query}`, { key: centre.system }), 200);
    t.ok(answer.rawPayload.equals(bytes), 'the same bytes');
    t.equal(answer.headers.etag, `"${hashes[file]}"`);
    const separator = query === '' ? '?' : '&';
    for (const format of ['csv', 'xlsx', 'html']) {
      const view = await expect(
        service.call('GET', `${url}${query}${separator}format=${format}`, { key: centre.system }),
        200,
      );
      t.ok(view.rawPayload.length > 1000, `a file can be made of it: ${format}`);
    }
  });
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
