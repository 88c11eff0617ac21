import t from 'tap';
import { dayText } from '../../../src/core/values/day-text.ts';
import { countText, numberText } from '../../../src/core/values/number-text.ts';

t.test('days read as they are said', async (t) => {
  t.strictSame(dayText('2026-09-30'), { nl: '30 september 2026', en: '30 September 2026' });
  t.strictSame(dayText('2026-03-01'), { nl: '1 maart 2026', en: '1 March 2026' });
});

t.test('numbers have marks for thousands and decimals in each language', async (t) => {
  const rows: [number | string, string, string][] = [
    [0, '0', '0'],
    [999, '999', '999'],
    [5775, '5.775', '5,775'],
    [1234567, '1.234.567', '1,234,567'],
    ['-1234.5678', '-1.234,5678', '-1,234.5678'],
    ['0.3', '0,3', '0.3'],
  ];
  for (const [value, nl, en] of rows) t.strictSame(numberText(value), { nl, en }, String(value));
});

t.test('one is singular, none and more are plural', async (t) => {
  const say = (count: number) =>
    countText(count, { nl: 'deelname', en: 'participation' }, { nl: 'deelnames', en: 'participations' });
  t.strictSame(say(1), { nl: '1 deelname', en: '1 participation' });
  t.strictSame(say(0), { nl: '0 deelnames', en: '0 participations' });
  t.strictSame(say(2000), { nl: '2.000 deelnames', en: '2,000 participations' });
});
