import t from 'tap';
import { sroiRefusals } from '../../../../src/core/indicators/sroi/refusals.ts';
import { refusedFor, runSroi } from '../../support/sroi.ts';

const outcome = { name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0.2, displacement: 0, attribution: 0.1 };
const inputs = [{ name: 'Subsidy', value: 500 }];
const map = { inputs, outcomes: [outcome] };
const transfer = { ...outcome, proxyKind: 'transfer', payer: 'uwv', receiver: 'participant' };
const many = (count: number, row: object) =>
  Array.from({ length: count }, (_, index) => ({ ...row, name: `n${index}` }));
const ranged = (...ranges: object[]) => ({ ...map, sensitivity: { ranges } });

const cases: [name: string, map: unknown, refused: string[]][] = [
  [
    '25 where 25 % is meant',
    { ...map, outcomes: [{ ...outcome, deadweight: 25 }] },
    ['/outcomes/0/deadweight fraction-not-percent'],
  ],
  [
    '25 where 25 % is meant, with a reason',
    { ...map, outcomes: [{ ...outcome, attribution: { value: 25, reason: 'others' } }] },
    ['/outcomes/0/attribution/value fraction-not-percent'],
  ],
  [
    'a negative share',
    { ...map, outcomes: [{ ...outcome, dropOff: -0.1 }] },
    ['/outcomes/0/dropOff fraction-not-percent'],
  ],
  ['a discount rate of 3.5 for 3.5 %', { ...map, discountRate: 3.5 }, ['/discountRate rate-out-of-range']],
  ['a discount rate at which divisors vanish', { ...map, discountRate: -0.51 }, ['/discountRate rate-out-of-range']],
  [
    'a negative quantity',
    { ...map, outcomes: [{ ...outcome, quantity: -2 }] },
    ['/outcomes/0/quantity negative-quantity'],
  ],
  [
    'a duration of 0',
    { ...map, outcomes: [{ ...outcome, durationYears: 0 }] },
    ['/outcomes/0/durationYears negative-duration'],
  ],
  ['a negative input', { ...map, inputs: [{ name: 'Subsidy', value: -5 }] }, ['/inputs/0/value negative-input']],
  [
    'an absurd amount',
    { ...map, outcomes: [{ ...outcome, proxyValue: 1e13 }] },
    ['/outcomes/0/proxyValue amount-too-large'],
  ],
  ['1,001 outcomes', { inputs, outcomes: many(1001, outcome) }, ['/outcomes too-many-outcomes']],
  ['1,001 inputs', { ...map, inputs: many(1001, { value: 1 }) }, ['/inputs too-many-inputs']],
  [
    '1,001 overlap groups',
    { ...map, overlapGroups: many(1001, { alpha: 0 }) },
    [
      '/overlapGroups too-many-overlap-groups',
      ...Array.from({ length: 1001 }, (_, index) => `/overlapGroups/${index}/name unknown-overlap-group`),
    ],
  ],
  [
    '10,001 ranges',
    ranged(...many(10_001, { assumption: 'discountRate', low: 0, high: 0.1 }).map(({ name, ...range }) => range)),
    [
      '/sensitivity/ranges too-many-ranges',
      ...Array.from({ length: 10_000 }, (_, index) => `/sensitivity/ranges/${index + 1}/of name-twice`),
    ],
  ],
  ['a currency in words', { ...map, currency: 'euro' }, ['/currency not-a-currency']],
  ['an empty name', { ...map, outcomes: [{ ...outcome, name: ' ' }] }, ['/outcomes/0/name empty-text']],
  ['a horizon of 101 years', { ...map, horizonYears: 101 }, ['/horizonYears too-many-years']],
  [
    'a duration of 101 years',
    { ...map, outcomes: [{ ...outcome, durationYears: 101 }] },
    ['/outcomes/0/durationYears too-many-years'],
  ],
  [
    '1,000 outcomes of 100 years',
    {
      inputs,
      horizonYears: 100,
      sensitivity: null,
      outcomes: many(1000, { ...outcome, dropOff: 0.1, durationYears: 100 }),
    },
    ['/horizonYears too-many-outcome-years'],
  ],
  ['1,000,001 draws', { ...map, sensitivity: { draws: 1_000_001 } }, ['/sensitivity/draws too-many-draws']],
  [
    'a million draws of a thousand outcomes',
    { inputs, outcomes: many(1000, outcome), sensitivity: { draws: 1_000_000 } },
    ['/sensitivity/draws simulation-too-large'],
  ],
  ['one id for two outcomes', { inputs, outcomes: many(2, { ...outcome, id: 'x' }) }, ['/outcomes/1/id name-twice']],
  [
    'a range of one of two that share a name',
    {
      inputs,
      outcomes: [outcome, outcome],
      sensitivity: { ranges: [{ of: 'A', assumption: 'deadweight', low: 0, high: 1 }] },
    },
    ['/sensitivity/ranges/0/of range-of-nothing'],
  ],
  [
    'a transfer from nobody',
    { inputs, outcomes: [{ ...transfer, payer: null }] },
    ['/outcomes/0/payer transfer-without-ends'],
  ],
  [
    'a transfer in a circle',
    { inputs, outcomes: [{ ...transfer, receiver: 'uwv' }] },
    ['/outcomes/0/receiver transfer-cycle'],
  ],
  [
    'a transfer of a third party',
    { inputs, outcomes: [{ ...transfer, party: 'school' }] },
    ['/outcomes/0/party party-not-in-transfer'],
  ],
  [
    'a quantity out of the map itself',
    { ...map, outcomes: [{ ...outcome, indicator: 'sroi' }] },
    ['/outcomes/0/indicator counts-itself'],
  ],
  [
    'a payer without a transfer',
    { inputs, outcomes: [{ ...outcome, payer: 'uwv' }] },
    ['/outcomes/0/payer ends-without-transfer'],
  ],
  [
    'a rule for no group',
    { ...map, overlapGroups: [{ name: 'g', alpha: 0 }] },
    ['/overlapGroups/0/name unknown-overlap-group'],
  ],
  [
    'a transfer that overlaps with a saving',
    {
      inputs,
      outcomes: [
        { ...outcome, overlapGroup: 'g' },
        { ...transfer, name: 'B', overlapGroup: 'g' },
      ],
    },
    ['/outcomes/1/overlapGroup overlap-mixes-kinds'],
  ],
  [
    'a range of nothing',
    ranged({ of: 'Z', assumption: 'deadweight', low: 0, high: 1 }),
    ['/sensitivity/ranges/0/of range-of-nothing'],
  ],
  [
    'a range beside its value',
    ranged({ of: 'A', assumption: 'deadweight', low: 0.5, high: 0.6 }),
    ['/sensitivity/ranges/0/low range-without-base'],
  ],
  [
    'a range past 1',
    ranged({ of: 'A', assumption: 'deadweight', low: 0, high: 20 }),
    ['/sensitivity/ranges/0/high range-outside-domain'],
  ],
  [
    'inputs that may be nothing',
    ranged({ of: 'Subsidy', assumption: 'inputValue', low: 0, high: 900 }),
    ['/sensitivity/ranges range-outside-domain'],
  ],
  ['an unknown field', { ...map, ratio: 4 }, ['/ unrecognized_keys']],
  ['an unknown party', { inputs, outcomes: [{ ...outcome, party: 'nobody' }] }, ['/outcomes/0/party custom']],
];

