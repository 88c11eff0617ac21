/**
 * How large a map may be. A real one has tens of outcomes over five years; what is larger is a mistake or an attack, and
 * everything here is computed in one go.
 */
export const limits = {
  outcomes: 1_000,
  inputs: 1_000,
  ranges: 10_000,
  years: 100,
  /** Years of all outcomes together: each is written down as a step. */
  outcomeYears: 10_000,
  draws: 1_000_000,
  /** Draws times what one draw computes: about ten seconds of work. */
  simulationWork: 250_000_000,
  /** Lowest and highest rate per year. Near -1 the divisors of a hundred years vanish; above 1 it is a percentage. */
  rate: { min: -0.5, max: 1 },
  /** Largest amount or quantity: a thousand billion. */
  amount: 1e12,
} as const;
