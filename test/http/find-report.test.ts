import t from 'tap';
import { makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const ask = (url: string) => service.call('GET', url, { key: null, headers: { accept: 'text/html' } });

t.test('who chooses a municipality and a quarter is led to its report, in the language that was chosen', async (t) => {
  const dutch = await ask('/reports?municipality=GM0503&period=2026-Q3');
  t.equal(dutch.statusCode, 303);
  t.equal(dutch.headers.location, '/v1/municipalities/GM0503/quarterly-reports/2026-Q3?format=html');
  const report = await ask(String(dutch.headers.location));
  t.equal(report.statusCode, 401, 'there it asks for a key');
  t.match(report.headers['content-type'], 'text/html', 'in words of a page');
  const english = await ask('/reports?lang=en&municipality=GM0503&period=2026-Q3');
  t.equal(english.headers.location, '/v1/municipalities/GM0503/quarterly-reports/2026-Q3?format=html&lang=en');
});

t.test('what can be chosen: municipalities by name, quarters that have ended', async (t) => {
  const { statusCode, body } = await ask('/reports');
  t.equal(statusCode, 200);
  t.match(body, '<option value="GM0503">Delft</option>');
  t.match(body, '<option value="2026-Q3" selected>derde kwartaal van 2026</option>', 'the last one, to begin with');
  t.notMatch(body, '2026-Q4', 'this one still runs');
  t.match(body, '<option value="2023-Q4">', 'three years back');
  t.notMatch(body, 'Er is iets niet goed ingevuld');
  t.ok(body.indexOf('>Aa en Hunze<') < body.indexOf('>Zwolle<'));
});

t.test('what is none of the list is told at its field, and never shown again nor followed', async (t) => {
  for (const [query, faults] of [
    ['municipality=&period=2026-Q3', 1],
    ['municipality=GM0503', 1],
    ['period=2026-Q4&municipality=GM0503', 1],
    ['municipality=GM9999&period=nothing', 2],
    ['municipality=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&period=%2F%2Fevil.example', 2],
    ['municipality=GM0503&municipality=GM0503&period=2026-Q3', 1],
  ] as const) {
    const { statusCode, headers, body } = await ask(`/reports?${query}`);
    t.equal(statusCode, 400, query);
    t.notOk(headers.location, query);
    t.match(body, '<title>Fout: ');
    t.equal(body.match(/class="error"/g)?.length, faults, query);
    t.equal(body.match(/aria-invalid="true"/g)?.length, faults, query);
    t.equal(body.match(/<li><a href="#(municipality|period)">/g)?.length, faults, query);
    t.notMatch(body, /<script|evil|GM9999/);
  }
});

t.test('every link of the front page leads somewhere', async (t) => {
  for (const language of ['nl', 'en']) {
    const { body } = await ask(`/?lang=${language}`);
    const links = [...body.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href);
    t.ok(links.length > 8, `${links.length} links`);
    for (const link of links) {
      const { statusCode } = await service.call('GET', link, { key: null });
      t.ok([200, 401].includes(statusCode), `${link}: ${statusCode}`);
    }
  }
});
