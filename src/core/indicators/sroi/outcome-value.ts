import { Decimal } from '../../values/decimal.ts';
import type { CorrectionName } from './correction.ts';
import { yearShares } from './year-shares.ts';

/** The numbers of one outcome. */
export type OutcomeValues = Readonly<Record<CorrectionName | 'quantity' | 'proxyValue' | 'durationYears', Decimal>>;

/** What one unit of first-year impact is worth over the years, as present value. */
export function annuity({ dropOff, durationYears }: OutcomeValues, discounts: readonly Decimal[]): Decimal {
  const keep = new Decimal(1).minus(dropOff);
  let left = new Decimal(1);
  let total = new Decimal(0);
  for (const [year, share] of yearShares(durationYears, discounts.length).entries()) {
    total = total.plus(left.times(share).dividedBy(discounts[year] ?? 1));
    left = left.times(keep);
  }
  return total;
}

/** Impact of a whole first year: the complements multiply, the percentages are never added. */
export function impact(values: OutcomeValues): Decimal {
  const { quantity, proxyValue, deadweight, displacement, attribution } = values;
  return [deadweight, displacement, attribution].reduce(
    (left, share) => left.times(new Decimal(1).minus(share)),
    quantity.times(proxyValue),
  );
}

/** Present value of an outcome. `discounts` holds a divisor for each year of the horizon. */
export function presentValue(values: OutcomeValues, discounts: readonly Decimal[]): Decimal {
  const first = impact(values);
  return first.isZero() ? first : first.times(annuity(values, discounts));
}

/** The divisors of the years: `(1 + rate)^(year + exponent)`. */
export function discountsOf(rate: Decimal, exponent: number, years: number): Decimal[] {
  const growth = rate.plus(1);
  const divisors: Decimal[] = [];
  let divisor = exponent === 1 ? growth : new Decimal(1);
  for (let year = 0; year < years; year += 1) {
    divisors.push(divisor);
    divisor = divisor.times(growth);
  }
  return divisors;
}
