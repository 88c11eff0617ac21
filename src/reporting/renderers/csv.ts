import { stringify } from 'csv-stringify/sync';
import type { Text } from '../../core/values/text.ts';
import type { Language } from '../../text/language.ts';
import type { Compared, Figures } from '../service.ts';

/** `rfc`: RFC 4180, fractions as they are. `nl`: as Dutch Excel opens it, for people: percentages. */
export type CsvDialect = 'rfc' | 'nl';

const columns = [
  'period',
  'centre',
  'indicator',
  'label',
  'breakdown',
  'code',
  'codeLabel',
  'value',
  'low',
  'high',
  'unit',
  'status',
  'note',
] as const;
/** A row of the table, each cell as it is printed. */
export type Row = Record<(typeof columns)[number], string>;
type Shown = {
  readonly status: string;
  readonly value: number | null;
  readonly reason?: Text | null | undefined;
  readonly range?: { readonly low: number; readonly high: number } | undefined;
  readonly warnings?: readonly { readonly label: Text }[] | undefined;
};

/** All figures as one long, tidy table: a row for each figure and for each row of its breakdowns, and then `more`. */
export function figuresCsv(
  figures: Figures,
  language: Language,
  dialect: CsvDialect,
  more: readonly Row[] = [],
): string {
  const rows = [...figures.figures.flatMap((compared) => rowsOf(figures, compared, language, dialect)), ...more];
  const table = stringify(rows, {
    header: true,
    columns: [...columns],
    delimiter: dialect === 'nl' ? ';' : ',',
    record_delimiter: '\r\n',
  });
  return dialect === 'nl' ? `\uFEFF${table}` : table;
}

function rowsOf(figures: Figures, { indicator, result }: Compared, language: Language, dialect: CsvDialect): Row[] {
  const isPercent = dialect === 'nl' && result.unit === 'fraction';
  const print = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : number(isPercent ? percent(value) : String(value), dialect);
  const row = (shown: Shown, breakdown = '', code = '', codeLabel = ''): Row => ({
    period: figures.period.id,
    centre: safe(figures.centreId),
    indicator: indicator.id,
    label: safe(indicator.label[language]),
    breakdown,
    code: safe(code),
    codeLabel: safe(codeLabel),
    value: print(shown.value),
    low: print(shown.range?.low),
    high: print(shown.range?.high),
    unit: isPercent ? '%' : result.unit,
    status: shown.status,
    note: safe(noteOf(shown, language)),
  });
  const parts = (result.breakdowns ?? []).flatMap(({ by, status, reason, rows }) =>
    // A breakdown that cannot be given at all says so in a row of its own: nothing is left out silently.
    status === 'ok'
      ? rows.map((part) => row(part, by, part.code, part.label[language]))
      : [row({ status, value: null, reason }, by)],
  );
  return [row(result), ...parts];
}

/** Why there is no figure, and what to know about the one there is. */
function noteOf({ reason, warnings }: Shown, language: Language): string {
  return [reason, ...(warnings ?? []).map(({ label }) => label)]
    .flatMap((text) => (text ? [text[language]] : []))
    .join('; ');
}

/** Text that a spreadsheet would run as a formula gets a quote before it. */
export function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** A fraction as a percentage of at most two decimals. */
export function percent(fraction: number): string {
  return (fraction * 100).toFixed(2).replace(/\.?0+$/, '');
}

/** A number as the dialect writes it. */
export function number(text: string, dialect: CsvDialect): string {
  return dialect === 'nl' ? text.replace('.', ',') : text;
}
