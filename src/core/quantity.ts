import type { Missing } from './result.ts';
import type { Decimal } from './values/decimal.ts';
import type { Text } from './values/text.ts';

/** A traced number: what it is, or why it is not known. What is made of an unknown one is unknown for the same reason. */
export type Quantity = {
  /** Id of the step that made it. */
  readonly step: string;
  readonly value: Decimal | null;
  /** How much it weighs in a median or mean. */
  readonly records: number;
  readonly missing: readonly Missing[];
  readonly reason: Text | null;
};

/** A number of a result, or why it is not there. */
export type Told = Quantity | Text;

/** The middle value; with an even number of them the mean of the middle two. Null of nothing. */
export function weightedMedian(values: readonly { value: Decimal; records: number }[]): Decimal | null {
  const sorted = values.filter(({ records }) => records > 0).sort((a, b) => a.value.comparedTo(b.value));
  const total = sorted.reduce((sum, { records }) => sum + records, 0);
  const at = (position: number) => {
    let passed = 0;
    return sorted.find(({ records }) => {
      passed += records;
      return passed > position;
    })?.value;
  };
  const lower = at(Math.floor((total - 1) / 2));
  const upper = at(Math.floor(total / 2));
  return lower && upper ? lower.plus(upper).dividedBy(2) : null;
}

/** The mean, each value weighed by its records. Null of nothing. */
export function weightedMean(values: readonly { value: Decimal; records: number }[]): Decimal | null {
  const total = values.reduce((sum, { records }) => sum + records, 0);
  const [first, ...rest] = values.map(({ value, records }) => value.times(records));
  if (!first || total === 0) return null;
  return rest.reduce((sum, value) => sum.plus(value), first).dividedBy(total);
}
