import type { IndicatorFamily } from '../define-indicator.ts';
import type { FlowInputs } from './flow/inputs.ts';
import type { GuidanceInputs } from './guidance/inputs.ts';
import type { MaterialInputs } from './material/inputs.ts';

/** The facts of one centre and period from which every indicator takes its inputs. */
export type CentreFacts = {
  readonly flow: FlowInputs;
  readonly guidance: GuidanceInputs;
  readonly material: MaterialInputs;
};

/** The inputs of an indicator, out of a centre's facts. */
export function inputsFor({ family }: { readonly family: IndicatorFamily }, facts: CentreFacts): unknown {
  const { flow, guidance, material } = facts;
  return { flow, guidance: { guidance, flow }, material }[family];
}
