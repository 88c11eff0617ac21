import { read, utils } from '@e965/xlsx';
import t from 'tap';
import { addReportedCentre } from '../support/example-report.ts';
import { readTable } from '../support/read-csv.ts';
import { addCentre, expect, makeService } from '../support/service.ts';

const env = { MEETLAT_SECRET: '1:one-secret-for-all-instances-of-a-service' };
const service = await makeService({ env });
t.teardown(() => service.close());
const own = await addReportedCentre(service, 'own');
const other = await addCentre(service, 'other');
const base = `/v1/centres/${own.centreId}/quarterly-reports/2026-Q3`;
const get = (rest: string, headers: Record<string, string> = {}, key = own.coordinator) =>
  service.call('GET', `${base}${rest}`, { key, headers });
const forms = ['?format=csv', '?format=csv&csvDialect=nl', '?format=xlsx'];

t.before(async () => {
  await expect(
    service.call('POST', `${base}/releases`, {
      key: own.coordinator,
      body: { state: 'provisional', name: 'J. de Vries', function: 'directeur' },
    }),
    201,
  );
});

t.test('the files of a release stay as they are, whatever is written since', async (t) => {
  const before = await Promise.all(forms.map((form) => expect(get(form), 200)));
  await expect(
    service.call('PUT', `/v1/centres/${own.centreId}/participants/late`, { key: own.system, body: {} }),
    201,
  );
  const again = await makeService({ store: service.store, env });
  t.teardown(() => again.close());
  for (const [place, form] of forms.entries()) {
    const first = before[place];
    // Another instance, which has kept nothing: made anew of the same JSON.
    const answer = await expect(again.call('GET', `${base}/releases/1${form}`, { key: own.coordinator }), 200);
    t.ok(first && answer.rawPayload.equals(first.rawPayload), form);
    t.equal(answer.headers.etag, first?.headers.etag, form);
    const headers = { 'if-none-match': String(first?.headers.etag) };
    t.equal((await get(form, headers)).statusCode, 304, form);
  }
});

t.test('a file says which release it is, and that it can be traced to persons', async (t) => {
  const json = await expect(get(''), 200);
  const book = read((await expect(get('?format=xlsx'), 200)).rawPayload);
  const cells = utils.sheet_to_json<unknown[]>(book.Sheets.Rapport ?? {}, { header: 1 });
  const about = new Map(cells.map(([label, value]) => [label, value]));
  t.equal(cells[1]?.[0], 'HERLEIDBAAR TOT PERSONEN');
  t.equal(about.get('Controlegetal (SHA-256 van de JSON)'), String(json.headers.etag).replaceAll('"', ''));
  t.equal(about.get('Gepubliceerd door'), 'J. de Vries, directeur');
  t.equal(about.get('Stand'), 'voorlopig');
  const csv = await expect(get('?format=csv'), 200);
  t.match(csv.headers['content-disposition'], 'kwartaalrapport-centre-own-2026-Q3-voorlopig-1.csv');
  t.ok(
    readTable(csv.body, ',').every(
      ({ state, release, marking }) =>
        state === 'provisional' && release === '1' && marking === 'herleidbaar tot personen',
    ),
  );
});

t.test('the files of a release are as closed as the release', async (t) => {
  for (const form of forms) t.equal((await get(form, {}, other.coordinator)).statusCode, 404, form);
  const answer = await get('?format=pdf', { 'accept-language': 'nl' });
  t.equal(answer.statusCode, 406);
  t.match(answer.json().detail, /Er is alleen: .*\(format=xlsx\)/);
});
