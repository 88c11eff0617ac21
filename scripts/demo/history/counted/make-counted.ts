import type { Period } from '../../../../src/core/values/period.ts';
import type { People } from '../people/make-people.ts';
import type { Span } from '../people/stories.ts';
import type { CentreProfile } from '../profiles.ts';
import { makeRandom } from '../random.ts';
import type { Identified, ImportLine, MovementData } from '../types.ts';
import { makeAttendance } from './make-attendance.ts';
import { makeFollowUps } from './make-follow-ups.ts';
import { makeImpactMap } from './make-impact-map.ts';
import { makeLedger } from './make-ledger.ts';
import { makeMeasurements } from './make-measurements.ts';
import { makeNeeds } from './make-needs.ts';
import { makePositions } from './make-positions.ts';
import { makePurchases } from './make-purchases.ts';
import { makeRepairs } from './make-repairs.ts';
import { makeTerms } from './make-terms.ts';
import { makeVisitors } from './make-visitors.ts';
import { makeVolunteering } from './make-volunteering.ts';

/** Everything that is counted or asked beside guidance and material; the statements that it is complete come last. */
export function makeCounted(
  seed: number,
  centre: CentreProfile,
  { trajectories }: People,
  movements: readonly Identified<MovementData>[],
  isThere: (movementId: string) => boolean,
  span: Span,
  newest: Period,
): ImportLine[] {
  const random = (purpose: string) => makeRandom(seed, `${centre.id} ${purpose}`);
  const terms = makeTerms(random('terms'), trajectories, span.until);
  const lines = [
    ...terms.lines,
    ...makeAttendance(random('attendance'), centre.attendance, trajectories, terms.hours, span, newest),
    ...(centre.keepsMeasurements ? makeMeasurements(random('measurements'), trajectories, span) : []),
    ...makeFollowUps(random('follow-ups'), trajectories, span),
    ...makeRepairs(random('repairs'), movements, isThere),
    ...makeVisitors(random('visitors'), centre, span),
    ...makeVolunteering(random('volunteering'), centre, span),
    ...makeLedger(random('ledger'), centre, span),
    ...makePositions(random('positions'), trajectories),
    ...makePurchases(centre, span),
  ];
  const kinds = [...new Set(lines.map(({ kind }) => kind))];
  const statements = kinds.map((recordKind) => ({
    kind: 'coverage-statements',
    id: `volledig-${recordKind}`,
    data: { recordKind, from: span.from, completeThrough: span.until },
  }));
  return [...lines, ...statements, makeImpactMap(span), ...makeNeeds(span)];
}
