/** What separates the decimals of a number. */
export type NumberFormat = 'comma' | 'point';

export type NumberReading = { value: number; only: NumberFormat | null } | 'ambiguous' | 'not-a-number';

const forms: Readonly<Record<NumberFormat, { plain: RegExp; grouped: RegExp; group: string; decimal: string }>> = {
  comma: { plain: /^-?\d*(,\d+)?$/, grouped: /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/, group: '.', decimal: ',' },
  point: { plain: /^-?\d*(\.\d+)?$/, grouped: /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/, group: ',', decimal: '.' },
};

/**
 * Reads a number as a spreadsheet writes it. `1.234,5` and `0.125` can only be one thing; `1.234` and `1,234` are a
 * thousand or one and a bit: that is for `format` to say, and without it they are ambiguous. `strict`: the format was
 * asked for, so what is written otherwise is no number. `whole`: a count, so `1.840` is a thousand and more, as nothing
 * comes 1,84 times; `1.000` stays two things. `only`: the one format it can have been written in.
 */
export function readNumber(
  text: string,
  format: NumberFormat | null,
  { strict = false, whole = false }: { strict?: boolean; whole?: boolean } = {},
): NumberReading {
  const percent = text.endsWith('%');
  const bare = (percent ? text.slice(0, -1) : text)
    .trim()
    .replace(/^\u2212/, '-')
    .replace(/^\+/, '')
    // Spaces between thousands, also those that do not break.
    .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '');
  const [comma, point] = [digitsOf(bare, 'comma'), digitsOf(bare, 'point')];
  const chosen = strict && format ? (format === 'comma' ? comma : point) : (comma ?? point);
  if (chosen === null) return 'not-a-number';
  const scale = (digits: string) => Number(percent ? `${digits}e-2` : digits);
  if (strict && format) return { value: scale(chosen), only: null };
  if (comma !== null && point !== null) {
    if (comma === point) return { value: scale(comma), only: null };
    const only = whole ? onlyWhole(comma, point) : null;
    if (!format && only) return { value: scale(only === 'comma' ? comma : point), only };
    if (!format) return 'ambiguous';
    return { value: scale(format === 'comma' ? comma : point), only: null };
  }
  return { value: scale(chosen), only: comma === null ? 'point' : 'comma' };
}

/** The digits with a decimal point, if the text is a number in this format. */
function digitsOf(text: string, format: NumberFormat): string | null {
  const { plain, grouped, group, decimal } = forms[format];
  if (!/\d/.test(text) || text.length > 40) return null;
  if (!plain.test(text) && !grouped.test(text)) return null;
  return text.replaceAll(group, '').replace(decimal, '.');
}

/** The one of two readings that is a whole number; null when both are. */
function onlyWhole(comma: string, point: string): NumberFormat | null {
  const [asComma, asPoint] = [Number.isInteger(Number(comma)), Number.isInteger(Number(point))];
  if (asComma === asPoint) return null;
  return asComma ? 'comma' : 'point';
}
