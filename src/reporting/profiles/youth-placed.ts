import { groupBy } from '../../core/breakdown.ts';
import type { FlowInputs, FlowTrajectory } from '../../core/indicators/flow/inputs.ts';
import { isLearning } from '../../core/indicators/flow/target-group.ts';
import { destination } from '../../core/lists/destination.ts';
import { addDays } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';

/** Someone counts as young through the year in which they turn 29: of a birth year no more is known. */
const lastYoungAge = 29;
/** A trajectory that starts so soon after another goes on from it: nobody has left. */
const joiningGapDays = 30;
const placedGroups: readonly (string | undefined)[] = ['regular', 'supported', 'education'];
/** Who came from work or school was not without. */
const notWithout: readonly (string | null)[] = ['school', 'employer'];

/** Birth years by participant; null for one that is not recorded. */
export type BirthYears = ReadonlyMap<string, number | null>;

/** Those who left in a period for work or education, or for a place nobody recorded, and came without work or school. */
export function leaversToPlace({ trajectories }: FlowInputs, { from, until }: Period): FlowTrajectory[] {
  const left = trajectories.filter(
    (one) =>
      one.end !== null &&
      one.end >= from &&
      one.end <= until &&
      !isLearning(one.kind) &&
      !notWithout.includes(one.origin) &&
      (one.destination === null || placedGroups.includes(destination.find(one.destination)?.group)),
  );
  const leavers = new Set(left.map(({ participantId }) => participantId));
  const theirs = groupBy(
    trajectories.filter(({ participantId }) => leavers.has(participantId)),
    ({ participantId }) => participantId,
  );
  const goesOn = ({ participantId, end }: FlowTrajectory) =>
    theirs
      .get(participantId)
      ?.some(
        (other) =>
          end !== null && other.start <= addDays(end, joiningGapDays) && (other.end === null || other.end > end),
      );
  return left.filter((one) => !goesOn(one));
}

/**
 * How many different participants under 30, without work or school when they came, left for work or education. Null
 * when of one who may be among them the birth year or the destination is not recorded.
 */
export function youthPlaced(leavers: readonly FlowTrajectory[], births: BirthYears): number | null {
  const placed = new Set<string>();
  const open = new Set<string>();
  for (const { participantId, end, destination: to } of leavers) {
    const born = births.get(participantId) ?? null;
    const isYoung = born === null ? null : Number(end?.slice(0, 4)) - born <= lastYoungAge;
    if (isYoung === false) continue;
    if (isYoung === null || to === null) open.add(participantId);
    else placed.add(participantId);
  }
  return [...open].some((id) => !placed.has(id)) ? null : placed.size;
}
