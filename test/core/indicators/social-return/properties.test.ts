import fc from 'fast-check';
import t from 'tap';
import { socialReturnInputsSchema } from '../../../../src/core/indicators/social-return/inputs.ts';
import { countedTwice } from '../../../../src/core/indicators/social-return/placements.ts';
import { tables } from '../../../../src/core/indicators/social-return/tables/registry.ts';
import { addDays } from '../../../../src/core/values/day.ts';
import { Decimal, type DecimalInput } from '../../../../src/core/values/decimal.ts';
import { exactAt, runSocialReturn, unexplained } from '../../support/social-return.ts';

const money = fc.integer({ min: 0, max: 10_000_000 }).map((cents) => cents / 100);
const table = fc.constantFrom(...tables);
const settings = fc.record({
  dayCount: fc.constantFrom('months-12', 'act-365', 'weeks-52'),
  rounding: fc.constantFrom('at-the-end', 'cents-per-effort', 'euros-per-effort'),
  stacking: fc.constantFrom('added', 'highest-only'),
  hoursAboveFullTime: fc.constantFrom('cut-off', 'counted'),
});

/** The members by which a block is computed; of a person days or months. */
const measure = fc.record({
  hoursPerWeek: fc.integer({ min: 1, max: 36 }),
  from: fc.integer({ min: 0, max: 700 }).map((days) => addDays('2024-01-01', days)),
  days: fc.integer({ min: 0, max: 900 }),
  months: fc.option(fc.integer({ min: 0, max: 60 })),
  amount: money,
  hours: fc.integer({ min: 0, max: 400 }),
});
const person = fc.record({
  ageAtStart: fc.option(fc.integer({ min: 16, max: 70 })),
  permanent: fc.boolean(),
  internshipMonths: fc.option(fc.integer({ min: 0, max: 12 })),
  share: fc.constantFrom(1, 0.5, 0.25),
  employedByContractor: fc.boolean(),
  monthsSinceSameEmployer: fc.option(fc.integer({ min: 0, max: 12 })),
});
type Measure = {
  hoursPerWeek: number;
  from: string;
  days: number;
  months: number | null;
  amount: number;
  hours: number;
};

function measured(unit: string, one: Measure) {
  const { hoursPerWeek, from, days, months, amount, hours } = one;
  if (unit === 'per-year') {
    const period = months === null ? { from, until: addDays(from, days) } : { months };
    return { hoursPerWeek, fullTimeHours: 36, ...period };
  }
  if (unit === 'per-hour') return { hours };
  if (unit === 'per-day-at-most') return { days: hours, amount };
  if (unit === 'labour-part') return { labourPart: amount };
  if (unit === 'hour-or-cost') return days % 2 === 0 ? { hours } : { amount };
  return { amount };
}

/** Any obligation under any shipped table, with efforts of its blocks and decisions on some of them. */
const anyInputs = fc
  .record({
    table,
    settings,
    amount: fc.integer({ min: 1, max: 500_000 }),
    rows: fc.array(
      fc.record({
        block: fc.nat(30),
        measure,
        person,
        claimed: fc.option(money),
        decision: fc.constantFrom('approved', 'rejected', 'open'),
        part: fc.integer({ min: 0, max: 10 }),
      }),
      { maxLength: 6 },
    ),
    cap: fc.option(fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10)),
    whole: fc.option(fc.constantFrom(0.5, 1, 1.5)),
  })
  .map(({ table, settings, amount, rows, cap, whole }) => {
    const efforts = rows.map(({ block, measure, person, claimed }, index) => {
      const chosen = table.blocks[block % table.blocks.length];
      return {
        id: `effort ${index}`,
        obligationId: 'contract',
        organisationId: 'centre',
        blockCode: chosen?.code,
        ...measured(chosen?.unit ?? '', measure),
        ...person,
        claimed,
      };
    });
    const approvals = rows.flatMap(({ decision, claimed, part }, index) => {
      if (decision === 'open') return [];
      const given =
        decision === 'approved' && claimed !== null ? { amount: Math.floor(claimed * 10 * part) / 100 } : {};
      return [{ effortId: `effort ${index}`, organisationId: 'municipality', decision, ...given }];
    });
    const first = table.blocks[0]?.code;
    return {
      obligations: [
        {
          id: 'contract',
          organisationId: 'municipality',
          tableId: table.id,
          base: 'fixed',
          amount,
          settings,
          shareCaps: cap === null ? [] : [{ code: 'cap', blocks: [first], maxShare: cap }],
          maxCountedShare: whole,
          agreedPlaces: { work: 3, internship: 1 },
        },
      ],
      efforts,
      approvals,
    };
  });

const last = '1e-25';
const atMost = (a: DecimalInput, b: DecimalInput) => new Decimal(a).lessThanOrEqualTo(new Decimal(b).plus(last));
const isNear = (a: DecimalInput, b: DecimalInput) => atMost(a, b) && atMost(b, a);
const told = (value: string | null) => value ?? Number.NaN;

