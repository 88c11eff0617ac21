import t from 'tap';
import { socialReturnInputsSchema } from '../../../../src/core/indicators/social-return/inputs.ts';
import { socialReturnRefusals } from '../../../../src/core/indicators/social-return/refusals.ts';
import { refusedFor } from '../../support/social-return.ts';

const contract = {
  id: 'o',
  organisationId: 'municipality',
  tableId: 'utrecht-36h-old',
  base: 'order-value',
  amount: 800_000,
  percentage: 0.05,
  from: '2026-01-01',
  until: '2026-12-31',
};
const effort = {
  id: 'e',
  obligationId: 'o',
  organisationId: 'centre',
  blockCode: 'pw-gt2',
  hoursPerWeek: 24,
  from: '2026-02-01',
  until: '2026-06-30',
};
const approval = { effortId: 'e', organisationId: 'municipality', decision: 'approved' };
const good = { obligations: [contract], efforts: [effort], approvals: [approval] };
const obligation = (change: object) => ({ ...good, obligations: [{ ...contract, ...change }] });
const claim = (change: object) => ({ ...good, efforts: [{ ...effort, ...change }] });
const decide = (change: object) => ({ ...good, approvals: [{ ...approval, ...change }] });
const bought = (blockCode: string, change: object) => ({
  ...good,
  efforts: [{ id: 'e', obligationId: 'o', organisationId: 'centre', blockCode, ...change }],
});
const months = { from: null, until: null, months: 5 };
const ownTable = {
  id: 'own',
  region: 'here',
  label: { nl: 'Eigen', en: 'Own' },
  source: { title: 'Contract', publisher: 'Municipality' },
  blocks: [{ code: 'job', label: { nl: 'Baan', en: 'Job' }, unit: 'per-year', value: 1000 }],
};
const table = (change: object) => ({ tables: [{ ...ownTable, ...change }], obligations: [] });
const cap = { code: 'c', blocks: ['bol'], maxShare: 0.5 };

