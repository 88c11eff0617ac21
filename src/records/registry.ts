import { coverageStatements } from './coverage-statements.ts';
import type { RecordKind } from './define-record-kind.ts';
import { guidanceSessions } from './guidance-sessions.ts';
import { materialMovements } from './material-movements.ts';
import { participantStatuses } from './participant-statuses.ts';
import { participants } from './participants.ts';
import { trajectories } from './trajectories.ts';

/**
 * Every record kind, those that others refer to first. Tables, routes, import, documentation and demo follow from
 * this list: a new kind is one file and one line here.
 */
export const recordKinds: readonly RecordKind[] = [
  coverageStatements,
  participants,
  participantStatuses,
  trajectories,
  guidanceSessions,
  materialMovements,
];

const byName = new Map(recordKinds.map((kind) => [kind.kind, kind]));

/** The kind with this path segment, or undefined. */
export function findRecordKind(kind: string): RecordKind | undefined {
  return byName.get(kind);
}
