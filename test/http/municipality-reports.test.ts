import t from 'tap';
import { makeMunicipalityStage, period } from '../support/municipality-stage.ts';
import { expect, type TestCentre } from '../support/service.ts';

/** The quarter of a municipality over its centres: what they published for it, and for it alone. */
const { service, oost, west, late, keys, agreement, put, publish } = await makeMunicipalityStage();
t.teardown(() => service.close());
const get = (code: string, key: string | null, headers: Record<string, string> = {}, quarter = period) =>
  service.call('GET', `/v1/municipalities/${code}/quarterly-reports/${quarter}`, { key, headers });
type Total = { indicator: string; value: number | null; exact: string | null; reason: { en: string } | null };
type Report = {
  state: string;
  missing: { centre: { id: string }; state: string; dueOn: string | null }[];
  centres: {
    centre: { id: string };
    state: string;
    agreementsSince: string[];
    municipalities: string[];
    chapters: { id: string; figures: { indicator: string; value: number }[] }[];
  }[];
  totals: { centres: string[]; chapters: { id: string; figures: (Total & { allocated?: { value: number } })[] }[] };
};
const report = async (code: string, key: string) => (await expect(get(code, key), 200)).json() as Report;
const total = ({ totals }: Report, id: string) =>
  totals.chapters.flatMap(({ figures }) => figures).find(({ indicator }) => indicator === id);
const ofCentre = ({ centres }: Report, centre: TestCentre, id: string) =>
  centres
    .find((one) => one.centre.id === centre.centreId)
    ?.chapters.flatMap(({ figures }) => figures)
    .find(({ indicator }) => indicator === id)?.value;

t.test('before anything is published it says what is to come, and what is late', async (t) => {
  const found = await report('GM0503', keys.delft);
  t.equal(found.state, 'incomplete');
  t.strictSame(
    found.missing.map(({ centre, state, dueOn }) => [centre.id, state, dueOn]),
    [
      ['centre-late', 'late', '2026-10-10'],
      ['centre-oost', 'due', '2026-10-30'],
      ['centre-west', 'due', '2026-10-30'],
    ],
  );
  t.strictSame(found.totals, { centres: [], chapters: [] });
  const running = (await expect(get('GM0503', keys.delft, {}, '2026-Q4'), 200)).json() as Report;
  t.ok(running.missing.every(({ state }) => state === 'running'));
});

t.test(
  'figures of each centre are those of its own people, and totals are of the centres that published',
  async (t) => {
    await publish(oost, 'gemeente-delft');
    await publish(west, 'gemeente-delft', 'final');
    await publish(oost, 'gemeente-rijswijk', 'final');
    await publish(oost, 'regio', 'final');
    const found = await report('GM0503', keys.delft);
    t.equal(found.state, 'incomplete', 'one centre is missing');
    t.strictSame(
      found.missing.map(({ centre }) => centre.id),
      ['centre-late'],
    );
    t.strictSame(found.totals.centres, ['centre-oost', 'centre-west']);
    t.strictSame(
      found.centres.map(({ centre, state }) => `${centre.id} ${state}`),
      ['centre-late late', 'centre-oost provisional', 'centre-west final'],
    );
    t.equal(ofCentre(found, oost, 'flow.inflow'), 2);
    t.equal(ofCentre(found, west, 'flow.inflow'), 1);
    t.equal(total(found, 'flow.inflow')?.value, 3);
    t.equal(total(found, 'flow.outflow-rate')?.value, 0.6667, '(1 + 1) / (2 + 1), and not the mean of 0.5 and 1');
    t.equal(total(found, 'flow.duration-median')?.value, null);
    t.match(total(found, 'flow.duration-median')?.reason?.en, /median/);
    t.equal(total(found, 'material.collected')?.value, 1500, 'of the centres as a whole');
    t.equal(total(found, 'material.collected')?.allocated?.value, 650, '0.4 of 1000 and 0.5 of 500');
    t.equal(total(found, 'participation.attendance')?.value, null, 'not kept at either');
    t.match(total(found, 'participation.attendance')?.reason?.en, /Centre oost, Centre west/);
  },
);

