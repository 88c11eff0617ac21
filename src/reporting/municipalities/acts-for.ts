import { municipalities } from '../../catalogues/municipalities/municipalities.ts';
import { withSuccessors } from '../../catalogues/municipalities/successors.ts';
import type { Organisation } from '../../store/store.ts';

/**
 * The municipalities an organisation acts for: those its agreements name, so that a region has several; and of a
 * municipality the one whose official name it bears ("Delft", "Gemeente Delft").
 */
export function actsFor({ name, kind }: Pick<Organisation, 'name' | 'kind'>, named: readonly string[]): string[] {
  const bare = sameWriting(name.replace(/^gemeente\s+/i, ''));
  const own = kind === 'municipality' ? municipalities.filter((one) => sameWriting(one.name) === bare) : [];
  return [...new Set([...named, ...own.map(({ code }) => code)])].sort();
}

/** True when one of the two became part of the other, or they are the same. */
export function isSameGround(one: string, other: string): boolean {
  return withSuccessors(one).includes(other) || withSuccessors(other).includes(one);
}

function sameWriting(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}
