import t from 'tap';
import { sroiInputsSchema } from '../../../../src/core/indicators/sroi/inputs.ts';
import { namedMap } from '../../../../src/core/indicators/sroi/named-map.ts';
import { runSroi } from '../../support/sroi.ts';

const outcome = {
  name: 'Confidence',
  quantity: 1,
  proxyValue: 100,
  deadweight: 0.1,
  displacement: 0,
  attribution: 0.1,
};
const map = (...rows: object[]) => ({
  inputs: [
    { name: 'Hours', value: 100 },
    { name: 'Hours', value: 50 },
  ],
  outcomes: rows.map((row) => ({ ...outcome, ...row })),
});
const keys = (...rows: object[]) => namedMap(sroiInputsSchema.parse(map(...rows))).outcomes.map(({ id }) => id);

t.test('rows of one name are told apart by whose they are, else by what they hold', async (t) => {
  t.strictSame(keys({ stakeholder: 'Volunteers' }, { stakeholder: 'Residents' }), [
    'Confidence (Volunteers)',
    'Confidence (Residents)',
  ]);
  t.strictSame(keys({ party: 'school' }, { stakeholder: 'Residents' }), [
    'Confidence (school)',
    'Confidence (Residents)',
  ]);
  t.strictSame(keys({ quantity: 2 }, { quantity: 1 }), ['Confidence (2)', 'Confidence (1)'], 'not by their order');
  t.strictSame(keys({}, {}), ['Confidence (1)', 'Confidence (2)'], 'also when they are the same');
  t.strictSame(keys({ id: 'Confidence (1)' }, {}, {}), ['Confidence (1)', 'Confidence (2)', 'Confidence (3)']);
  t.strictSame(keys({ id: 'Confidence' }, {}), ['Confidence', 'Confidence (1)'], 'an id stands as it is');
  t.strictSame(keys({ id: '__proto__' }, { name: '__proto__' }), ['__proto__', '__proto__ (1)']);
});

t.test('each counts, in the value and in the sensitivity', async (t) => {
  const sensitivity = { draws: 200, spread: { amounts: 0, corrections: 0, discountRate: 0 } };
  const { exact, value } = runSroi({ ...map({ quantity: 2 }, { quantity: 1 }), discountRate: 0, sensitivity });
  t.equal(exact.inputs, '150');
  t.equal(exact.presentValue, '243');
  t.strictSame(value.sensitivity.monteCarlo, { p5: 1.62, p50: 1.62, p95: 1.62, probabilityAboveOne: 1 });
  t.strictSame(
    value.byOutcome.map(({ outcome, name, impact }) => [outcome, name, impact]),
    [
      ['Confidence (1)', 'Confidence', 81],
      ['Confidence (2)', 'Confidence', 162],
    ],
  );
});
