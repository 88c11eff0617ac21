import type { ListedIndicator } from '../../../define-indicator.ts';

/** Indicators that are themselves made of an impact map: a map that counted one of them would count itself. */
const madeOfMaps = /^(sroi|maex-style|business-case)(\.|$)/;

export function isMadeOfMaps(indicator: string): boolean {
  return madeOfMaps.test(indicator);
}

/** Parts of a whole cannot be multiplied with a price: half of the leavers is no number of leavers. */
const notCountable: ReadonlySet<string> = new Set(['fraction', 'ratio', 'object']);

export function isCountable({ unit }: { readonly unit: string }): boolean {
  return !notCountable.has(unit);
}

/** Families whose figures are made of people. */
const ofPeople: ReadonlySet<string> = new Set(['flow', 'participation', 'guidance']);

/** True for a figure from which the number of people could be worked out. */
export function countsPeople({ family }: Pick<ListedIndicator, 'family'>): boolean {
  return ofPeople.has(family);
}