t.test('a person of another payer is in no answer', async (t) => {
  const rijswijk = await report('GM0603', keys.rijswijk);
  t.equal(rijswijk.state, 'final', 'found by its name');
  t.strictSame(
    rijswijk.centres.map(({ centre }) => centre.id),
    ['centre-oost'],
  );
  t.equal(ofCentre(rijswijk, oost, 'flow.inflow'), 1);
  t.notMatch(JSON.stringify(rijswijk), /p-0|t-0|gemeente-delft|Gemeente Delft/);
});

t.test('a region finds its centres under each of its municipalities', async (t) => {
  for (const code of ['GM0503', 'GM0603']) {
    const found = await report(code, keys.regio);
    t.strictSame(
      found.centres.map(({ centre, municipalities }) => [centre.id, municipalities]),
      [['centre-oost', ['GM0503', 'GM0603']]],
      'and reads that its figures are of both',
    );
    t.equal(ofCentre(found, oost, 'flow.inflow'), 4, 'all who live there');
  }
  t.equal((await get('GM0518', keys.regio)).statusCode, 404);
});

t.test('nobody else', async (t) => {
  for (const [name, answer] of [
    ['another municipality', get('GM0603', keys.delft)],
    ['an organisation that is no municipality and names none', get('GM0503', keys.uwv)],
    ['the contract key of an operator', get('GM0503', oost.reader)],
  ] as const)
    t.equal((await answer).statusCode, 404, name);
  t.equal((await get('GM0503', null)).statusCode, 401);
  for (const key of [oost.system, undefined]) {
    const answer = await service.call(
      'GET',
      `/v1/municipalities/GM0503/quarterly-reports/${period}`,
      key ? { key } : {},
    );
    t.equal(answer.statusCode, 403, 'without the scope, also the administrator');
  }
});

t.test('codes: unknown, before, after', async (t) => {
  const problem = async (code: string, quarter = period) => {
    const answer = await get(code, keys.delft, {}, quarter);
    return [answer.statusCode, answer.json().type.split(':').at(-1), answer.json().detail];
  };
  t.match(await problem('GM9999'), [404, 'unknown-municipality', /GM9999/]);
  t.match(await problem('GM0003'), [404, 'municipality-not-then', /Appingedam.*GM1979 \(Eemsdelta\)/]);
  t.match(await problem('GM1979', '2020-Q4'), [404, 'municipality-not-then', /GM0003 \(Appingedam\)/]);
  t.match(await problem('0503'), [400, 'invalid-input', /.*/]);
  t.match(await problem('GM0503', '2026'), [400, 'invalid-input', /.*/]);
  t.match(await problem('GM0503', '2024-Q1'), [404, 'no-agreement', /.*/]);
});

t.test('the same answer is the same bytes, and 304 to who holds it; a new release gives another', async (t) => {
  const first = await expect(get('GM0503', keys.delft), 200);
  t.equal(first.headers['meetlat-traceable-to-persons'], 'true');
  t.equal(first.headers['cache-control'], 'private, no-cache');
  const tag = String(first.headers.etag);
  // Something that changes the centre and no release.
  await expect(put(oost, 'participants', 'p-new', {}), 201);
  const again = await expect(get('GM0503', keys.delft), 200);
  t.equal(again.body, first.body);
  t.equal((await get('GM0503', keys.delft, { 'if-none-match': tag })).statusCode, 304);
  await publish(oost, 'gemeente-delft', 'final');
  const after = await expect(get('GM0503', keys.delft, { 'if-none-match': tag }), 200);
  t.not(after.headers.etag, tag);
  t.equal((after.json() as Report).centres[1]?.state, 'final');
});

t.test(
  'each read is in the audit trail of the centres that were shown, also one that is answered with 304',
  async (t) => {
    const route = '/v1/municipalities/:code/quarterly-reports/:period';
    const reads = async ({ centreId }: TestCentre) => {
      const { rows } = await service.store.listAuditEntries({ all: true }, { centreId, limit: 1000 });
      return rows.filter(({ action, details }) => action === 'read' && details.route === route).length;
    };
    const before = [await reads(oost), await reads(west), await reads(late)];
    const { headers } = await expect(get('GM0503', keys.delft), 200);
    await expect(get('GM0503', keys.delft, { 'if-none-match': String(headers.etag) }), 304);
    t.strictSame(
      [await reads(oost), await reads(west), await reads(late)],
      [(before[0] ?? 0) + 2, (before[1] ?? 0) + 2, before[2]],
    );
    t.equal(before[2], 0, 'of a centre that is missing nothing was shown');
  },
);

