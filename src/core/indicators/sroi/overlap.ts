import { Decimal } from '../../values/decimal.ts';

/** The largest one, sign apart; of equal ones the first. -1 of none. */
export function dominantOf(values: readonly Decimal[]): number {
  let dominant = -1;
  for (const [index, value] of values.entries())
    if (dominant < 0 || value.abs().greaterThan(values[dominant]?.abs() ?? 0)) dominant = index;
  return dominant;
}

/** What outcomes that may describe the same change count together: the dominant one, and `alpha` of the rest. */
export function overlapTotal(values: readonly Decimal[], alpha: Decimal): Decimal {
  const dominant = dominantOf(values);
  return values.reduce(
    (total, value, index) => total.plus(index === dominant ? value : value.times(alpha)),
    new Decimal(0),
  );
}
