import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';

/**
 * A unit of a step outside the fixed list: the currency of a foreign map, or years. A step shows its unit as text, and
 * nothing is rounded by it.
 */
export function stepUnit(name: string): Unit {
  return name as Unit;
}

/** A label with the name a user gave, in both languages. */
export function about(words: Text, name: string | number): Text {
  return { nl: `${words.nl}: ${name}`, en: `${words.en}: ${name}` };
}
