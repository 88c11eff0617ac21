/** One line of the outcome: a figure of the subject against the same figure of its baseline, both of this run. */
export type Measured = {
  readonly what: string;
  readonly unit: string;
  readonly subject: readonly number[];
  /** Empty for a figure that is held against a fixed limit. */
  readonly baseline: readonly number[];
  /** The ratio of the medians, or the figure itself where there is no baseline, and what it should be. Null: reported only. */
  readonly target: { readonly is: 'at least' | 'at most'; readonly value: number } | null;
  /** Which of the subject's values is judged. */
  readonly judged?: 'median' | 'max';
};

/** A group of figures that are measured together. `note` says what subject and baseline are. */
export type Measure = {
  readonly name: string;
  readonly title: string;
  readonly note: string;
  run(say: (text: string) => void): Promise<readonly Measured[]>;
};

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  if (low === undefined || high === undefined) throw new Error('nothing was measured');
  return (low + high) / 2;
}

/** The value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** What is judged: a ratio of medians when there is a baseline, else the figure itself. */
export function judgedFigure({ subject, baseline, judged = 'median' }: Measured): number {
  const own = judged === 'max' ? Math.max(...subject) : median(subject);
  return baseline.length === 0 ? own : own / median(baseline);
}

/** Whether a line meets its target; null when it has none. */
export function isMet(measured: Measured): boolean | null {
  const { target } = measured;
  if (!target) return null;
  const figure = judgedFigure(measured);
  return target.is === 'at least' ? figure >= target.value : figure <= target.value;
}
