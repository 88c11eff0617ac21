import type { Cell, Sheet } from 'write-excel-file/node';
import { textCell } from './cells.ts';

/** A column; one of numbers has its heading on the right, as they are. */
export type SheetColumn = { readonly heading?: string; readonly width: number; readonly isNumber?: boolean };

/** A sheet as it is described: `columns` have a heading when the sheet is one table from its first row on. */
export type SheetPlan = {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many of the columns are printed, when the last are for machines. */
  readonly printed?: number;
};

/** Headings of tables, and rows that sum up the ones below them. */
export const headStyle = { fontWeight: 'bold', backgroundColor: '#D9E2EC' } as const;

/** The sheet with its heading, which stays in sight. */
export function sheetOf({ name, columns, rows }: SheetPlan): Sheet<Buffer> {
  const heading = isTable({ columns })
    ? [
        columns.map(({ heading: words, isNumber }) =>
          textCell(words, isNumber ? { ...headStyle, align: 'right' } : headStyle),
        ),
      ]
    : [];
  return {
    sheet: name,
    data: [...heading, ...rows].map((row) => withHeight(row, columns)),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: 'landscape',
  };
}

/** Height of a line of text in points, and of the highest row there can be. */
const lineHeight = 15;
const mostHeight = 405;

/** Not every program makes a row as high as its longest text: it is said, reckoned from the widths of the columns. */
function withHeight(row: readonly Cell[], columns: SheetPlan['columns']): Cell[] {
  const lines = Math.max(1, ...row.map((cell, index) => linesOf(cell, columns[index]?.width ?? 10)));
  const [first, ...others] = row;
  if (lines === 1) return [...row];
  const height = Math.min(mostHeight, lines * lineHeight);
  const cell = first !== null && typeof first === 'object' && !(first instanceof Date) ? first : { value: first };
  return [{ ...cell, height } as Cell, ...others];
}

function linesOf(cell: Cell, width: number): number {
  if (cell === null || typeof cell !== 'object' || !('value' in cell) || !('wrap' in cell && cell.wrap)) return 1;
  const perLine = cell.fontWeight === 'bold' ? width : width * 1.1;
  return String(cell.value)
    .split('\n')
    .reduce((lines, text) => lines + Math.max(1, Math.ceil(text.length / perLine)), 0);
}

/** True when every column has a heading. */
export function isTable({ columns }: Pick<SheetPlan, 'columns'>): boolean {
  return columns.every(({ heading }) => heading !== undefined);
}

/** Names of sheets as a workbook takes them: at most 31 characters, none of `[]:*?/\`, no two alike. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name
      .replace(/[[\]:*?/\\]+/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = clean.slice(0, 31).trim() || '-';
    let chosen = base;
    for (let number = 2; taken.has(chosen.toLowerCase()); number += 1) {
      const end = ` ${number}`;
      chosen = `${base.slice(0, 31 - end.length)}${end}`;
    }
    taken.add(chosen.toLowerCase());
    return chosen;
  });
}
