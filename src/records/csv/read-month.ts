/** Months as they are written in full or short, in Dutch and in English, by their first letters. */
const names: readonly (readonly string[])[] = [
  ['jan'],
  ['feb'],
  ['mrt', 'maa', 'mar'],
  ['apr'],
  ['mei', 'may'],
  ['jun'],
  ['jul'],
  ['aug'],
  ['sep'],
  ['okt', 'oct'],
  ['nov'],
  ['dec'],
];

/**
 * Reads a month as a spreadsheet writes it, as `YYYY-MM`: `2026-09`, `09-2026`, `sep-26`, `september 2026`, or its first
 * day, which is what a spreadsheet makes of a month. Null when it is none of these.
 */
export function readMonth(text: string): string | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.]0?1)?(?:[T ]0?0:00(?::00)?)?$/.exec(text);
  if (yearFirst) return monthOf(yearFirst[1], Number(yearFirst[2]));
  const yearLast = /^(?:0?1[-/.])?(\d{1,2})[-/.](\d{4})(?: 0?0:00(?::00)?)?$/.exec(text);
  if (yearLast) return monthOf(yearLast[2], Number(yearLast[1]));
  const named = /^([a-z]{3})[a-z]*\.?[- ](\d{4}|\d{2})$/i.exec(text);
  if (!named) return null;
  const year = named[2]?.length === 2 ? `20${named[2]}` : named[2];
  return monthOf(year, names.findIndex((starts) => starts.includes((named[1] ?? '').toLowerCase())) + 1);
}

function monthOf(year: string | undefined, month: number): string | null {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : null;
}
