import { maxLineBytes } from '../import-lines.ts';
import type { Dialect } from './dialect.ts';

/** A row of a table, numbered as a spreadsheet shows it: the header is 1, blank rows count. Or why it cannot be read. */
export type Row = { number: number; cells: string[] } | { number: number; fault: 'line-too-long' | 'quote-not-closed' };

/** Longest row that is read, in characters. */
const maxRow = maxLineBytes;
/** Read in one turn of the event loop; a megabyte that was held back may be a million rows. */
const rowsAtOnce = 250;

/**
 * Cuts text into rows with flat memory (RFC 4180, with the liberties spreadsheets take). A quote that is never closed, or
 * closed in the middle of a cell, costs only its own line: reading goes on at the next one. So one typing error cannot
 * swallow the rest of a file.
 */
export async function* rowsOf(text: AsyncIterable<string>, dialect: Dialect): AsyncGenerator<Row[]> {
  const cutter = new RowCutter(dialect);
  for await (const chunk of text) yield* cutter.takeAll(chunk, false);
  yield* cutter.takeAll('', true);
}

class RowCutter {
  readonly #dialect: Dialect;
  #rest = '';
  #skip: number;
  #number = 0;
  /** The remainder of a line that was too long is passed over. */
  #passingOver = false;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#skip = dialect.skip;
  }

  *takeAll(chunk: string, isEnd: boolean): Generator<Row[]> {
    let rows = this.#take(chunk, isEnd);
    while (rows.length > 0) {
      yield rows;
      if (rows.length < rowsAtOnce) return;
      rows = this.#take('', isEnd);
    }
  }

  #take(chunk: string, isEnd: boolean): Row[] {
    let text = this.#rest + chunk;
    if (this.#skip > 0) {
      const skipped = Math.min(this.#skip, text.length);
      this.#skip -= skipped;
      text = text.slice(skipped);
    }
    const rows: Row[] = [];
    let at = 0;
    while (at < text.length && rows.length < rowsAtOnce) {
      const next = this.#row(text, at, isEnd, rows);
      if (next === null) break;
      at = next;
    }
    this.#rest = text.slice(at);
    return rows;
  }

  /** Reads the row that begins here and gives where the next one begins; null when more text is needed. */
  #row(text: string, at: number, isEnd: boolean, rows: Row[]): number | null {
    const { newline } = this.#dialect;
    const lineEnd = text.indexOf(newline, at);
    const end = lineEnd === -1 ? text.length : lineEnd;
    const after = lineEnd === -1 ? text.length : lineEnd + 1;
    const isCutOff = lineEnd === -1 && !isEnd;
    if (this.#passingOver) {
      this.#passingOver = isCutOff;
      return after;
    }
    if (end - at > maxRow) {
      rows.push({ number: ++this.#number, fault: 'line-too-long' });
      this.#passingOver = isCutOff;
      return after;
    }
    if (isCutOff) return null;
    const line = withoutReturn(text.slice(at, end), newline);
    if (!line.includes('"')) {
      rows.push({ number: ++this.#number, cells: line.split(this.#dialect.delimiter) });
      return after;
    }
    const quoted = quotedRow(text, at, this.#dialect);
    if (quoted === 'open' && !isEnd && text.length - at <= maxRow) return null;
    if (quoted === 'open' || quoted === 'closed-early') {
      rows.push({ number: ++this.#number, fault: 'quote-not-closed' });
      return after;
    }
    // A quote right before the end of what has come may be the first of two.
    if (quoted.next >= text.length && !isEnd && text.at(-1) !== newline) return null;
    rows.push({ number: ++this.#number, cells: quoted.cells });
    return quoted.next;
  }
}

/** Reads a row that holds quotes, across lines if need be. */
function quotedRow(
  text: string,
  start: number,
  { delimiter, newline }: Dialect,
): { cells: string[]; next: number } | 'open' | 'closed-early' {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      const cell = quotedCell(text, at);
      if (!cell) return 'open';
      cells.push(cell.value);
      at = cell.next;
      const isLast = at >= text.length || text[at] === newline || (text[at] === '\r' && endsLine(text, at, newline));
      if (isLast) return { cells, next: afterLine(text, at, newline) };
      if (text[at] !== delimiter) return 'closed-early';
      at += 1;
      continue;
    }
    const found = text.indexOf(newline, at);
    const lineEnd = found === -1 ? text.length : found;
    const line = text.slice(at, lineEnd);
    const cut = line.indexOf(delimiter);
    if (cut === -1) {
      cells.push(withoutReturn(line, newline));
      return { cells, next: afterLine(text, lineEnd, newline) };
    }
    cells.push(line.slice(0, cut));
    at += cut + 1;
  }
}

/** The cell that opens with a quote here, its doubled quotes made single; null when it is not closed. */
function quotedCell(text: string, at: number): { value: string; next: number } | null {
  const parts: string[] = [];
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return null;
    if (text[quote + 1] !== '"') {
      parts.push(text.slice(from, quote));
      return { value: parts.join(''), next: quote + 1 };
    }
    parts.push(text.slice(from, quote + 1));
    from = quote + 2;
  }
}

function endsLine(text: string, at: number, newline: string): boolean {
  return at + 1 >= text.length || text[at + 1] === newline;
}

function afterLine(text: string, at: number, newline: string): number {
  const end = text.indexOf(newline, at);
  return end === -1 ? text.length : end + 1;
}

function withoutReturn(line: string, newline: string): string {
  return newline === '\n' && line.endsWith('\r') ? line.slice(0, -1) : line;
}
