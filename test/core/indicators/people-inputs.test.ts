import t from 'tap';
import { flowFollowUp } from '../../../src/core/indicators/flow/follow-up-inputs.ts';
import { attendanceRow, measurement } from '../../../src/core/indicators/participation/inputs.ts';
import { visitorsInputs } from '../../../src/core/indicators/visitors/inputs.ts';
import { volunteeringInputs } from '../../../src/core/indicators/volunteering/inputs.ts';
import { instrument } from '../../../src/core/lists/instrument.ts';
import { participationLadder } from '../../../src/core/lists/participation-ladder.ts';
import { zrmScore } from '../../../src/core/lists/zrm-score.ts';

t.test('a score lies on the scale of its instrument', async (t) => {
  const score = (code: string, value: number) =>
    measurement.safeParse({ participantId: 'p-1', instrument: code, version: null, date: '2026-01-01', value });
  const cases: [string, number, boolean][] = [
    ['vng-ladder', 1, true],
    ['vng-ladder', 6, true],
    ['vng-ladder', 0, false],
    ['vng-ladder', 7, false],
    ['vng-ladder', 2.5, false],
    ['zrm', 1, true],
    ['zrm', 5, true],
    ['zrm', 6, false],
    ['wage-value', 0, true],
    ['wage-value', 0.62, true],
    ['wage-value', 1, true],
    // a percentage, where a fraction is asked
    ['wage-value', 62, false],
    ['wage-value', -0.1, false],
    ['another', 3, false],
  ];
  for (const [code, value, allowed] of cases) t.equal(score(code, value).success, allowed, `${code} ${value}`);
  t.strictSame(
    score('vng-ladder', 7).error?.issues.map(({ path, message }) => [path.join('.'), message]),
    [['value', 'not-on-scale']],
  );
});

t.test('the scale of an instrument is that of its code list', async (t) => {
  const scale = (code: string) => [instrument.find(code)?.least, instrument.find(code)?.most].map(String);
  t.strictSame(scale('vng-ladder'), [participationLadder.codes[0], participationLadder.codes.at(-1)]);
  t.strictSame(scale('zrm'), [zrmScore.codes[0], zrmScore.codes.at(-1)]);
});

t.test('what cannot be is refused', async (t) => {
  const attended = {
    trajectoryId: 't-1',
    month: '2026-07',
    state: null,
    presentMinutes: 60,
    dayParts: 0,
    plannedMinutes: 60,
    records: 1,
    recordsPlanned: 1,
  };
  const followUp = { trajectoryId: 't-1', months: 6, date: '2026-07-01', status: 'work' };
  t.ok(attendanceRow.safeParse(attended).success);
  t.ok(flowFollowUp.safeParse(followUp).success);
  const refused: [string, { success: boolean }][] = [
    ['more planned than there are', attendanceRow.safeParse({ ...attended, recordsPlanned: 2 })],
    ['minutes below zero', attendanceRow.safeParse({ ...attended, presentMinutes: -1 })],
    ['day-parts below zero', attendanceRow.safeParse({ ...attended, dayParts: -0.5 })],
    ['a state of no list', attendanceRow.safeParse({ ...attended, state: 'late' })],
    ['month 13', attendanceRow.safeParse({ ...attended, month: '2026-13' })],
    ['a moment that is not asked', flowFollowUp.safeParse({ ...followUp, months: 9 })],
    ['a status of no list', flowFollowUp.safeParse({ ...followUp, status: 'moved' })],
    ['no day', flowFollowUp.safeParse({ ...followUp, date: '2026-02-30' })],
    [
      'half a visitor',
      visitorsInputs.safeParse({ counts: [{ month: '2026-07', kind: 'event', count: 0.5, records: 1 }] }),
    ],
    [
      'volunteers below zero',
      volunteeringInputs.safeParse({ months: [{ month: '2026-07', minutes: 1, uniqueYearToDate: -1 }] }),
    ],
  ];
  for (const [name, { success }] of refused) t.notOk(success, name);
});
