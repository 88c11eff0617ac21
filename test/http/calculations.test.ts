import t from 'tap';
import { workedExamplesOf } from '../../src/catalogues/worked-examples/worked-examples.ts';
import { calculate } from '../../src/core/calculate.ts';
import { findIndicator, indicatorRegistry } from '../../src/core/indicators/registry.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { type Calculation, exampleOf } from '../../src/http/routes/calculations/schemas.ts';
import { faultTexts } from '../../src/text/faults.ts';
import { periodFrom } from '../core/support/run.ts';
import { addCentre, adminKey, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const calculations = '/v1/calculations';
const post = (body: unknown, headers: Record<string, string> = {}, key: string | null = own.reader) =>
  service.call('POST', calculations, { key, body, headers });
const example = (id: string): Calculation => {
  const found = exampleOf({ id });
  if (!found) throw new Error(`no example of ${id}`);
  return structuredClone(found);
};
type Problem = { pointer: string; code: string; message: string; hint: string };
const faultsOf = async (body: unknown): Promise<[string, string][]> => {
  const answer = await post(body);
  if (answer.statusCode !== 400) throw new Error(`${answer.statusCode} instead of 400: ${answer.body}`);
  return (answer.json().errors as Problem[]).map(({ pointer, code }): [string, string] => [pointer, code]);
};

const document = (await service.call('GET', '/v1/openapi.json', { key: null })).json();
const shapes = Object.entries(document.components.schemas as Record<string, { examples?: Calculation[] }>)
  .filter(([name]) => /^[A-Z][A-Za-z]+CalculationInput$/.test(name))
  .flatMap(([, { examples = [] }]) => examples)
  // Objects have tests of their own: sroi-calculations.test.ts and object-calculations.test.ts.
  .filter(({ indicator }) => findIndicator(indicator) !== undefined);

t.test('the document holds an example of every indicator, and each runs as it stands there', async (t) => {
  t.strictSame(shapes.map(({ indicator }) => indicator).sort(), indicatorRegistry.map(({ id }) => id).sort());
  const unknown: string[] = [];
  for (const body of shapes) {
    const answer = await post(body);
    t.equal(answer.statusCode, 200, body.indicator);
    const { asOf, period, label, result } = answer.json();
    const indicator = findIndicator(body.indicator);
    if (!indicator) return t.fail(body.indicator);
    t.strictSame([asOf, period, label], [body.asOf, body.period, indicator.label]);
    const expected = calculate(indicator, {
      inputs: indicator.inputs.parse(body.inputs),
      period: periodFrom(body.period),
      asOf: body.asOf,
      coverage: null,
      parameters: resolveParameters(body.asOf),
    });
    t.strictSame(result, JSON.parse(JSON.stringify(expected)), `${body.indicator}: the whole explanation`);
    if (result.status !== 'ok') unknown.push(body.indicator);
  }
  // There is no published norm of guidance: only a centre's own value gives it.
  t.strictSame(unknown, ['guidance.capacity-gap']);
});

t.test('a figure with its steps, sources and versions', async (t) => {
  const { result } = (await post(example('material.co2-avoided'))).json();
  t.match(result, { indicator: 'material.co2-avoided', status: 'ok', unit: 'kgCO2e', missing: [], reason: null });
  t.ok(result.steps.length > 1 && result.parametersUsed.length > 0 && result.formulaVersion);
  for (const { source, own } of result.parametersUsed) t.ok(source.title && !own);
});

t.test('every preset may, a stranger may not', async (t) => {
  for (const key of [own.reader, own.system, own.coordinator, own.authority, adminKey])
    t.equal((await service.call('POST', calculations, { key, body: example('flow.outflow') })).statusCode, 200);
  t.equal((await post(example('flow.outflow'), {}, null)).statusCode, 401);
});

t.test('nothing is stored, and nothing of a centre is read', async (t) => {
  const entries = async () => (await service.call('GET', '/v1/audit-entries?limit=1000')).body;
  const before = await entries();
  await post(example('flow.outflow'));
  t.equal(await entries(), before);
});

t.test('the day chooses the published values', async (t) => {
  const body = example('volunteering.fte');
  const at = async (asOf: string) => (await post({ ...body, asOf })).json().result;
  const now = await at('2026-12-31');
  t.match(now, { status: 'ok', parametersUsed: [{ id: 'volunteer-fte.hours-per-year', from: '2009-01-01' }] });
  const before = await at('2008-12-31');
  t.match(before, {
    status: 'unknown',
    value: null,
    missing: [{ code: 'parameter', params: { first: '2009-01-01' } }],
  });
});

t.test('missing is not zero: inputs without a row', async (t) => {
  const empty = { ...example('repair.success-rate'), inputs: { repairs: [] } };
  t.match((await post(empty)).json().result, { status: 'unknown', value: null });
});

t.test('what is wrong is refused with its place and its rule, all at once', async (t) => {
  const flow = example('flow.outflow') as Calculation & { inputs: { trajectories: Record<string, unknown>[] } };
  const [first = {}] = flow.inputs.trajectories;
  const trajectory = (change: object) => ({
    ...flow,
    inputs: { ...flow.inputs, trajectories: [{ ...first, ...change }] },
  });
  const at = '/inputs/trajectories/0';
  const repairs = example('repair.success-rate') as Calculation & { inputs: { repairs: Record<string, unknown>[] } };
  const ladder = example('participation.ladder-growth') as Calculation & {
    inputs: { participation: { measurements: Record<string, unknown>[] } };
  };
  const measured = (change: object) => {
    const copy = structuredClone(ladder);
    Object.assign(copy.inputs.participation.measurements[0] ?? {}, change);
    return copy;
  };
  const attendance = example('participation.attendance') as Calculation & {
    inputs: { participation: { attendance: Record<string, unknown>[] } };
  };
  Object.assign(attendance.inputs.participation.attendance[0] ?? {}, { recordsPlanned: 9_999 });
  const material = example('material.out') as Calculation & { inputs: { movements: Record<string, unknown>[] } };
  Object.assign(material.inputs.movements[0] ?? {}, { place: 'nowhere' });
  const cases: [string, unknown, [string, string][]][] = [
    ['nothing', {}, ['indicator', 'asOf', 'period', 'inputs'].map((name) => [`/${name}`, 'required'])],
    ['no object', [], [['/', 'type']]],
    ['no such indicator', { ...flow, indicator: 'flow.nothing' }, [['/indicator', 'unknown-code']]],
    ['a name every object has', { ...flow, indicator: 'constructor' }, [['/indicator', 'unknown-code']]],
    ['no day', { ...flow, asOf: '2026-02-30' }, [['/asOf', 'not-a-day']]],
    ['no period', { ...flow, period: '2026-Q5' }, [['/period', 'not-a-period']]],
    ['a member of its own', { ...flow, by: 'month' }, [['/by', 'unknown-field']]],
    ['inputs of nothing', { ...flow, inputs: null }, [['/inputs', 'type']]],
    ['inputs as a list', { ...flow, inputs: [] }, [['/inputs', 'type']]],
    ['a row too few', trajectory({ kind: undefined }), [[`${at}/kind`, 'required']]],
    ['a name in a row', trajectory({ name: 'Anna' }), [[`${at}/name`, 'unknown-field']]],
    ['a code that is in no list', trajectory({ kind: 'holiday' }), [[`${at}/kind`, 'unknown-code']]],
    ['a place that is in no list', material, [['/inputs/movements/0/place', 'unknown-code']]],
    ['no day in a row', trajectory({ start: '2026-02-30', end: null }), [[`${at}/start`, 'not-a-day']]],
    [
      'ended before it started',
      trajectory({ start: '2026-09-01', end: '2026-08-01' }),
      [[`${at}/end`, 'end-before-start']],
    ],
    ['a BSN', trajectory({ participantId: '111222333' }), [[`${at}/participantId`, 'may-be-bsn']]],
    ['a text without end', trajectory({ id: 'x'.repeat(101) }), [[`${at}/id`, 'too-long']]],
    [
      'a number a computer does not hold exactly',
      { ...repairs, inputs: { repairs: [{ ...repairs.inputs.repairs[0], grams: 1e15 }] } },
      [['/inputs/repairs/0/grams', 'too-big']],
    ],
    ['off the scale', measured({ value: 7 }), [['/inputs/participation/measurements/0/value', 'not-on-whole-scale']]],
    [
      'more planned than there are',
      attendance,
      [['/inputs/participation/attendance/0/recordsPlanned', 'more-planned-than-records']],
    ],
    [
      'no month',
      {
        ...example('volunteering.hours'),
        inputs: { months: [{ month: '2026-7', minutes: 1, uniqueYearToDate: null }] },
      },
      [['/inputs/months/0/month', 'not-a-month']],
    ],
    [
      'several at once',
      { ...trajectory({ kind: 'holiday', start: 5 }), asOf: 'today' },
      [
        ['/asOf', 'not-a-day'],
        [`${at}/kind`, 'unknown-code'],
        [`${at}/start`, 'type'],
      ],
    ],
  ];
  for (const [name, body, expected] of cases) t.strictSame(await faultsOf(body), expected, name);
});

t.test('a fault says the rule and the way out, in both languages, and repeats nothing of the value', async (t) => {
  const wrong = { ...example('flow.outflow'), indicator: 'flow.secret-name' };
  for (const [language, hint] of [
    ['nl', 'Geldige codes: '],
    ['en', 'Valid codes: '],
  ] as const) {
    const answer = await post(wrong, { 'accept-language': language });
    const [error] = answer.json().errors as Problem[];
    t.match(error?.hint, hint);
    t.match(error?.hint, 'material.co2-avoided', 'names what there is');
    t.notMatch(answer.body, 'secret-name');
  }
  const rows = { ...example('volunteering.hours'), inputs: { months: Array(1001).fill({}) } };
  for (const language of ['nl', 'en'] as const) {
    const [error] = (await post(rows, { 'accept-language': language })).json().errors as Problem[];
    t.equal(error?.message, faultTexts['too-many-rows'].message[language].replace('{limit}', '1000'));
    t.equal(error?.hint, faultTexts['too-many-rows'].hint[language]);
  }
});

t.test('how much it takes: rows of all lists together, and no more', async (t) => {
  const month = { month: '2026-08', minutes: 60, uniqueYearToDate: null };
  const hours = example('volunteering.hours');
  const most = await post({ ...hours, period: '2026-Q3', inputs: { months: Array(1000).fill(month) } });
  t.match(most.json().result, { status: 'ok', exact: '1000' });
  t.strictSame(await faultsOf({ ...hours, inputs: { months: Array(1001).fill(month) } }), [
    ['/inputs', 'too-many-rows'],
  ]);
  const book = { category: 'furniture', countedOn: '2026-07-01', grams: 1, since: Array(1000).fill({}) };
  const nested = { ...(example('material.stock').inputs as object), book: [book] };
  t.strictSame(await faultsOf({ ...example('material.stock'), inputs: nested }), [['/inputs', 'too-many-rows']]);
  t.equal((await post({ ...hours, inputs: { months: [{ ...month, month: 'x'.repeat(1_100_000) }] } })).statusCode, 413);
});

t.test('hostile shapes get an answer', async (t) => {
  const head = '{"indicator":"flow.outflow","asOf":"2026-09-30","period":"2026-Q3","inputs":';
  const deep = `${head}{"trajectories":${'['.repeat(200_000)}${']'.repeat(200_000)}}}`;
  const raw = (body: string) =>
    service.call('POST', calculations, { key: own.reader, raw: body, headers: { 'content-type': 'application/json' } });
  t.equal((await raw(deep)).statusCode, 400);
  t.equal((await raw(`${head}{"__proto__":{}}}`)).statusCode, 400);
  t.equal((await raw(`${head}{"trajectories":[1e999]}}`)).statusCode, 400);
  t.equal((await service.call('GET', calculations)).statusCode, 405);
  const form = await service.call('POST', calculations, { raw: 'a=b', headers: { 'content-type': 'text/csv' } });
  t.equal(form.statusCode, 415);
  t.equal((await post(example('flow.outflow'), { accept: 'text/csv' })).statusCode, 406);
  t.equal(
    (await service.call('POST', `${calculations}?period=2026`, { body: example('flow.outflow') })).statusCode,
    400,
  );
});

t.test('extreme but allowed: the ends of days, periods and numbers', async (t) => {
  const most = 1_000_000_000_000;
  let asked = 0;
  for (const { id } of indicatorRegistry) {
    for (const { inputs } of workedExamplesOf(id)) {
      const text = JSON.stringify(inputs);
      const extremes = [
        text.replace(/"\d{4}-\d\d-\d\d"/g, '"2199-12-31"'),
        text.replace(/"\d{4}-\d\d-\d\d"/g, '"1900-01-01"'),
        text.replace(/"(grams|minutes|records|count|itemsWithoutWeight)":-?\d+/g, `"$1":${most}`),
        text.replace(/"(grams)":-?\d+/g, `"$1":0`),
        text.replace(/"\d{4}-(0[1-9]|1[0-2])"/g, '"9999-12"'),
      ];
      for (const extreme of extremes) {
        for (const [asOf, period] of [
          ['1900-01-01', '1990-01'],
          ['2199-12-31', '2150'],
          ['2026-12-31', '2026-Q3'],
        ]) {
          asked += 1;
          const answer = await post({ indicator: id, asOf, period, inputs: JSON.parse(extreme) });
          if (answer.statusCode !== 200) t.fail(`${id} ${asOf} ${period}: ${answer.statusCode} ${answer.body}`);
        }
      }
    }
  }
  t.ok(asked > 1000, `${asked} calculations`);
});