const cases: [name: string, inputs: unknown, refused: string[]][] = [
  ['5 where 5 % is meant', obligation({ percentage: 5 }), ['/obligations/0/percentage fraction-not-percent']],
  ['30 where 30 % is meant', obligation({ labourShare: 30 }), ['/obligations/0/labourShare fraction-not-percent']],
  ['a negative base', obligation({ amount: -1 }), ['/obligations/0/amount negative-amount']],
  ['an absurd base', obligation({ amount: 1e13 }), ['/obligations/0/amount amount-too-large']],
  [
    'a contract that ends before it starts',
    obligation({ until: '2025-12-31' }),
    ['/obligations/0/until period-ends-before-start', '/efforts/0/from effort-outside-period'],
  ],
  ['no table', obligation({ tableId: null }), ['/obligations/0/tableId table-not-chosen']],
  [
    'a discount for PSO without a level',
    obligation({ psoDiscount: 0.25 }),
    ['/obligations/0/psoLevel pso-level-needed'],
  ],
  ['a table nobody knows', obligation({ tableId: 'utrecht' }), ['/obligations/0/tableId unknown-table']],
  ['an incomplete table', obligation({ tableId: 'oost-current' }), ['/obligations/0/tableId table-incomplete']],
  ['a region nobody knows', obligation({ tableId: null, region: 'mars' }), ['/obligations/0/region unknown-region']],
  [
    'a region without values',
    obligation({ tableId: null, region: 'amsterdam' }),
    ['/obligations/0/region region-without-table'],
  ],
  [
    'an authority that agrees by contract',
    obligation({ tableId: null, region: 'rijk' }),
    ['/obligations/0/region region-agrees-by-contract'],
  ],
  [
    'a region with two undated tables',
    obligation({ tableId: null, region: 'utrecht' }),
    ['/obligations/0/tableId table-not-chosen'],
  ],
  [
    'a region without the day it goes by',
    obligation({ tableId: null, region: 'haaglanden', awardedOn: '2024-01-01' }),
    ['/obligations/0/assignedOn table-date-needed'],
  ],
  [
    'a day before the first table',
    obligation({ tableId: null, region: 'haaglanden', assignedOn: '2023-06-30' }),
    ['/obligations/0/assignedOn no-table-on-date'],
  ],
  ['rules nobody knows', obligation({ rules: 'mars' }), ['/obligations/0/rules unknown-rules']],
  [
    'a fixed amount with a percentage',
    obligation({ base: 'fixed' }),
    ['/obligations/0/percentage fixed-with-percentage'],
  ],
  [
    'a cap on a block that is not there',
    obligation({ shareCaps: [{ ...cap, blocks: ['x'] }] }),
    ['/obligations/0/shareCaps/0/blocks unknown-block'],
  ],
  [
    'a block under two caps',
    obligation({ shareCaps: [cap, { ...cap, code: 'd' }] }),
    ['/obligations/0/shareCaps/1/blocks block-in-two-caps'],
  ],
  [
    'two caps of one name',
    obligation({ shareCaps: [cap, { ...cap, blocks: ['bbl'] }] }),
    ['/obligations/0/shareCaps/1/code code-twice'],
  ],
  ['one id for two obligations', { ...good, obligations: [contract, contract] }, ['/obligations/1/id id-twice']],
  ['one id for two efforts', { ...good, efforts: [effort, effort] }, ['/efforts/1/id id-twice']],
  ['an effort under no obligation', claim({ obligationId: 'x' }), ['/efforts/0/obligationId unknown-obligation']],
  ['a block the table does not know', claim({ blockCode: 'PW' }), ['/efforts/0/blockCode unknown-block']],
  ['a flag the table does not know', claim({ flags: ['veteran'] }), ['/efforts/0/flags unknown-flag']],
  ['a day before the contract', claim({ from: '2025-12-31' }), ['/efforts/0/from effort-outside-period']],
  ['a day after the contract', claim({ until: '2027-01-01' }), ['/efforts/0/until effort-outside-period']],
  [
    'a period that ends before it starts',
    claim({ until: '2026-01-31' }),
    ['/efforts/0/until period-ends-before-start'],
  ],
  [
    'a start after the first day that counts',
    claim({ startedOn: '2026-02-02' }),
    ['/efforts/0/startedOn started-after-period'],
  ],
  ['more months than the contract has', claim({ ...months, months: 13 }), ['/efforts/0/months effort-outside-period']],
  ['a year nobody plans for', claim({ wageSubsidyUntil: '2150-01-01' }), ['/efforts/0/wageSubsidyUntil day-too-far']],
  [
    'a cap with a dot in its name',
    obligation({ shareCaps: [{ ...cap, code: 'a.limit' }] }),
    ['/obligations/0/shareCaps/0/code invalid_format'],
  ],
  ['days and months', claim({ months: 5 }), ['/efforts/0/months duration-twice']],
  ['months with a rule of days', claim({ ...months, startedOn: '2026-01-01' }), ['/efforts/0/startedOn dates-needed']],
  ['a week of 169 hours', claim({ hoursPerWeek: 169 }), ['/efforts/0/hoursPerWeek more-hours-than-a-week']],
  ['a full-time week of 0 hours', claim({ fullTimeHours: 0 }), ['/efforts/0/fullTimeHours no-full-time-week']],
  [
    'no full-time week anywhere',
    { ...claim({ blockCode: 'nug' }), obligations: [{ ...contract, tableId: 'rijnvicus-old' }] },
    ['/efforts/0/fullTimeHours full-time-hours-needed'],
  ],
  ['an invoice for a person', claim({ amount: 100 }), ['/efforts/0/amount field-not-for-block']],
  [
    'two years on benefit in a block of over two years',
    claim({ benefitMonths: 24 }),
    ['/efforts/0/benefitMonths benefit-does-not-fit-block'],
  ],
  [
    'an invoice with and without VAT',
    bought('sw-detachering', { amount: 100, amountInclVat: 121, vatRate: 0.21 }),
    ['/efforts/0/amountInclVat amount-twice'],
  ],
  ['hours and costs', bought('activity', { amount: 100, hours: 1 }), ['/efforts/0/hours amount-twice']],
  [
    'an invoice with VAT and no rate',
    bought('sw-detachering', { amountInclVat: 121 }),
    ['/efforts/0/vatRate vat-rate-needed'],
  ],
  [
    'a labour part above the invoice',
    {
      ...bought('sw', { amount: 100, labourPart: 100.01 }),
      obligations: [{ ...contract, tableId: 'friese-eis-2017' }],
    },
    ['/efforts/0/labourPart labour-part-above-invoice'],
  ],
  [
    'one placement claimed twice',
    { ...good, approvals: [], efforts: ['a', 'b'].map((id) => ({ ...effort, id, placementId: 'p' })) },
    ['/efforts/1/share placement-counted-twice'],
  ],
  ['an approval of nothing', decide({ effortId: 'x' }), ['/approvals/0/effortId unknown-effort']],
  ['two decisions', { ...good, approvals: [approval, approval] }, ['/approvals/1/effortId approved-twice']],
  [
    'an approval of one’s own claim',
    decide({ organisationId: 'centre' }),
    ['/approvals/0/organisationId own-approval'],
  ],
  [
    'an approval of one’s own claim, by an authority that is also the centre',
    { ...claim({ organisationId: 'municipality' }) },
    ['/approvals/0/organisationId own-approval'],
  ],
  [
    'an approval by another authority',
    decide({ organisationId: 'province' }),
    ['/approvals/0/organisationId not-the-authority'],
  ],
  [
    'more approved than claimed',
    { ...claim({ claimed: 100 }), approvals: [{ ...approval, amount: 100.01 }] },
    ['/approvals/0/amount approved-above-claimed'],
  ],
  [
    'a rejection of an amount',
    decide({ decision: 'rejected', amount: 1 }),
    ['/approvals/0/amount rejected-with-amount'],
  ],
  ['a table of one’s own with a published id', table({ id: 'haaglanden-2023-07' }), ['/tables/0/id table-id-taken']],
  [
    'a table of one’s own with the id of an incomplete one',
    table({ id: 'oost-current' }),
    ['/tables/0/id table-id-taken'],
  ],
  [
    'one block twice in a table',
    table({ blocks: [...ownTable.blocks, ...ownTable.blocks] }),
    ['/tables/0/blocks/1 code-twice'],
  ],
  [
    'a rate without a value',
    table({ blocks: [{ ...ownTable.blocks[0], value: null }] }),
    ['/tables/0/blocks/0 rate-without-value'],
  ],
  [
    'a bonus for a block that is not there',
    table({
      bonuses: [{ code: 'b', label: ownTable.label, value: 1, unit: 'once', when: { permanent: true }, blocks: ['x'] }],
    }),
    ['/tables/0/bonuses/0 unknown-block-in-table'],
  ],
];

