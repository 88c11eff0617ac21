import type { Random } from '../random.ts';
import type { Identified, ImportLine, TrajectoryData } from '../types.ts';

/** Group and contract of a position, where the kind of trajectory says both. */
const placed: Readonly<Record<string, { readonly group: string; readonly contract?: string }>> = {
  'wsw-job': { group: 'wsw', contract: 'regular' },
  'register-job': { group: 'participation-act-subsidy', contract: 'regular' },
  'sheltered-work': { group: 'participation-act-subsidy', contract: 'regular' },
  'internship-vso-pro': { group: 'placement-level-1', contract: 'placement' },
  'day-activity': { group: 'wmo' },
};
const hours = [12, 16, 20, 24, 28];

/** Positions of who works here, one at a time; of the others the share shows that they have none. */
export function makePositions(random: Random, trajectories: readonly Identified<TrajectoryData>[]): ImportLine[] {
  const busyUntil = new Map<string, string>();
  return trajectories.flatMap(({ id, data: { participantId, kind, start, end } }): ImportLine[] => {
    const place = placed[kind];
    if (!place || start <= (busyUntil.get(participantId) ?? '')) return [];
    busyUntil.set(participantId, end ?? '9999-12-31');
    const hoursPerWeek = hours[random.whole(0, hours.length - 1)] ?? 16;
    const days = { from: start, ...(end === undefined ? {} : { until: end }), inflowOn: start };
    return [
      {
        kind: 'positions',
        id: `wp-${id}`,
        data: { participantId, ...days, ...place, hoursPerWeek, fullTimeHours: 36 },
      },
    ];
  });
}
