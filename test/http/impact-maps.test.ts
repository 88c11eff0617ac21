import t from 'tap';
import { indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { isCountable } from '../../src/core/indicators/sroi/impact-map/countable.ts';
import { impactMapLimits } from '../../src/core/indicators/sroi/impact-map/limits.ts';
import { priceIds } from '../../src/core/indicators/sroi/impact-map/prices.ts';
import { addCentre, expect, importLines, makeService, type TestCentre } from '../support/service.ts';

/** A year small enough to count by hand: two people to work, three years, one grant, volunteers. */
const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const other = await addCentre(service, 'other');

const kept = ['trajectories', 'participants', 'volunteer-hours', 'ledger-entries', 'material-movements'];
const covered = kept.map((recordKind) => ({
  kind: 'coverage-statements',
  id: recordKind,
  data: { recordKind, from: '2025-01-01', completeThrough: '2026-09-30' },
}));
const people = ['anna', 'bo', 'cas'].map((id) => ({ kind: 'participants', id, data: {} }));
const ended = (participantId: string, end: string, destination: string) => ({
  kind: 'trajectories',
  id: `t-${participantId}`,
  data: { participantId, kind: 'work-experience', start: '2025-02-01', end, destination },
});
const entry = (id: string, date: string, amount: number, data: object) => ({
  kind: 'ledger-entries',
  id,
  data: { date, nature: 'income', amount, incomeSource: 'municipal-contract', party: 'municipality', ...data },
});
const year = [
  ...covered,
  ...people,
  ended('anna', '2025-12-31', 'regular-job'),
  ended('bo', '2026-09-30', 'regular-job'),
  // Before the running year, and elsewhere.
  ended('cas', '2025-09-30', 'regular-job'),
  entry('grant', '2026-02-01', 30_000, { countsAsInput: true }),
  entry('last year', '2025-09-30', 99_999, { countsAsInput: true }),
  entry('not marked', '2026-02-02', 5_000, {}),
  entry('back', '2026-03-01', 2_000.5, { countsAsInput: true, isCredit: true }),
  entry('rent', '2026-03-01', 700, {
    nature: 'cost',
    incomeSource: undefined,
    costKind: 'housing',
    countsAsInput: true,
  }),
  { kind: 'volunteer-hours', id: 'v-1', data: { month: '2025-10', minutes: 6_000 } },
  { kind: 'volunteer-hours', id: 'v-2', data: { month: '2026-09', minutes: 6_000 } },
].map(({ id, ...line }) => ({ id: id.replaceAll(' ', '-'), ...line }));

const correction = (value: number) => ({ value, reason: 'Navraag', source: 'Enquête 2025' });
const toWork = {
  name: 'to work',
  party: 'participant',
  quantity: { indicator: 'flow.outflow', by: 'destination', code: 'regular-job' },
  proxyValue: 10_000,
  proxyYear: 2026,
  proxySource: 'own research',
  proxyKind: 'real-cost',
  deadweight: correction(0.5),
  displacement: correction(0),
  attribution: correction(0),
};
const saving = {
  ...toWork,
  name: 'less benefit',
  party: null,
  proxyValue: 4_000,
  proxyKind: 'transfer',
  payer: 'participant',
  receiver: 'municipality',
};
const map = {
  name: 'Impactkaart 2026',
  period: 'running-year',
  from: '2026-01',
  payer: 'municipality',
  discountRate: 0,
  inputs: [
    { name: 'grant', value: { ledger: 'income', codes: ['municipal-contract'] }, party: 'municipality' },
    {
      name: 'volunteers',
      value: { quantity: { indicator: 'volunteering.hours' }, price: { parameter: 'volunteer-hour.value' } },
      party: 'residents',
      kind: 'volunteer-hours',
    },
  ],
  outcomes: [toWork, saving],
};

const path = (centre: TestCentre, id: string, rest = '') => `/v1/centres/${centre.centreId}/impact-maps/${id}${rest}`;
const put = (id: string, body: object, status = 201, centre = own) =>
  expect(service.call('PUT', path(centre, id), { key: centre.system, body }), status);
const result = async (id: string, query = '?period=2026-Q3', key = own.system) =>
  (await expect(service.call('GET', path(own, id, `/result${query}`), { key }), 200)).json();
const draft = async (centre: TestCentre, quarter = '2026-Q3', headers = {}) =>
  expect(
    service.call('GET', `/v1/centres/${centre.centreId}/quarterly-reports/${quarter}/draft`, {
      key: centre.system,
      headers,
    }),
    200,
  );

t.before(async () => {
  const receipt = (await expect(importLines(service, own, year), 200)).json();
  t.strictSame([receipt.created, receipt.rejections], [year.length, []]);
});

t.test('a map is filled in over the twelve months through the quarter, and says with what', async (t) => {
  await put('m', map);
  const told = await result('m');
  t.match(told.period, { id: '2025-10..2026-09', from: '2025-10-01', until: '2026-09-30' });
  t.match(told.map, { id: 'm', name: 'Impactkaart 2026', version: 1 });
  t.strictSame(
    told.lookedUp.map(({ pointer, exact, counted, status }: Record<string, unknown>) => [
      pointer,
      exact,
      counted,
      status,
    ]),
    [
      ['/inputs/0/value', '27999.5', 2, 'ok'],
      ['/inputs/1/value/quantity', '200', 2, 'ok'],
      ['/inputs/1/value/price', '10', 0, 'ok'],
      ['/outcomes/0/quantity', '2', told.lookedUp[3].counted, 'ok'],
      ['/outcomes/1/quantity', '2', told.lookedUp[4].counted, 'ok'],
    ],
  );
  // Two to work, half of them anyhow: 10,000. The saving is a transfer and counts for its parties only: 4,000.
  t.equal(told.result.status, 'ok');
  t.equal(told.result.exact.presentValue, '10000');
  t.equal(told.result.exact.inputs, '29999.5');
  const party = (name: string) => told.result.value.byParty.find((row: { party: string }) => row.party === name);
  t.match(party('municipality'), { inputs: 27_999.5, presentValue: 4_000, byYear: [{ year: 1, nominal: 4_000 }, {}] });
  t.match(party('participant'), { inputs: 0, presentValue: 6_000 });
  t.match(party('residents'), { inputs: 2_000, presentValue: 0 });
  t.strictSame(
    told.inputs.outcomes.map((row: { countsPeople: boolean }) => row.countsPeople),
    [true, true],
    'figures of people are marked as such',
  );
  t.ok(told.parametersUsed.some(({ id }: { id: string }) => id === 'volunteer-hour.value'));
});

t.test('the same map sent to /v1/calculations gives the same', async (t) => {
  const { inputs, asOf, result: told } = await result('m');
  const again = await expect(
    service.call('POST', '/v1/calculations', { key: own.system, body: { indicator: 'sroi', asOf, inputs } }),
    200,
  );
  t.strictSame(again.json().result.exact, told.exact);
  t.strictSame(again.json().result.value.sensitivity, told.value.sensitivity);
});

t.test('a ratio names its version, and that version gives it again', async (t) => {
  const before = await result('m');
  await put('m', { ...map, inputs: [{ name: 'grant', value: 10_000, party: 'municipality' }] }, 200);
  await put('m', { ...map, inputs: [{ name: 'grant', value: 10_000, party: 'municipality' }] }, 200);
  const after = await result('m');
  t.match(after.map, { version: 2 });
  t.equal(after.result.value.ratio, 1);
  const again = await result('m', '?period=2026-Q3&version=1');
  t.strictSame([again.map, again.result.value], [before.map, before.result.value]);
  const versions = await expect(service.call('GET', path(own, 'm', '/versions?limit=1'), { key: own.system }), 200);
  t.match(versions.json().items, [{ id: 'm', version: 2, name: map.name }]);
  t.match(versions.headers.link, /rel="next"/);
  const first = await expect(service.call('GET', path(own, 'm', '/versions/1'), { key: own.system }), 200);
  t.match(first.json(), { version: 1, discountRate: 0 });
  for (const rest of ['/versions/3', '/result?version=3'])
    await expect(service.call('GET', path(own, 'm', rest), { key: own.system }), 404);
  for (const rest of ['/versions/0', '/result?version=0', '/result?period=Q3', '/versions/x'])
    await expect(service.call('GET', path(own, 'm', rest), { key: own.system }), 400);
});

t.test('what a figure does not tell, the map does not tell: never 0', async (t) => {
  const cases: [string, object, string][] = [
    [
      'a kind that is not kept',
      { outcomes: [{ ...toWork, quantity: { indicator: 'visitors.paying' } }] },
      'coverage-none',
    ],
    ['a quantity that is left out', { outcomes: [{ ...toWork, quantity: undefined }] }, 'value-not-entered'],
    ['a price of before its publication', { from: '2019-01' }, 'parameter'],
    ['a correction that is left out', { outcomes: [{ ...toWork, deadweight: undefined }] }, 'correction-not-entered'],
  ];
  for (const [name, changes, code] of cases) {
    await put('unknown', { ...map, ...changes }).catch(() => put('unknown', { ...map, ...changes }, 200));
    const period = code === 'parameter' ? '2019-Q4' : '2026-Q3';
    const { result: told } = await result('unknown', `?period=${period}`);
    t.equal(told.status, 'unknown', name);
    t.equal(told.value.ratio, null, name);
    t.ok(told.reason.nl && told.reason.en, name);
    t.ok(told.missing.length > 0, name);
    if (code !== 'parameter')
      t.ok(
        told.missing.some((one: { code: string }) => one.code === code),
        `${name}: ${JSON.stringify(told.missing)}`,
      );
  }
  const early = (await result('unknown', '?period=2025-Q2')).result;
  t.match(early.missing[0].label.nl, /bijgehouden vanaf/, 'the gap is said, not the number it left open');
});

t.test('a range that no longer holds its figure is left out, and that is told', async (t) => {
  const ranges = [{ of: 'to work', assumption: 'quantity', low: 5, high: 9 }];
  await put('ranges', { ...map, sensitivity: { draws: 200, ranges } });
  const { result: told } = await result('ranges');
  t.equal(told.status, 'ok');
  t.ok(told.warnings.some(({ code }: { code: string }) => code === 'range-left-out'));
  t.ok(told.value.sensitivity.monteCarlo.p5 < told.value.sensitivity.monteCarlo.p95);
});

t.test('a range that cannot be told says why', async (t) => {
  const outcomes = [toWork, { ...toWork, name: 'same', party: 'municipality' }].map((one) => ({
    ...one,
    overlapGroup: 'work',
  }));
  await put('overlap', { ...map, outcomes });
  const { result: told, payer } = await result('overlap');
  t.ok(told.value.ratio > 0);
  t.match(payer, { party: 'municipality', low: null, high: null, reason: { nl: /overlap/, en: /overlap/ } });
  await expect(service.call('DELETE', path(own, 'overlap'), { key: own.system, headers: { 'if-match': '*' } }), 204);
});

t.test('every published price and every figure that counts can stand in a map', async (t) => {
  const prices = priceIds.map((parameter) => ({ ...toWork, name: parameter, quantity: 1, proxyValue: { parameter } }));
  t.ok(prices.length > 40);
  for (let from = 0; from < prices.length; from += impactMapLimits.outcomes) {
    const outcomes = prices.slice(from, from + impactMapLimits.outcomes);
    await put('all-prices', { ...map, outcomes }, from === 0 ? 201 : 200);
    const { lookedUp } = await result('all-prices');
    const found = lookedUp.filter(({ pointer }: { pointer: string }) => pointer.endsWith('proxyValue'));
    t.equal(found.length, outcomes.length);
  }
  const countable = indicatorRegistry.filter(isCountable);
  const figures = countable.map(({ id }) => ({ ...toWork, name: id, quantity: { indicator: id } }));
  await put('all-figures', { ...map, outcomes: figures });
  const counted = await result('all-figures', '?period=2026-Q3');
  t.ok(figures.length > 20);
  for (const { name, status, exact, reason, missing } of counted.lookedUp.slice(3))
    t.ok(status === 'ok' ? exact !== null : reason !== null || missing.length > 0, name);
  for (const id of ['all-prices', 'all-figures'])
    await expect(service.call('DELETE', path(own, id), { key: own.system, headers: { 'if-match': '*' } }), 204);
});

t.test(
  'a map that names a price of the organisation takes it, shown as its own; without it the ratio is unknown',
  async (t) => {
    const outcomes = [
      {
        ...toWork,
        quantity: 2,
        proxyValue: { parameter: 'price.own-to-work' },
        proxySource: undefined,
        proxyYear: undefined,
      },
      { ...saving, quantity: 2, proxyValue: { parameter: 'transfer.own-benefit' }, proxySource: undefined },
    ];
    await put('own-prices', { ...map, outcomes });
    const before = await result('own-prices');
    t.equal(before.result.status, 'unknown');
    t.strictSame(
      before.result.missing.map(({ params }: { params: { parameter?: string } }) => params.parameter).sort(),
      ['price.own-to-work', 'transfer.own-benefit'],
    );
    t.match(JSON.stringify(before.result.missing), 'Eigen prijs: own-to-work');

    const set = (of: TestCentre, value: number) =>
      service.call('PUT', `/v1/organisations/${of.organisationId}/parameter-sets/prices`, {
        key: of.coordinator,
        body: {
          name: 'Our prices',
          centreIds: [of.centreId],
          values: [
            {
              id: 'price.own-to-work',
              value,
              from: '2026-01-01',
              source: { title: 'Asked of 12 employers', publisher: 'Us', year: 2025 },
            },
            {
              id: 'transfer.own-benefit',
              unit: 'EUR',
              value: 4000,
              from: '2026-01-01',
              source: { title: 'T', publisher: 'P' },
            },
          ],
        },
      });
    await expect(set(other, 1), 201);
    t.equal((await result('own-prices')).result.status, 'unknown', 'those of another organisation are not ours');
    const figures = async () =>
      (
        await service.call('GET', `/v1/centres/${own.centreId}/indicator-values?period=2026-Q3`, { key: own.system })
      ).json().items;
    const untouched = await figures();
    await expect(set(own, 12_345.67), 201);
    t.strictSame(await figures(), untouched, 'no figure changes by a price');
    const after = await result('own-prices');
    t.equal(after.result.status, 'ok');
    t.match(
      after.lookedUp.filter(({ pointer }: { pointer: string }) => pointer.endsWith('/proxyValue')),
      [
        { from: { parameter: 'price.own-to-work' }, exact: '12345.67' },
        { from: { parameter: 'transfer.own-benefit' }, exact: '4000' },
      ],
    );
    t.match(
      after.parametersUsed.filter((used: { own: boolean }) => used.own),
      [
        { id: 'price.own-to-work', value: '12345.67', source: { title: 'Asked of 12 employers' } },
        { id: 'transfer.own-benefit', kind: 'transfer' },
      ],
      'shown as its own',
    );
    t.match(after.inputs.outcomes[0], {
      proxySource: 'Us, Asked of 12 employers (eigen waarde, own value)',
      proxyYear: 2025,
    });
    const wrong = await service.call('PUT', path(own, 'own-wrong'), {
      key: own.system,
      body: { ...map, outcomes: [{ ...toWork, proxyValue: { parameter: 'price.to-work' } }] },
    });
    t.equal(wrong.statusCode, 400);
    t.match(wrong.json().errors[0].hint, 'price.own-<name>');
    await expect(
      service.call('DELETE', path(own, 'own-prices'), { key: own.system, headers: { 'if-match': '*' } }),
      204,
    );
  },
);

t.test('an import takes a map as a line, and says at which place one is wrong', async (t) => {
  const line = (id: string, data: object) => ({ kind: 'impact-maps', id, data });
  const wrong = { ...map, outcomes: [{ ...toWork, quantity: { indicator: 'sroi' } }] };
  const receipt = (await importLines(service, other, [line('one', map), line('two', wrong)])).json();
  t.match(receipt, { created: 1, rejected: 1 });
  t.match(receipt.rejections, [{ pointer: '/data/outcomes/0/quantity/indicator', code: 'figure-made-of-maps' }]);
  const template = await service.call('GET', '/v1/import-templates/impact-maps', { key: own.system });
  t.equal(template.statusCode, 400);
  t.match(template.json().errors, [{ in: 'path', pointer: '/kind', code: 'no-table' }]);
});

t.test('a project counts over its own months, and says when these are not over', async (t) => {
  await put('project', { ...map, period: 'project', from: '2025-09', until: '2026-12' });
  const told = await result('project', '');
  t.equal(told.period.id, '2025-09..2026-12');
  t.ok(told.result.warnings.some(({ code }: { code: string }) => code === 'map-period-not-over'));
  t.equal(told.result.status, 'unknown', 'nobody stated anything of December yet');
  await put('project', { ...map, period: 'project', from: '2025-09', until: '2026-09' }, 200);
  const over = await result('project', '');
  t.equal(over.lookedUp.find(({ pointer }: { pointer: string }) => pointer === '/outcomes/0/quantity').exact, '3');
});

t.test('only who may read the records of the centre may read what a map makes of them', async (t) => {
  await put('m', map, 201, other);
  for (const rest of ['/result', '/versions', '/versions/1']) {
    for (const key of [own.reader, own.authority])
      t.ok([403, 404].includes((await service.call('GET', path(own, 'm', rest), { key })).statusCode), rest);
    await expect(service.call('GET', path(own, 'm', rest), { key: other.coordinator }), 404);
    await expect(service.call('GET', path(own, 'm', rest), { key: null }), 401);
    await expect(service.call('GET', path(own, 'nothing', rest), { key: own.system }), 404);
  }
});

t.test('the draft has a chapter of value: who pays, who gains, when', async (t) => {
  for (const id of ['ranges', 'project', 'unknown'])
    await expect(service.call('DELETE', path(own, id), { key: own.system, headers: { 'if-match': '*' } }), 204);
  await put('m', map, 200);
  await put('later', { ...map, from: '2026-10' });
  await put('earlier', { ...map, from: '2025-01', until: '2025-12' });
  const { value } = (await draft(own)).json();
  t.equal(value.hint, null);
  t.strictSame(
    value.maps.map((one: { map: { id: string; version: number } }) => [one.map.id, one.map.version]),
    [['m', 3]],
    'the maps that are used in the quarter',
  );
  const [one] = value.maps;
  t.match(one, {
    status: 'ok',
    period: { id: '2025-10..2026-09', label: { nl: 'oktober 2025 tot en met september 2026' } },
  });
  t.match(one.society, { ratio: 0.3333, inputs: 29_999.5, presentValue: 10_000, reason: null });
  t.ok(one.society.low < one.society.ratio && one.society.ratio < one.society.high);
  t.match(one.payer, { party: 'municipality', label: { nl: 'Gemeente' }, inputs: 27_999.5, presentValue: 4_000 });
  t.equal(one.payer.ratio, 0.1429);
  t.ok(one.payer.low < one.payer.ratio && one.payer.ratio < one.payer.high);
  t.strictSame(
    one.parties.map(
      ({ party, inputs, presentValue, byYear }: Record<string, unknown> & { byYear: { value: number }[] }) => [
        party,
        inputs,
        presentValue,
        byYear[0]?.value,
      ],
    ),
    [
      ['participant', 0, 6_000, 6_000],
      ['municipality', 27_999.5, 4_000, 4_000],
      ['residents', 2_000, 0, 0],
    ],
  );
  t.ok(
    one.assumptions.every(({ id }: { id: string }) => !id.startsWith('volunteer')),
    'what was chosen',
  );
  t.ok(
    one.parametersUsed.some(({ id }: { id: string }) => id === 'volunteer-hour.value'),
    'what was published, apart',
  );
  const { tornado, more } = one.sensitivity;
  t.match(tornado[0], { label: { nl: /: / }, ratioAtLow: Number, ratioAtHigh: Number });
  const widths = tornado.map((row: { ratioAtLow: number; ratioAtHigh: number }) =>
    Math.abs(row.ratioAtHigh - row.ratioAtLow),
  );
  t.ok(widths.length > 2 && widths.length <= 10 && more >= 0, `${widths.length} rows`);
  t.strictSame(
    [...widths].sort((a, b) => b - a),
    widths,
    'what the ratio hangs on, the widest first',
  );
  t.ok(
    widths.every((width: number) => width > 0),
    'and nothing that does not move it',
  );
  const explanation = await expect(service.call('GET', one.explanation, { key: own.system }), 200);
  t.equal(explanation.json().result.value.ratio, one.society.ratio);
});

t.test('the chapter in a table: ratios with their range, then each party', async (t) => {
  const csv = (await draft(own, '2026-Q3', { accept: 'text/csv', 'accept-language': 'en' })).body;
  const rows = csv.split('\r\n').filter((line) => /,sroi(,|\.)/.test(line));
  t.match(
    rows[0],
    /^2025-10\.\.2026-09,centre-own,sroi,"?SROI impact ratio \(Impactkaart 2026, version 3\)"?,perspective,society,Society,0\.3333,/,
  );
  t.match(rows[1], /perspective,payer,Municipality,0\.1429,/);
  t.ok(rows.some((line) => /sroi\.inputs,.*party,municipality,Municipality,27999\.5,,,EUR,ok/.test(line)));
  t.ok(
    rows.some((line) => /sroi\.year-value,.*party-year,participant\/1,"Participant, year 1",6000,,,EUR,ok/.test(line)),
  );
});

t.test('without a map the draft says what to do', async (t) => {
  const { value } = (await draft(await addCentre(service, 'without'))).json();
  t.strictSame(value.maps, []);
  t.match(value.hint, { nl: /impactkaart/, en: /impact map/ });
  const csv = (await draft(other, '2020-Q3', { accept: 'text/csv' })).body;
  t.match(csv, /,sroi,.*unknown,.*impactkaart/);
});

t.test('more maps than a draft computes are counted', async (t) => {
  const many = await addCentre(service, 'many');
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    const outcomes = [{ ...toWork, quantity: number }];
    await put(`m-${number}`, { ...map, from: `2026-0${number}`, inputs: [], outcomes }, 201, many);
  }
  const { value } = (await draft(many)).json();
  t.equal(value.more, 2);
  t.strictSame(
    value.maps.map((one: { map: { id: string } }) => one.map.id),
    ['m-7', 'm-6', 'm-5', 'm-4', 'm-3'],
  );
  t.equal(value.maps[0].society.ratio, null, 'nothing put in, no ratio');
  t.ok(value.maps[0].society.reason.nl);
});
