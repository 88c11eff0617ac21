import { Decimal, decimal, exact } from '../../values/decimal.ts';
import { about } from '../../values/text.ts';
import { assumptionLabels } from './assumption-labels.ts';
import { isCorrection } from './check-ranges.ts';
import { correctionNames } from './correction.ts';
import type { SroiInputs } from './inputs.ts';
import { limits } from './limits.ts';
import type { Outcome } from './outcome.ts';
import type { SroiAssumption } from './result.ts';
import type { AssumptionName, Sensitivity } from './sensitivity-inputs.ts';

/** One number that may be off, with how far. `of` is the outcome or input; null for the whole map. */
export type Assumption = {
  readonly assumption: AssumptionName;
  readonly of: string | null;
  readonly low: Decimal;
  readonly base: Decimal;
  readonly high: Decimal;
};

const perOutcome = ['quantity', 'proxyValue', ...correctionNames, 'durationYears'] as const;

/** Everything the ratio hangs on, with its own range or the spread of its kind. Drop-off only where it does something. */
export function variedAssumptions(map: SroiInputs, outcomes: readonly Outcome[], asked: Sensitivity): Assumption[] {
  const key = (assumption: AssumptionName, of: string | null) => JSON.stringify([assumption, of]);
  const own = new Map(asked.ranges.map((range) => [key(range.assumption, range.of), range]));
  const vary = (assumption: AssumptionName, of: string | null, base: Decimal): Assumption => {
    const range = own.get(key(assumption, of));
    if (range) return { assumption, of, base, low: decimal(range.low), high: decimal(range.high) };
    return { assumption, of, base, ...spread(assumption, base, asked.spread) };
  };
  const ofOutcomes = outcomes.flatMap(({ key: of, values, given }) =>
    perOutcome
      .filter((name) => values && !(name === 'dropOff' && given.dropOff === null))
      .flatMap((name) => (values ? [vary(name, of, values[name])] : [])),
  );
  const inputs = [...map.inputs].sort((a, b) => (a.name < b.name ? -1 : 1));
  return [
    ...ofOutcomes,
    ...inputs.map(({ name, value }) => vary('inputValue', name, decimal(value ?? 0))),
    vary('discountRate', null, decimal(map.discountRate)),
  ];
}

function spread(assumption: AssumptionName, base: Decimal, by: Sensitivity['spread']): { low: Decimal; high: Decimal } {
  if (isCorrection(assumption)) return clamped(base, decimal(by.corrections), 0, 1);
  if (assumption === 'discountRate') return clamped(base, decimal(by.discountRate), limits.rate.min, limits.rate.max);
  const off = base.abs().times(by.amounts);
  return { low: base.minus(off), high: base.plus(off) };
}

/** To both sides, within the values that are allowed. */
function clamped(base: Decimal, off: Decimal, min: number, max: number): { low: Decimal; high: Decimal } {
  return { low: Decimal.max(min, base.minus(off)), high: Decimal.min(max, base.plus(off)) };
}

/** What the organisation chose, for the report: corrections with reason and source, prices of its own, the rate. */
export function chosenAssumptions(map: SroiInputs, outcomes: readonly Outcome[]): SroiAssumption[] {
  const corrections = outcomes.flatMap(({ key, step, given }) =>
    correctionNames.flatMap((name): SroiAssumption[] => {
      const correction = given[name];
      if (correction === null) return [];
      const told = typeof correction === 'number' ? { value: correction, reason: null, source: null } : correction;
      return [
        {
          ...told,
          id: `${step}.${name}`,
          label: about(assumptionLabels[name], key),
          value: exact(decimal(told.value)),
        },
      ];
    }),
  );
  const prices = outcomes.flatMap(({ key, step, given }): SroiAssumption[] =>
    given.proxyValue === null
      ? []
      : [
          {
            id: `${step}.proxyValue`,
            label: about(assumptionLabels.proxyValue, key),
            value: exact(decimal(given.proxyValue)),
            reason: null,
            source: given.proxySource,
          },
        ],
  );
  return [
    ...corrections,
    ...prices,
    {
      id: 'discount-rate',
      label: assumptionLabels.discountRate,
      value: exact(decimal(map.discountRate)),
      reason: null,
      source: null,
    },
  ];
}
