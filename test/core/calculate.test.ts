import t from 'tap';
import { z } from 'zod';
import { CoreError } from '../../src/core/core-error.ts';
import { resolveParameters } from '../../src/core/parameters/parameter-set.ts';
import { resultSchema } from '../../src/core/result.ts';
import { noFacts, run } from './support/run.ts';

const trajectory = {
  id: 't-1',
  participantId: 'anna',
  kind: 'work-experience',
  start: '2026-07-06',
  end: null,
  origin: null,
  destination: null,
  endReason: null,
  referrer: null,
  payer: null,
};
const flow = { trajectories: [trajectory], statuses: [], participants: [] };

t.test('an unknown breakdown is refused with the valid names', async (t) => {
  const error = failure(() => run('flow.active', { flow }, '2026-Q3', { by: ['month'] }));
  t.equal(error.code, 'unknown-breakdown');
  t.strictSame(error.params, {
    indicator: 'flow.active',
    by: 'month',
    valid: 'target-group, origin, referrer, payer, municipality, trajectory-kind',
  });
});

t.test('a code that is in no list is refused with the valid ones', async (t) => {
  const elsewhere = { ...flow, trajectories: [{ ...trajectory, end: '2026-08-01', destination: 'the-moon' }] };
  const error = failure(() => run('flow.outflow', { flow: elsewhere }, '2026-Q3'));
  t.equal(error.code, 'unknown-code');
  t.match(error.params, { list: 'destination', code: 'the-moon', valid: /regular-job/ });
});

t.test('without breakdowns asked there are none, and asking twice gives one', async (t) => {
  t.equal(run('flow.inflow', { flow }, '2026-Q3').breakdowns, undefined);
  const twice = run('flow.inflow', { flow }, '2026-Q3', { by: ['month', 'month'] });
  t.equal(twice.breakdowns?.length, 1);
});

t.test('rows of a breakdown have their own warnings, when there are any', async (t) => {
  const out = {
    date: '2026-08-01',
    direction: 'out',
    category: 'furniture',
    toCategory: null,
    place: 'resale',
    itemType: 'sofa',
    grams: 0,
    itemsWithoutWeight: 20,
    records: 3,
  };
  const wood = { ...out, category: 'wood', itemType: null, itemsWithoutWeight: 0, grams: 1000 };
  const movements = [out, { ...out, direction: 'in', place: null, itemsWithoutWeight: 10 }, wood];
  const material = { ...noFacts.material, movements: [...movements, { ...wood, direction: 'in', place: null }] };
  const result = run('material.product-reuse-rate', { material }, '2026-Q3', { by: ['category'] });
  t.strictSame(
    result.breakdowns?.[0]?.rows.map(({ code, warnings }) => [code, warnings?.map((one) => one.code)]),
    [
      ['furniture', ['rate-above-one']],
      ['wood', undefined],
    ],
  );
  const items = result.steps.find(({ id }) => id === 'part.items.sofa.count');
  t.strictSame([items?.value, items?.records], ['20', 3], 'items are no records');
});

t.test('the result names its formula version and its unit', async (t) => {
  const result = run('flow.inflow', { flow }, '2026-Q3');
  t.match(result, {
    indicator: 'flow.inflow',
    formulaVersion: '1.0.0',
    unit: 'count',
    value: 1,
    exact: '1',
    reason: null,
  });
});

t.test('values of the day are used, and an earlier result does not change', async (t) => {
  const sofa = {
    date: '2012-03-01',
    direction: 'out',
    category: 'furniture',
    toCategory: null,
    place: 'resale',
    itemType: 'sofa',
    grams: 10_000,
    itemsWithoutWeight: 0,
    records: 1,
  };
  const material = { ...noFacts.material, movements: [sofa] };
  const at = (day: string) =>
    run('material.co2-avoided', { material }, '2012-Q1', { parameters: resolveParameters(day) });
  t.equal(at('2012-03-31').exact, '14.5');
  t.strictSame(at('2012-03-31'), at('2012-12-31'));
  t.match(at('2010-12-31'), { status: 'unknown', missing: [{ code: 'parameter', params: { first: '2011-01-01' } }] });
});

t.test('the schema of a result neither changes nor fills in anything', async (t) => {
  const sent = z.toJSONSchema(resultSchema, { io: 'output' });
  const read = z.toJSONSchema(resultSchema, { io: 'input' });
  t.strictSame(sent, read);
  t.notMatch(JSON.stringify(sent), '"default"');
});

function failure(act: () => unknown): CoreError {
  try {
    act();
  } catch (error) {
    if (error instanceof CoreError) return error;
  }
  throw new Error('did not fail as expected');
}
