import { z } from 'zod';

/** A label or sentence in both languages of the service. */
export type Text = { readonly nl: string; readonly en: string };

/** A text in an answer. */
export const textSchema = z.strictObject({ nl: z.string(), en: z.string() });

/** The same words in both languages: a code, a name, a number. */
export function sameText(words: string): Text {
  return { nl: words, en: words };
}
