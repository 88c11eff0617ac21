import t from 'tap';
import { objectExamplesOf } from '../../src/catalogues/worked-examples/object-examples.ts';
import { socialReturnResultSchema } from '../../src/core/indicators/social-return/result.ts';
import { incompleteTables, tables } from '../../src/core/indicators/social-return/tables/registry.ts';
import { checkFigures, socialReturnCases } from '../core/support/check-social-return-case.ts';
import { addCentre, makeService } from '../support/service.ts';

const service = await makeService();
t.teardown(() => service.close());
const own = await addCentre(service, 'own');
const post = (body: unknown, headers: Record<string, string> = {}, key: string | null = own.reader) =>
  service.call('POST', '/v1/calculations', { key, body, headers });
const send = (inputs: unknown, asOf = '2026-09-30') => post({ indicator: 'social-return', asOf, inputs });
type Problem = { pointer: string; code: string; message: string; hint: string };
const faultsOf = async (body: unknown): Promise<string[]> => {
  const answer = await post(body);
  if (answer.statusCode !== 400) throw new Error(`${answer.statusCode} instead of 400: ${answer.body.slice(0, 200)}`);
  return (answer.json().errors as Problem[]).map(({ pointer, code }) => `${pointer} ${code}`);
};

const contract = { id: 'o', organisationId: 'gemeente', tableId: 'haaglanden-2023-07', base: 'fixed', amount: 40_000 };
const effort = { id: 'e', obligationId: 'o', organisationId: 'centre', blockCode: 'pw', hoursPerWeek: 36, months: 12 };
const inputs = { obligations: [contract], efforts: [effort] };
const claim = (change: object) => ({ ...inputs, efforts: [{ ...effort, ...change }] });

const label = { nl: 'Eigen', en: 'Own' };
const job = { code: 'job', label, unit: 'per-year', value: 1_000 };
const bonus = { code: 'bonus', label, value: 1, unit: 'once' };
const ownTable = {
  id: 'own',
  region: 'here',
  label,
  source: { title: 'Contract', publisher: 'Gemeente' },
  blocks: [job],
};

t.test('every worked example comes out through the API as it says', async (t) => {
  for (const { file, one } of socialReturnCases)
    await t.test(`${file}: ${one.name}`, async (t) => {
      const answer = await send(one.inputs, one.asOf);
      if ('refused' in one) {
        const faults = answer.json().errors as Problem[];
        t.equal(answer.statusCode, 400);
        t.strictSame(
          faults.map(({ pointer, code }) => `${pointer} ${code}`),
          one.refused.map((line) => `/inputs${line}`),
        );
        for (const { message, hint } of faults) t.notMatch(`${message} ${hint}`, /[{}]/, 'every name is filled in');
        return;
      }
      t.equal(answer.statusCode, 200, answer.body.slice(0, 300));
      checkFigures(t, one, socialReturnResultSchema.parse(answer.json().result));
    });
});

t.test('it is never called SROI alone: the label and the note say what it is', async (t) => {
  const { label, result } = (await send(inputs)).json();
  t.strictSame(label, { nl: 'Social return (contractverplichting)', en: 'Social return (contractverplichting)' });
  t.match(result.value.disclaimer.nl, 'geen geld');
  const catalogue = (await service.call('GET', '/v1/indicators/social-return', { key: null })).json();
  t.match(catalogue, { id: 'social-return', unit: 'object', label });
});

t.test('the settings no source defines are printed, and who chose them', async (t) => {
  const settled = { ...contract, settings: { dayCount: 'act-365' } };
  const { result } = (await send({ obligations: [settled] })).json();
  const rows = result.value.obligations[0].settings as { name: string; choice: string; chosenBy: string }[];
  t.strictSame(
    rows.map(({ name, choice, chosenBy }) => [name, choice, chosenBy]),
    [
      ['dayCount', 'act-365', 'contract'],
      ['rounding', 'at-the-end', 'table'],
      ['stacking', 'added', 'table'],
      ['hoursAboveFullTime', 'cut-off', 'table'],
    ],
  );
});

t.test('a value that was used names its table, its day and its source', async (t) => {
  const { result } = (await send(inputs)).json();
  t.match(result.parametersUsed, [
    {
      id: 'social-return.haaglanden-2023-07.block-pw',
      from: '2023-07-01',
      value: '40000',
      kind: 'effort_value',
      source: { publisher: 'Gemeente Den Haag' },
      own: false,
    },
    { id: 'social-return.haaglanden-2023-07.full-time-hours', kind: 'contract_rule', value: '36' },
  ]);
  const published = await service.call('GET', '/v1/parameters/social-return.haaglanden-2023-07.block-pw', {
    key: own.reader,
  });
  t.equal(published.statusCode, 200);
});