t.test('an agreement that came after the release is named, one that ended leaves the release', async (t) => {
  await expect(put(west, 'agreements', 'delft-2', agreement('gemeente-delft', { basis: 'referrer' })), 201);
  const found = await report('GM0503', keys.delft);
  t.strictSame(found.centres.find(({ centre }) => centre.id === west.centreId)?.agreementsSince, ['delft-2']);
  await expect(put(west, 'agreements', 'delft', agreement('gemeente-delft', { until: '2026-03-31' })), 200);
  await expect(put(west, 'agreements', 'delft-2', agreement('gemeente-delft', { until: '2026-03-31' })), 200);
  const later = await report('GM0503', keys.delft);
  t.equal(ofCentre(later, west, 'flow.inflow'), 1, 'what was published stays what it is');
});

t.test('an agreement without a ground is told as one, and never late', async (t) => {
  await expect(put(late, 'agreements', 'delft', agreement('gemeente-delft', { legalBasis: undefined })), 200);
  const found = await report('GM0503', keys.delft);
  t.strictSame(found.missing, [
    { centre: { id: 'centre-late', name: 'Centre late' }, state: 'no-ground', dueOn: null },
  ]);
});

t.test('a key that is limited to centres sees only these', async (t) => {
  const made = await service.call('POST', '/v1/organisations/gemeente-delft/keys', {
    body: { system: 'west', preset: 'contract-reader', centreIds: [west.centreId] },
  });
  t.equal(made.statusCode === 201 || made.statusCode === 400, true, made.body);
  if (made.statusCode !== 201) return;
  const found = await report('GM0503', made.json().key);
  t.strictSame(
    found.centres.map(({ centre }) => centre.id),
    [west.centreId],
  );
});

t.test('the same as a table, in both dialects', async (t) => {
  const url = `/v1/municipalities/GM0503/quarterly-reports/${period}`;
  const table = await expect(service.call('GET', `${url}?format=csv`, { key: keys.delft }), 200);
  t.match(table.headers['content-type'], /^text\/csv/);
  t.match(table.headers['content-disposition'], /GM0503-2026-Q3-herleidbaar-tot-personen\.csv/);
  t.equal(table.headers['meetlat-traceable-to-persons'], 'true');
  const [header, ...lines] = table.body.trim().split('\r\n');
  t.match(
    header,
    /^period,centre,indicator,label,breakdown,code,codeLabel,value,low,high,unit,status,note,comparison,report,/,
  );
  t.ok(lines.length > 100 && lines.every((line) => line.includes('herleidbaar tot personen')), 'marked in each row');
  const starts = (text: string) => lines.filter((line) => line.startsWith(text));
  t.match(starts('2026-Q3,,flow.inflow,')[0], /,,,,3,,,count,ok,/, 'of all centres together');
  t.match(starts('2026-Q3,centre-oost,flow.inflow,')[0], /,,,,2,,,count,ok,/);
  t.match(
    starts('2026-Q3,,material.collected,').find((line) => line.includes(',allocation,')),
    /,650,,,kg,ok,/,
  );
  t.match(starts('2026-Q3,centre-late,report,')[0], /,unknown,De afspraak noemt geen rechtsgrond/);
  const dutch = await expect(
    service.call('GET', `${url}?csvDialect=nl`, { key: keys.delft, headers: { accept: 'text/csv' } }),
    200,
  );
  t.ok(dutch.body.startsWith('\uFEFFperiod;centre;'));
  t.match(dutch.body, /2026-Q3;;flow.outflow-rate;[^;]*;;;;66,67;;;%;ok/);
  t.not(dutch.headers.etag, table.headers.etag);
  const none = await service.call('GET', url, { key: keys.delft, headers: { accept: 'image/png' } });
  t.equal(none.statusCode, 406);
  t.match(none.json().detail, /application\/json.*text\/csv/);
});
