import type { RecordData } from '../../src/records/field.ts';

/** The records that examples of other kinds refer to, in the order in which they can be written. */
export const exampleTargets: readonly { kind: string; id: string; data: RecordData }[] = [
  { kind: 'participants', id: 'p-17', data: { birthYear: 1980 } },
  { kind: 'participants', id: 'p-18', data: { birthYear: 1980 } },
  { kind: 'trajectories', id: 't-17', data: { participantId: 'p-17', kind: 'work-experience', start: '2026-02-02' } },
];
