import { createHash, type Hash } from 'node:crypto';
import { DamagedDatabase } from './damaged-database.ts';
import type { TableInventory } from './inventory.ts';

/** A value of a column as it goes into the hash. Truth is 1 and 0, as SQLite keeps it. */
export type Cell = string | number | bigint | boolean | null;

/** Rows are hashed in pieces of about this many characters. */
const pieceLength = 65_536;

/**
 * The hash of the content of one table, taken row by row in constant memory. Hashed is a line for the column names and
 * a line for each row, each a JSON array without spaces: text as JSON, whole numbers in digits, other numbers as JSON,
 * nothing as null. The caller gives the columns in order of their names and the rows in order of the primary key,
 * compared by code point.
 */
export class ContentHash {
  readonly #hash: Hash = createHash('sha256');
  readonly #columns: readonly string[];
  #piece: string;
  #rows = 0;

  constructor(columns: readonly string[]) {
    this.#columns = columns;
    this.#piece = `${JSON.stringify(columns)}\n`;
  }

  add(cells: readonly unknown[]): void {
    this.#rows += 1;
    this.#piece += `[${cells.map(canonical).join(',')}]\n`;
    if (this.#piece.length >= pieceLength) this.#flush();
  }

  /** What was seen. The hash cannot be added to afterwards. */
  done(): TableInventory {
    this.#flush();
    return { rows: this.#rows, columns: this.#columns, sha256: this.#hash.digest('hex') };
  }

  #flush(): void {
    this.#hash.update(this.#piece);
    this.#piece = '';
  }
}

function canonical(cell: unknown): string {
  if (cell === null) return 'null';
  if (typeof cell === 'string') return JSON.stringify(cell);
  if (typeof cell === 'boolean') return cell ? '1' : '0';
  if (typeof cell === 'bigint') return String(cell);
  // Of a double both databases keep the same bits, and JSON writes the shortest text that is only that number.
  if (typeof cell === 'number' && Number.isFinite(cell)) return JSON.stringify(cell);
  throw new DamagedDatabase('a value of a kind that no column holds');
}
