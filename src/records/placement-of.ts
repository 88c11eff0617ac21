import type { RecordData } from './field.ts';

/** Fields of a purchase or an activity: these are not somebody's place, and one person may have several. */
const ofNoPlace = ['amount', 'amountInclVat', 'labourPart', 'hours', 'days'] as const;

/**
 * What an effort claims, as it counts once over all obligations: the placement it names, wherever that is claimed, or
 * else the place of its participant, who is known in one centre only. Null when it says neither.
 */
export function placementOf(centreId: string, data: RecordData): string | null {
  const { placementId, participantId } = data;
  if (placementId !== undefined) return `placement/${String(placementId)}`;
  if (participantId === undefined || ofNoPlace.some((field) => data[field] !== undefined)) return null;
  return `participant/${centreId}/${String(participantId)}`;
}

/** Hours of the longest full-time week there is: only to see what cannot be, a value is computed by the table. */
const longestWeek = 40;

/** The part of a full-time week that an effort claims of its person; 0 where it claims no hours. */
export function weekOf({ share, hoursPerWeek, fullTimeHours }: RecordData): number {
  if (typeof hoursPerWeek !== 'number') return 0;
  const week = typeof fullTimeHours === 'number' ? fullTimeHours : longestWeek;
  return Math.min(1, hoursPerWeek / week) * (typeof share === 'number' ? share : 1);
}
