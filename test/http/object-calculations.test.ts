import t from 'tap';
import { objectExamplesOf } from '../../src/catalogues/worked-examples/object-examples.ts';
import { calculatedObjectSchemas } from '../../src/http/routes/calculations/objects.ts';
import { objectCalculations } from '../../src/reporting/objects/object-calculations.ts';
import { objectFaults } from '../../src/text/object-faults.ts';
import { addCentre, adminKey, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const url = '/v1/calculations';
const post = (body: unknown, headers: Record<string, string> = {}, key: string | null = own.reader) =>
  service.call('POST', url, { key, body, headers });
type Problem = { pointer: string; code: string; message: string; hint: string };
const faultsOf = async (body: unknown): Promise<string[]> => {
  const answer = await post(body);
  if (answer.statusCode !== 400) throw new Error(`${answer.statusCode} instead of 400: ${answer.body.slice(0, 200)}`);
  return (answer.json().errors as Problem[]).map(({ pointer, code }) => `${pointer} ${code}`);
};
const share = (inputs: object, asOf = '2018-12-31') => ({ indicator: 'pso-style', asOf, inputs });
const profile = (inputs: object, asOf = '2026-09-30') => ({ indicator: 'maex-style', asOf, inputs });
const position = { group: 'wajong', contract: 'regular', hoursPerWeek: 20, fullTimeHours: 40, yearFraction: 1 };

t.test('the examples of the document run as they stand there, and answer what the document says', async (t) => {
  const document = (await service.call('GET', '/v1/openapi.json', { key: null })).json();
  for (const [index, { about, name, inputs, calculate }] of objectCalculations.entries()) {
    const { examples } = document.components.schemas[`${name}CalculationInput`];
    t.ok(examples.length >= 4, `${about.id}: ${examples.length} examples`);
    t.equal(examples.length, objectExamplesOf(about.id).length);
    const statuses = new Set<string>();
    for (const body of examples) {
      const answer = await post(body);
      t.equal(answer.statusCode, 200, about.id);
      t.ok(
        calculatedObjectSchemas[index]?.safeParse(answer.json()).success,
        'the answer has the shape of the document',
      );
      const expected = calculate(inputs.parse(body.inputs), body.asOf);
      t.strictSame(answer.json().result, JSON.parse(JSON.stringify(expected)), 'the whole explanation');
      t.strictSame([answer.json().label, answer.json().asOf], [about.label, body.asOf]);
      statuses.add(answer.json().result.status);
    }
    t.ok(statuses.has('ok') && statuses.has('unknown'), `${about.id}: ${[...statuses].join(', ')}`);
  }
});

t.test('every preset may, a stranger may not; a centre has no such figure', async (t) => {
  for (const body of [share({ totalFte: 10, positions: [position] }), profile({ volunteering: { hours: 10 } })]) {
    for (const key of [own.reader, own.system, own.coordinator, own.authority, adminKey])
      t.equal((await post(body, {}, key)).statusCode, 200);
    t.equal((await post(body, {}, null)).statusCode, 401);
    const one = `/v1/centres/${own.centreId}/indicator-values/${body.indicator}?period=2026-Q3`;
    t.equal((await service.call('GET', one, { key: own.coordinator })).statusCode, 404);
  }
});

t.test('the catalogue and the published values say what they are', async (t) => {
  for (const { about } of objectCalculations) {
    const { statusCode, body } = await service.call('GET', `/v1/indicators/${about.id}`, { key: null });
    t.equal(statusCode, 200);
    t.match(JSON.parse(body), { id: about.id, unit: 'object', parameters: [...about.parameters] });
    for (const id of about.parameters)
      t.equal((await service.call('GET', `/v1/parameters/${id}`, { key: null })).statusCode, 200, id);
  }
  const norm = (
    await service.call('GET', '/v1/parameters/pso-norm.level-1.size-50?date=2026-09-30', { key: null })
  ).json();
  t.match(norm, { inForce: { value: '0.03' }, outdated: true });
});

t.test('bad input is refused at its field, with the rule and the fix', async (t) => {
  const { yearFraction, ...dated } = { ...position, person: 'p', hoursPerWeek: 24 };
  const overlapping = [
    { ...dated, from: '2018-01-01' },
    { ...dated, from: '2018-06-01' },
  ];
  const cases: [name: string, body: object, expected: string[]][] = [
    ['nothing at all', share({}), ['/inputs/positions required']],
    [
      'positions of one person above full time',
      share({ positions: overlapping }),
      ['/inputs/positions/1/hoursPerWeek above-full-time'],
    ],
    [
      '25 for 25 %',
      share({ positions: [{ ...position, yearFraction: 25 }] }),
      ['/inputs/positions/0/yearFraction fraction-not-percent'],
    ],
    ['no such day', share({ yearEnd: '2018-02-30', positions: [] }), ['/inputs/yearEnd not-a-day']],
    [
      'a group in no list',
      share({ positions: [{ ...position, group: 'wao' }] }),
      ['/inputs/positions/0/group unknown-code'],
    ],
    [
      'a BSN for a person',
      share({ positions: [{ ...position, person: '111222333' }] }),
      ['/inputs/positions/0/person may-be-bsn'],
    ],
    ['a member of its own', share({ positions: [], level: 3 }), ['/inputs/level unknown-field']],
    ['a period, which it does not have', { ...share({ positions: [] }), period: '2018' }, ['/period unknown-field']],
    ['no day', { indicator: 'pso-style', inputs: { positions: [] } }, ['/asOf required']],
    ['no such day to calculate on', share({ positions: [] }, '2018-13-01'), ['/asOf not-a-day']],
    ['a list for inputs', { ...profile({}), inputs: [] }, ['/inputs type']],
    ['nothing for inputs', { ...profile({}), inputs: null }, ['/inputs type']],
    [
      'a word for a deadweight',
      profile({ ladder: { steps: [], deadweight: 'half' } }),
      ['/inputs/ladder/deadweight not-a-correction'],
    ],
    [
      'CO2 by two routes',
      profile({ co2: { kg: 1, items: [{ item: 'bicycle', quantity: 1 }] } }),
      ['/inputs/co2/items two-co2-routes'],
    ],
    ['1e308 hours', profile({ volunteering: { hours: 1e308 } }), ['/inputs/volunteering/hours amount-too-large']],
    [
      'a BSN in a description',
      profile({ needs: [{ need: 'money', description: 'Bel 111222333' }] }),
      ['/inputs/needs/0/description may-be-bsn'],
    ],
    [
      'control characters',
      profile({ needs: [{ need: 'money', description: 'a\u0000b' }] }),
      ['/inputs/needs/0/description control-characters'],
    ],
    [
      'more rows than are computed at once',
      share({ positions: Array.from({ length: 1_001 }, () => ({})) }),
      ['/inputs too-many-rows'],
    ],
  ];
  for (const [name, body, expected] of cases) t.strictSame(await faultsOf(body), expected, name);
  for (const language of ['nl', 'en'] as const) {
    const answer = await post(share({ positions: overlapping }), { 'accept-language': language });
    const { message, hint } = objectFaults['above-full-time'];
    t.match(answer.json().errors[0], { message: message[language], hint: hint[language] });
  }
});

t.test('what is refused is not echoed', async (t) => {
  const { body } = await post(share({ positions: [{ ...position, person: 'pseudonym-17', hoursPerWeek: 45 }] }));
  t.notMatch(body, /pseudonym-17/);
});

t.test('a public profile that is sent back holds no euros', async (t) => {
  const inputs = { audience: 'public', volunteering: { volunteers: 5, hours: 4321 } };
  const { statusCode, body } = await post(profile(inputs));
  t.equal(statusCode, 200);
  t.notMatch(body, /43210|Eur"|"EUR/);
});

t.test('days at the ends of the calendar are computed', async (t) => {
  for (const asOf of ['1900-01-01', '2199-12-31']) {
    const ends = { inflowOn: '2199-12-31', subsidyUntil: '2199-12-31', contract: 'placement' };
    const rows = [position, { ...position, ...ends, group: 'participation-act-subsidy' }];
    t.equal((await post(share({ totalFte: 5, positions: rows }, asOf))).statusCode, 200, asOf);
    t.equal((await post(profile({ volunteering: { hours: 1 } }, asOf))).statusCode, 200, asOf);
  }
});
