import type { Context } from '../../define-indicator.ts';
import { type FlowEpisode, flowFacts } from '../flow/facts.ts';
import { activeIn } from '../flow/selections.ts';
import { type GuidanceFacts, guidanceFacts } from './facts.ts';
import type { GuidanceAndFlowInputs } from './inputs.ts';

/** Guidance of the period, and every participation that ran in it: a person may have had two, each with its own days. */
export type CapacityFacts = { readonly guidance: GuidanceFacts; readonly episodes: readonly FlowEpisode[] };

export function capacityFacts(inputs: GuidanceAndFlowInputs, context: Context): CapacityFacts {
  return {
    guidance: guidanceFacts(inputs, context),
    episodes: activeIn(flowFacts(inputs.flow).episodes, context.period),
  };
}
