import { municipalityOn } from '../../catalogues/municipalities/successors.ts';
import type { Day } from '../../core/values/day.ts';

/**
 * Whether somebody who is recorded in a municipality is a resident of one of these on a day. Who is still recorded in a
 * municipality that became part of another as a whole lives in that other one. The reverse does not hold: of an agreement
 * with a municipality that is no more, only who was recorded in it are residents, and not all of its successor.
 */
export function residentOf(codes: readonly string[], on: Day): (municipality: string | null) => boolean {
  return (municipality) =>
    municipality !== null && (codes.includes(municipality) || codes.includes(municipalityOn(municipality, on)));
}
