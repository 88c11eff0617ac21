import t from 'tap';
import { makeHistory } from '../../scripts/demo/history/make-history.ts';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { addCentre, importLines, makeService } from '../support/service.ts';
import { readFigures, readRecords, wrongFigures } from '../trials/support/check-figures.ts';
import type { Answer } from '../trials/support/client.ts';

/** Two years of a centre with all kinds of records: every figure against one made of the records, one by one. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const history = makeHistory(2059, '2026-Q3');
const centre = history.centres.find(({ profile }) => profile.id === 'apeldoorn');
if (!centre) throw new Error('no such centre');

const api = {
  call: async (method: string, url: string, { key }: { key?: string } = {}) => {
    const { statusCode, headers, body } = await service.call(method, url, key === undefined ? {} : { key });
    return {
      status: statusCode,
      headers: headers as Answer['headers'],
      text: body,
      json: <Body>() => JSON.parse(body) as Body,
    };
  },
};

t.test('the history comes in', async (t) => {
  for (const lines of [centre.registrations.flat(), centre.guidance, centre.material, centre.counted]) {
    const receipt = (await importLines(service, own, lines)).json();
    t.equal(receipt.rejected, 0, JSON.stringify(receipt.rejections?.slice(0, 3)));
  }
});

t.test('every figure and breakdown is that of the records', async (t) => {
  const records = await readRecords(api, own.centreId, own.coordinator);
  const { serviceArea } = (await service.call('GET', `/v1/centres/${own.centreId}`)).json();
  const inhabitants = serviceArea.inhabitants.map(({ year, inhabitants: count }: Record<string, number>) => ({
    year,
    inhabitants: count,
  }));
  for (const period of ['2026-Q3', '2026-07', '2025']) {
    const served = await readFigures(api, own.centreId, own.system, period);
    t.equal(served.items.length, indicatorRegistry.length);
    t.strictSame(wrongFigures(served, records, inhabitants, period), [], period);
    const known = served.items.filter(({ status }) => status === 'ok').map(({ indicator }) => indicator);
    t.comment(`${period}: ${known.length} figures are known`);
    t.ok(known.length > (period === '2025' ? 30 : 38), `${known.length} are known`);
  }
});
