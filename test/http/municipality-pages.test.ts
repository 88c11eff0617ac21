import t from 'tap';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { expect } from '../support/service.ts';

/** The quarter of a municipality as a page for people. */
const { service, oost, west, keys, put, publish } = await makeMunicipalityStage();
t.teardown(() => service.close());
const page = (rest = '?format=html', headers: Record<string, string> = {}, key: string | null = keys.delft) =>
  service.call('GET', `/v1/municipalities/GM0503/quarterly-reports/${period}${rest}`, { key, headers });

t.test('before anything is published the page says who is to publish, and when', async (t) => {
  const { body } = await expect(page(), 200);
  t.match(body, '3 centra ontbreken');
  t.match(body, /Centre late: te laat, het moest uiterlijk 10.oktober.2026/);
  t.match(body, /Centre oost: nog niet gepubliceerd, uiterlijk 30.oktober.2026/);
  t.match(body, 'Geen van de centra heeft over dit kwartaal al iets gepubliceerd');
  t.notMatch(body, /undefined|NaN|\[object/);
  const now = service.clock.now;
  service.clock.now = new Date('2026-10-31T10:00:00Z');
  t.match((await expect(page(), 200)).body, /Centre oost: te laat, het moest uiterlijk 30.oktober.2026/, 'by the day');
  service.clock.now = now;
});

t.test('it has the figures of the report: together, at each centre, and why there is none', async (t) => {
  await publish(oost, 'gemeente-delft');
  await publish(west, 'gemeente-delft', 'final');
  const { body, headers } = await expect(page(), 200);
  t.equal(headers['content-type'], 'text/html; charset=utf-8');
  t.equal(headers['content-language'], 'nl');
  t.equal(headers['meetlat-traceable-to-persons'], 'true');
  t.equal(headers['cache-control'], 'private, no-cache');
  t.match(body, '<h1>Delft</h1>');
  t.match(body, /Dit zijn 2 van de 3 centra: zonder de andere zijn het niet de cijfers van de gemeente/);
  t.match(body, /liepen <strong>3 deelnames<\/strong>/);
  t.match(body, /Herleidbaar tot personen/i);
  const figure = (id: string) =>
    body.match(new RegExp(`<details class="figure" id="${id}">.*?</details>`, 's'))?.[0] ?? '';
  t.match(figure('flow.inflow'), '<span class="now">3</span>');
  t.match(figure('flow.inflow'), /Centre oost.*>2<.*Centre west.*>1</s);
  t.match(figure('flow.outflow-rate'), '66,7%', 'divided anew: 2 of 3');
  t.match(figure('flow.duration-median'), 'per centrum');
  t.match(figure('flow.duration-median'), 'Een mediaan is niet uit de medianen van de centra te maken');
  t.match(figure('participation.attendance'), 'Niet bekend bij: Centre oost, Centre west');
  t.match(figure('material.collected'), /Uw deel volgens de afspraken: <strong>650.kg/);
  t.notMatch(body, /p-0|t-0|rijswijk/i, 'nobody by name, and nothing of another municipality');
});

t.test('each centre that published has a link to its page, and the link answers that page', async (t) => {
  const { body } = await expect(page(), 200);
  const links = [...body.matchAll(/href="(\/v1\/centres\/[^"]+)"/g)].map((match) =>
    (match[1] ?? '').replaceAll('&amp;', '&'),
  );
  t.equal(links.length, 2);
  for (const link of links) {
    const answer = await expect(service.call('GET', link, { key: keys.delft }), 200);
    t.equal(answer.headers['content-type'], 'text/html; charset=utf-8');
    t.match(answer.body, 'Gemeente Delft');
  }
});

t.test('a browser gets it by what it accepts; the link to English answers English; sent once', async (t) => {
  const accepted = await expect(page('', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }), 200);
  const asked = await expect(page(), 200);
  t.equal(accepted.body, asked.body);
  t.equal((await page('?format=html', { 'if-none-match': String(asked.headers.etag) })).statusCode, 304);
  const [, link = ''] = /<p class="language"[^>]*><a href="([^"]+)"/.exec(asked.body) ?? [];
  const english = await expect(page(link.replaceAll('&amp;', '&')), 200);
  t.match(english.body, '<html lang="en">');
  t.equal(english.headers['content-language'], 'en');
  t.match(english.body, '2 of 3 have published');
  const json = await expect(page(''), 200);
  t.equal(new Set([asked, english, json].map(({ headers }) => headers.etag)).size, 3, 'each has a tag of its own');
  t.equal((await page('?format=html&lang=de')).statusCode, 400);
});

t.test('a read is noted at each centre in it, and who may not read gets no page', async (t) => {
  const trail = async () => {
    const { rows } = await service.store.listAuditEntries({ all: true }, { centreId: oost.centreId, limit: 1000 });
    return rows.filter(({ action, details }) => action === 'read' && String(details.route).includes('municipalities'))
      .length;
  };
  const before = await trail();
  await expect(page(), 200);
  t.equal(await trail(), before + 1);
  t.equal((await page('?format=html', {}, keys.uwv)).statusCode, 404);
  const anonymous = await page('?format=html', {}, null);
  t.equal(anonymous.statusCode, 401);
  t.match(String(anonymous.headers['www-authenticate']), /Basic/);
});

t.test('names with markup stay text, and a new release gives another page', async (t) => {
  const tag = (await expect(page(), 200)).headers.etag;
  const centre = (await service.call('GET', `/v1/centres/${west.centreId}`)).json();
  const { operatorId, legalEntities, municipalityCode, serviceArea } = centre;
  const body = { name: '<b>West</b> & "zn"', operatorId, legalEntities, municipalityCode, serviceArea };
  await expect(service.call('PUT', `/v1/centres/${west.centreId}`, { body }), 200);
  const renamed = await expect(page(), 200);
  t.not(renamed.headers.etag, tag);
  t.match(renamed.body, '&lt;b&gt;West&lt;/b&gt; &amp; &quot;zn&quot;');
  t.notMatch(renamed.body, '<b>West');
  await expect(put(oost, 'participants', 'p-9', {}), 201);
  await publish(oost, 'gemeente-delft', 'final');
  t.not((await expect(page(), 200)).headers.etag, renamed.headers.etag);
});
