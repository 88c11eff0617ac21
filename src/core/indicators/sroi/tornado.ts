import { rounded } from '../../values/decimal.ts';
import type { Assumption } from './assumptions.ts';
import { type RatioModel, ratioOf } from './ratio-model.ts';
import type { SroiValue } from './result.ts';

type Row = SroiValue['sensitivity']['tornado'][number];

/** The ratio at both ends of each assumption, one at a time, the widest first. */
export function tornado(model: RatioModel, assumptions: readonly Assumption[]): Row[] {
  const rows = assumptions.map((one) => {
    const { assumption, of, low, base, high } = one;
    const [atLow, atHigh] = [ratioOf(model.at(one, low)), ratioOf(model.at(one, high))];
    const swing = atLow && atHigh ? atHigh.minus(atLow).abs() : null;
    const row: Row = {
      assumption,
      of,
      low: low.toNumber(),
      base: base.toNumber(),
      high: high.toNumber(),
      ratioAtLow: atLow && rounded(atLow, 'ratio'),
      ratioAtHigh: atHigh && rounded(atHigh, 'ratio'),
      swing: swing && rounded(swing, 'ratio'),
    };
    return { row, swing };
  });
  // A ratio without bound is the widest of all.
  return rows
    .sort((a, b) =>
      a.swing && b.swing ? b.swing.comparedTo(a.swing) : Number(a.swing !== null) - Number(b.swing !== null),
    )
    .map(({ row }) => row);
}
