import type { Missing } from '../../result.ts';
import type { Period } from '../../values/period.ts';
import type { Text } from '../../values/text.ts';

/**
 * What is missing when no month of a period has a count of this kind. The statement that visitor counts are complete is
 * one for all kinds: it does not say that this one was counted, and what nobody counted is not 0.
 */
export function neverCounted(kind: Text, { id }: Period): Missing {
  const label = {
    nl: `${kind.nl}: een telling in ${id} (0 als er niemand kwam)`,
    en: `${kind.en}: a count in ${id} (0 if nobody came)`,
  };
  return { code: 'visitors-not-counted', label, params: { period: id } };
}