t.test('every number is rebuilt from its steps or has a reason, also when something is missing', async () => {
  fc.assert(
    fc.property(anyInputs, fc.nat(8), (inputs, hole) => {
      const fields = ['hoursPerWeek', 'until', 'months', 'amount', 'hours', 'labourPart', 'days'];
      const holed = inputs.efforts.map((effort) => ({ ...effort, [fields[hole] ?? 'claimed']: null }));
      for (const one of [inputs, { ...inputs, efforts: holed }, { obligations: [] }]) {
        const faults = unexplained(runSocialReturn(one));
        if (faults.length > 0) throw new Error(faults.join('\n'));
      }
    }),
    { numRuns: 120 },
  );
});

t.test('counted never exceeds approved, in total and for each effort, nor what the table gives', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const result = runSocialReturn(inputs);
      const rows = result.value.efforts.map((_, index) => `/efforts/${index}`);
      return (
        atMost(told(result.exact.counted), told(result.exact.approved)) &&
        rows.every((at) => {
          const [counted, approved] = [exactAt(result, `${at}/counted`), exactAt(result, `${at}/approved`)];
          if (approved === null) return counted === null;
          return atMost(told(counted), approved) && atMost(told(counted), told(exactAt(result, `${at}/value`)));
        })
      );
    }),
    { numRuns: 150 },
  );
});

t.test('what counts is the sum of what counts of each effort', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const result = runSocialReturn(inputs);
      const sum = result.value.efforts.reduce(
        (total, _, index) => total.plus(exactAt(result, `/efforts/${index}/counted`) ?? 0),
        new Decimal(0),
      );
      return isNear(sum, told(result.exact.counted));
    }),
    { numRuns: 150 },
  );
});

t.test('the order of the rows does not matter', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const turned = {
        obligations: inputs.obligations.toReversed(),
        efforts: inputs.efforts.toReversed(),
        approvals: inputs.approvals.toReversed(),
      };
      return JSON.stringify(runSocialReturn(turned)) === JSON.stringify(runSocialReturn(inputs));
    }),
  );
});

const effortOf = (extra: object) => ({ id: 'effort', obligationId: 'contract', blockCode: 'pw', ...extra });
const contract = { id: 'contract', tableId: 'utrecht-36h-current', base: 'fixed', amount: 40_000 };
const worthOf = (extra: object, obligation: object = {}) =>
  told(
    exactAt(
      runSocialReturn({ obligations: [{ ...contract, ...obligation }], efforts: [effortOf(extra)] }),
      '/efforts/0/value',
    ),
  );

t.test('doubling hours up to full time doubles the effort', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 180 }), fc.integer({ min: 0, max: 48 }), (tenths, months) => {
      const hoursPerWeek = tenths / 10;
      return isNear(
        new Decimal(worthOf({ hoursPerWeek, months })).times(2),
        worthOf({ hoursPerWeek: new Decimal(hoursPerWeek).times(2).toNumber(), months }),
      );
    }),
  );
});

t.test('above full time more hours change nothing, unless the contract counts them', async () => {
  fc.assert(
    fc.property(fc.integer({ min: 37, max: 168 }), (hoursPerWeek) => {
      const counted = { settings: { hoursAboveFullTime: 'counted' } };
      return (
        worthOf({ hoursPerWeek, months: 12 }) === '40000' &&
        new Decimal(worthOf({ hoursPerWeek, months: 12 }, counted)).greaterThan(40_000)
      );
    }),
  );
});

t.test(
  'a longer period is never worth less, by any day count, and a whole year by months is the block itself',
  async () => {
    fc.assert(
      fc.property(
        fc.constantFrom('months-12', 'act-365', 'weeks-52'),
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 0, max: 60 }),
        (dayCount, days, start) => {
          const from = addDays('2023-12-15', start);
          const value = (until: string) => worthOf({ hoursPerWeek: 36, from, until }, { settings: { dayCount } });
          return atMost(value(addDays(from, days)), value(addDays(from, days + 1)));
        },
      ),
    );
    t.equal(worthOf({ hoursPerWeek: 36, from: '2023-03-01', until: '2024-02-29' }), '40000', 'with a leap day in it');
  },
);

t.test('a purchase at zero changes nothing', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const block = tables
        .find(({ id }) => id === inputs.obligations[0]?.tableId)
        ?.blocks.find(({ unit }) => unit === 'invoice' || unit === 'cost');
      if (!block) return true;
      const bought = { id: 'x', obligationId: 'contract', organisationId: 'centre', blockCode: block.code, amount: 0 };
      const approval = { effortId: 'x', organisationId: 'municipality', decision: 'approved' };
      const more = { ...inputs, efforts: [...inputs.efforts, bought], approvals: [...inputs.approvals, approval] };
      return JSON.stringify(runSocialReturn(more).exact) === JSON.stringify(runSocialReturn(inputs).exact);
    }),
  );
});

