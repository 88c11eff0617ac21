import type { Text } from '../core/values/text.ts';

export type Language = 'nl' | 'en';

/** The language a client prefers of the two we have; Dutch when it does not say, or asks for another. */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  if (!acceptLanguage) return 'nl';
  let best: { language: Language; weight: number } | null = null;
  for (const part of acceptLanguage.split(',')) {
    const [range = '', ...parameters] = part.trim().toLowerCase().split(';');
    const base = range.split('-')[0];
    const quality = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((q) => q !== undefined);
    const weight = quality === undefined ? 1 : Number(quality);
    const language = base === 'nl' || base === '*' ? 'nl' : base === 'en' ? 'en' : null;
    if (language && weight > 0 && (!best || weight > best.weight)) best = { language, weight };
  }
  return best?.language ?? 'nl';
}

/** What may stand in a place of a text; of a text of its own the reader gets their language. */
export type Fillings = Readonly<Record<string, string | number | Text>>;

/** Fills `{name}` places of a text with values. */
export function fill(text: Text, language: Language, params: Fillings = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = params[name] ?? place;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
