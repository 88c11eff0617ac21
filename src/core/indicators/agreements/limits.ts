/** How much one calculation may hold. A centre has tens of agreements, each with some targets. */
export const limits = {
  agreements: 100,
  targets: 50,
  /** Largest target or budget: a thousand billion. */
  amount: 1e12,
  reportDays: 365,
} as const;
