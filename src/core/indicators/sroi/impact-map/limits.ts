/**
 * How large a map that is kept may be: smaller than what a calculation takes, as it is computed with every draft. A real
 * one has tens of outcomes over five years.
 */
export const impactMapLimits = {
  inputs: 100,
  outcomes: 100,
  years: 50,
  draws: 20_000,
  ranges: 500,
  /** Draws times what one draw computes: about a second of work. */
  simulationWork: 25_000_000,
} as const;
