import t from 'tap';
import { flowFacts } from '../../../src/core/indicators/flow/facts.ts';
import { targetGroupOf } from '../../../src/core/indicators/flow/target-group.ts';
import { legalGround } from '../../../src/core/lists/legal-ground.ts';
import { targetGroup } from '../../../src/core/lists/target-group.ts';
import { trajectoryKind } from '../../../src/core/lists/trajectory-kind.ts';

type Facts = { legalGround: string | null; inRegister: boolean | null; characteristics: string[] };
const status = (ground: string | null, inRegister: boolean | null = null, ...characteristics: string[]): Facts => ({
  legalGround: ground,
  inRegister,
  characteristics,
});

const cases: [string, Facts[], string, string][] = [
  ['Wmo', [status('wmo')], 'day-activity', 'day-activity'],
  ['Wlz', [status('wlz')], 'volunteer', 'day-activity'],
  ['Jeugdwet', [status('jeugdwet')], 'volunteer', 'day-activity'],
  ['Wsw', [status('wsw')], 'wsw-job', 'sheltered'],
  ['beschut werk', [status('beschut-werk')], 'sheltered-work', 'sheltered'],
  ['in the register', [status('participatiewet', true)], 'register-job', 'jobs-agreement'],
  ['in the register, ground unknown', [status(null, true)], 'work-experience', 'jobs-agreement'],
  ['intern', [status('none', false)], 'internship-vmbo', 'pupils-students'],
  ['apprentice', [status('none', false)], 'apprenticeship-bbl', 'pupils-students'],
  ['in education', [status('education')], 'volunteer', 'pupils-students'],
  ['intern without status', [], 'internship-hbo-wo', 'pupils-students'],
  [
    'status holder',
    [status('participatiewet', false, 'low-literacy', 'status-holder')],
    'work-experience',
    'status-holders',
  ],
  ['temporary protection', [status('none', null, 'temporary-protection')], 'work-experience', 'status-holders'],
  ['Participatiewet', [status('participatiewet', false, 'language-gap')], 'reintegration', 'participation-act'],
  ['WIA', [status('wia-wao')], 'reintegration', 'disability-benefit'],
  ['Wajong', [status('wajong')], 'reintegration', 'disability-benefit'],
  ['WW', [status('ww')], 'reintegration', 'unemployment-benefit'],
  ['no benefit', [status('none')], 'volunteer', 'no-benefit'],
  ['other ground', [status('other')], 'volunteer', 'other'],
  ['ground unknown', [status(null)], 'volunteer', 'other'],
  ['no status', [], 'volunteer', 'other'],
  // the order of the rules
  [
    'Wmo before register, school and status holder',
    [status('wmo', true, 'status-holder')],
    'internship-bol',
    'day-activity',
  ],
  ['Wsw before register', [status('wsw', true)], 'internship-bol', 'sheltered'],
  ['register before school', [status('education', true)], 'internship-vso-pro', 'jobs-agreement'],
  [
    'school before status holder',
    [status('participatiewet', false, 'status-holder')],
    'internship-bol',
    'pupils-students',
  ],
  ['status holder before WW', [status('ww', false, 'status-holder')], 'volunteer', 'status-holders'],
  ['two on one day: the first rule that holds', [status('ww'), status('wmo')], 'volunteer', 'day-activity'],
];

t.test('the first rule that holds gives the group', async (t) => {
  for (const [name, statuses, kind, expected] of cases) {
    t.equal(targetGroupOf(statuses, [kind]), expected, name);
    t.equal(targetGroupOf([...statuses].reverse(), [kind]), expected, `${name}, in another order`);
  }
  const groups = new Set(cases.map(([, , , group]) => group));
  t.strictSame([...groups].sort(), [...targetGroup.codes].sort(), 'all ten groups have a case');
});

t.test('every ground and kind gives a group of the list', async (t) => {
  for (const ground of legalGround.codes)
    for (const kind of trajectoryKind.codes)
      t.ok(targetGroup.find(targetGroupOf([status(ground)], [kind])), `${ground} ${kind}`);
});

t.test('the newest status on or before the start counts', async (t) => {
  const base = { id: 't-1', participantId: 'anna', kind: 'volunteer', end: null, origin: null };
  const rest = { destination: null, endReason: null, referrer: null, payer: null };
  const from = (validFrom: string, ground: string | null) => ({ participantId: 'anna', validFrom, ...status(ground) });
  const statuses = [from('2026-03-01', 'ww'), from('2025-01-01', 'participatiewet'), from('2026-06-02', 'none')];
  const at = (start: string, given = statuses) =>
    flowFacts({ trajectories: [{ ...base, start, ...rest }], statuses: given, participants: [] }).episodes.map(
      (episode) => [episode.targetGroup, episode.groupKnown],
    );
  t.strictSame(at('2026-06-01'), [['unemployment-benefit', true]]);
  t.strictSame(at('2026-06-02'), [['no-benefit', true]]);
  t.strictSame(at('2026-02-28'), [['participation-act', true]]);
  t.strictSame(at('2024-12-31'), [['other', false]]);
  t.strictSame(at('2026-06-01', [from('2026-01-01', null)]), [['other', false]]);
  t.strictSame(at('2026-06-01', [from('2026-01-01', 'other')]), [['other', true]]);
});
