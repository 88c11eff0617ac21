import type { IndicatorFamily } from '../define-indicator.ts';
import type { FlowInputs } from './flow/inputs.ts';
import type { GuidanceInputs } from './guidance/inputs.ts';
import type { MaterialInputs } from './material/inputs.ts';
import type { ParticipationInputs } from './participation/inputs.ts';
import type { VisitorsInputs } from './visitors/inputs.ts';
import type { VolunteeringInputs } from './volunteering/inputs.ts';

/** The facts of one centre and period from which every indicator takes its inputs. */
export type CentreFacts = {
  readonly flow: FlowInputs;
  readonly guidance: GuidanceInputs;
  readonly material: MaterialInputs;
  readonly participation: ParticipationInputs;
  readonly visitors: VisitorsInputs;
  readonly volunteering: VolunteeringInputs;
};

/** The inputs of an indicator, out of a centre's facts: only those of its family are touched. */
export function inputsFor({ family }: { readonly family: IndicatorFamily }, facts: CentreFacts): unknown {
  return ofFamily[family](facts);
}

const ofFamily: { readonly [Family in IndicatorFamily]: (facts: CentreFacts) => unknown } = {
  flow: ({ flow }) => flow,
  guidance: ({ guidance, flow }) => ({ guidance, flow }),
  material: ({ material }) => material,
  repair: ({ material }) => ({ repairs: material.repairs ?? [] }),
  participation: ({ participation, flow }) => ({ participation, flow }),
  visitors: ({ visitors }) => visitors,
  volunteering: ({ volunteering }) => volunteering,
};
