import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { Decimal } from '../../values/decimal.ts';
import type { Text } from '../../values/text.ts';
import type { CategoryGap } from './balance.ts';

/** From the largest gap to the smallest, so that only the heaviest one is said. */
const levels = [
  { code: 'balance-gap-large', threshold: 'threshold.balance-gap-large' },
  { code: 'balance-gap-noticeable', threshold: 'threshold.balance-gap-noticeable' },
] as const;

/**
 * Marks gaps, of the whole and of each category, that are larger than the thresholds allow as a share of what came
 * in. Any gap without inflow is large. Gaps of categories may cancel out in the whole, so both are judged.
 */
export function balanceWarnings(trace: Trace, gaps: readonly CategoryGap[], total: Quantity): Warning[] {
  const limits = levels.flatMap(({ code, threshold }) => {
    const found = trace.read(threshold);
    return 'code' in found ? [] : [{ code, limit: new Decimal(found.value) }];
  });
  const judge = (
    gap: Decimal | null,
    inflow: Decimal | null,
    label: Text,
    params: Record<string, string>,
  ): Warning[] => {
    if (!gap || !inflow || gap.isZero()) return [];
    const share = inflow.isZero() ? null : gap.abs().dividedBy(inflow);
    const level = limits.find(({ limit }) => share === null || share.greaterThan(limit));
    return level ? [{ code: level.code, label: sayingShare(label, share), params }] : [];
  };
  const inflow = gaps.reduce((sum, gap) => sum.plus(gap.inflow ?? 0), new Decimal(0));
  const whole = { nl: 'Alle categorieën samen', en: 'All categories together' };
  return [
    ...judge(total.value, inflow, whole, {}),
    ...gaps.flatMap(({ category, gap, inflow: own }) =>
      judge(gap.value, own, labelOf(materialCategory, category), { category }),
    ),
  ];
}

function sayingShare(label: Text, share: Decimal | null): Text {
  if (share === null)
    return {
      nl: `${label.nl}: een balansverschil terwijl er niets binnenkwam`,
      en: `${label.en}: a balance gap while nothing came in`,
    };
  const percent = share.times(100).toDecimalPlaces(1).toFixed();
  return {
    nl: `${label.nl}: het balansverschil is ${percent.replace('.', ',')} % van wat binnenkwam`,
    en: `${label.en}: the balance gap is ${percent} % of what came in`,
  };
}
