import fc from 'fast-check';
import t from 'tap';
import type { CentreFacts } from '../../../src/core/indicators/inputs-for.ts';
import { inputsFor } from '../../../src/core/indicators/inputs-for.ts';
import { indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { resolveParameters } from '../../../src/core/parameters/parameter-set.ts';
import { resultSchema } from '../../../src/core/result.ts';
import { Decimal } from '../../../src/core/values/decimal.ts';
import { anyFacts, quarter } from '../support/arbitraries.ts';
import { ownNorms, ownValues } from '../support/own-values.ts';
import { replay } from '../support/replay.ts';
import { noFacts, run } from '../support/run.ts';

/** Hours are minutes / 60: each row is rounded in its 40th digit, and a few of those may differ from the total. */
const lastDigits = new Decimal('1e-30');

/** With norms of the centre's own: without them the need for guidance is never known. */
const parameters = resolveParameters('2026-09-30', undefined, ownValues(ownNorms));

/** Indicators of which rows are parts of one whole. By guidance kind also hours per participant, over the same persons. */
const notAdditive = ['fraction', 'day', 'step'];

t.test('every indicator, on any facts', async (t) => {
  for (const { id, inputs, unit, breakdowns, parameters: declared, ...indicator } of indicatorRegistry)
    await t.test(id, async (t) => {
      fc.assert(
        fc.property(anyFacts, fc.infiniteStream(fc.nat()), (facts, order) => {
          const given = inputsFor(indicator, facts);
          if (!inputs.safeParse(given).success) throw new Error('the facts are not allowed');
          const asked = { by: breakdowns, parameters };
          const result = run(id, facts, quarter, asked);
          resultSchema.parse(result);

          const known = result.status === 'ok';
          if (known !== (result.value !== null && result.exact !== null)) throw new Error('ok without a figure');
          if (known === (result.reason !== null)) throw new Error('unknown without a reason');
          if (known !== (result.missing.length === 0) && result.missing.length > 0) throw new Error('ok and missing');

          if (replay(result).get(id) !== result.exact) throw new Error('not rebuilt from its steps');
          const replayed = replay(result);
          if (result.range && replayed.get(`${id}.low`) !== result.range.exactLow) throw new Error('low not rebuilt');
          if (result.range && replayed.get(`${id}.high`) !== result.range.exactHigh)
            throw new Error('high not rebuilt');

          const again = run(id, shuffled(facts, order), quarter, asked);
          if (JSON.stringify(again) !== JSON.stringify(result)) throw new Error('depends on the order of its inputs');

          const renamed = run(id, withOtherIds(facts, order), quarter, asked);
          if (JSON.stringify(renamed) !== JSON.stringify(result)) throw new Error('depends on record ids');

          if (result.parametersUsed.some((used) => !declared.includes(used.id))) throw new Error('undeclared value');

          if (!known || notAdditive.includes(unit)) return;
          for (const { by, rows } of result.breakdowns ?? []) {
            if (id === 'guidance.hours-per-participant' && by !== 'guidance-kind') continue;
            const total = rows.reduce((sum, row) => sum.plus(row.exact ?? Number.NaN), new Decimal(0));
            if (
              !total
                .minus(result.exact ?? 0)
                .abs()
                .lessThanOrEqualTo(lastDigits)
            )
              throw new Error(`${by} adds up to ${total}`);
          }
        }),
        { numRuns: 60 },
      );
      t.pass('order, steps, schema and breakdowns hold');
    });
});

t.test('nothing recorded, everything covered: counts and sums are 0, shares and means have no value', async (t) => {
  const kinds = ['trajectories', 'guidance-sessions', 'material-movements', 'participant-statuses', 'repairs'].concat([
    'follow-ups',
    'measurements',
    'attendance',
    'visitor-counts',
    'volunteer-hours',
    'positions',
  ]);
  const coverage = kinds.map((recordKind) => ({ recordKind, from: '2020-01-01', completeThrough: '2026-12-31' }));
  const unknown = [
    'guidance.hours-per-participant',
    'material.stock',
    'material.balance-gap',
    'material.reused-per-inhabitant',
    'material.jobs-per-kilotonne',
    'volunteering.volunteers',
    'volunteering.hours',
    'volunteering.fte',
  ];
  for (const { id, unit, breakdowns } of indicatorRegistry) {
    const result = run(id, noFacts, quarter, { coverage, by: breakdowns });
    const expected = notAdditive.includes(unit) || unknown.includes(id) || id.startsWith('visitors.') ? null : '0';
    t.equal(result.exact, expected, id);
    t.ok(
      (result.breakdowns ?? []).every(({ rows, status }) => rows.length === 0 && status === 'ok'),
      `${id} has no rows`,
    );
  }
});

t.test('nothing covered: every indicator is unknown', async (t) => {
  for (const { id, requires, breakdowns } of indicatorRegistry) {
    const result = run(id, noFacts, quarter, { coverage: [], by: breakdowns });
    t.equal(result.status, 'unknown', id);
    t.strictSame(
      result.missing.map(({ params }) => params?.recordKind),
      requires,
      id,
    );
    t.strictSame([result.steps, result.parametersUsed, result.counted], [[], [], []], id);
  }
});

type Facts = Required<CentreFacts>;

/** The same facts with every list in another order. */
function shuffled(facts: Facts, order: Iterator<number>): Facts {
  const mix = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item) => [order.next().value as number, item] as const)
      .sort(([a], [b]) => a - b)
      .map(([, item]) => item);
  const { flow, guidance, material, participation, visitors, volunteering } = facts;
  return {
    flow: {
      trajectories: mix(flow.trajectories),
      statuses: mix(flow.statuses),
      participants: mix(flow.participants),
      followUps: mix(flow.followUps ?? []),
    },
    participation: { measurements: mix(participation.measurements), attendance: mix(participation.attendance) },
    visitors: { counts: mix(visitors.counts) },
    volunteering: { months: mix(volunteering.months) },
    guidance: {
      received: mix(guidance.received),
      anonymous: mix(guidance.anonymous),
      given: mix(guidance.given),
      sessions: mix(guidance.sessions),
    },
    material: {
      movements: mix(material.movements),
      stockCounts: mix(material.stockCounts),
      neverCounted: mix(material.neverCounted),
      book: mix(material.book.map(({ since, ...rest }) => ({ ...rest, since: mix(since) }))),
      inhabitants: mix(material.inhabitants),
      ...(material.repairs ? { repairs: mix(material.repairs) } : {}),
      ...(material.positions ? { positions: mix(material.positions) } : {}),
    },
  };
}

