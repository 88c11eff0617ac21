import type { FlowStatus } from './inputs.ts';

type Facts = Pick<FlowStatus, 'legalGround' | 'inRegister' | 'characteristics'>;
type Rule = readonly [code: string, holds: (status: Facts, firstKinds: readonly string[]) => boolean];

const ground =
  (...grounds: string[]) =>
  ({ legalGround }: Facts) =>
    legalGround !== null && grounds.includes(legalGround);

/** In this order; the first rule that holds gives the group. Part of the formula version of every breakdown by target group. */
const rules: readonly Rule[] = [
  ['day-activity', ground('wmo', 'wlz', 'jeugdwet')],
  ['sheltered', ground('wsw', 'beschut-werk')],
  ['jobs-agreement', ({ inRegister }) => inRegister === true],
  ['pupils-students', (status, firstKinds) => firstKinds.some(isLearning) || ground('education')(status)],
  [
    'status-holders',
    ({ characteristics }) =>
      characteristics.includes('status-holder') || characteristics.includes('temporary-protection'),
  ],
  ['participation-act', ground('participatiewet')],
  ['disability-benefit', ground('wia-wao', 'wajong')],
  ['unemployment-benefit', ground('ww')],
  ['no-benefit', ground('none')],
];

const notRecorded: Facts = { legalGround: null, inRegister: null, characteristics: [] };

/**
 * The target group that follows from what is recorded of a person and from the kinds of the trajectories on the first day.
 * `statuses` are those of the newest day on which any holds: usually one, and none when nothing is recorded. With more
 * on one day the first rule that holds for any of them decides, so that their order does not matter.
 */
export function targetGroupOf(statuses: readonly Facts[], firstKinds: readonly string[]): string {
  const known = statuses.length > 0 ? statuses : [notRecorded];
  const rule = rules.find(([, holds]) => known.some((status) => holds(status, firstKinds)));
  return rule?.[0] ?? 'other';
}

/** True for what pupils and students come for: internships of every kind of school, and apprenticeships. */
export function isLearning(kind: string): boolean {
  return kind.startsWith('internship-') || kind === 'apprenticeship-bbl';
}
