import type { Day } from '../../core/values/day.ts';
import { findMunicipality } from './municipalities.ts';

/**
 * The municipality in which all of another one lies on a day: itself while it exists, after that who took it over as a
 * whole. A code of which the area was divided, or that is no municipality, stays as it is.
 */
export function municipalityOn(code: string, day: Day): string {
  const found = findMunicipality(code);
  const [successor, ...more] = found?.successorCodes ?? [];
  const hasEnded = found?.validTo !== null && found?.validTo !== undefined && found.validTo < day;
  return hasEnded && successor !== undefined && more.length === 0 ? municipalityOn(successor, day) : code;
}

/** Everybody who took over a municipality or a part of it, and who took over these, itself first. */
export function withSuccessors(code: string): string[] {
  const all = [code];
  // Grows while it is read: the successors of successors are looked up as well.
  for (const one of all)
    for (const successor of findMunicipality(one)?.successorCodes ?? [])
      if (!all.includes(successor)) all.push(successor);
  return all;
}
