import type { Period } from '../../values/period.ts';
import { firstTrajectory } from './episode.ts';
import { flowFacts } from './facts.ts';
import type { FlowInputs } from './inputs.ts';
import { activeIn } from './selections.ts';

/**
 * The first trajectory of each participation of the period whose target group is `other` only because nothing says
 * otherwise: sorted ids, as many as the warning `status-missing` of the active participations counts.
 */
export function trajectoriesWithoutStatus(inputs: FlowInputs, period: Period): string[] {
  return activeIn(flowFacts(inputs).episodes, period)
    .filter(({ groupKnown }) => !groupKnown)
    .map((episode) => firstTrajectory(episode).id)
    .sort();
}
