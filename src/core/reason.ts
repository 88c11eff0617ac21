import type { Missing } from './result.ts';
import type { Text } from './values/text.ts';

/** Each missing thing once, in the order in which it was met. */
export function uniqueMissing(missing: readonly Missing[]): Missing[] {
  const key = ({ code, params }: Missing) => JSON.stringify([code, params]);
  return [...new Map(missing.map((one) => [key(one), one])).values()];
}

/** Why there is no figure, when something is missing. */
export function missingReason(missing: readonly Missing[]): Text {
  return {
    nl: `Niet te berekenen. Nodig: ${missing.map(({ label }) => label.nl).join('; ')}`,
    en: `Cannot be computed. Needed: ${missing.map(({ label }) => label.en).join('; ')}`,
  };
}
