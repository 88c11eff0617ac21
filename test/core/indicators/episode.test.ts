import t from 'tap';
import { closingTrajectory, episodesOf, latestStarted } from '../../../src/core/indicators/flow/episode.ts';
import type { FlowTrajectory } from '../../../src/core/indicators/flow/inputs.ts';

const trajectory = (
  id: string,
  start: string,
  end: string | null,
  more: Partial<FlowTrajectory> = {},
): FlowTrajectory => ({
  id,
  participantId: 'anna',
  kind: 'volunteer',
  start,
  end,
  origin: null,
  destination: null,
  endReason: null,
  referrer: null,
  payer: null,
  ...more,
});

type Row = [name: string, trajectories: [string, string | null][], episodes: [string, string | null, number][]];
const rows: Row[] = [
  ['nothing', [], []],
  ['one', [['2026-01-01', '2026-01-31']], [['2026-01-01', '2026-01-31', 1]]],
  ['one that runs', [['2026-01-01', null]], [['2026-01-01', null, 1]]],
  [
    '30 days between',
    [
      ['2026-01-01', '2026-01-31'],
      ['2026-03-02', null],
    ],
    [['2026-01-01', null, 2]],
  ],
  [
    '31 days between',
    [
      ['2026-01-01', '2026-01-31'],
      ['2026-03-03', null],
    ],
    [
      ['2026-01-01', '2026-01-31', 1],
      ['2026-03-03', null, 1],
    ],
  ],
  [
    '30 days over a leap day',
    [
      ['2024-01-01', '2024-01-31'],
      ['2024-03-01', null],
    ],
    [['2024-01-01', null, 2]],
  ],
  [
    'the next day',
    [
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
    ],
    [['2026-01-01', '2026-02-28', 2]],
  ],
  [
    'overlapping',
    [
      ['2026-01-01', '2026-03-31'],
      ['2026-03-01', '2026-04-30'],
    ],
    [['2026-01-01', '2026-04-30', 2]],
  ],
  [
    'nested: the latest end counts',
    [
      ['2026-01-01', '2026-12-31'],
      ['2026-02-01', '2026-02-28'],
      ['2027-01-30', null],
    ],
    [['2026-01-01', null, 3]],
  ],
  [
    'nested: not the end of the last to start',
    [
      ['2026-01-01', '2026-12-31'],
      ['2026-02-01', '2026-02-28'],
    ],
    [['2026-01-01', '2026-12-31', 2]],
  ],
  [
    'after one that runs',
    [
      ['2026-01-01', null],
      ['2028-01-01', '2028-02-01'],
    ],
    [['2026-01-01', null, 2]],
  ],
  [
    'two on the same day',
    [
      ['2026-01-01', '2026-01-10'],
      ['2026-01-01', '2026-01-20'],
    ],
    [['2026-01-01', '2026-01-20', 2]],
  ],
  ['a day only', [['2026-01-01', '2026-01-01']], [['2026-01-01', '2026-01-01', 1]]],
  [
    'a chain',
    [
      ['2026-01-01', '2026-01-10'],
      ['2026-02-01', '2026-02-10'],
      ['2026-03-01', '2026-03-10'],
    ],
    [['2026-01-01', '2026-03-10', 3]],
  ],
];

t.test('trajectories join when they overlap or follow within 30 days', async (t) => {
  for (const [name, given, expected] of rows) {
    const all = given.map(([start, end], index) => trajectory(`t-${index}`, start, end));
    const shape = (of: FlowTrajectory[]) =>
      episodesOf(of).map(({ start, end, trajectories }) => [start, end, trajectories.length]);
    t.strictSame(shape(all), expected, name);
    t.strictSame(shape(all.reverse()), expected, `${name}, in another order`);
  }
});

t.test('people are kept apart, and aftercare is no participation', async (t) => {
  const all = [
    trajectory('t-1', '2026-01-01', '2026-01-31'),
    trajectory('t-2', '2026-02-01', null, { participantId: 'ben' }),
    trajectory('t-3', '2026-02-01', null, { kind: 'aftercare' }),
  ];
  t.strictSame(
    episodesOf(all).map(({ participantId, end }) => [participantId, end]),
    [
      ['anna', '2026-01-31'],
      ['ben', null],
    ],
  );
  const bridge = [
    trajectory('t-1', '2026-01-01', '2026-01-31'),
    trajectory('t-2', '2026-01-15', '2026-06-30', { kind: 'aftercare' }),
    trajectory('t-3', '2026-07-01', null),
  ];
  t.equal(episodesOf(bridge).length, 2, 'aftercare does not join what lies on both sides');
});

t.test('the trajectory that ends last tells where a person went', async (t) => {
  const closing = (...all: FlowTrajectory[]) => {
    const [episode] = episodesOf(all);
    return episode && closingTrajectory(episode)?.id;
  };
  t.equal(closing(trajectory('a', '2026-01-01', '2026-06-30'), trajectory('b', '2026-02-01', '2026-03-31')), 'a');
  t.equal(
    closing(trajectory('a', '2026-01-01', '2026-06-30'), trajectory('b', '2026-02-01', '2026-06-30')),
    'b',
    'of equals the last to start',
  );
  t.equal(
    closing(trajectory('a', '2026-01-01', '2026-06-30'), trajectory('b', '2026-01-01', '2026-06-30')),
    'a',
    'of equals in all the first id',
  );
  t.equal(
    closing(trajectory('a', '2026-01-01', null), trajectory('b', '2026-02-01', '2026-06-30')),
    undefined,
    'none while it runs',
  );
});

t.test('the trajectory that started last by a day', async (t) => {
  const [episode] = episodesOf([trajectory('a', '2026-01-01', null), trajectory('b', '2026-03-01', null)]);
  if (!episode) return t.fail('no episode');
  t.equal(latestStarted(episode, '2026-02-28').id, 'a');
  t.equal(latestStarted(episode, '2026-03-01').id, 'b');
  t.equal(latestStarted(episode, '2025-03-01').id, 'a');
});
