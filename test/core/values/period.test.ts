import fc from 'fast-check';
import t from 'tap';
import { addDays, dayFromNumber, dayNumber } from '../../../src/core/values/day.ts';
import {
  monthsIn,
  monthsThrough,
  type PeriodKind,
  parsePeriod,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  spanOf,
} from '../../../src/core/values/period.ts';

const kinds: PeriodKind[] = ['month', 'quarter', 'half-year', 'year'];

t.test('periods as they are written', async (t) => {
  const cases: [string, string, string][] = [
    ['2026', '2026-01-01', '2026-12-31'],
    ['2026-H1', '2026-01-01', '2026-06-30'],
    ['2026-H2', '2026-07-01', '2026-12-31'],
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2026-Q4', '2026-10-01', '2026-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2026-09', '2026-09-01', '2026-09-30'],
  ];
  for (const [id, from, until] of cases) t.match(parsePeriod(id), { id, from, until }, id);
  for (const id of [
    '',
    '26',
    '2026-Q5',
    '2026-Q0',
    '2026-H3',
    '2026-13',
    '2026-00',
    '2026-1',
    '2026-q1',
    '1989',
    '2151',
    '2026-Q1 ',
  ])
    t.equal(parsePeriod(id), null, `${id} is none`);
});

t.test('periods of a kind follow each other without a gap, and each is read back from its id', async () => {
  const days = fc.integer({ min: dayNumber('1991-01-01'), max: dayNumber('2150-12-31') }).map(dayFromNumber);
  fc.assert(
    fc.property(days, fc.constantFrom(...kinds), (day, kind) => {
      const period = periodOf(kind, day);
      const before = previousPeriod(period);
      const read = parsePeriod(period.id);
      return (
        period.from <= day &&
        day <= period.until &&
        addDays(before.until, 1) === period.from &&
        JSON.stringify(read) === JSON.stringify(period)
      );
    }),
  );
});

t.test('months in a period, and the year before', async (t) => {
  t.strictSame(monthsIn(periodOf('quarter', '2026-08-15')), ['2026-07', '2026-08', '2026-09']);
  t.equal(monthsIn(periodOf('year', '2026-08-15')).length, 12);
  t.equal(samePeriodLastYear(periodOf('quarter', '2026-08-15')).id, '2025-Q3');
  t.equal(samePeriodLastYear(periodOf('month', '2024-02-29')).until, '2023-02-28');
  t.equal(samePeriodLastYear(periodOf('year', '1990-01-01')).id, '1989');
});

t.test('a span of months has whole months, its own past, and no id that a request may name', async (t) => {
  const running = monthsThrough('2026-09', 12);
  t.match(running, { id: '2025-10..2026-09', from: '2025-10-01', until: '2026-09-30' });
  t.equal(monthsIn(running).length, 12);
  t.equal(monthsIn(running)[3], '2026-01');
  t.equal(previousPeriod(running).id, '2024-10..2025-09');
  t.equal(samePeriodLastYear(spanOf('2024-02', '2024-02')).until, '2023-02-28');
  t.equal(monthsThrough('2026-12', 12).until, parsePeriod('2026')?.until);
  t.equal(parsePeriod(running.id), null);
});
