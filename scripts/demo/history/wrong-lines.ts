import type { Period } from '../../../src/core/values/period.ts';
import type { Identified, ImportLine, TrajectoryData } from './types.ts';

/**
 * Three lines that cannot be right, one for each way in which a line is refused: it refers to nobody, it contradicts
 * itself, it cannot be counted.
 */
export function wrongLines(newest: Period, trajectories: readonly Identified<TrajectoryData>[]): ImportLine[] {
  const participantId = trajectories[0]?.data.participantId ?? '';
  return [
    {
      kind: 'guidance-sessions',
      id: 'b-wrong-1',
      data: { date: newest.until, minutes: 60, kind: 'work', participantIds: ['x-999'], guides: [{}] },
    },
    {
      kind: 'trajectories',
      id: `${participantId}-wrong`,
      data: { participantId, kind: 'work-experience', start: newest.until, end: newest.from },
    },
    {
      kind: 'material-movements',
      id: 'm-wrong-1',
      data: { date: newest.until, direction: 'out', category: 'housewares', destination: 'resale', items: 12 },
    },
  ];
}