t.test('what is wrong is told at its field, with the codes there are, in the language of the client', async (t) => {
  const wrong = {
    obligations: [contract],
    efforts: [{ ...effort, blockCode: 'nobody' }],
    approvals: [{ effortId: 'e', organisationId: 'centre', decision: 'approved' }],
  };
  for (const [language, word] of [
    ['nl', 'Kies een van nug, jongere-zsk'],
    ['en', 'Choose one of nug, jongere-zsk'],
  ] as const) {
    const body = { indicator: 'social-return', asOf: '2026-09-30', inputs: wrong };
    const errors = (await post(body, { 'accept-language': language })).json().errors as Problem[];
    t.strictSame(
      errors.map(({ pointer, code }) => `${pointer} ${code}`),
      ['/inputs/efforts/0/blockCode unknown-block', '/inputs/approvals/0/organisationId own-approval'],
    );
    t.match(errors[0]?.hint ?? '', word);
  }
});

t.test('hostile and careless inputs are refused or answered, never a fault of ours', async (t) => {
  const about = { indicator: 'social-return', asOf: '2026-09-30' };
  const cases: [string, unknown, string[]][] = [
    ['a period', { ...about, period: '2026-Q3', inputs }, ['/period unknown-field']],
    ['no inputs', about, ['/inputs required']],
    ['a list', { ...about, inputs: [] }, ['/inputs type']],
    ['no day', { indicator: 'social-return', inputs }, ['/asOf required']],
    ['an unknown member', { ...about, inputs: { ...inputs, people: 3 } }, ['/inputs/people unknown-field']],
    ['nothing in it', { ...about, inputs: {} }, ['/inputs/obligations required']],
    [
      'a day that is none',
      { ...about, inputs: claim({ months: null, from: '2026-02-30' }) },
      ['/inputs/efforts/0/from not-a-day'],
    ],
    ['a number as text', { ...about, inputs: claim({ hoursPerWeek: '36' }) }, ['/inputs/efforts/0/hoursPerWeek type']],
    [
      '1e308',
      { ...about, inputs: claim({ hoursPerWeek: 1e308 }) },
      ['/inputs/efforts/0/hoursPerWeek more-hours-than-a-week'],
    ],
    [
      'a bonus without a when of its own',
      { ...about, inputs: { tables: [{ ...ownTable, bonuses: [{ ...bonus, when: 5 }] }], obligations: [] } },
      ['/inputs/tables/0/bonuses/0/when invalid'],
    ],
    [
      'a counting rule nobody knows',
      {
        ...about,
        inputs: { tables: [{ ...ownTable, blocks: [{ ...job, counting: { rule: 'x' } }] }], obligations: [] },
      },
      ['/inputs/tables/0/blocks/0/counting/rule invalid'],
    ],
    [
      'a number of a person',
      { ...about, inputs: claim({ placementId: '111222333' }) },
      ['/inputs/efforts/0/placementId may-be-bsn'],
    ],
    [
      'too many rows',
      {
        ...about,
        inputs: {
          obligations: [contract],
          efforts: Array.from({ length: 1_000 }, (_, index) => ({ ...effort, id: `e${index}` })),
        },
      },
      ['/inputs too-many-rows'],
    ],
  ];
  for (const [name, body, expected] of cases) t.strictSame(await faultsOf(body), expected, name);
  for (const change of [{ hoursPerWeek: -0 }, { id: 'Ünïcode 🦊' }, { months: 0 }, { claimed: 0 }])
    t.equal((await send(claim(change))).statusCode, 200, JSON.stringify(change));
  t.equal((await send({ obligations: [] })).json().result.status, 'unknown');
  t.equal((await post({ ...about, inputs }, {}, null)).statusCode, 401);
});

t.test('the page says how it is counted, by which tables, and what it is not', async (t) => {
  for (const language of ['nl', 'en'] as const) {
    const { statusCode, body } = await service.call('GET', `/methods/social-return?lang=${language}`, { key: null });
    t.equal(statusCode, 200);
    for (const { id } of tables) t.ok(body.includes(`id="table-${id}"`), id);
    for (const { label } of incompleteTables) t.ok(body.includes(label[language]), label[language]);
    t.equal(body.match(/class="example"/g)?.length, objectExamplesOf('social-return').length);
    t.match(body, language === 'nl' ? 'Het is niet de SROI-impactratio.' : 'It is not the SROI impact ratio.');
    t.match(body, language === 'nl' ? '40.000\u00a0rekeneuro' : '40,000\u00a0notional euro');
  }
});
