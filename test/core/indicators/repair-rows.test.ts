import t from 'tap';
import { run } from '../support/run.ts';

t.test('a row of what stood in the way says that it is of what did not succeed', async (t) => {
  const group = (outcome: string, barrier: string | null) => ({
    date: '2026-08-01',
    category: 'eee-small',
    itemType: null,
    outcome,
    barrier,
    movement: 'none' as const,
    grams: 0,
    itemsWithoutWeight: 0,
    records: 1,
  });
  const repairs = [group('fixed', null), group('end-of-life', 'too-worn'), group('repairable', null)];
  const material = { movements: [], stockCounts: [], book: [], neverCounted: [], inhabitants: [], repairs };
  const { breakdowns } = run('repair.success-rate', { material }, '2026-Q3', { by: ['barrier', 'outcome'] });
  const labels = (by: string) => breakdowns?.find((one) => one.by === by)?.rows.map(({ label }) => label);
  t.strictSame(labels('barrier'), [
    { nl: 'Niet gelukt: te ver versleten', en: 'Did not succeed: item too worn out' },
    { nl: 'Niet gelukt: belemmering niet vastgelegd', en: 'Did not succeed: barrier not recorded' },
  ]);
  t.equal(labels('outcome')?.length, 3);
  t.notMatch(JSON.stringify(labels('outcome')), 'Niet gelukt', 'outcomes are called as they are');
});
