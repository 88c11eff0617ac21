import { either, type View } from '../../../pages/view.ts';

/** Names in a sentence: `a, b en c`. */
export function listed(view: View, names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${either(view, 'en', 'and')} ${names.at(-1)}`;
}

/** A label within a sentence: without its capital, unless it is written in capitals. */
export function inSentence(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLowerCase() ? first.toLowerCase() + label.slice(1) : label;
}
