import { type BreakdownDimension, breakdownDimensions } from '../sets/dimensions.ts';
import { periodCode } from '../sets/period-code.ts';

const byName = new Map<string, BreakdownDimension[]>();
for (const dimension of breakdownDimensions)
  for (const name of dimension.by) byName.set(name, [...(byName.get(name) ?? []), dimension]);

/**
 * The column a row of a report belongs in, and its code there. `destination` of goods is another list than of people, so
 * the family of the indicator decides. What has no column is not left out: it goes to `OtherBreakdowns`.
 */
export function dimensionOf(measure: string, by: string, code: string): { dimension: string; code: string } {
  const family = measure.split('.')[0] ?? '';
  const found = byName.get(by)?.find(({ families }) => !families || families.includes(family));
  if (!found) return { dimension: 'OtherBreakdowns', code: `${by}/${code}` };
  return { dimension: found.name, code: by === 'month' ? periodCode(code) : code };
}
