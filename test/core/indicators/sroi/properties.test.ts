import fc from 'fast-check';
import t from 'tap';
import { sroiInputsSchema } from '../../../../src/core/indicators/sroi/inputs.ts';
import { party } from '../../../../src/core/lists/party.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runSroi, unexplained } from '../../support/sroi.ts';

const share = fc.integer({ min: 0, max: 20 }).map((part) => part / 20);
const correction = fc.oneof(share, fc.record({ value: share, reason: fc.constant('asked around') }));
const partyCode = fc.constantFrom(...party.codes);
const money = fc.integer({ min: -500_000, max: 2_000_000 }).map((cents) => cents / 100);

const outcome = fc
  .record({
    quantity: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
    proxyValue: money,
    deadweight: correction,
    displacement: correction,
    attribution: correction,
    dropOff: correction,
    durationYears: fc.integer({ min: 1, max: 24 }).map((quarters) => quarters / 4),
    party: fc.option(partyCode),
    overlapGroup: fc.option(fc.constantFrom('g', 'h')),
    ends: fc.option(fc.tuple(partyCode, partyCode)),
  })
  .map(({ ends, ...row }) => {
    if (!ends || ends[0] === ends[1]) return row;
    return { ...row, party: null, overlapGroup: null, proxyKind: 'transfer', payer: ends[0], receiver: ends[1] };
  });

/** Any complete map; its sensitivity is left to the tests of that. */
const anyMap = fc
  .record({
    discountRate: fc.integer({ min: -5, max: 20 }).map((percent) => percent / 100),
    firstBenefitYearExponent: fc.constantFrom(0, 1),
    horizonYears: fc.integer({ min: 1, max: 6 }),
    inputs: fc.array(fc.record({ value: fc.integer({ min: 1, max: 900_000 }), party: fc.option(partyCode) }), {
      minLength: 1,
      maxLength: 4,
    }),
    outcomes: fc.array(outcome, { minLength: 1, maxLength: 6 }),
    alpha: share,
  })
  .map(({ alpha, ...map }) => ({
    ...map,
    inputs: map.inputs.map((row, index) => ({ name: `in ${index}`, ...row })),
    outcomes: map.outcomes.map((row, index) => ({ name: `out ${index}`, ...row })),
    overlapGroups: ['g', 'h']
      .filter((name) => map.outcomes.some(({ overlapGroup }) => overlapGroup === name))
      .map((name) => ({ name, alpha })),
    sensitivity: null,
  }));

/** Each year is discounted, and each sum rounded, in the 40th digit. */
const isNear = (a: string | Decimal | null, b: string | Decimal | null) =>
  a !== null &&
  b !== null &&
  new Decimal(a).minus(b).abs().lessThanOrEqualTo(new Decimal(b).abs().plus(1).times('1e-30'));

t.test('every number of any map is rebuilt from its steps or has a reason', async () => {
  fc.assert(
    fc.property(anyMap, fc.infiniteStream(fc.nat(6)), (map, holes) => {
      const fields = [
        'quantity',
        'proxyValue',
        'deadweight',
        'displacement',
        'attribution',
        'dropOff',
        'none',
      ] as const;
      const holed = map.outcomes.map((row) => ({ ...row, [fields[holes.next().value ?? 6] ?? 'none']: null }));
      const outcomes = holed.map(({ none, ...row }: Record<string, unknown>) => row);
      for (const one of [map, { ...map, outcomes }, { ...map, inputs: [] }]) {
        const faults = unexplained(runSroi(one));
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }
    }),
    { numRuns: 150 },
  );
});

t.test('scaling the quantities scales the value', async () => {
  fc.assert(
    fc.property(anyMap, fc.constantFrom(2, 5, 10), (map, times) => {
      const outcomes = map.outcomes.map((row) => ({ ...row, quantity: row.quantity * times }));
      const [one, more] = [runSroi(map), runSroi({ ...map, outcomes })];
      return isNear(more.exact.presentValue, new Decimal(one.exact.presentValue ?? Number.NaN).times(times));
    }),
  );
});

t.test('the order of the rows does not matter, nor when they share a name', async () => {
  fc.assert(
    fc.property(anyMap, fc.boolean(), (any, shareNames) => {
      const named = <Row extends object>(rows: Row[]) =>
        rows.map((row) => (shareNames ? { ...row, name: 'same' } : row));
      const map = { ...any, inputs: named(any.inputs), outcomes: named(any.outcomes) };
      const turned = { ...map, inputs: map.inputs.toReversed(), outcomes: map.outcomes.toReversed() };
      return JSON.stringify(runSroi(turned)) === JSON.stringify(runSroi(map));
    }),
  );
});

