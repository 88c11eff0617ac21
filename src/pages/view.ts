import type { Text } from '../core/values/text.ts';
import type { Language } from '../text/language.ts';

/** How a page is shown: in which language, and whether the reader chose it in the address, so that links keep it. */
export type View = { readonly language: Language; readonly asked?: boolean };

/** One of two texts. */
export function say({ language }: View, text: Text): string {
  return text[language];
}

/** Both texts beside each other where they are used once. */
export function either({ language }: View, nl: string, en: string): string {
  return language === 'nl' ? nl : en;
}

/** A link to a page, in the language the reader chose. */
export function linkTo({ language, asked }: View, path: string): string {
  if (!asked) return path;
  const [page = '', fragment] = path.split('#');
  const mark = page.includes('?') ? '&' : '?';
  return `${page}${mark}lang=${language}${fragment === undefined ? '' : `#${fragment}`}`;
}
