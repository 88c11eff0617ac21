import t from 'tap';
import { monthsThrough, parsePeriod } from '../../../src/core/values/period.ts';
import { periodText } from '../../../src/core/values/period-text.ts';

const cases: readonly (readonly [id: string, nl: string, en: string])[] = [
  ['2026', '2026', '2026'],
  ['2026-H1', 'eerste helft van 2026', 'first half of 2026'],
  ['2026-Q4', 'vierde kwartaal van 2026', 'fourth quarter of 2026'],
  ['2026-09', 'september 2026', 'September 2026'],
];

t.test('a period reads as people say it', async (t) => {
  for (const [id, nl, en] of cases) {
    const period = parsePeriod(id);
    t.strictSame(period && periodText(period), { nl, en }, id);
  }
});

t.test('a span of months reads by its first and last month', async (t) => {
  const { nl, en } = periodText(monthsThrough('2026-09', 12));
  t.equal(nl, 'oktober 2025 tot en met september 2026');
  t.equal(en, 'October 2025 through September 2026');
});
