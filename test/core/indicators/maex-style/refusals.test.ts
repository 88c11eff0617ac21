import t from 'tap';
import { maexStyleRefusals } from '../../../../src/core/indicators/maex-style/refusals.ts';
import { refusedProfile } from '../../support/maex-style.ts';

const withLadder = (ladder: object) => ({ ladder: { steps: [{ from: 1, to: 2, months: 12 }], ...ladder } });
const item = { item: 'bicycle', quantity: 1 };

const cases: [name: string, inputs: unknown, refused: string[]][] = [
  ['a field that is not there', { value: 3 }, ['/ unrecognized_keys']],
  ['negative hours', { volunteering: { hours: -1 } }, ['/volunteering/hours negative-number']],
  ['more than can be', { peopleReached: 1e13 }, ['/peopleReached amount-too-large']],
  [
    'a rung that is not there',
    withLadder({ steps: [{ from: 0, to: 7, months: 1 }] }),
    ['/ladder/steps/0/from not-a-rung', '/ladder/steps/0/to not-a-rung'],
  ],
  ['half a rung', withLadder({ steps: [{ from: 1, to: 1.5, months: 1 }] }), ['/ladder/steps/0/to not-a-rung']],
  [
    'more than a year',
    withLadder({ steps: [{ from: 1, to: 2, months: 13 }] }),
    ['/ladder/steps/0/months months-out-of-range'],
  ],
  [
    'more measured than there are',
    withLadder({ participants: 0 }),
    ['/ladder/participants more-steps-than-participants'],
  ],
  ['25 where 25 % is meant', withLadder({ deadweight: 25 }), ['/ladder/deadweight fraction-not-percent']],
  ['CO2 by two routes', { co2: { kg: 10, items: [item] } }, ['/co2/items two-co2-routes']],
  ['one item in two rows', { co2: { items: [item, item] } }, ['/co2/items/1/item item-twice']],
  [
    'an item that is in no list',
    { co2: { items: [{ item: 'boat', quantity: 1 }] } },
    ['/co2/items/0/item unknown-code'],
  ],
  [
    'an SDG of an activity that has one',
    { activities: [{ activity: 'partners', sdg: 3, quantity: 1 }] },
    ['/activities/0/sdg sdg-is-fixed'],
  ],
  [
    'another activity without an SDG',
    { activities: [{ activity: 'other', name: 'Choir', quantity: 1 }] },
    ['/activities/0/sdg sdg-needed'],
  ],
  [
    'another activity without a name',
    { activities: [{ activity: 'other', sdg: 3, quantity: 1 }] },
    ['/activities/0/name sdg-needed'],
  ],
  [
    'a price without a reason',
    { activities: [{ activity: 'partners', quantity: 1, price: { value: 1, grade: 'B' } }] },
    ['/activities/0/price/reason invalid_type'],
  ],
  ['a need that is in no list', { needs: [{ need: 'luck' }] }, ['/needs/0/need unknown-code']],
  [
    'more rows than are computed at once',
    { needs: Array.from({ length: 2_001 }, () => ({ need: 'money' })) },
    ['/needs too-many-in-list'],
  ],
];

t.test('what cannot be is refused, at its own field', async (t) => {
  for (const [name, inputs, refused] of cases) t.strictSame(refusedProfile(inputs), refused, name);
});

t.test('every refusal is tried', async (t) => {
  const tried = new Set(cases.flatMap(([, , refused]) => refused.map((one) => one.split(' ')[1])));
  for (const code of Object.keys(maexStyleRefusals)) t.ok(tried.has(code), code);
});
