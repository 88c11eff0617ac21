import t from 'tap';
import { mapExamples } from '../../src/catalogues/worked-examples/map-examples.ts';
import { aboutSroi } from '../../src/core/indicators/sroi/about.ts';
import { plausibility } from '../../src/core/indicators/sroi/plausibility.ts';
import { type SroiResult, sroiResultSchema } from '../../src/core/indicators/sroi/result.ts';
import { calculatedSroiSchema } from '../../src/http/routes/calculations/sroi.ts';
import { sroiFaults } from '../../src/text/sroi-faults.ts';
import { checkMapCase, sroiCases } from '../core/support/check-map-case.ts';
import { runSroi } from '../core/support/sroi.ts';
import { addCentre, adminKey, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const asOf = '2026-09-30';
const url = '/v1/calculations';
const post = (body: unknown, headers: Record<string, string> = {}, key: string | null = own.reader) =>
  service.call('POST', url, { key, body, headers });
const send = (inputs: unknown, day = asOf) => post({ indicator: 'sroi', asOf: day, inputs });
const computed = async (inputs: unknown, day = asOf): Promise<SroiResult> => {
  const answer = await send(inputs, day);
  if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} instead of 200: ${answer.body}`);
  return sroiResultSchema.parse(answer.json().result);
};
type Problem = { pointer: string; code: string; message: string; hint: string };
const faultsOf = async (body: unknown): Promise<string[]> => {
  const answer = await post(body);
  if (answer.statusCode !== 400) throw new Error(`${answer.statusCode} instead of 400: ${answer.body.slice(0, 200)}`);
  return (answer.json().errors as Problem[]).map(({ pointer, code }) => `${pointer} ${code}`);
};

const outcome = { name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0.2, displacement: 0, attribution: 0.1 };
const map = { inputs: [{ name: 'Subsidy', value: 500 }], outcomes: [outcome] };
const changed = (change: object) => ({ ...map, outcomes: [{ ...outcome, ...change }] });
const rows = (count: number, change: object = {}) =>
  Array.from({ length: count }, (_, index) => ({ ...outcome, ...change, name: `n${index}` }));

t.test('every worked map comes out through the API as it says', async (t) => {
  const maps = sroiCases.flatMap(({ file, one }) => ('map' in one ? [{ file, one }] : []));
  t.ok(maps.length >= 20, `${maps.length} maps`);
  for (const { file, one } of maps)
    await t.test(`${file}: ${one.name}`, (t) => checkMapCase(t, one, (inputs) => computed(inputs, one.date)));
});

t.test('the examples of the document run as they stand there', async (t) => {
  const document = (await service.call('GET', '/v1/openapi.json', { key: null })).json();
  const examples = document.components.schemas.SroiCalculationInput.examples as { inputs: unknown; asOf: string }[];
  t.equal(examples.length, mapExamples.length);
  t.ok(examples.length >= 3);
  const ratios: (number | null)[] = [];
  for (const body of examples) {
    const answer = await post(body);
    t.equal(answer.statusCode, 200);
    calculatedSroiSchema.parse(answer.json());
    const { label, definition, formula, asOf: day, result } = answer.json();
    t.strictSame(
      [label, definition, formula, day],
      [aboutSroi.label, aboutSroi.definition, aboutSroi.formula.en, body.asOf],
    );
    t.strictSame(result, JSON.parse(JSON.stringify(runSroi(body.inputs, body.asOf))), 'the whole explanation');
    ratios.push(result.value.ratio);
  }
  t.ok(ratios.includes(null) && ratios.some((ratio) => ratio !== null), 'with and without a ratio');
});

t.test('every preset may, a stranger may not; nothing of it is stored', async (t) => {
  for (const key of [own.reader, own.system, own.coordinator, own.authority, adminKey])
    t.equal((await post({ indicator: 'sroi', asOf, inputs: map }, {}, key)).statusCode, 200);
  t.equal((await post({ indicator: 'sroi', asOf, inputs: map }, {}, null)).statusCode, 401);
  const values = await service.call('GET', `/v1/centres/${own.centreId}/indicator-values?period=2026-Q3`, {
    key: own.coordinator,
  });
  t.notOk(
    (values.json().items as { indicator: string }[]).some(({ indicator }) => indicator === 'sroi'),
    'a centre has no figure of it without a map',
  );
  const one = `/v1/centres/${own.centreId}/indicator-values/sroi?period=2026-Q3`;
  t.equal((await service.call('GET', one, { key: own.coordinator })).statusCode, 404);
});

t.test('the catalogue says what it is', async (t) => {
  const { statusCode, body } = await service.call('GET', '/v1/indicators/sroi', { key: null });
  t.equal(statusCode, 200);
  t.match(JSON.parse(body), { id: 'sroi', unit: 'object', parameters: plausibility.map(({ id }) => id) });
  for (const { id } of plausibility)
    t.equal((await service.call('GET', `/v1/parameters/${id}`, { key: null })).statusCode, 200, id);
  const { items } = (await service.call('GET', '/v1/indicators', { key: null })).json();
  t.equal((items as { id: string }[]).filter(({ id }) => id === 'sroi').length, 1);
});

t.test('bad input is refused at its field, with the rule and the fix', async (t) => {
  const transfer = { proxyKind: 'transfer', payer: 'uwv', receiver: 'participant' };
  const cases: [name: string, inputs: unknown, expected: string[]][] = [
    ['25 for 25 %', changed({ deadweight: 25 }), ['/inputs/outcomes/0/deadweight fraction-not-percent']],
    ['a quantity below 0', changed({ quantity: -1 }), ['/inputs/outcomes/0/quantity negative-quantity']],
    ['an input below 0', { ...map, inputs: [{ name: 'a', value: -1 }] }, ['/inputs/inputs/0/value negative-input']],
    ['money in a circle', changed({ ...transfer, receiver: 'uwv' }), ['/inputs/outcomes/0/receiver transfer-cycle']],
    ['a map that counts itself', changed({ indicator: 'sroi.ratio' }), ['/inputs/outcomes/0/indicator counts-itself']],
    ['1,001 outcomes', { ...map, outcomes: rows(1001) }, ['/inputs/outcomes too-many-outcomes']],
    [
      '20,000 outcomes of nothing',
      { ...map, outcomes: Array(20_000).fill({}) },
      ['/inputs/outcomes too-many-outcomes'],
    ],
    ['101 years', { ...map, horizonYears: 101 }, ['/inputs/horizonYears too-many-years']],
    ['1,000,001 draws', { ...map, sensitivity: { draws: 1_000_001 } }, ['/inputs/sensitivity/draws too-many-draws']],
    [
      'a million draws of a thousand outcomes',
      { ...map, outcomes: rows(1000), sensitivity: { draws: 1_000_000 } },
      ['/inputs/sensitivity/draws simulation-too-large'],
    ],
    ['a member of its own', { ...map, ratio: 4 }, ['/inputs/ratio unknown-field']],
    ['a member of an outcome', changed({ price: 4 }), ['/inputs/outcomes/0/price unknown-field']],
    ['a party in no list', changed({ party: 'nobody' }), ['/inputs/outcomes/0/party unknown-code']],
    ['a BSN', changed({ name: 'Saving of 111222333' }), ['/inputs/outcomes/0/name may-be-bsn']],
    ['1e308', changed({ proxyValue: 1e308 }), ['/inputs/outcomes/0/proxyValue amount-too-large']],
    ['no map', {}, ['/inputs/inputs required', '/inputs/outcomes required']],
  ];
  for (const [name, inputs, expected] of cases)
    t.strictSame(await faultsOf({ indicator: 'sroi', asOf, inputs }), expected, name);
  for (const language of ['nl', 'en'] as const) {
    const wrong = { indicator: 'sroi', asOf, inputs: changed({ deadweight: 25 }) };
    const [error] = (await post(wrong, { 'accept-language': language })).json().errors as Problem[];
    const { message, hint } = sroiFaults['fraction-not-percent'];
    t.match(error, { message: message[language], hint: hint[language] });
  }
});

t.test('what is around the map is told with what is in it', async (t) => {
  const bad = changed({ deadweight: 25 });
  const cases: [name: string, body: unknown, expected: string[]][] = [
    [
      'a period, which a map does not have',
      { indicator: 'sroi', asOf, period: '2026-Q3', inputs: bad },
      ['/period unknown-field', '/inputs/outcomes/0/deadweight fraction-not-percent'],
    ],
    ['a period beside a good map', { indicator: 'sroi', asOf, period: '2026', inputs: map }, ['/period unknown-field']],
    ['no day', { indicator: 'sroi', inputs: map }, ['/asOf required']],
    ['no such day', { indicator: 'sroi', asOf: '2026-02-30', inputs: map }, ['/asOf not-a-day']],
    ['no map', { indicator: 'sroi', asOf }, ['/inputs required']],
    ['a list for a map', { indicator: 'sroi', asOf, inputs: [] }, ['/inputs type']],
    ['nothing for a map', { indicator: 'sroi', asOf, inputs: null }, ['/inputs type']],
  ];
  for (const [name, body, expected] of cases) t.strictSame(await faultsOf(body), expected, name);
});

t.test('what is not entered gives no ratio, and says why', async (t) => {
  const none = await computed({ ...map, inputs: [] });
  t.match(none, { status: 'unknown', value: { ratio: null, presentValue: 695.65 } } as object);
  t.match(none.reason?.en, 'no inputs');
  const unknown = await computed(changed({ deadweight: null }));
  t.match(unknown, { status: 'unknown', exact: { ratio: null, presentValue: null } });
  t.strictSame(
    unknown.missing.map(({ params }) => params?.pointer),
    ['/outcomes/0/deadweight'],
  );
  t.equal(unknown.value.beforeCorrections.presentValue, 966.18);
  t.match(unknown.value.beforeCorrections.label.en, 'not the result');
});

t.test('a day before its publication a range judges nothing, and changes no figure', async (t) => {
  const wide = { ...map, inputs: [{ name: 'Subsidy', value: 5 }] };
  const [before, after] = [await computed(wide, '2025-12-31'), await computed(wide, '2026-01-01')];
  t.strictSame(before.exact, after.exact);
  const codes = (result: SroiResult) => result.warnings.map(({ code }) => code);
  t.notOk(codes(before).includes('ratio-implausible'));
  t.ok(codes(after).includes('ratio-implausible'));
  t.strictSame(before.parametersUsed, []);
  t.strictSame(
    after.parametersUsed.map(({ id }) => id),
    plausibility.map(({ id }) => id).sort(),
  );
});

t.test('published maps, with what such reports leave out or do otherwise', async (t) => {
  const cases: [name: string, inputs: unknown, ratio: string, warns: string[]][] = [
    [
      'corrections as plain 0',
      changed({ deadweight: 0, attribution: 0 }),
      '1.932367',
      ['correction-zero-or-full', 'assumption-without-reason'],
    ],
    ['no drop-off where an effect lasts a year', changed({ durationYears: 1 }), '1.391304', []],
    ['first year undiscounted', { ...map, firstBenefitYearExponent: 0 }, '1.440000', []],
    ['nothing discounted', { ...map, discountRate: 0 }, '1.440000', []],
    [
      'an adverse outcome',
      { ...map, outcomes: [outcome, { ...outcome, name: 'B', proxyValue: -100 }] },
      '1.252174',
      [],
    ],
    ['in pounds', { ...map, currency: 'GBP' }, '1.391304', []],
    [
      'hours of volunteers among the inputs',
      { ...map, inputs: [...map.inputs, { name: 'Hours', value: 500, kind: 'volunteer-hours' }] },
      '0.695652',
      ['inputs-not-cash'],
    ],
    ['an input of 0', { ...map, inputs: [...map.inputs, { name: 'Time of neighbours', value: 0 }] }, '1.391304', []],
    [
      'one outcome for several groups',
      {
        ...map,
        outcomes: [
          { ...outcome, stakeholder: 'x' },
          { ...outcome, stakeholder: 'y' },
        ],
      },
      '2.782609',
      [],
    ],
    [
      'a printed impact that its numbers do not give',
      changed({ publishedImpact: 800 }),
      '1.391304',
      ['printed-otherwise'],
    ],
    ['a printed impact that they give', changed({ publishedImpact: 720 }), '1.391304', []],
    [
      'a correction with its source alone',
      changed({ deadweight: { value: 0.2, source: 'page 12' } }),
      '1.391304',
      ['assumption-without-reason'],
    ],
    ['names of another script', changed({ name: 'Ånne ☕ عمل' }), '1.391304', []],
    ['parts of persons', changed({ quantity: 0.5 }), '0.695652', []],
    ['minus nothing', changed({ proxyValue: -0 }), '0.000000', []],
  ];
  for (const [name, inputs, ratio, warns] of cases) {
    const result = await computed(inputs);
    t.equal(result.status, 'ok', name);
    t.equal(Number(result.exact.ratio).toFixed(6), ratio, name);
    const codes = result.warnings.map(({ code }) => code);
    for (const code of warns) t.ok(codes.includes(code), `${name}: ${code} among ${codes.join(', ')}`);
    t.equal(codes.includes('printed-otherwise'), warns.includes('printed-otherwise'), name);
  }
});

t.test('the largest maps are answered, and others meanwhile', async (t) => {
  const large = {
    ...map,
    horizonYears: 10,
    outcomes: rows(1000, { durationYears: 10, dropOff: 0.1 }),
    sensitivity: null,
  };
  const long = {
    ...map,
    horizonYears: 100,
    outcomes: rows(100, { durationYears: 100, dropOff: 0.1 }),
    sensitivity: null,
  };
  const many = { ...map, sensitivity: { draws: 1_000_000 } };
  let isDone = false;
  const all = Promise.all([large, long, many].map((inputs) => computed(inputs)));
  void all.finally(() => {
    isDone = true;
  });
  let answered = 0;
  while (!isDone) {
    t.equal((await post({ indicator: 'sroi', asOf, inputs: { ...map, sensitivity: null } })).statusCode, 200);
    t.equal((await service.call('GET', '/health/live', { key: null })).statusCode, 200);
    if (!isDone) answered += 1;
  }
  t.ok(answered > 0, `${answered} answers before they were done`);
  for (const result of await all) t.equal(result.status, 'ok');
});

t.test('too many at once are sent away with a time to come back, and the others are answered', async (t) => {
  const slow = { ...map, sensitivity: { draws: 1_000_000 } };
  const large = { ...map, outcomes: rows(201), sensitivity: null };
  const answers = await Promise.all([slow, ...Array(40).fill(large)].map((inputs) => send(inputs)));
  const refused = answers.filter(({ statusCode }) => statusCode === 503);
  t.ok(refused.length > 0 && refused.length <= 8, `${refused.length} refused`);
  for (const answer of refused) {
    t.match(answer.json(), { type: 'urn:meetlat:problem:overloaded' });
    t.match(answer.headers['retry-after'], /^[1-4]$/);
  }
  for (const { statusCode } of answers) t.ok([200, 503].includes(statusCode));
  t.equal((await send(map)).statusCode, 200, 'and then there is room again');
});

t.test('hostile shapes get an answer', async (t) => {
  const raw = (body: string) =>
    service.call('POST', url, { key: own.reader, raw: body, headers: { 'content-type': 'application/json' } });
  const head = `{"indicator":"sroi","asOf":"${asOf}","inputs":`;
  t.equal((await raw(`${head}${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}`)).statusCode, 400);
  t.equal((await raw(`${head}{"outcomes":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`)).statusCode, 400);
  t.equal((await raw(`${head}{"__proto__":{}}}`)).statusCode, 400);
  t.equal((await raw(`${head}{"inputs":[],"outcomes":[],"discountRate":1e999}}`)).statusCode, 400);
  t.equal((await raw(`${head}{"inputs":[],"outcomes":[],"discountRate":NaN}}`)).statusCode, 400);
  t.equal((await post({ indicator: 'sroi', asOf, inputs: { ...map, payer: 'x'.repeat(1_100_000) } })).statusCode, 413);
  t.equal((await post({ indicator: ['sroi'], asOf, inputs: map })).statusCode, 400);
  t.equal((await send({ ...map, outcomes: Array(100_000).fill(null) })).statusCode, 400);
});
