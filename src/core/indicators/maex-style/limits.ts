/** How much one profile may be computed on. */
export const limits = {
  rows: 2_000,
  /** Largest quantity or amount: a thousand billion. */
  amount: 1e12,
  /** The profile is about a year. */
  months: 12,
  rungs: 6,
} as const;
