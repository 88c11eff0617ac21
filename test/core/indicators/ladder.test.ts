import t from 'tap';
import { channelSplit, producerSchemeSplit } from '../../../src/core/indicators/material/facts.ts';
import { type MovementGroup, movementGroup } from '../../../src/core/indicators/material/inputs.ts';
import { ladderStep, wasteClass } from '../../../src/core/indicators/material/ladder.ts';
import { materialDestination } from '../../../src/core/lists/material-destination.ts';
import { rLadder } from '../../../src/core/lists/r-ladder.ts';
import { wasteHierarchy } from '../../../src/core/lists/waste-hierarchy.ts';
import { periodFrom } from '../support/run.ts';

const sold: MovementGroup = {
  date: '2026-08-01',
  direction: 'out',
  category: 'furniture',
  toCategory: null,
  place: 'resale',
  itemType: null,
  grams: 1000,
  itemsWithoutWeight: 0,
  records: 1,
};

t.test('every destination is on a step and in a class of their lists', async (t) => {
  t.equal(materialDestination.codes.length, 15);
  for (const place of materialDestination.codes) {
    t.ok(rLadder.find(ladderStep({ ...sold, place }) ?? ''), place);
    t.ok(wasteHierarchy.find(wasteClass({ ...sold, place }) ?? ''), place);
  }
  t.throws(() => ladderStep({ ...sold, place: 'nowhere' }));
  t.throws(() => wasteClass({ ...sold, place: 'nowhere' }));
});

t.test('the classes follow the flags that the rates use', async (t) => {
  for (const { code, reuse, recycling, residual } of materialDestination.items) {
    const step = ladderStep({ ...sold, place: code });
    if (reuse) t.match(step, /^r[3-7]$/, code);
    if (recycling) t.equal(step, 'r8', code);
    if (residual) t.match(step, /^(r9|none)$/, code);
    if (recycling) t.equal(wasteClass({ ...sold, place: code }), 'recycling', code);
  }
});

t.test(
  'work on goods is preparing for reuse when they were waste, reuse when not, and either when nobody said',
  async (t) => {
    for (const place of ['repaired-resale', 'refurbished']) {
      t.equal(wasteClass({ ...sold, place, isWaste: true }), 'preparing-for-reuse', place);
      t.equal(wasteClass({ ...sold, place, isWaste: false }), 'reuse', place);
      t.equal(wasteClass({ ...sold, place, isWaste: null }), 'reuse-or-preparing', place);
      t.equal(wasteClass({ ...sold, place }), 'reuse-or-preparing', place);
    }
  },
);

t.test('what did not go out is on no step; what went out without a destination is unknown', async (t) => {
  t.equal(ladderStep({ direction: 'in', place: 'company' }), 'not-determined');
  t.equal(wasteClass({ direction: 'transformation', place: null }), 'not-determined');
  t.equal(ladderStep({ direction: 'out', place: null }), null);
  t.equal(wasteClass({ direction: 'out', place: null }), null);
});

t.test('by channel of sale and by producer scheme, in the order of their lists', async (t) => {
  const period = periodFrom('2026-Q3');
  const context = { period, asOf: '2026-12-01', covers: () => true };
  const groups: MovementGroup[] = [
    { ...sold, channel: 'online', producerScheme: null },
    { ...sold, channel: 'shop', producerScheme: 'upv-textiel' },
    { ...sold, channel: 'online' },
    sold,
  ];
  for (const group of groups) t.ok(movementGroup.safeParse(group).success);
  t.notOk(movementGroup.safeParse({ ...sold, channel: 'market' }).success);
  const rows = (split: typeof channelSplit) =>
    split.parts({ groups }, context).parts.map(({ code, facts }) => [code, facts.groups.length]);
  t.strictSame(rows(channelSplit), [
    ['shop', 1],
    ['online', 2],
    ['unknown', 1],
  ]);
  t.strictSame(rows(producerSchemeSplit), [
    ['upv-textiel', 1],
    ['unknown', 3],
  ]);
});
