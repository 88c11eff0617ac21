import { sroiInputsSchema } from '../inputs.ts';
import { sroiRefusals } from '../refusals.ts';
import { type MapFault, sourceFaults } from './check-sources.ts';
import { impactMapLimits } from './limits.ts';
import type { ImpactMap } from './shape.ts';
import { toSroiInputs } from './to-sroi-inputs.ts';

/** Everything that is wrong with a map whose fields are right each by itself. Numbers that are yet to come are left open. */
export function impactMapFaults(map: ImpactMap): MapFault[] {
  const own = sourceFaults(map);
  const filled = toSroiInputs(map, {
    input: (value) => (typeof value === 'number' ? value : null),
    quantity: (value) => (typeof value === 'number' ? value : null),
    price: (value) => ({ value: typeof value === 'number' ? value : null, source: null }),
    countsPeople: () => false,
  });
  return [...own, ...negativePlaces(map), ...calculationFaults(filled), ...workFaults(map)];
}

/** The rules of a calculation, told at the same places. */
function calculationFaults(filled: unknown): MapFault[] {
  const read = sroiInputsSchema.safeParse(filled);
  return (read.error?.issues ?? []).flatMap((issue): MapFault[] => {
    const code = issue.code === 'custom' ? String(issue.params?.code) : '';
    const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)));
    // A figure made of maps has been refused where the map names it; and what is said of itself in another way as well.
    return code in sroiRefusals && code !== 'counts-itself' ? [{ path, code }] : [];
  });
}

/** Numbers within a place that a calculation does not see. */
function negativePlaces({ inputs }: ImpactMap): MapFault[] {
  return inputs.flatMap(({ value }, index): MapFault[] => {
    if (typeof value === 'number' || 'ledger' in value) return [];
    const at = (member: string) => ['inputs', index, 'value', member];
    return [
      ...(typeof value.quantity === 'number' && value.quantity < 0
        ? [{ path: at('quantity'), code: 'negative-quantity' }]
        : []),
      ...(typeof value.price === 'number' && value.price < 0 ? [{ path: at('price'), code: 'negative-input' }] : []),
    ];
  });
}

/** A map that is kept is computed again and again: it may ask less of it than a single calculation. */
function workFaults({ outcomes, inputs, horizonYears, sensitivity }: ImpactMap): MapFault[] {
  const horizon = horizonYears ?? 5;
  const years = outcomes.reduce((sum, one) => sum + Math.min(horizon, Math.ceil(one.durationYears ?? 1)), 0);
  if (years > impactMapLimits.outcomeYears)
    return [{ path: ['outcomes'], code: 'map-too-long', params: { limit: String(impactMapLimits.outcomeYears) } }];
  const work = (sensitivity?.draws ?? 10_000) * (years + 6 * outcomes.length + inputs.length);
  const path = sensitivity?.draws ? ['sensitivity', 'draws'] : ['outcomes'];
  return work > impactMapLimits.simulationWork ? [{ path, code: 'simulation-too-large' }] : [];
}
