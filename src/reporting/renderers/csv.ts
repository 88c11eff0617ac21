import { stringify } from 'csv-stringify/sync';
import { decimal } from '../../core/values/decimal.ts';
import type { Language } from '../../text/language.ts';
import type { ReportRow } from './rows/report-row.ts';

/** `rfc`: RFC 4180, fractions as they are. `nl`: as Dutch Excel opens it, for people: percentages. */
export type CsvDialect = 'rfc' | 'nl';

/** The columns of every table of figures. */
export const figureColumns = [
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
/** A line of the table, each cell as it is printed. */
export type CsvLine = Readonly<Record<(typeof figureColumns)[number], string>>;

/** A row as a line of the table, in the words and numbers of a reader. */
export function csvLine(centreId: string, row: ReportRow, language: Language, dialect: CsvDialect): CsvLine {
  const { by = '', code = '', codeLabel, unit, notes } = row;
  const isPercent = dialect === 'nl' && unit === 'fraction';
  const print = (value: number | null | undefined): string =>
    value === null || value === undefined ? '' : number(value, isPercent, dialect);
  return {
    period: row.period,
    centre: safe(centreId),
    indicator: row.indicator,
    label: safe(row.label[language]),
    breakdown: by,
    code: safe(code),
    codeLabel: safe(codeLabel?.[language] ?? ''),
    value: print(row.value),
    low: print(row.low),
    high: print(row.high),
    unit: isPercent ? '%' : unit,
    status: row.status,
    note: safe(notes.map((text) => text[language]).join('; ')),
  };
}

/** Lines as one table with a header. */
export function csvTable<Column extends string>(
  columns: readonly Column[],
  lines: readonly Readonly<Record<Column, string>>[],
  dialect: CsvDialect,
): string {
  const table = stringify([...lines], {
    header: true,
    columns: [...columns],
    delimiter: dialect === 'nl' ? ';' : ',',
    record_delimiter: '\r\n',
    // Whichever sign a spreadsheet believes to stand between cells or lines: text that holds one is kept together.
    quoted_match: /^(?!-?\d+,\d+$)[^;,\t\r\n]*[;,\t\r\n]/,
  });
  return dialect === 'nl' ? `\uFEFF${table}` : table;
}

/**
 * Text that a spreadsheet would run as a formula gets a quote before it. That goes for its beginning, and for what would
 * become the beginning of a cell when the table is opened with another separator than it was written with.
 */
export function safe(text: string): string {
  const begun = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return begun.replace(/([;,\t\r\n]"*)(?=[=+\-@])/g, "$1'");
}

/** A number with every digit it has and no exponent; a fraction as a percentage for people. */
function number(value: number, isPercent: boolean, dialect: CsvDialect): string {
  const text = (isPercent ? decimal(value).times(100) : decimal(value)).toFixed();
  return dialect === 'nl' ? text.replace('.', ',') : text;
}
