import fc from 'fast-check';
import t from 'tap';
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  daySchema,
  daysBetween,
  daysInMonth,
  isDay,
} from '../../../src/core/values/day.ts';

const millisecondsPerDay = 86_400_000;
const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }).map(dayFromNumber);

t.test('a day exists or not', async (t) => {
  const cases: [string, boolean][] = [
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2000-02-29', true],
    ['2100-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-12-31', true],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['2026-01-01T00:00:00Z', false],
    [' 2026-01-01', false],
    ['1899-12-31', false],
    ['2200-01-01', false],
    ['', false],
  ];
  for (const [text, exists] of cases) {
    t.equal(isDay(text), exists, text);
    t.equal(daySchema.safeParse(text).success, exists, `${text} in a schema`);
  }
});

t.test('what is not a day has no number', async (t) => {
  for (const text of ['2026-02-30', '2026-13-01', 'today', '2026-01-01 '])
    t.throws(() => dayNumber(text), RangeError, text);
});

t.test('numbers of days agree with UTC', async (t) => {
  t.equal(dayNumber('1970-01-01'), 0);
  fc.assert(
    fc.property(anyDay, (day) => {
      const utc = Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8)));
      return dayNumber(day) === utc / millisecondsPerDay && isDay(day);
    }),
    { numRuns: 500 },
  );
});

t.test('adding days can be undone, and keeps order', async () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one, other) => {
      const days = daysBetween(one, other);
      return addDays(one, days) === other && addDays(other, -days) === one && days > 0 === other > one;
    }),
  );
});

t.test('leap days', async (t) => {
  t.equal(addDays('2024-02-28', 1), '2024-02-29');
  t.equal(addDays('2023-02-28', 1), '2023-03-01');
  t.equal(addDays('2026-01-01', -1), '2025-12-31');
  t.equal(daysBetween('2024-01-01', '2025-01-01'), 366);
  t.strictSame(
    [2023, 2024, 2100, 2000].map((year) => daysInMonth(year, 2)),
    [28, 29, 28, 29],
  );
});

t.test('months later or earlier, the last day of a month that is too short', async (t) => {
  const cases: [string, number, string][] = [
    ['2026-01-15', 6, '2026-07-15'],
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-01', -12, '2025-01-01'],
    ['2026-01-31', -3, '2025-10-31'],
    ['2026-05-10', 0, '2026-05-10'],
  ];
  for (const [day, months, expected] of cases) t.equal(addMonths(day, months), expected, `${day} ${months}`);
});

t.test('months later is in the month so many months on, and keeps the order of days', async (t) => {
  fc.assert(
    fc.property(anyDay, anyDay, fc.integer({ min: -24, max: 24 }), (one, other, months) => {
      const [a, b] = [one, other].sort() as [string, string];
      const index = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      return addMonths(a, months) <= addMonths(b, months) && index(addMonths(a, months)) - index(a) === months;
    }),
  );
  t.pass('on any days');
});
