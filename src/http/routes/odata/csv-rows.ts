import type { FeedColumn, FeedValue } from '../../../feed/query/feed-set.ts';
import { type CsvDialect, csvTable, safe } from '../../../reporting/renderers/csv.ts';
import { slices } from './slices.ts';

/** Texts whose cells are remembered; most tables have far fewer. */
const mostTexts = 10_000;

/** Rows as CSV, chunk by chunk, with the names of the columns above them. */
export async function* csvRows(
  columns: readonly FeedColumn[],
  chunks: AsyncIterable<readonly FeedValue[][]>,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  const cell = cellWriter(dialect);
  const comma = dialect === 'nl' ? ';' : ',';
  const line = (row: readonly FeedValue[]): string => `${row.map(cell).join(comma)}\r\n`;
  yield (dialect === 'nl' ? '\uFEFF' : '') + line(columns.map(({ name }) => name));
  for await (const rows of chunks) for (const slice of slices(rows)) yield slice.map(line).join('');
}

/** Writes cells. What the library makes of a text is remembered, for a code stands in thousands of rows. */
function cellWriter(dialect: CsvDialect): (value: FeedValue) => string {
  const texts = new Map<string, string>();
  return (value) => {
    if (value === null) return '';
    if (typeof value === 'number') return numberText(value, dialect);
    if (typeof value === 'boolean') return String(value);
    let text = texts.get(value);
    if (text === undefined) {
      if (texts.size >= mostTexts) texts.clear();
      text = textCell(value, dialect);
      texts.set(value, text);
    }
    return text;
  };
}

/** One cell of text as the other tables of the service have it: quoted where needed, and never a formula. */
function textCell(text: string, dialect: CsvDialect): string {
  if (text === '') return '""';
  const table = csvTable(['cell'], [{ cell: safe(text) }], dialect);
  return table.slice(table.indexOf('\r\n') + 2, -2);
}

/** Every digit and no exponent, as a spreadsheet reads it. */
function numberText(value: number, dialect: CsvDialect): string {
  const short = String(value);
  const text = short.includes('e')
    ? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : short;
  return dialect === 'nl' ? text.replace('.', ',') : text;
}
