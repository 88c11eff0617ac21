import { Decimal, type DecimalInput } from '../values/decimal.ts';

/** What shares of one whole leave unexplained: 1 less their sum, negative when they come to more than the whole. */
export function shareGap(shares: readonly DecimalInput[]): Decimal {
  return shares.reduce((left: Decimal, share) => left.minus(share), new Decimal(1));
}

/** True when shares come to the whole within the tolerance, ends included. */
export function sharesClose(shares: readonly DecimalInput[], tolerance: DecimalInput): boolean {
  return shareGap(shares).abs().lessThanOrEqualTo(tolerance);
}
