/** How much one share may be computed on: everything is computed in one go. */
export const limits = {
  positions: 2_000,
  purchases: 2_000,
  /** Largest amount of money or fte: a thousand billion. */
  amount: 1e12,
  /** A week has 168 hours. */
  hours: 168,
} as const;
