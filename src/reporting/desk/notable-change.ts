import type { Result } from '../../core/result.ts';
import { decimal } from '../../core/values/decimal.ts';

/** How a figure differs from an earlier one so much that somebody will ask why. */
export type NotableChange = 'higher' | 'lower' | 'became-unknown';

/** The rule, as the desk tells it: a share differs in points, anything else in a part of what it was. */
export const notableRule = { shareDiffers: 0.1, partDiffers: 0.25, countDiffers: 5 } as const;

type Known = Pick<Result, 'status' | 'value'>;

/** What is notable of a figure beside an earlier one; null when nothing is. */
export function notableChange(unit: string, now: Known, before: Known): NotableChange | null {
  if (before.status !== 'ok' || before.value === null) return null;
  if (now.status !== 'ok' || now.value === null) return now.status === 'unknown' ? 'became-unknown' : null;
  const difference = decimal(now.value).minus(before.value);
  const size = difference.abs();
  const enough = unit.startsWith('fraction')
    ? size.gte(notableRule.shareDiffers)
    : size.gt(0) &&
      size.gte(decimal(before.value).abs().times(notableRule.partDiffers)) &&
      (unit !== 'count' || size.gte(notableRule.countDiffers));
  if (!enough) return null;
  return difference.gt(0) ? 'higher' : 'lower';
}
