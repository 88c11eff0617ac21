/** How much one calculation may hold. A contract has tens of efforts; what is larger is a mistake or an attack. */
export const limits = {
  tables: 20,
  obligations: 100,
  efforts: 1_000,
  approvals: 1_000,
  /** Largest amount: a thousand billion. */
  amount: 1e12,
  hoursPerWeek: 168,
  months: 600,
  lastDay: '2149-12-31',
} as const;
