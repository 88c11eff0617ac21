import type { Trace } from '../../trace.ts';
import { Decimal, decimal } from '../../values/decimal.ts';
import { about } from '../../values/text.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { missingField, type Weight } from './outcome-steps.ts';
import { presentValue } from './outcome-value.ts';
import { dominantOf } from './overlap.ts';

/** What counts beside the dominant outcome, by name of the group. */
export function alphasOf(map: SroiInputs): Map<string, Decimal> {
  return new Map(map.overlapGroups.map(({ name, alpha }) => [name, decimal(alpha)]));
}

/**
 * How much of each outcome counts, by key: the dominant one of a group in full, the others for `alpha`. Which one that
 * is rests on all of the group, so while one of them is unknown none of them can be said to count.
 */
export function overlapWeights(
  trace: Trace,
  map: SroiInputs,
  outcomes: readonly Outcome[],
  discounts: readonly Decimal[],
): Map<string, Weight> {
  const alphas = alphasOf(map);
  const groups = new Map<string, Outcome[]>();
  for (const outcome of outcomes) {
    const group = outcome.given.overlapGroup;
    if (group !== null) groups.set(group, [...(groups.get(group) ?? []), outcome]);
  }
  const weights = new Map<string, Weight>();
  for (const [place, [name, members]] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const alpha = alphas.get(name) ?? new Decimal(0);
    if (members.length < 2 || alpha.equals(1)) continue;
    const label = about(
      { nl: 'Telt mee naast het grootste effect van de groep', en: 'Counts beside the largest outcome of the group' },
      name,
    );
    const words = { id: `overlap-${place + 1}`, label, unit: 'fraction' as const };
    const missing = members.flatMap(({ missing, key, index }) =>
      missing.map((field) => missingField(field, key, index)),
    );
    const weight = missing.length > 0 ? trace.missing(words, missing) : trace.input({ ...words, value: alpha });
    const dominant = dominantOf(
      members.map(({ values }) => (values ? presentValue(values, discounts) : new Decimal(0))),
    );
    for (const [index, { key }] of members.entries())
      if (missing.length > 0 || index !== dominant) weights.set(key, weight);
  }
  return weights;
}
