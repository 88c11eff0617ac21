/**
 * Reads a table of the feed with types made of the service's own description of it, page after page. A program of your own
 * begins as this one does:
 *
 *   npm install @odata2ts/odata-service && npm install --save-dev @odata2ts/odata2ts
 *   curl "$MEETLAT_URL/odata/v1/\$metadata" -H "Authorization: Bearer $MEETLAT_KEY" -o metadata.xml
 *   npx odata2ts --source metadata.xml --output feed --mode service --emit-mode ts
 *
 * It runs with MEETLAT_URL and MEETLAT_KEY, a key with preset `analyst` or `contract-reader`.
 */
import type { ODataHttpClient } from '@odata2ts/http-client-api';
import type { Observation } from './feed/MeetlatModel';
import { MeetlatService } from './feed/MeetlatService';

const { MEETLAT_URL = 'http://localhost:3000', MEETLAT_KEY = '' } = process.env;
const headers = { authorization: `Bearer ${MEETLAT_KEY}`, prefer: `odata.maxpagesize=${process.env.PAGE ?? 10_000}` };

async function readOnly(): Promise<never> {
  throw new Error('the feed is read-only');
}

/** What odata2ts asks of a client; any that speaks HTTP will do. */
const client: ODataHttpClient = {
  async get<Model>(url: string) {
    const answer = await fetch(url, { headers });
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
    const data = (await answer.json()) as Model;
    return { status: answer.status, statusText: answer.statusText, headers: {}, data };
  },
  post: readOnly,
  put: readOnly,
  patch: readOnly,
  delete: readOnly,
};
const feed = new MeetlatService(client, `${MEETLAT_URL}/odata/v1`);

type Page = { value: Observation[]; '@odata.count'?: number; '@odata.nextLink'?: string };

async function main(): Promise<void> {
  const asked = await feed.Observations().query((query) => query.count());
  let page = asked.data as unknown as Page;
  const counted = page['@odata.count'];
  const rows = [...page.value];
  let pages = 1;
  for (let next = page['@odata.nextLink']; next !== undefined; next = page['@odata.nextLink']) {
    page = (await client.get<Page>(next)).data;
    rows.push(...page.value);
    pages += 1;
  }
  const totals = await feed.Observations().query((query, column) =>
    query
      .select('Measure', 'Value')
      .filter(column.Breakdowns.eq('_T').and(column.Value.gt(0)))
      .orderBy(column.Value.desc()),
  );
  const [first] = rows;
  const one = first && (await feed.Observations(first.Id).query()).data;
  console.log(JSON.stringify({ pages, counted, ids: rows.map(({ Id }) => Id), totals: totals.data.value, one }));
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
