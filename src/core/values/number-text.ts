import { type DecimalInput, decimal } from './decimal.ts';
import type { Text } from './text.ts';

/** A number as it reads in a sentence, with every digit: `5.775,5` in Dutch, `5,775.5` in English. */
export function numberText(value: DecimalInput): Text {
  const [whole = '', fraction] = decimal(value).toFixed().split('.');
  const grouped = (mark: string) => whole.replace(/\B(?=(\d{3})+$)/g, mark);
  const rest = (mark: string) => (fraction === undefined ? '' : `${mark}${fraction}`);
  return { nl: `${grouped('.')}${rest(',')}`, en: `${grouped(',')}${rest('.')}` };
}

/** So many of something: the words for one, or those for more or none, after the number. */
export function countText(count: number, one: Text, many: Text): Text {
  const [number, words] = [numberText(count), count === 1 ? one : many];
  return { nl: `${number.nl} ${words.nl}`, en: `${number.en} ${words.en}` };
}
