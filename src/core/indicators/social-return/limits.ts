/** How much one calculation may hold. */
export const limits = {
  tables: 20,
  obligations: 100,
  /**
   * A contract has tens of efforts, a framework contract of a region thousands; so many make an answer of some forty
   * megabytes, in which every step of each still stands. What is larger is a mistake or an attack.
   */
  efforts: 10_000,
  approvals: 10_000,
  /** Largest amount: a thousand billion. */
  amount: 1e12,
  hoursPerWeek: 168,
  months: 600,
  lastDay: '2149-12-31',
} as const;