t.test('what is right is not refused', async (t) => {
  t.strictSame(refusedFor(good), []);
});

t.test('what is wrong is refused at its own field', async (t) => {
  for (const [name, inputs, refused] of cases) t.strictSame(refusedFor(inputs), refused, name);
});

t.test('every refusal has a case, and a rule and a fix in both languages', async (t) => {
  const seen = new Set(cases.flatMap(([, , refused]) => refused.map((line) => line.split(' ')[1])));
  for (const [code, { rule, fix }] of Object.entries(socialReturnRefusals)) {
    t.ok(seen.has(code), `${code} is tried`);
    t.ok(rule.nl && rule.en && fix.nl && fix.en, `${code} has its words`);
  }
});

t.test('a refusal names what would be right: every name in its texts is filled in', async (t) => {
  for (const [name, inputs] of cases) {
    const { error } = socialReturnInputsSchema.safeParse(inputs);
    for (const issue of error?.issues ?? []) {
      if (issue.code !== 'custom') continue;
      const params = (issue.params ?? {}) as Record<string, string>;
      const { rule, fix } = socialReturnRefusals[params.code as keyof typeof socialReturnRefusals];
      const names = [rule.nl, rule.en, fix.nl, fix.en].flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)]);
      for (const [, field] of names) t.ok(params[field ?? ''], `${name}: ${params.code} fills {${field}}`);
    }
  }
  const { error } = socialReturnInputsSchema.safeParse(claim({ blockCode: 'x' }));
  const [issue] = error?.issues ?? [];
  t.match(issue?.code === 'custom' ? issue.params?.blocks : '', 'pw-lt2, pw-gt2, ww-lt1', 'the blocks there are');
});
