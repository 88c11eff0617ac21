import t from 'tap';
import { limits } from '../../src/core/indicators/sroi/limits.ts';
import { readMap } from '../../src/reporting/sroi/map-faults.ts';

const outcome = { name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0.2, displacement: 0, attribution: 0.1 };
const map = { inputs: [{ name: 'Subsidy', value: 500 }], outcomes: [outcome] };
const changed = (change: object) => ({ ...map, outcomes: [{ ...outcome, ...change }] });
const rows = (count: number) => Array.from({ length: count }, () => ({}));
const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

const cases: [name: string, map: unknown, faults: string[]][] = [
  ['nothing', null, [' type']],
  ['a text', 'map', [' type']],
  ['no inputs and no outcomes', {}, ['/inputs required', '/outcomes required']],
  ['a correction as text', changed({ deadweight: '25%' }), ['/outcomes/0/deadweight not-a-correction']],
  ['a correction as a list', changed({ dropOff: [0.2] }), ['/outcomes/0/dropOff not-a-correction']],
  [
    'a correction without its value',
    changed({ deadweight: { reason: 'x' } }),
    ['/outcomes/0/deadweight/value required'],
  ],
  [
    'a correction with a member too many',
    changed({ attribution: { value: 0.1, reason: 'x', by: 'me' } }),
    ['/outcomes/0/attribution/by unknown-field'],
  ],
  [
    '25 for 25 %, with and without a reason',
    changed({ deadweight: 25, attribution: { value: 25, reason: 'x' } }),
    ['/outcomes/0/deadweight fraction-not-percent', '/outcomes/0/attribution/value fraction-not-percent'],
  ],
  ['an exponent of 2', { ...map, firstBenefitYearExponent: 2 }, ['/firstBenefitYearExponent not-zero-or-one']],
  ['a party in no list', changed({ party: 'nobody' }), ['/outcomes/0/party unknown-code']],
  ['a kind in no list', changed({ proxyKind: 'gift' }), ['/outcomes/0/proxyKind unknown-code']],
  ['a quantity as text', changed({ quantity: '4' }), ['/outcomes/0/quantity type']],
  ['no number at all', changed({ proxyValue: Number.NaN }), ['/outcomes/0/proxyValue type']],
  ['without end', changed({ proxyValue: Number.POSITIVE_INFINITY }), ['/outcomes/0/proxyValue type']],
  ['a name without end', changed({ name: 'x'.repeat(501) }), ['/outcomes/0/name too-long']],
  ['a BSN in a name', changed({ name: 'Saving of 111222333' }), ['/outcomes/0/name may-be-bsn']],
  ['half a character', changed({ name: 'A\ud800' }), ['/outcomes/0/name control-characters']],
  [
    'a bell in a reason',
    changed({ deadweight: { value: 0, reason: 'a\u0007' } }),
    ['/outcomes/0/deadweight/reason control-characters'],
  ],
  ['a member of a hostile name', { ...map, 'x/~y': 1 }, ['/? unknown-field']],
  [
    'too many outcomes, wrong ones too',
    { ...map, outcomes: rows(limits.outcomes + 1) },
    ['/outcomes too-many-outcomes'],
  ],
  ['too many inputs', { ...map, inputs: rows(limits.inputs + 1) }, ['/inputs too-many-inputs']],
  [
    'too many groups and ranges',
    { ...map, overlapGroups: rows(limits.outcomes + 1), sensitivity: { ranges: rows(limits.ranges + 1) } },
    ['/overlapGroups too-many-overlap-groups', '/sensitivity/ranges too-many-ranges'],
  ],
  [
    'deeper than any map',
    { ...map, inputs: [{ name: 'a', value: 1, kind: deep(5000) }] },
    ['/inputs/0/kind unknown-code'],
  ],
];

t.test('what is wrong with a map is told at its field, everything at once', async (t) => {
  for (const [name, sent, expected] of cases) {
    const read = readMap(sent);
    const told = 'faults' in read ? read.faults.map(({ pointer, code }) => `${pointer} ${code}`) : [];
    t.strictSame(told, expected, name);
  }
});

t.test('a good map is read with its defaults, whatever its texts are', async (t) => {
  for (const name of ['Ontmoeting ☕', 'عمل', '=1+1', '<b>', '__proto__', 'constructor']) {
    const read = readMap(changed({ name }));
    t.match(read, { map: { currency: 'EUR', discountRate: 0.035, outcomes: [{ name, durationYears: 1 }] } });
  }
});
