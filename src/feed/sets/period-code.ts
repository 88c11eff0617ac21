import { parsePeriod } from '../../core/values/period.ts';

const letters = { month: 'MM', quarter: 'KW', 'half-year': 'HJ', year: 'JJ' } as const;

/**
 * A period as CBS writes it: `2026KW03`, `2026MM09`, `2026HJ01`, `2026JJ00`. A span of months, such as a running year, has
 * no code at CBS and keeps its id: `2025-10..2026-09`.
 */
export function periodCode(id: string): string {
  const period = parsePeriod(id);
  if (!period || period.kind === 'span') return id;
  const number = { month: id.slice(5), quarter: id.slice(6), 'half-year': id.slice(6), year: '0' }[period.kind];
  return `${id.slice(0, 4)}${letters[period.kind]}${number.padStart(2, '0')}`;
}

/** The id of a period from its code. */
export function periodIdOf(code: string): string {
  const parts = /^(\d{4})(MM|KW|HJ|JJ)(\d\d)$/.exec(code);
  if (!parts) return code;
  const [, year = '', kind, number = ''] = parts;
  if (kind === 'MM') return `${year}-${number}`;
  if (kind === 'KW') return `${year}-Q${Number(number)}`;
  return kind === 'HJ' ? `${year}-H${Number(number)}` : year;
}