t.test('with a deadweight of 1 everywhere the value is 0', async () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const outcomes = map.outcomes.map((row) => ({ ...row, deadweight: 1 }));
      const { exact, value } = runSroi({ ...map, outcomes });
      return (
        exact.ratio === '0' && exact.netRatio === '-1' && value.byParty.every(({ presentValue }) => presentValue === 0)
      );
    }),
  );
});

t.test('with positive outcomes, more attribution to others never raises the ratio', async () => {
  fc.assert(
    fc.property(anyMap, share, (map, more) => {
      const positive = map.outcomes.map((row) => ({ ...row, proxyValue: Math.abs(row.proxyValue), attribution: 0.2 }));
      const raised = positive.map((row) => ({ ...row, attribution: 0.2 + more * 0.8 }));
      const [low, high] = [runSroi({ ...map, outcomes: positive }), runSroi({ ...map, outcomes: raised })];
      return new Decimal(high.exact.ratio ?? Number.NaN).lessThanOrEqualTo(
        new Decimal(low.exact.ratio ?? 0).plus('1e-30'),
      );
    }),
  );
});

t.test(
  'totals equal the sum of their rows to the cent; parties add up to society, where transfers cancel',
  async () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        const { steps, value, exact } = runSroi(map);
        const byId = new Map(steps.map((step) => [step.id, step.value]));
        const sum = (pointers: string[]) =>
          pointers.reduce(
            (total, pointer) => total.plus(byId.get(value.stepOf[pointer] ?? '') ?? Number.NaN),
            new Decimal(0),
          );
        const rows = (list: 'byYear' | 'byParty' | 'byOutcome', name: string) =>
          value[list].flatMap((row, index) => ('transfer' in row && row.transfer ? [] : `/${list}/${index}/${name}`));
        const same = [
          [sum(rows('byYear', 'presentValue')), exact.presentValue],
          [sum(rows('byOutcome', 'presentValue')), exact.presentValue],
          [sum(rows('byParty', 'presentValue')), exact.presentValue],
          [sum(rows('byParty', 'inputs')), exact.inputs],
          [sum(rows('byParty', 'netPresentValue')), exact.netPresentValue],
        ] as const;
        for (const [of, total] of same) {
          if (!isNear(of, total)) throw new Error(`${of.toFixed()} is not ${total}`);
          if (
            total === null ||
            !of.toDecimalPlaces(20).toDecimalPlaces(2).equals(new Decimal(total).toDecimalPlaces(20).toDecimalPlaces(2))
          )
            throw new Error('not to the cent');
        }
      }),
    );
  },
);

t.test('over all parties, each year brings what it brings society: transfers cancel', async () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const result = runSroi(map);
      const of = (id: string) => new Decimal(result.steps.find((step) => step.id === id)?.value ?? Number.NaN);
      const parties = result.value.byParty.map(({ party }) => `party-${party ?? 'not-stated'}`);
      return result.value.byYear.every(({ year }) => {
        const sum = parties.reduce((total, id) => total.plus(of(`${id}.year-${year}`)), new Decimal(0));
        return isNear(sum, of(`year-${year}`));
      });
    }),
  );
});

t.test('an input that is not known makes the ratio unknown, and what is known stays', async (t) => {
  const outcome = {
    name: 'work',
    party: 'participant',
    quantity: 2,
    proxyValue: 500,
    deadweight: 0.1,
    displacement: 0,
    attribution: 0,
  };
  const inputs = [
    { name: 'subsidy', value: null, party: 'municipality' },
    { name: 'own means', value: 100, party: 'centre' },
  ];
  const result = runSroi({ inputs, outcomes: [outcome] });
  t.equal(result.status, 'unknown');
  t.equal(result.value.ratio, null);
  t.equal(result.value.inputs, null);
  t.strictSame(
    result.missing.map(({ code, params }) => [code, params?.input, params?.pointer]),
    [['value-not-entered', 'subsidy', '/inputs/0/value']],
  );
  t.ok(result.value.presentValue);
  t.strictSame(
    result.value.byParty.map(({ party, inputs: putIn }) => [party, putIn]),
    [
      ['participant', 0],
      ['centre', 100],
      ['municipality', null],
    ],
  );
  t.strictSame(unexplained(result), []);
});

