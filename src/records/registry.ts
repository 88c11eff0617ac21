import { agreements } from './agreements.ts';
import { attendance } from './attendance.ts';
import { coverageStatements } from './coverage-statements.ts';
import type { RecordKind } from './define-record-kind.ts';
import { efforts } from './efforts.ts';
import { followUps } from './follow-ups.ts';
import { guidanceSessions } from './guidance-sessions.ts';
import { impactMaps } from './impact-maps.ts';
import { ledgerEntries } from './ledger-entries.ts';
import { materialMovements } from './material-movements.ts';
import { measurements } from './measurements.ts';
import { needs } from './needs.ts';
import { participantStatuses } from './participant-statuses.ts';
import { participants } from './participants.ts';
import { positions } from './positions.ts';
import { repairs } from './repairs.ts';
import { socialPurchases } from './social-purchases.ts';
import { trajectories } from './trajectories.ts';
import { trajectoryTerms } from './trajectory-terms.ts';
import { visitorCounts } from './visitor-counts.ts';
import { volunteerHours } from './volunteer-hours.ts';

/**
 * Every record kind, those that others refer to first. Tables, routes, import, documentation and demo follow from
 * this list: a new kind is one file and one line here.
 */
export const recordKinds: readonly RecordKind[] = [
  coverageStatements,
  participants,
  participantStatuses,
  trajectories,
  trajectoryTerms,
  attendance,
  guidanceSessions,
  measurements,
  followUps,
  materialMovements,
  repairs,
  visitorCounts,
  volunteerHours,
  ledgerEntries,
  impactMaps,
  positions,
  socialPurchases,
  needs,
  agreements,
  efforts,
];

const byName = new Map(recordKinds.map((kind) => [kind.kind, kind]));

/** The kind with this path segment, or undefined. */
export function findRecordKind(kind: string): RecordKind | undefined {
  return byName.get(kind);
}
