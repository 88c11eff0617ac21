import { plainCell } from './plain-cell.ts';
import { isMoney } from './read-cell.ts';
import { type DayOrder, readDay } from './read-day.ts';
import type { Header } from './read-header.ts';
import { type NumberFormat, readNumber } from './read-number.ts';
import { withoutEuro } from './without-euro.ts';

/** How a column of numbers or days is to be read where a value could be two things; null: nothing says so. */
export type Reading = {
  readonly numbers: NumberFormat | null;
  readonly days: DayOrder | null;
  /** Semicolons between the cells, and nothing in them that says otherwise: written where the comma is the decimal sign. */
  readonly semicolons?: boolean;
};

/** How the columns of a file are read, and what its receipt says of it. */
export type Readings = {
  readonly columns: readonly Reading[];
  readonly numbers: NumberFormat | 'mixed' | null;
  readonly days: DayOrder | 'year-first' | 'mixed' | null;
};

/** What can be asked for, when a file does not say it itself. */
export type AskedFormat = { readonly numbers?: NumberFormat | undefined; readonly days?: DayOrder | undefined };

type Seen = { numbers: Set<NumberFormat>; days: Set<DayOrder | 'year-first'> };

/**
 * Gathers from every row what only can be read in one way, so that what can be read in two is not guessed: by its own
 * column, or, when that says nothing, by the other columns, as one program wrote them all. A column that says both says
 * nothing.
 */
export function gatherEvidence({ columns, said }: Header, delimiter: string) {
  const seen = columns.map((): Seen => ({ numbers: new Set(), days: new Set() }));
  const typed = columns.map((column) => (column?.is === 'field' ? column.field.type : null));
  const wanted = typed.flatMap((type, place) =>
    type === 'day' || type === 'decimal' || type === 'whole' ? [{ place, isDay: type === 'day' }] : [],
  );
  const money = columns.map((column) => column?.is === 'field' && isMoney(column.field));

  function note(cells: readonly string[]): void {
    for (const { place, isDay } of wanted) {
      const cell = cells[place];
      if (cell === undefined || cell === '') continue;
      if (isDay) {
        const read = readDay(plainCell(cell), null);
        if (typeof read === 'object' && read.only) seen[place]?.days.add(read.only);
      } else if (!onlyDigits.test(cell)) {
        const text = plainCell(cell);
        const read = readNumber(money[place] ? withoutEuro(text) : text, null);
        if (typeof read === 'object' && read.only) seen[place]?.numbers.add(read.only);
      }
    }
  }

  function readings(asked: AskedFormat): Readings {
    const numbers = union(seen.map((each) => each.numbers));
    const days = union(seen.map((each) => each.days));
    const orders = ordersOf(days);
    const semicolons = delimiter === ';' && numbers.size === 0;
    return {
      columns: seen.map((own) => ({
        numbers: asked.numbers ?? decide(own.numbers, numbers) ?? said.numbers ?? null,
        days: asked.days ?? decide(ordersOf(own.days), orders) ?? said.days ?? null,
        semicolons,
      })),
      numbers: asked.numbers ?? told(numbers) ?? said.numbers ?? null,
      days: asked.days ?? told(days) ?? said.days ?? null,
    };
  }

  return { note, readings };
}

const onlyDigits = /^\d+$/;

/** What the column says, else what the whole file says; null when either contradicts itself. */
function decide<Format>(own: ReadonlySet<Format>, all: ReadonlySet<Format>): Format | null {
  const said = own.size > 0 ? own : all;
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

function ordersOf(days: ReadonlySet<DayOrder | 'year-first'>): Set<DayOrder> {
  return new Set([...days].filter((order) => order !== 'year-first'));
}

function told<Format>(seen: ReadonlySet<Format>): Format | 'mixed' | null {
  if (seen.size > 1) return 'mixed';
  return [...seen][0] ?? null;
}

function union<Item>(sets: readonly ReadonlySet<Item>[]): Set<Item> {
  return new Set(sets.flatMap((each) => [...each]));
}
