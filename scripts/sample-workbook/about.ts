import type { Language } from '../../src/text/language.ts';

/** What a workbook is made for: the language of its words, and the address its figures came from. */
export type About = { readonly language: Language; readonly url: string };