t.test('what a transfer lacks makes the ratio unknown too: society is the sum of its parties', (t) => {
  const transfer = {
    name: 'benefit saved',
    party: 'municipality',
    quantity: 4,
    proxyValue: 18768,
    proxyKind: 'transfer',
    receiver: 'municipality',
    payer: 'participant',
    deadweight: 0.4,
    displacement: 0,
    attribution: 0.25,
    dropOff: 0.3,
    durationYears: 3,
  };
  const work = { ...transfer, name: 'work', party: 'centre', proxyKind: 'real-cost', receiver: null, payer: null };
  const inputs = [{ name: 'subsidy', value: 40000, party: 'municipality' }];
  t.equal(runSroi({ inputs, outcomes: [transfer] }).value.ratio, 0, 'complete, it cancels');
  for (const field of ['deadweight', 'displacement', 'attribution', 'dropOff', 'quantity', 'proxyValue'])
    for (const beside of [[], [work]]) {
      const result = runSroi({ inputs, outcomes: [{ ...transfer, [field]: null }, ...beside] });
      t.equal(result.status, 'unknown', field);
      t.strictSame(
        result.missing.map(({ params }) => params?.pointer),
        [`/outcomes/0/${field}`],
      );
      t.strictSame([result.value.ratio, result.value.presentValue, result.exact.ratio], [null, null, null]);
      const known = result.value.byOutcome.filter(({ presentValue }) => presentValue !== null);
      t.strictSame(
        known.map(({ name }) => name),
        beside.map(({ name }) => name),
        'the other rows are given',
      );
      t.strictSame(unexplained(result), []);
    }
  t.end();
});

t.test('the ratio and the net ratio differ by 1, and both follow from the totals', async () => {
  fc.assert(
    fc.property(anyMap, (map) => {
      const { exact } = runSroi(map);
      const inputs = new Decimal(exact.inputs ?? Number.NaN);
      return (
        isNear(new Decimal(exact.ratio ?? Number.NaN).minus(1), exact.netRatio) &&
        isNear(inputs.times(exact.ratio ?? Number.NaN), exact.presentValue)
      );
    }),
  );
});

const full = {
  currency: 'EUR',
  discountRate: 0.035,
  firstBenefitYearExponent: 1,
  horizonYears: 3,
  payer: 'municipality',
  inputs: [{ name: 'Subsidy', value: 1000, party: 'municipality', kind: 'cash', topic: null }],
  outcomes: [
    {
      id: 'a',
      name: 'A',
      party: 'participant',
      stakeholder: 'Participants',
      indicator: 'flow.outflow',
      quantity: 2,
      countsPeople: true,
      proxyValue: 900,
      proxyYear: 2025,
      proxySource: 'own prices',
      proxyKind: 'real-cost',
      receiver: null,
      payer: null,
      deadweight: 0.2,
      displacement: 0.1,
      attribution: 0.3,
      dropOff: 0.25,
      durationYears: 2,
      overlapGroup: 'g',
      topic: null,
    },
    {
      name: 'B',
      quantity: 1,
      proxyValue: 300,
      deadweight: 0,
      displacement: 0,
      attribution: 0,
      overlapGroup: 'g',
      stakeholder: 'Participants',
      indicator: 'flow.outflow-rate',
    },
    {
      name: 'C',
      quantity: 1,
      proxyValue: 300,
      deadweight: 0,
      displacement: 0,
      attribution: 0,
      proxyKind: 'transfer',
      payer: 'uwv',
      receiver: 'participant',
    },
  ],
  overlapGroups: [{ name: 'g', alpha: 0.5 }],
  sensitivity: {
    draws: 20,
    seed: 1,
    distribution: 'triangular',
    ranges: [{ of: 'a', assumption: 'deadweight', low: 0.15, high: 0.3 }],
    spread: { amounts: 0.2, corrections: 0.1, discountRate: 0.01 },
  },
};

