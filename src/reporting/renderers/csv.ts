import { stringify } from 'csv-stringify/sync';
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
  'unit',
  'status',
  'note',
] as const;
type Row = Record<(typeof columns)[number], string>;
type Shown = { status: string; value: number | null };

/** All figures as one long, tidy table: a row for each figure and for each row of its breakdowns. */
export function figuresCsv(figures: Figures, language: Language, dialect: CsvDialect): string {
  const rows = figures.figures.flatMap((compared) => rowsOf(figures, compared, language, dialect));
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
  const base = {
    period: figures.period.id,
    centre: safe(figures.centreId),
    indicator: indicator.id,
    label: safe(indicator.label[language]),
  };
  const cells = (shown: Shown): Pick<Row, 'value' | 'unit' | 'status'> => ({
    value: shown.value === null ? '' : number(isPercent ? percent(shown.value) : String(shown.value), dialect),
    unit: isPercent ? '%' : result.unit,
    status: shown.status,
  });
  const whole: Row = {
    ...base,
    breakdown: '',
    code: '',
    codeLabel: '',
    ...cells(result),
    note: safe(result.reason?.[language] ?? ''),
  };
  const parts = (result.breakdowns ?? []).flatMap((breakdown) =>
    breakdown.rows.map(
      (row): Row => ({
        ...base,
        breakdown: breakdown.by,
        code: safe(row.code),
        codeLabel: safe(row.label[language]),
        ...cells(row),
        note: safe(row.reason?.[language] ?? ''),
      }),
    ),
  );
  return [whole, ...parts];
}

/** Text that a spreadsheet would run as a formula gets a quote before it. */
function safe(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function percent(fraction: number): string {
  return (fraction * 100).toFixed(2).replace(/\.?0+$/, '');
}

function number(text: string, dialect: CsvDialect): string {
  return dialect === 'nl' ? text.replace('.', ',') : text;
}
