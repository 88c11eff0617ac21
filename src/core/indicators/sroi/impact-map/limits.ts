/**
 * How large a map that is kept may be: smaller than what a calculation takes, as it is computed with every draft. A real
 * one has tens of outcomes over five years.
 */
export const impactMapLimits = {
  inputs: 100,
  outcomes: 100,
  years: 50,
  /** Years of all outcomes together: each is written down as a step. */
  outcomeYears: 1_000,
  /** Months of a project: its records are read as a whole. */
  months: 120,
  draws: 20_000,
  ranges: 500,
  /** Draws times what one draw computes: about a second of work. */
  simulationWork: 25_000_000,
} as const;
