/** Observations a release can have; the report of the largest centre has a thousand. */
export const mostObservations = 2 ** 20;

/** Number of the first observation of a release. That of the next release is beyond its last. */
export function firstIdOf(sequence: number): number {
  return sequence * mostObservations;
}
