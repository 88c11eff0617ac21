import t from 'tap';
import { type Coverage, coverageAsOf, coverageGap } from '../../src/core/coverage.ts';
import { namedRecordKinds, recordKindLabel } from '../../src/core/record-kinds.ts';
import { findRecordKind } from '../../src/records/registry.ts';

const spans = (...pairs: [string, string][]): Coverage[] =>
  pairs.map(([from, completeThrough]) => ({ recordKind: 'trajectories', from, completeThrough }));

t.test('statements together cover the period, or say what is missing', async (t) => {
  const cases: [string, Coverage[], string | null, string?][] = [
    ['one around it', spans(['2024-01-01', '2026-12-31']), null],
    ['exactly', spans(['2026-07-01', '2026-09-30']), null],
    ['two that touch', spans(['2026-08-01', '2026-09-30'], ['2026-01-01', '2026-07-31']), null],
    ['two that overlap', spans(['2026-01-01', '2026-08-20'], ['2026-08-10', '2026-09-30']), null],
    ['one inside another', spans(['2026-01-01', '2026-12-31'], ['2026-08-01', '2026-08-02']), null],
    ['none', [], 'coverage-none', 'niet als volledig verklaard'],
    [
      'another kind',
      [{ recordKind: 'participants', from: '2020-01-01', completeThrough: '2030-01-01' }],
      'coverage-none',
    ],
    [
      'ends early',
      spans(['2024-01-01', '2026-09-29']),
      'coverage-ends-early',
      'volledig tot en met 29 september 2026, nodig tot en met 30 september 2026',
    ],
    ['ended before', spans(['2024-01-01', '2026-06-30']), 'coverage-ends-early', 'volledig tot en met 30 juni 2026'],
    [
      'starts late',
      spans(['2026-07-02', '2026-12-31']),
      'coverage-starts-late',
      'bijgehouden vanaf 2 juli 2026, nodig vanaf 1 juli 2026',
    ],
    [
      'a day between',
      spans(['2026-01-01', '2026-07-31'], ['2026-08-02', '2026-12-31']),
      'coverage-ends-early',
      'volledig tot en met 31 juli 2026',
    ],
    [
      'a hole at the start',
      spans(['2024-01-01', '2026-05-31'], ['2026-08-01', '2026-12-31']),
      'coverage-starts-late',
      'vanaf 1 augustus 2026',
    ],
  ];
  for (const [name, statements, code, says] of cases) {
    const gap = coverageGap(statements, 'trajectories', '2026-07-01', '2026-09-30');
    t.equal(gap?.code ?? null, code, name);
    if (says) t.match(gap?.label.nl, says, name);
  }
});

t.test('coverage is believed through the day of the inputs', async (t) => {
  const given = spans(['2024-01-01', '2026-06-30'], ['2026-01-01', '2099-12-31'], ['2026-10-01', '2026-12-31']);
  t.strictSame(coverageAsOf(given, '2026-09-30'), spans(['2024-01-01', '2026-06-30'], ['2026-01-01', '2026-09-30']));
  t.strictSame(coverageAsOf(given, '2026-10-01').at(-1), spans(['2026-10-01', '2026-10-01'])[0]);
});

t.test('record kinds are called here as everywhere', async (t) => {
  t.ok(namedRecordKinds.length >= 5);
  for (const kind of namedRecordKinds) t.strictSame(recordKindLabel(kind), findRecordKind(kind)?.label.many, kind);
  t.strictSame(recordKindLabel('something-else'), { nl: 'something-else', en: 'something-else' });
});
