import t from 'tap';
import { isShopDay, isWorkday, weekday, workdayFrom, workdayUntil } from '../../scripts/demo/history/calendar.ts';
import { newestQuarter } from '../../scripts/demo/newest-quarter.ts';

t.test('knows the days off in the Netherlands', (t) => {
  const daysOff: [string, string][] = [
    ['2025-04-21', 'Easter Monday'],
    ['2025-05-29', 'Ascension Day'],
    ['2025-06-09', 'Whit Monday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-04-27', "King's Day"],
    ['2026-05-14', 'Ascension Day'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas'],
    ['2038-04-26', 'the latest Easter Monday there is'],
  ];
  for (const [day, name] of daysOff) {
    t.notOk(isWorkday(day), `${name} ${day}`);
    t.notOk(isShopDay(day), `${name} ${day}`);
  }
  t.ok(isWorkday('2026-04-07'));
  t.end();
});

t.test('works from Monday to Friday and sells on Saturdays as well', (t) => {
  t.equal(weekday('2026-09-30'), 3);
  t.notOk(isWorkday('2026-09-26'));
  t.ok(isShopDay('2026-09-26'));
  t.notOk(isShopDay('2026-09-27'));
  t.equal(workdayFrom('2026-09-26'), '2026-09-28');
  t.equal(workdayUntil('2026-09-27'), '2026-09-25');
  t.equal(workdayUntil('2026-12-26'), '2026-12-24');
  t.end();
});

t.test('shows the last quarter that is over', (t) => {
  t.equal(newestQuarter('2026-11-22'), '2026-Q3');
  t.equal(newestQuarter('2026-10-01'), '2026-Q3');
  t.equal(newestQuarter('2026-09-30'), '2026-Q2');
  t.equal(newestQuarter('2027-01-01'), '2026-Q4');
  t.end();
});
