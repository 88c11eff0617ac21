import t from 'tap';
import { psoStyleRefusals } from '../../../../src/core/indicators/pso-style/refusals.ts';
import { refusedShare, runPsoStyle } from '../../support/pso-style.ts';

const position = { group: 'wajong', contract: 'regular', hoursPerWeek: 20, fullTimeHours: 40, yearFraction: 1 };
const { yearFraction, ...dated } = position;
const purchase = { supplier: 's', invoice: 100, turnover: 1000, fte: 10, directShare: 0.5 };
const withPositions = (...positions: object[]) => ({ totalFte: 10, positions });
const withPurchases = (...socialPurchases: object[]) => ({ totalFte: 10, positions: [], socialPurchases });
const at = (index: number) => [`/positions/${index}/hoursPerWeek above-full-time`];

const cases: [name: string, inputs: unknown, refused: string[]][] = [
  ['no positions', { totalFte: 10 }, ['/positions invalid_type']],
  ['a field that is not there', { ...withPositions(), fte: 3 }, ['/ unrecognized_keys']],
  ['a group that is in no list', withPositions({ ...position, group: 'wao' }), ['/positions/0/group unknown-code']],
  [
    '25 where 25 % is meant',
    withPurchases({ ...purchase, directShare: 25 }),
    ['/socialPurchases/0/directShare fraction-not-percent'],
  ],
  [
    'a year and a half in a year',
    withPositions({ ...position, yearFraction: 1.5 }),
    ['/positions/0/yearFraction fraction-not-percent'],
  ],
  ['more than can be', { totalFte: 1e13, positions: [] }, ['/totalFte amount-too-large']],
  ['negative fte', { totalFte: -1, positions: [] }, ['/totalFte negative-number']],
  [
    'more hours than a week has',
    withPositions({ ...position, hoursPerWeek: 169 }),
    ['/positions/0/hoursPerWeek too-many-hours', ...at(0)],
  ],
  [
    'a full-time job of 0 hours',
    withPositions({ ...position, fullTimeHours: 0 }),
    ['/positions/0/fullTimeHours full-time-of-nothing'],
  ],
  ['40 hours where 36 are full time', withPositions({ ...position, hoursPerWeek: 40, fullTimeHours: 36 }), at(0)],
  [
    'two positions of one person at once, above full time together',
    withPositions(
      { ...dated, person: 'p', hoursPerWeek: 24, from: '2018-01-01', until: '2018-06-30' },
      { ...dated, person: 'p', hoursPerWeek: 24, from: '2018-06-30' },
    ),
    at(1),
  ],
  [
    'the same in the other order',
    withPositions(
      { ...dated, person: 'p', hoursPerWeek: 24, from: '2018-06-30' },
      { ...dated, person: 'p', hoursPerWeek: 24, from: '2018-01-01', until: '2018-06-30' },
    ),
    at(0),
  ],
  [
    'two that start on one day',
    withPositions(
      { ...dated, person: 'p', hoursPerWeek: 21, from: '2018-01-01' },
      { ...dated, person: 'p', hoursPerWeek: 21, from: '2018-01-01' },
    ),
    at(1),
  ],
  [
    'parts of a year that are more than a year of full time',
    withPositions({ ...position, person: 'p', hoursPerWeek: 40 }, { ...position, person: 'p', yearFraction: 0.1 }),
    at(1),
  ],
  [
    'an end before the start',
    withPositions({ ...dated, from: '2018-06-30', until: '2018-06-29' }),
    ['/positions/0/until position-ends-before-start'],
  ],
  [
    'a part of the year beside days',
    withPositions({ ...position, from: '2018-06-30' }),
    ['/positions/0/yearFraction fraction-and-days'],
  ],
  [
    'someone else than own Wsw staff seconded out',
    withPositions({ ...position, contract: 'wsw-seconded-out' }),
    ['/positions/0/contract contract-of-wsw'],
  ],
  [
    'more bought than the supplier sold',
    withPurchases({ ...purchase, invoice: 600 }, { ...purchase, invoice: 401 }),
    ['/socialPurchases/1/invoice invoices-above-turnover'],
  ],
  [
    'more hired in than there are',
    { totalFte: 2, secondedFte: 3, positions: [] },
    ['/secondedFte more-seconded-than-total'],
  ],
  [
    'more positions than are computed at once',
    withPositions(...Array.from({ length: 2_001 }, () => ({ ...position, hoursPerWeek: null }))),
    ['/positions too-many-positions'],
  ],
  [
    'more purchases than are computed at once',
    withPurchases(...Array.from({ length: 2_001 }, (_, index) => ({ ...purchase, supplier: `s${index}` }))),
    ['/socialPurchases too-many-purchases'],
  ],
];

t.test('what cannot be is refused, at its own field', async (t) => {
  for (const [name, inputs, refused] of cases) t.strictSame(refusedShare(inputs), refused, name);
});

t.test('every refusal is tried', async (t) => {
  const tried = new Set(cases.flatMap(([, , refused]) => refused.map((one) => one.split(' ')[1])));
  for (const code of Object.keys(psoStyleRefusals)) t.ok(tried.has(code), code);
});

t.test('exactly full time is allowed, one after the other or beside each other', async (t) => {
  const sixth = { ...dated, person: 'p', hoursPerWeek: 6, fullTimeHours: 36, from: '2018-01-01' };
  const allowed = [
    withPositions(...Array.from({ length: 6 }, () => sixth)),
    withPositions(
      { ...dated, person: 'p', hoursPerWeek: 40, from: '2018-01-01', until: '2018-06-30' },
      { ...dated, person: 'p', hoursPerWeek: 40, from: '2018-07-01' },
    ),
    withPositions({ ...position, person: 'p', hoursPerWeek: 40 }, { ...position, person: 'q', hoursPerWeek: 40 }),
    withPositions({ ...position, hoursPerWeek: 40 }, { ...position, hoursPerWeek: 40 }),
  ];
  for (const inputs of allowed) t.strictSame(refusedShare(inputs), []);
});

t.test('what comes out of a share never names a person', async (t) => {
  const result = runPsoStyle(withPositions({ ...position, person: 'pseudonym-17' }));
  t.notMatch(JSON.stringify(result), /pseudonym-17/);
});
