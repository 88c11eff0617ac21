import type { Indicator } from '../define-indicator.ts';
import { active } from './flow/active.ts';
import { benefitEffectAfter } from './flow/benefit-effect.ts';
import { durableOutflow, durableOutflow3, durableOutflow12 } from './flow/durable-outflow.ts';
import { durationMean } from './flow/duration-mean.ts';
import { durationMedian } from './flow/duration-median.ts';
import { inflow } from './flow/inflow.ts';
import { noReturn } from './flow/no-return.ts';
import { outflow } from './flow/outflow.ts';
import { outflowRate } from './flow/outflow-rate.ts';
import { progression } from './flow/progression.ts';
import { responseShare, responseShare3, responseShare12 } from './flow/response-share.ts';
import { stayers } from './flow/stayers.ts';
import { capacityGap } from './guidance/capacity-gap.ts';
import { hoursGiven } from './guidance/hours-given.ts';
import { hoursPerParticipant } from './guidance/hours-per-participant.ts';
import { hoursReceived } from './guidance/hours-received.ts';
import { qualifiedShare } from './guidance/qualified-share.ts';
import { withoutGuidance } from './guidance/without-guidance.ts';
import { balanceGap } from './material/balance-gap.ts';
import { co2Avoided } from './material/co2-avoided.ts';
import { collected } from './material/collected.ts';
import { jobsPerKilotonne } from './material/jobs-per-kilotonne.ts';
import { out } from './material/out.ts';
import { productReuseRate } from './material/product-reuse-rate.ts';
import { residualRate } from './material/residual-rate.ts';
import { reusedPerInhabitant } from './material/reused-per-inhabitant.ts';
import { stock } from './material/stock.ts';
import { usefulRate } from './material/useful-rate.ts';
import { attendance } from './participation/attendance.ts';
import { ladderCoverage } from './participation/ladder-coverage.ts';
import { ladderGrowth } from './participation/ladder-growth.ts';
import { ladderImprovedShare } from './participation/ladder-improved-share.ts';
import { successRate } from './repair/success-rate.ts';
import { courseParticipants } from './visitors/courses.ts';
import { eventParticipants } from './visitors/events.ts';
import { nonPayingVisitors } from './visitors/non-paying.ts';
import { payingVisitors } from './visitors/paying.ts';
import { schoolVisits } from './visitors/school-visits.ts';
import { volunteeringFte } from './volunteering/fte.ts';
import { volunteeringHours } from './volunteering/hours.ts';
import { volunteers } from './volunteering/volunteers.ts';

/**
 * Every indicator, in the order of catalogue and report. A new indicator is one file, one case file and one line
 * here. Which inputs one needs is told by its schema; `inputsFor` takes them from a centre's facts.
 */
export const indicatorRegistry: readonly Indicator[] = [
  inflow,
  outflow,
  progression,
  active,
  stayers,
  outflowRate,
  durationMedian,
  durationMean,
  durableOutflow,
  responseShare,
  durableOutflow3,
  responseShare3,
  durableOutflow12,
  responseShare12,
  noReturn,
  benefitEffectAfter,
  ladderGrowth,
  ladderImprovedShare,
  ladderCoverage,
  attendance,
  hoursReceived,
  hoursGiven,
  hoursPerParticipant,
  qualifiedShare,
  withoutGuidance,
  capacityGap,
  collected,
  out,
  stock,
  balanceGap,
  productReuseRate,
  usefulRate,
  residualRate,
  reusedPerInhabitant,
  jobsPerKilotonne,
  co2Avoided,
  successRate,
  payingVisitors,
  nonPayingVisitors,
  eventParticipants,
  courseParticipants,
  schoolVisits,
  volunteeringHours,
  volunteeringFte,
  volunteers,
];

/** The indicator with this id, or undefined. */
export function findIndicator(id: string): Indicator | undefined {
  return indicatorRegistry.find((indicator) => indicator.id === id);
}