t.test('a map that cannot be meant is refused at its field', async (t) => {
  t.strictSame(refusedFor(map), [], 'the map the cases start from is good');
  t.strictSame(refusedFor({ inputs, outcomes: [transfer] }), [], 'and so is its transfer');
  for (const [name, bad, refused] of cases) {
    const told = refusedFor(bad);
    if (name === 'an unknown party') t.match(told[0] ?? '', '/outcomes/0/party', name);
    else t.strictSame(told, refused, name);
  }
});

t.test('every refusal is met by a case, and says rule and fix in both languages', async (t) => {
  const met = new Set(cases.flatMap(([, , refused]) => refused.map((one) => one.split(' ')[1])));
  // Said by a schema as a union that does not fit; test/reporting/map-faults.test.ts meets them.
  for (const code of ['not-a-correction', 'not-zero-or-one']) met.add(code);
  for (const [code, { rule, fix }] of Object.entries(sroiRefusals)) {
    t.ok(met.has(code), code);
    t.ok(rule.nl && rule.en && fix.nl && fix.en, code);
  }
});

t.test('what lies on a limit is computed', async (t) => {
  const edge = { ...outcome, dropOff: 0.5, durationYears: 100 };
  t.equal(runSroi({ inputs, horizonYears: 100, outcomes: [edge], discountRate: 1 }).status, 'ok');
  t.equal(
    runSroi({ inputs, horizonYears: 10, outcomes: many(1000, { ...edge, durationYears: 10 }), sensitivity: null })
      .status,
    'ok',
  );
  t.equal(runSroi({ ...map, sensitivity: { draws: 1 } }).status, 'ok');
  const largest = { ...edge, quantity: 1e12, proxyValue: 1e12 };
  for (const discountRate of [-0.5, 1])
    t.equal(runSroi({ inputs, horizonYears: 100, outcomes: [largest], discountRate }).status, 'ok');
  const hostile = ['__proto__', 'constructor', 'toString'].map((name) => ({ ...outcome, name, overlapGroup: name }));
  t.equal(runSroi({ inputs: [{ name: '__proto__', value: 9 }], outcomes: hostile }).status, 'ok');
});
