/** How a table is cut: what stands between cells and what ends a row. */
export type Dialect = {
  readonly delimiter: Delimiter;
  readonly newline: '\n' | '\r';
  /** Characters before the header: a line `sep=;`, which Excel reads and does not show. */
  readonly skip: number;
};
export type Delimiter = ';' | ',' | '\t' | '|';

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

/** The dialect by the first part of a text. The delimiter is what stands most often in the header, outside quotes. */
export function detectDialect(start: string): Dialect {
  const newline = start.includes('\n') || !start.includes('\r') ? '\n' : '\r';
  const said = /^sep=([;,\t|])(?:\r\n|\n|\r)/i.exec(start);
  if (said) return { delimiter: said[1] as Delimiter, newline, skip: said[0].length };
  const end = start.indexOf(newline);
  const header = (end === -1 ? start : start.slice(0, end)).replace(/"[^"]*"/g, '');
  const counts = delimiters.map((delimiter) => header.split(delimiter).length);
  const most = Math.max(...counts);
  // A header of one column has none; the semicolon is what Dutch Excel would have written.
  return { delimiter: delimiters[counts.indexOf(most)] ?? ';', newline, skip: 0 };
}
