import { z } from 'zod';

/** A label or sentence in both languages of the service. */
export type Text = { readonly nl: string; readonly en: string };

/** A text in an answer. */
export const textSchema = z.strictObject({ nl: z.string(), en: z.string() });

/** The same words in both languages: a code, a name, a number. */
export function sameText(words: string): Text {
  return { nl: words, en: words };
}

/** A label with what it is about. */
export function about(words: Text, of: string | number | Text): Text {
  return typeof of === 'object'
    ? { nl: `${words.nl}: ${of.nl}`, en: `${words.en}: ${of.en}` }
    : { nl: `${words.nl}: ${of}`, en: `${words.en}: ${of}` };
}
