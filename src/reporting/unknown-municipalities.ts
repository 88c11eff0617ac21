import { catalogueStart, findMunicipality, municipalityAt } from '../catalogues/municipalities/municipalities.ts';
import { flowFacts } from '../core/indicators/flow/facts.ts';
import type { FlowInputs } from '../core/indicators/flow/inputs.ts';
import { activeIn } from '../core/indicators/flow/selections.ts';
import type { Day } from '../core/values/day.ts';
import type { Period } from '../core/values/period.ts';

/**
 * Participants of the period whose municipality did not exist on the first day of the period on which they were there:
 * sorted ids. Codes come and go with mergers, so a record is not refused for one.
 */
export function inUnknownMunicipality(inputs: FlowInputs, period: Period): string[] {
  const ids = activeIn(flowFacts(inputs).episodes, period)
    .filter(({ municipality, start }) => municipality && !existed(municipality, later(start, period.from)))
    .map(({ participantId }) => participantId);
  return [...new Set(ids)].sort();
}

/** Of days before the catalogue begins only the code itself can be told. */
function existed(code: string, day: Day): boolean {
  return (day < catalogueStart ? findMunicipality(code) : municipalityAt(code, day)) !== undefined;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
