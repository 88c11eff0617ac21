import type { Indicator } from '../../../src/core/define-indicator.ts';
import {
  durableOutflow,
  durableOutflow3,
  durableOutflow12,
} from '../../../src/core/indicators/flow/durable-outflow.ts';
import { noReturn } from '../../../src/core/indicators/flow/no-return.ts';
import { responseShare, responseShare3, responseShare12 } from '../../../src/core/indicators/flow/response-share.ts';
import { capacityGap } from '../../../src/core/indicators/guidance/capacity-gap.ts';
import { attendance } from '../../../src/core/indicators/participation/attendance.ts';
import { ladderCoverage } from '../../../src/core/indicators/participation/ladder-coverage.ts';
import { ladderGrowth } from '../../../src/core/indicators/participation/ladder-growth.ts';
import { ladderImprovedShare } from '../../../src/core/indicators/participation/ladder-improved-share.ts';
import { findIndicator, indicatorRegistry } from '../../../src/core/indicators/registry.ts';
import { successRate } from '../../../src/core/indicators/repair/success-rate.ts';
import { courseParticipants } from '../../../src/core/indicators/visitors/courses.ts';
import { eventParticipants } from '../../../src/core/indicators/visitors/events.ts';
import { nonPayingVisitors } from '../../../src/core/indicators/visitors/non-paying.ts';
import { payingVisitors } from '../../../src/core/indicators/visitors/paying.ts';
import { schoolVisits } from '../../../src/core/indicators/visitors/school-visits.ts';
import { volunteeringFte } from '../../../src/core/indicators/volunteering/fte.ts';
import { volunteeringHours } from '../../../src/core/indicators/volunteering/hours.ts';
import { volunteers } from '../../../src/core/indicators/volunteering/volunteers.ts';

/**
 * Indicators the service does not offer yet: their formulas are tested as the others are. Once the record kinds they
 * rest on exist they move to the registry, and this file goes.
 */
export const pendingIndicators: readonly Indicator[] = [
  durableOutflow,
  responseShare,
  durableOutflow3,
  responseShare3,
  durableOutflow12,
  responseShare12,
  noReturn,
  capacityGap,
  ladderGrowth,
  ladderImprovedShare,
  ladderCoverage,
  attendance,
  payingVisitors,
  nonPayingVisitors,
  eventParticipants,
  courseParticipants,
  schoolVisits,
  volunteeringHours,
  volunteeringFte,
  volunteers,
  successRate,
];

/** Record kinds these indicators rest on that do not exist yet. */
export const pendingRecordKinds: readonly string[] = [
  'follow-ups',
  'measurements',
  'attendance',
  'visitor-counts',
  'volunteer-hours',
  'repairs',
];

/** All formulas that are tested. */
export const testedIndicators: readonly Indicator[] = [...indicatorRegistry, ...pendingIndicators];

/** The indicator with this id, in the registry or not yet. */
export function findTested(id: string): Indicator | undefined {
  return findIndicator(id) ?? pendingIndicators.find((indicator) => indicator.id === id);
}
