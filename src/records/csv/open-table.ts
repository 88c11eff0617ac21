import type { TableFormat } from '../../store/store.ts';
import type { Fault, RecordKind } from '../define-record-kind.ts';
import type { NumberedLine, ReadLine } from '../read-import-line.ts';
import type { KeptTable, RefusedLines, RowText } from '../rejected-rows.ts';
import type { BodyFile } from './body-file.ts';
import { type Dialect, detectDialect } from './dialect.ts';
import { type Encoding, textOf } from './encoding.ts';
import { type AskedFormat, gatherEvidence, type Readings } from './evidence.ts';
import { makeOrdsReader, ordsHeaderFaults } from './ords-rows.ts';
import type { DayOrder } from './read-day.ts';
import { type Header, readHeader } from './read-header.ts';
import { isNoRecord, makeRowReader } from './read-row.ts';
import { type Row, rowsOf } from './rows-of.ts';

/** A table of one kind, whose header could be read. */
export type Table = {
  readonly kind: string;
  /** Reads it once from beginning to end to find out what its values mean: that can depend on the last row. */
  measure(): Promise<MeasuredTable>;
};
export type MeasuredTable = {
  readonly format: TableFormat;
  /** The rows as lines of an import; rows that hold no record are left out. */
  lines(): AsyncGenerator<NumberedLine[]>;
  /** What stood in some of the rows, and how the table is written. */
  pick(refused: RefusedLines): Promise<{ form: KeptTable; rows: RowText[] }>;
};

export type TableOptions = AskedFormat & {
  readonly kind?: RecordKind | undefined;
  /** Set for a table of the Open Repair Data Standard: what ids of this centre begin with in such a table. */
  readonly ordsPrefix?: string | undefined;
};

/** Reads the header of a table. Gives its faults when it cannot be read; then nothing of the table is imported. */
export async function openTable(
  file: BodyFile,
  { encoding, hasMark }: { encoding: Encoding; hasMark: boolean },
  options: TableOptions,
): Promise<Table | { faults: Fault[] }> {
  const beginning = await beginningOf(file, encoding);
  if (beginning.startsWith(workbookMark)) return { faults: [{ pointer: '', code: 'workbook' }] };
  const dialect = detectDialect(beginning);
  const rows = () => rowsOf(textOf(file.bytes(), encoding), dialect);
  const top = await headerOf(rows());
  if (!top) return { faults: [{ pointer: '/columns', code: 'no-header' }] };
  const below: RowsBelow = async function* () {
    for await (const batch of rows()) yield batch.filter(({ number }) => number > top.number);
  };
  const measured = ({ numbers, days, read, header, idPlace }: Reader): MeasuredTable => ({
    async pick(refused) {
      const picked: RowText[] = [];
      for await (const batch of below()) {
        for (const row of batch) {
          if ('cells' in row && refused.has(row.number)) picked.push({ line: row.number, cells: row.cells });
        }
        if (picked.length >= refused.size) break;
      }
      const said = { numbers: numbers === 'mixed' ? null : numbers, days: days && isOrder(days) ? days : null };
      const form = { is: 'table', header, idPlace, delimiter: dialect.delimiter, mark: hasMark, ...said } as const;
      return { form, rows: picked };
    },
    format: { delimiter: dialect.delimiter, encoding, decimal: numbers, dates: days },
    lines: async function* () {
      for await (const batch of below()) {
        yield batch.flatMap((row) => {
          const line = read(row);
          return line ? [{ number: row.number, ...line }] : [];
        });
      }
    },
  });
  if (options.ordsPrefix !== undefined) {
    const faults = ordsHeaderFaults(top.cells);
    if (faults.length > 0) return { faults };
    const read = makeOrdsReader(top.cells, options.ordsPrefix);
    const idPlace = top.cells.findIndex((cell) => cell.trim().toLowerCase() === 'id');
    const reader = { numbers: null, days: null, read, header: top.cells, idPlace };
    return { kind: 'repairs', measure: async () => measured(reader) };
  }
  const header = readHeader(top.cells, options.kind);
  if ('faults' in header) return header;
  const idPlace = header.columns.findIndex((column) => column?.is === 'id');
  // Whoever sends rows of it back need not say again of which kind they are.
  const own = 'faults' in readHeader(top.cells, undefined);
  const names = top.cells.map((cell, place) => (own && place === idPlace ? `id [${header.kind.kind}]` : cell));
  const reader = async () => ({ ...(await readerOf(header, below, options, dialect)), header: names, idPlace });
  return { kind: header.kind.kind, measure: async () => measured(await reader()) };
}

type RowsBelow = () => AsyncGenerator<Row[]>;
type RowReader = Pick<Readings, 'numbers' | 'days'> & { read: (row: Row) => ReadLine | null };
type Reader = RowReader & Pick<KeptTable, 'header' | 'idPlace'>;

function isOrder(days: string): days is DayOrder {
  return days === 'day-first' || days === 'month-first';
}

async function readerOf(
  header: Header,
  below: RowsBelow,
  options: TableOptions,
  { delimiter }: Dialect,
): Promise<RowReader> {
  const evidence = gatherEvidence(header, delimiter);
  const idPlace = header.columns.findIndex((column) => column?.is === 'id');
  for await (const batch of below()) {
    for (const row of batch) {
      if ('cells' in row && !isNoRecord(row.cells, idPlace)) evidence.note(row.cells);
    }
  }
  const readings = evidence.readings(options);
  return { numbers: readings.numbers, days: readings.days, read: makeRowReader(header, readings, options) };
}

/** What a workbook (XLSX, ODS) begins with: it is a packed folder and no text. */
const workbookMark = 'PK\u0003\u0004';

async function beginningOf(file: BodyFile, encoding: Encoding): Promise<string> {
  for await (const text of textOf(file.bytes(), encoding)) if (text !== '') return text;
  return '';
}

/** The first row that is not blank. */
async function headerOf(rows: AsyncGenerator<Row[]>): Promise<{ number: number; cells: string[] } | null> {
  for await (const batch of rows) {
    for (const row of batch) {
      if ('fault' in row) return null;
      if (row.cells.some((cell) => cell.trim() !== '')) return row;
    }
  }
  return null;
}
