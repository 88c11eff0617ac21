import type { FormulaVersion } from './define-indicator.ts';
import type { Day } from './values/day.ts';

/** The versions of a formula, oldest first. */
export type FormulaVersions = readonly [FormulaVersion, ...FormulaVersion[]];

/**
 * The version in use on a day, so that a calculation of then is made again as it was: the newest that had started, and
 * of a day before the first one that first one. A version whose formula is not kept is passed over; the result says
 * which one it was made with.
 */
export function versionOn(
  versions: FormulaVersions,
  asOf: Day,
  isKept: (version: string) => boolean = () => true,
): FormulaVersion {
  const present = versions.at(-1) ?? versions[0];
  const kept = versions.filter((one) => one === present || isKept(one.version));
  return kept.findLast(({ from }) => from <= asOf) ?? kept[0] ?? present;
}