t.test('a higher share approved never lowers what counts', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const approvals = inputs.efforts.map(({ id }) => ({
        effortId: id,
        organisationId: 'municipality',
        decision: 'approved',
      }));
      const all = runSocialReturn({ ...inputs, approvals });
      return atMost(told(runSocialReturn(inputs).exact.counted), told(all.exact.counted));
    }),
  );
});

const claims = fc.array(
  fc.record({
    placementId: fc.constantFrom('p', 'q', null),
    share: fc.integer({ min: 1, max: 10 }).map((tenths) => tenths / 10),
    start: fc.option(fc.integer({ min: 0, max: 20 })),
    days: fc.integer({ min: 0, max: 10 }),
  }),
  { maxLength: 8 },
);

t.test('one placement is never counted twice on a day, whoever claims it', async () => {
  fc.assert(
    fc.property(claims, (rows) => {
      const dated = rows.map(({ placementId, share, start, days }) => ({
        placementId,
        share,
        from: start === null ? null : addDays('2026-01-01', start),
        until: start === null ? null : addDays('2026-01-01', start + days),
      }));
      const found = countedTwice(dated);
      // By hand: what each day of the month holds of each placement.
      const days = Array.from({ length: 32 }, (_, day) => addDays('2026-01-01', day));
      const isTooMuch = days.some((day) =>
        ['p', 'q'].some((placement) =>
          dated
            .filter((one) => one.placementId === placement)
            .filter(({ from, until }) => from === null || (from <= day && day <= (until ?? '9999')))
            .reduce((sum, { share }) => sum.plus(share), new Decimal(0))
            .greaterThan(1),
        ),
      );
      return isTooMuch === found.length > 0;
    }),
    { numRuns: 500 },
  );
});

t.test(
  'claims of one placement over obligations and centres are refused when they are more than the whole',
  async (t) => {
    const claim = { blockCode: 'pw', hoursPerWeek: 36, placementId: 'p', from: '2026-01-01', until: '2026-06-30' };
    const obligations = ['a', 'b'].map((id) => ({ ...contract, id }));
    const split = (shares: readonly number[]) => ({
      obligations,
      efforts: shares.map((share, index) => ({
        ...claim,
        id: `e${index}`,
        obligationId: index === 0 ? 'a' : 'b',
        organisationId: `centre ${index}`,
        share,
      })),
    });
    t.ok(socialReturnInputsSchema.safeParse(split([0.4, 0.6])).success);
    t.ok(socialReturnInputsSchema.safeParse(split([0.1, 0.2, 0.7])).success, 'tenths add up exactly');
    t.notOk(socialReturnInputsSchema.safeParse(split([1, 1])).success);
    t.notOk(socialReturnInputsSchema.safeParse(split([0.4, 0.61])).success);
  },
);

t.test('what is computed reads the values of its own table and rules, and nothing else', async () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      const id = inputs.obligations[0]?.tableId;
      return runSocialReturn(inputs).parametersUsed.every((used) => used.id.startsWith(`social-return.${id}.`));
    }),
  );
});

t.test('days at the edge of the calendar, old tables and tiny values are computed, not stumbled over', async (t) => {
  const far = { from: '2149-12-31', until: '2149-12-31', startedOn: '2149-12-31', hoursPerWeek: 36 };
  for (const { id, blocks } of tables)
    for (const { code, unit } of blocks) {
      if (unit !== 'per-year') continue;
      const efforts = [{ id: 'e', obligationId: 'contract', blockCode: code, fullTimeHours: 36, ...far }];
      t.strictSame(unexplained(runSocialReturn({ obligations: [{ ...contract, tableId: id }], efforts })), []);
    }
  const label = { nl: 'Tabel', en: 'Table' };
  const block = { code: 'job', label, unit: 'per-day', value: 1e-7 };
  const own = { id: 'own', region: 'here', label, source: { title: 'T', publisher: 'P' }, blocks: [block] };
  const efforts = [{ id: 'e', obligationId: 'contract', blockCode: 'job', days: 1e-7 }];
  const inputs = {
    tables: [{ ...own, validTo: '1999-12-31' }],
    obligations: [{ ...contract, tableId: 'own' }],
    efforts,
  };
  const result = runSocialReturn(inputs);
  t.equal(exactAt(result, '/efforts/0/value'), '0.00000000000001');
  t.equal(result.parametersUsed[0]?.value, '0.0000001');
});

t.test('a thousand efforts are computed as one', async (t) => {
  const efforts = Array.from({ length: 1000 }, (_, index) =>
    effortOf({ id: `e${index}`, hoursPerWeek: 36, months: 12 }),
  );
  const result = runSocialReturn({ obligations: [contract], efforts });
  t.equal(result.exact.claimed, '40000000');
});