/** The same facts with the ids of trajectories and of persons dealt out anew. */
function withOtherIds({ flow, guidance, participation, ...rest }: Facts, order: Iterator<number>): Facts {
  const dealt = (ids: readonly string[]) => {
    const mixed = ids.map((id) => [order.next().value as number, id] as const).sort(([a], [b]) => a - b);
    const other = new Map(ids.map((id, index) => [id, mixed[index]?.[1] ?? id]));
    return (id: string) => other.get(id) ?? id;
  };
  const trajectory = dealt(flow.trajectories.map(({ id }) => id));
  const person = dealt(['anna', 'ben', 'carla', 'dirk', 'els']);
  const of = <Row extends { participantId: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, participantId: person(row.participantId) }));
  const ofTrajectory = <Row extends { trajectoryId: string }>(rows: readonly Row[]) =>
    rows.map((row) => ({ ...row, trajectoryId: trajectory(row.trajectoryId) }));
  return {
    flow: {
      trajectories: of(flow.trajectories).map((one) => ({ ...one, id: trajectory(one.id) })),
      statuses: of(flow.statuses),
      participants: flow.participants.map((one) => ({ ...one, id: person(one.id) })),
      followUps: ofTrajectory(flow.followUps ?? []),
    },
    guidance: { ...guidance, received: of(guidance.received) },
    participation: {
      measurements: of(participation.measurements),
      attendance: ofTrajectory(participation.attendance),
    },
    ...rest,
  };
}
