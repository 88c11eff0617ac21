import { mapExamples } from '../../../catalogues/worked-examples/map-examples.ts';
import type { SroiCalculation } from './sroi.ts';

/** Requests that can be sent as they are: the impact maps that are shown to people. */
export function sroiExamples(): SroiCalculation[] {
  return mapExamples.map(({ asOf, map }) => ({ indicator: 'sroi', asOf, inputs: map }));
}
