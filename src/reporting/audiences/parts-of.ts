import type { Result } from '../../core/result.ts';
import { Decimal, decimal, exact } from '../../core/values/decimal.ts';

/** What a share or a mean was divided from: two of them add up where the figures themselves do not. */
export type Parts = { readonly dividend: string; readonly divisor: string };

/**
 * The parts of a figure whose last step divides them or takes their mean; null of any other, and when one is unknown. Of
 * nobody they are 0 and 0: no share, and nothing that stands in the way of that of others.
 */
export function partsOf({ indicator, steps }: Pick<Result, 'indicator' | 'steps'>): Parts | null {
  const last = steps.find(({ id }) => id === indicator);
  if (!last) return null;
  const of = last.of.map((id) => steps.find((step) => step.id === id));
  if (of.some((step) => step === undefined || step.value === null)) return null;
  if (last.operation === 'divide') {
    const [dividend, divisor] = of.map((step) => step?.value ?? null);
    return dividend && divisor ? { dividend, divisor } : null;
  }
  if (last.operation !== 'mean') return null;
  const weighed = of.map((step) => ({ value: decimal(step?.value ?? 0), records: new Decimal(step?.records ?? 1) }));
  const total = weighed.reduce((sum, { value, records }) => sum.plus(value.times(records)), new Decimal(0));
  return {
    dividend: exact(total),
    divisor: exact(weighed.reduce((sum, one) => sum.plus(one.records), new Decimal(0))),
  };
}
