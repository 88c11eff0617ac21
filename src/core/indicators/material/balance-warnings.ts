import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { Decimal } from '../../values/decimal.ts';
import { numberText } from '../../values/number-text.ts';
import type { Text } from '../../values/text.ts';
import type { CategoryGap } from './balance.ts';

/** From the largest gap to the smallest, so that only the heaviest one is said. */
const levels = [
  { code: 'balance-gap-large', threshold: 'threshold.balance-gap-large' },
  { code: 'balance-gap-noticeable', threshold: 'threshold.balance-gap-noticeable' },
] as const;

/**
 * Marks gaps that are larger than the thresholds allow: of the whole as a share of what was collected, of a category as
 * a share of all that came into it. Any gap of which nothing came in is large. Gaps of categories may cancel out in the
 * whole, so both are judged; one category alone is the whole.
 */
export function balanceWarnings(trace: Trace, gaps: readonly CategoryGap[], total: Quantity): Warning[] {
  const limits = levels.flatMap(({ code, threshold }) => {
    const found = trace.read(threshold);
    return 'code' in found ? [] : [{ code, limit: new Decimal(found.value) }];
  });
  const judge = (
    gap: Decimal | null,
    inflow: Decimal | null,
    says: Says,
    params: Record<string, string>,
  ): Warning[] => {
    if (!gap || !inflow || gap.isZero()) return [];
    const share = inflow.isZero() ? null : gap.abs().dividedBy(inflow);
    const level = limits.find(({ limit }) => share === null || share.greaterThan(limit));
    return level ? [{ code: level.code, label: says(share), params }] : [];
  };
  const inflow = gaps.reduce((sum, gap) => sum.plus(gap.inflow ?? 0), new Decimal(0));
  return [
    ...(gaps.length > 1 ? judge(total.value, inflow, ofWhole, {}) : []),
    ...gaps.flatMap(({ category, gap, came }) =>
      judge(gap.value, came, ofCategory(labelOf(materialCategory, category)), { category }),
    ),
  ];
}

/** A gap in words; the share is null when there is nothing to compare it with. */
type Says = (share: Decimal | null) => Text;

const ofWhole: Says = (share) => {
  if (share === null)
    return {
      nl: 'Alle categorieën samen: een balansverschil terwijl er van buiten niets bij kwam',
      en: 'All categories together: a balance gap while nothing came in from outside',
    };
  const { nl, en } = percentText(share);
  return {
    nl: `Alle categorieën samen: het balansverschil is ${nl} % van wat van buiten bij kwam`,
    en: `All categories together: the balance gap is ${en} % of what came in from outside`,
  };
};

const ofCategory =
  (label: Text): Says =>
  (share) => {
    if (share === null)
      return {
        nl: `${label.nl}: een balansverschil terwijl er niets bij kwam`,
        en: `${label.en}: a balance gap while nothing was added`,
      };
    const { nl, en } = percentText(share);
    return {
      nl: `${label.nl}: het balansverschil is ${nl} % van wat erbij kwam`,
      en: `${label.en}: the balance gap is ${en} % of what was added`,
    };
  };

function percentText(share: Decimal): Text {
  return numberText(share.times(100).toDecimalPlaces(1));
}
