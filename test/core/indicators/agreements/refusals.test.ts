import t from 'tap';
import { agreementRefusals } from '../../../../src/core/indicators/agreements/refusals.ts';
import { refusedAgreements } from '../../support/agreements.ts';

const year = { from: '2026-01-01', until: '2026-12-31' };
const places = { subject: 'places', amount: 20 };
const withTargets = (...targets: object[]) => ({ agreements: [{ ...year, targets }] });
const at = '/agreements/0';

const cases: [name: string, inputs: unknown, refused: string[]][] = [
  ['no agreements', {}, ['/agreements invalid_type']],
  ['a field that is not there', withTargets({ ...places, people: 3 }), [`${at}/targets/0 unrecognized_keys`]],
  ['a target below nothing', withTargets({ ...places, amount: -1 }), [`${at}/targets/0/amount negative-number`]],
  ['more than can be', { agreements: [{ ...year, budget: 1e13 }] }, [`${at}/budget amount-too-large`]],
  [
    'an end before the start',
    { agreements: [{ ...year, until: '2025-12-31' }] },
    [`${at}/until agreement-ends-before-start`],
  ],
  [
    'counted before the start',
    { agreements: [{ ...year, through: '2025-12-31' }] },
    [`${at}/through counted-outside-agreement`],
  ],
  [
    'counted after the end',
    { agreements: [{ ...year, through: '2027-01-01' }] },
    [`${at}/through counted-outside-agreement`],
  ],
  ['due before it starts', withTargets({ ...places, dueOn: '2025-12-31' }), [`${at}/targets/0/dueOn due-before-start`]],
  [
    'a figure without its name',
    withTargets({ subject: 'indicator', amount: 1 }),
    [`${at}/targets/0/indicator indicator-of-subject`],
  ],
  [
    'places with a figure',
    withTargets({ ...places, indicator: 'flow.active' }),
    [`${at}/targets/0/indicator indicator-of-subject`],
  ],
  [
    'a figure that is not counted of a centre',
    withTargets({ subject: 'indicator', indicator: 'sroi', amount: 1 }),
    [`${at}/targets/0/indicator figure-not-counted`],
  ],
  ['a subject in no list', withTargets({ subject: 'luck', amount: 1 }), [`${at}/targets/0/subject unknown-code`]],
  [
    'one name for two targets',
    withTargets({ ...places, id: 'a' }, { ...places, id: 'a' }),
    [`${at}/targets/1/id named-twice`],
  ],
  [
    'one name for two agreements',
    {
      agreements: [
        { ...year, id: 'a' },
        { ...year, id: 'a' },
      ],
    },
    ['/agreements/1/id named-twice'],
  ],
  ['too many agreements', { agreements: Array.from({ length: 101 }, () => year) }, ['/agreements too-many-agreements']],
  ['too many targets', withTargets(...Array.from({ length: 51 }, () => places)), [`${at}/targets too-many-targets`]],
];

t.test('each wrong input is refused at its field', async (t) => {
  for (const [name, inputs, refused] of cases) t.strictSame(refusedAgreements(inputs), refused, name);
});

t.test('every refusal is met, and has its rule and fix in both languages', async (t) => {
  const met = cases.flatMap(([, , refused]) => refused.map((one) => one.split(' ')[1]));
  for (const [code, { rule, fix }] of Object.entries(agreementRefusals)) {
    t.ok(met.includes(code), `${code} is met`);
    t.ok(rule.nl && rule.en && fix.nl && fix.en, code);
  }
});

t.test('a right agreement is not refused', async (t) => {
  t.strictSame(refusedAgreements(withTargets({ ...places, realised: 3, dueOn: '2026-06-30' })), []);
  t.strictSame(refusedAgreements({ agreements: [] }), []);
});
