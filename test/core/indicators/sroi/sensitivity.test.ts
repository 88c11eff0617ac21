import t from 'tap';
import { randomFrom, triangular, uniform } from '../../../../src/core/indicators/sroi/random.ts';
import { Decimal } from '../../../../src/core/values/decimal.ts';
import { runSroi } from '../../support/sroi.ts';

const row = { deadweight: 0.2, displacement: 0.1, attribution: 0.3, dropOff: 0.25, durationYears: 2.5 };
const map = {
  discountRate: 0.03,
  inputs: [
    { name: 'Subsidy', value: 6000 },
    { name: 'Hours', value: 2000 },
  ],
  outcomes: [
    { ...row, name: 'A', quantity: 10, proxyValue: 1000 },
    { ...row, name: 'B', quantity: 4, proxyValue: 900, overlapGroup: 'g' },
    { ...row, name: 'C', quantity: 5, proxyValue: 700, overlapGroup: 'g' },
    { ...row, name: 'D', quantity: 2, proxyValue: -300 },
    { ...row, name: 'E', quantity: 2, proxyValue: 5000, proxyKind: 'transfer', payer: 'uwv', receiver: 'participant' },
  ],
  overlapGroups: [{ name: 'g', alpha: 0.5 }],
  sensitivity: { draws: 2000 },
};
type Row = { assumption: string; of: string | null };

/** The map with one assumption at another value, without the shortcuts of the sensitivity. */
function withValue({ assumption, of }: Row, value: number): object {
  const rest = { ...map, sensitivity: null };
  if (assumption === 'discountRate') return { ...rest, discountRate: value };
  if (assumption === 'inputValue')
    return { ...rest, inputs: map.inputs.map((one) => (one.name === of ? { ...one, value } : one)) };
  return { ...rest, outcomes: map.outcomes.map((one) => (one.name === of ? { ...one, [assumption]: value } : one)) };
}

t.test('the tornado tells what the whole calculation gives at both ends, the widest first', async (t) => {
  const { tornado } = runSroi(map).value.sensitivity;
  t.equal(tornado.length, 5 * 7 + 2 + 1, 'every assumption');
  for (const one of tornado) {
    const name = `${one.assumption} of ${one.of}`;
    t.equal(runSroi(withValue(one, one.low)).value.ratio, one.ratioAtLow, `${name}, low`);
    t.equal(runSroi(withValue(one, one.high)).value.ratio, one.ratioAtHigh, `${name}, high`);
    t.ok(one.low <= one.base && one.base <= one.high, name);
  }
  const swings = tornado.map(({ swing }) => swing ?? Number.POSITIVE_INFINITY);
  t.strictSame(
    swings,
    swings.toSorted((a, b) => b - a),
  );
  for (const { of, swing } of tornado) if (of === 'E') t.equal(swing, 0, 'a transfer cancels for society');
});

t.test(
  'at a switching value the ratio is 1; where none is given, neither end of what is allowed crosses 1',
  async (t) => {
    const { switchingValues } = runSroi(map).value.sensitivity;
    const found = switchingValues.filter(({ value }) => value !== null);
    t.ok(found.length >= 6, `${found.length} found`);
    t.ok(
      found.some(({ assumption }) => assumption === 'discountRate' || assumption === 'durationYears'),
      'one by halving',
    );
    for (const one of found) {
      const ratio = runSroi(withValue(one, one.value ?? Number.NaN)).exact.ratio ?? Number.NaN;
      t.ok(new Decimal(ratio).minus(1).abs().lessThan('0.00001'), `${one.assumption} of ${one.of}: ${ratio}`);
    }
    const isCorrection = (name: string) => /deadweight|displacement|attribution|dropOff/.test(name);
    for (const one of switchingValues.filter(({ value, assumption }) => value === null && isCorrection(assumption))) {
      const [low, high] = [0, 1].map((end) =>
        new Decimal(runSroi(withValue(one, end)).exact.ratio ?? Number.NaN).minus(1),
      );
      t.ok(low && high && low.times(high).greaterThan(0), `${one.assumption} of ${one.of}`);
    }
  },
);

