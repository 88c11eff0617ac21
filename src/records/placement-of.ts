import type { RecordData } from './field.ts';

/**
 * What an effort claims, as it counts once over all obligations: the placement it names, wherever that is claimed, or
 * else its participant, who is known in one centre only. Null when it says neither.
 */
export function placementOf(centreId: string, { placementId, participantId }: RecordData): string | null {
  if (placementId !== undefined) return `placement/${String(placementId)}`;
  return participantId === undefined ? null : `participant/${centreId}/${String(participantId)}`;
}
