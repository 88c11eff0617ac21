/**
 * Keeps a release of the records of the fixtures as this version publishes it: `npm run golden -- <name>`, or for the other party of its
 * agreements: `npm run golden -- <name> contract`. Golden releases
 * never change and are never removed: `test/reporting/golden.test.ts` reads all of them with the code of today.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addCentre, expect, importLines, makeService } from '../test/support/service.ts';
import { recordsOf } from './fixture/records.ts';

const [name = '', audience = 'own'] = process.argv.slice(2);
if (audience !== 'own' && audience !== 'contract') throw new Error('the audience is own or contract');
if (!/^[a-z0-9-]+$/.test(name)) throw new Error('give the release a name, such as 0002-with-agreements');
const file = fileURLToPath(new URL(`../test/reporting/golden/${name}.json`, import.meta.url));
if (existsSync(file)) throw new Error(`${file} is there already: a golden release never changes.`);

const service = await makeService();
const centre = await addCentre(service, 'golden');
await expect(
  service.call('PUT', '/v1/organisations/gemeente-delft', { body: { name: 'Gemeente Delft', kind: 'municipality' } }),
  201,
);
const refersElsewhere = new Set(['efforts']);
const lines = recordsOf('delft', 14).filter(({ kind }) => !refersElsewhere.has(kind));
const receipt = (await expect(importLines(service, centre, lines), 200)).json();
if (receipt.rejected > 0) throw new Error(JSON.stringify(receipt.rejections.slice(0, 3)));
const url = `/v1/centres/${centre.centreId}/quarterly-reports/2026-Q3/releases`;
const receiver = audience === 'own' ? {} : { audience, organisationId: 'gemeente-delft' };
const body = {
  ...receiver,
  state: 'provisional',
  name: 'A. de Vries',
  function: 'Coördinator',
  remark: 'Gouden release «é»',
};
const { path } = (await expect(service.call('POST', url, { key: centre.coordinator, body }), 201)).json();
const release = await expect(service.call('GET', path, { key: centre.system }), 200);
writeFileSync(file, release.rawPayload);
await service.close();
console.log(`${file}: ${release.rawPayload.length} bytes`);