t.test('the same seed gives the same draws, another seed others that say the same', async (t) => {
  const simulated = (more: object) =>
    runSroi({ ...map, sensitivity: { draws: 20_000, ...more } }).value.sensitivity.monteCarlo;
  const one = simulated({ seed: 1 });
  t.strictSame(simulated({ seed: 1 }), one);
  const other = simulated({ seed: 2 });
  t.not(JSON.stringify(other), JSON.stringify(one));
  // 20,000 draws: percentiles of two seeds differ by about a hundredth of the width.
  const width = (one.p95 ?? 0) - (one.p5 ?? 0);
  for (const name of ['p5', 'p50', 'p95'] as const)
    t.ok(Math.abs((one[name] ?? 0) - (other[name] ?? 0)) < width / 20, name);
  t.ok((one.p5 ?? 9) < (one.p50 ?? 0) && (one.p50 ?? 9) < (one.p95 ?? 0));
});

t.test('without spread every draw is the map itself', async (t) => {
  const spread = { amounts: 0, corrections: 0, discountRate: 0 };
  const { value } = runSroi({ ...map, sensitivity: { draws: 50, spread } });
  const { p5, p50, p95, probabilityAboveOne } = value.sensitivity.monteCarlo;
  t.strictSame([p5, p50, p95, probabilityAboveOne], [value.ratio, value.ratio, value.ratio, 1]);
});

t.test('one even assumption has the percentiles of its line', async (t) => {
  const outcomes = [{ name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0, displacement: 0, attribution: 0 }];
  const ranges = [{ of: 'A', assumption: 'proxyValue', low: 0, high: 2000 }];
  const spread = { amounts: 0, corrections: 0, discountRate: 0 };
  const sensitivity = { draws: 100_000, distribution: 'uniform', ranges, spread };
  const { value } = runSroi({ discountRate: 0, inputs: [{ name: 'I', value: 500 }], outcomes, sensitivity });
  const { p5, p50, p95, probabilityAboveOne } = value.sensitivity.monteCarlo;
  // The ratio is even from 0 to 4; 100,000 draws are off by less than 0.02 in all but a few of a million seeds.
  for (const [told, exact] of [
    [p5, 0.2],
    [p50, 2],
    [p95, 3.8],
    [probabilityAboveOne, 0.75],
  ] as const)
    t.ok(Math.abs((told ?? Number.NaN) - exact) < 0.03, `${told} near ${exact}`);
});

t.test('numbers are even, within bounds, and the same for a seed on every machine', async (t) => {
  const random = randomFrom(1);
  const first = [random(), random(), random()];
  t.strictSame(
    first,
    [randomFrom(1)].flatMap((again) => [again(), again(), again()]),
  );
  let sum = 0;
  for (let turn = 0; turn < 100_000; turn += 1) {
    const even = random();
    if (even < 0 || even >= 1) t.fail(`${even}`);
    sum += even;
  }
  t.ok(Math.abs(sum / 100_000 - 0.5) < 0.01);
  t.equal(triangular(2, 3, 6, 0), 2);
  t.equal(triangular(2, 3, 6, 0.25), 3);
  t.equal(triangular(2, 3, 6, 1), 6);
  t.equal(triangular(5, 5, 5, 0.3), 5);
  t.equal(uniform(2, 6, 0.25), 3);
});

t.test('sensitivity that is not asked for, or of an unknown ratio, says why it is not there', async (t) => {
  const not = runSroi({ ...map, sensitivity: null }).value;
  t.strictSame(not.sensitivity.tornado, []);
  t.match(not.reasons['/sensitivity']?.en ?? '', 'not asked for');
  const unknown = runSroi({ ...map, inputs: [] }).value;
  t.equal(unknown.sensitivity.monteCarlo.p50, null);
  t.match(unknown.reasons['/sensitivity/monteCarlo/p50']?.en ?? '', 'Without a ratio');
});
