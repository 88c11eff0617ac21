import type { KeptRow } from '../store/store.ts';
import { holdsBsn, mayBeBsn } from './identifiers.ts';

/** Rows of one import that are kept at most, and their characters together: a file that is all wrong is one mistake. */
export const mostKeptRows = 2000;
const mostCharacters = 4 * 1024 * 1024;
const longestRow = 64 * 1024;

/** How the table was written of which rows are kept; a table of rows goes back in the same form. */
export type KeptTable = {
  readonly is: 'table';
  readonly header: readonly string[];
  readonly idPlace: number;
  readonly delimiter: string;
  /** A byte order mark goes before it, without which Excel takes it for another encoding. */
  readonly mark: boolean;
  /** What the whole file said of its values, and a few rows of it may not. */
  readonly numbers: 'comma' | 'point' | null;
  readonly days: 'day-first' | 'month-first' | null;
};
export type KeptForm = KeptTable | { readonly is: 'lines' };

/** What stood in a refused row: the cells of a table, or the text of a line. */
export type RowText = { readonly line: number } & ({ readonly cells: readonly string[] } | { readonly text: string });

/** Notes which lines of an import are refused, in order of their refusal; of lines of JSON also what stood in them. */
export class RefusedLines {
  readonly #texts = new Map<number, string | null>();
  #characters = 0;

  note(line: number, text: string | null = null): void {
    if (this.#texts.has(line) || this.#texts.size >= mostKeptRows) return;
    const fits = text !== null && text.length <= longestRow && this.#characters + text.length <= mostCharacters;
    if (fits) this.#characters += text.length;
    this.#texts.set(line, fits ? text : null);
  }

  has(line: number): boolean {
    return this.#texts.has(line);
  }

  get size(): number {
    return this.#texts.size;
  }

  texts(): RowText[] {
    return [...this.#texts].flatMap(([line, text]) => (text === null ? [] : [{ line, text }]));
  }
}

/**
 * The rows that may be kept for a while, sealed. A row in which a citizen service number (BSN) may stand is not: that may
 * not be stored anywhere, however short.
 */
export function rowsToKeep(form: KeptForm, rows: readonly RowText[], seal: (text: string) => string): KeptRow[] {
  // Columns that are not read may have any name.
  if (form.is === 'table' && (lengthOf(form.header) > longestRow || form.header.some(mayHoldBsn))) return [];
  let characters = 0;
  const kept = rows.flatMap((row): KeptRow[] => {
    const parts = partsOf(row);
    const length = lengthOf(parts);
    if (length > longestRow || characters + length > mostCharacters || parts.some(mayHoldBsn)) return [];
    characters += length;
    return [{ line: row.line, sealed: seal(JSON.stringify(row)), names: namesIn(parts) }];
  });
  return kept.length === 0 ? [] : [{ line: 0, sealed: seal(JSON.stringify(form)), names: [] }, ...kept];
}

/** Reads back what was sealed; null when nothing was kept. */
export function readKept(
  rows: readonly Pick<KeptRow, 'line' | 'sealed'>[],
  open: (sealed: string) => string,
): { form: KeptForm; rows: ReadonlyMap<number, RowText> } | null {
  const form = rows.find(({ line }) => line === 0);
  if (!form) return null;
  const texts = rows
    .filter(({ line }) => line > 0)
    .map(({ line, sealed }) => [line, JSON.parse(open(sealed))] as const);
  return { form: JSON.parse(open(form.sealed)) as KeptForm, rows: new Map<number, RowText>(texts) };
}

function partsOf(row: RowText): readonly string[] {
  if ('cells' in row) return row.cells;
  try {
    // Digits may be written as `\u0031`.
    return [row.text, JSON.stringify(JSON.parse(row.text))];
  } catch {
    return [row.text];
  }
}

function lengthOf(parts: readonly string[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}

function mayHoldBsn(part: string): boolean {
  return holdsBsn(part) || /(?<!\d)\d{9}(?!\d)/.test(part) || mayBeBsn(part.trim());
}

/** Everything in a row that may be an id, so that a row can go when what it names is deleted. */
function namesIn(parts: readonly string[]): string[] {
  const words = parts.flatMap((part) => part.split(/[^A-Za-z0-9._-]+/));
  return [...new Set(words.filter((word) => word.length > 0 && word.length <= 64))];
}