/** Every field of a map, with another value for it: each changes the answer, or it would not be asked for. */
const changes: Record<string, unknown> = {
  '/currency': 'GBP',
  '/discountRate': 0.05,
  '/firstBenefitYearExponent': 0,
  '/horizonYears': 1,
  '/payer': 'fund',
  '/inputs/0/name': 'Grant',
  '/inputs/0/value': 1500,
  '/inputs/0/party': 'fund',
  '/inputs/0/kind': 'in-kind',
  '/inputs/0/topic': 'wages',
  '/outcomes/0/id': 'b',
  '/outcomes/0/name': 'Z',
  '/outcomes/0/party': 'school',
  '/outcomes/0/stakeholder': null,
  '/outcomes/0/indicator': 'flow.outflow-rate',
  '/outcomes/0/quantity': 3,
  '/outcomes/0/countsPeople': false,
  '/outcomes/0/proxyValue': 950,
  '/outcomes/0/proxyYear': 2010,
  '/outcomes/0/proxySource': 'a survey',
  '/outcomes/0/proxyKind': null,
  '/outcomes/2/receiver': 'school',
  '/outcomes/2/payer': 'school',
  '/outcomes/0/deadweight': 0.25,
  '/outcomes/0/displacement': 0.2,
  '/outcomes/0/attribution': 0.4,
  '/outcomes/0/dropOff': 0.5,
  '/outcomes/0/durationYears': 3,
  '/outcomes/0/overlapGroup': null,
  '/outcomes/0/topic': 'wages',
  '/outcomes/0/publishedImpact': 1,
  '/overlapGroups/0/name': 'g',
  '/overlapGroups/0/alpha': 0.25,
  '/sensitivity/draws': 30,
  '/sensitivity/seed': 2,
  '/sensitivity/distribution': 'uniform',
  '/sensitivity/ranges': [],
  '/sensitivity/spread/amounts': 0.3,
  '/sensitivity/spread/corrections': 0.05,
  '/sensitivity/spread/discountRate': 0.02,
};

/** Fields whose change shows beside another field only. */
const beside: Record<string, object> = {
  '/outcomes/0/topic': { inputs: [{ ...full.inputs[0], topic: 'wages' }] },
  '/inputs/0/topic': { outcomes: [{ ...full.outcomes[0], topic: 'wages' }, ...full.outcomes.slice(1)] },
  '/outcomes/0/stakeholder': {
    outcomes: full.outcomes.map((row) => ({ ...row, indicator: 'x', overlapGroup: null })),
    overlapGroups: [],
  },
  '/outcomes/0/indicator': {
    outcomes: full.outcomes.map((row) => ({ ...row, overlapGroup: null })),
    overlapGroups: [],
  },
};

t.test('every declared input is used', async (t) => {
  const schema = sroiInputsSchema.shape;
  const declared = [
    ...Object.keys(schema)
      .filter((name) => !['inputs', 'outcomes', 'overlapGroups', 'sensitivity'].includes(name))
      .map((name) => `/${name}`),
    ...Object.keys(schema.inputs.element.shape).map((name) => `/inputs/0/${name}`),
    ...Object.keys(schema.outcomes.element.shape).map(
      (name) => `/outcomes/${['receiver', 'payer'].includes(name) ? 2 : 0}/${name}`,
    ),
  ];
  t.ok(declared.length > 25, `${declared.length} fields`);
  for (const pointer of declared) t.ok(pointer in changes, `${pointer} is among the changes`);
  for (const [pointer, other] of Object.entries(changes)) {
    if (pointer === '/overlapGroups/0/name') continue; // a name is a reference: another one is refused
    const before = { ...structuredClone(full), ...beside[pointer] };
    const after = structuredClone(before);
    const path = pointer.split('/').slice(1);
    const last = path.pop() ?? '';
    let at: Record<string, unknown> = after as Record<string, unknown>;
    for (const part of path) at = at[part] as Record<string, unknown>;
    at[last] = other;
    if (pointer === '/outcomes/0/id') Object.assign(after.sensitivity, { ranges: [] });
    t.not(JSON.stringify(runSroi(after)), JSON.stringify(runSroi(before)), `${pointer} changes the answer`);
  }
});

t.test('nothing but what is declared is read', async (t) => {
  const read = new Set<string>();
  const watched = new Proxy(sroiInputsSchema.parse(full), {
    get(map, name) {
      read.add(String(name));
      return Reflect.get(map, name);
    },
  });
  const { calculateSroi } = await import('../../../../src/core/indicators/sroi/calculate-sroi.ts');
  calculateSroi({ inputs: watched, asOf: '2026-09-30' });
  t.strictSame(
    [...read].filter((name) => !(name in sroiInputsSchema.shape)),
    [],
  );
  t.strictSame(
    Object.keys(sroiInputsSchema.shape).filter((name) => !read.has(name)),
    [],
  );
});
