import type { Missing } from '../../result.ts';
import type { Period } from '../../values/period.ts';
import { periodText } from '../../values/period-text.ts';
import type { Text } from '../../values/text.ts';

/**
 * What is missing when no month of a period has a count of this kind. The statement that visitor counts are complete is
 * one for all kinds: it does not say that this one was counted, and what nobody counted is not 0.
 */
export function neverCounted(kind: Text, period: Period): Missing {
  const when = periodText(period);
  const label = {
    nl: `Een telling in ${period.kind === 'year' ? '' : 'de maanden van '}${when.nl} van: ${kind.nl.toLowerCase()} (0 als er niemand kwam)`,
    en: `A count in ${when.en} of: ${kind.en.toLowerCase()} (0 if nobody came)`,
  };
  return { code: 'visitors-not-counted', label, params: { period: period.id } };
}
