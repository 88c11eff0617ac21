import { repairBarrier } from '../../core/lists/repair-barrier.ts';
import { fromOrds } from '../../core/repair-data/from-ords.ts';
import { layOver } from '../../core/repair-data/lay-over.ts';
import { type OrdsColumn, type OrdsRow, ordsColumns } from '../../core/repair-data/ords-row.ts';
import type { Repair } from '../../core/repair-data/repair.ts';
import { checkRecord } from '../check-record.ts';
import type { Fault } from '../define-record-kind.ts';
import type { RecordData } from '../field.ts';
import { maxLineBytes } from '../import-lines.ts';
import type { ReadLine } from '../read-import-line.ts';
import { repairs } from '../repairs.ts';
import { idFaults } from './id-faults.ts';
import { readDay } from './read-day.ts';
import { letterOf } from './read-header.ts';
import { isNoRecord } from './read-row.ts';
import type { Row } from './rows-of.ts';

/** What the ids of a centre begin with in a table of the standard, so that they are unique among providers. */
export function ordsPrefix(centreId: string): string {
  return `${centreId}_`;
}

const needed: readonly OrdsColumn[] = ['id', 'product_category', 'repair_status', 'event_date'];
const known: ReadonlySet<string> = new Set(ordsColumns);

/** Where the columns of the standard lead in a record of ours, for the pointer of a fault. */
const pointers: Readonly<Record<string, string>> = {
  id: '/id',
  event_date: '/data/date',
  product_category: '/data/productCategory',
  repair_status: '/data/outcome',
};

/**
 * What is wrong with the header of a table that should follow the Open Repair Data Standard. Later versions may add
 * columns, and those are not read; the four that make a repair have to be there.
 */
export function ordsHeaderFaults(cells: readonly string[]): Fault[] {
  const names = cells.map(columnName);
  const twice = names.flatMap((name, place): Fault[] =>
    known.has(name) && names.indexOf(name) < place
      ? [
          {
            pointer: `/columns/${place}`,
            code: 'column-twice',
            params: { column: letterOf(place), first: letterOf(names.indexOf(name)) },
          },
        ]
      : [],
  );
  const missing = needed.filter((name) => !names.includes(name));
  return missing.length > 0
    ? [...twice, { pointer: '/columns', code: 'ords-columns-missing', params: { columns: missing.join(', ') } }]
    : twice;
}

/** Reads rows of the standard as repairs. An id this centre once gave out is taken back without its `prefix`. */
export function makeOrdsReader(cells: readonly string[], prefix: string): (row: Row) => ReadLine | null {
  const names = cells.map(columnName);
  const kind = repairs.kind;
  return (row) => {
    if ('fault' in row) {
      const faults = [{ pointer: '', code: row.fault, params: { limit: maxLineBytes } }];
      return { ok: false, kind, id: null, faults };
    }
    if (isNoRecord(row.cells, names.indexOf('id'))) return null;
    // A comma without quotes shifts what comes behind it to the next column.
    if (row.cells.slice(names.length).some((cell) => cell.trim() !== '')) {
      const faults = [{ pointer: '', code: 'too-many-cells', params: { columns: names.length } }];
      return { ok: false, kind, id: null, faults };
    }
    const values: Partial<Record<OrdsColumn, string>> = {};
    for (const [place, name] of names.entries())
      if (known.has(name)) values[name as OrdsColumn] = row.cells[place] ?? '';
    const given = (values.id ?? '').trim();
    const id = given.startsWith(prefix) ? given.slice(prefix.length) : given;
    const wrongId = idFaults(id);
    const named = wrongId.length === 0 ? id : null;
    if (values.event_date !== undefined) values.event_date = dayIn(values.event_date);
    const read = fromOrds({ ...(values as OrdsRow), id });
    if ('faults' in read) return { ok: false, kind, id: named, faults: read.faults.map(toFault) };
    // Left out it would come in as half a row, and over a stored repair it would erase what is there.
    const unread = read.lost.flatMap(({ field, reason }) => (reason === 'not-understood' ? unreadFault(field) : []));
    if (unread.length > 0) return { ok: false, kind, id: named, faults: unread };
    const { id: _, ...data } = read.repair;
    const checked = checkRecord(repairs, data);
    const faults = checked.ok ? [] : checked.faults.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` }));
    faults.unshift(...wrongId);
    if (!checked.ok || named === null) return { ok: false, kind, id: named, faults };
    // The standard holds a part of a repair: the rest of one that is there stays.
    const over = (stored: RecordData) => {
      const { id: _, ...laid } = layOver({ ...(stored as RecordData & Omit<Repair, 'id'>), id: named }, values);
      return laid;
    };
    return { ok: true, kind, id: named, action: 'put', data: checked.data, layOver: over };
  };
}

/**
 * A day as spreadsheets save it, with the year first or last. Where that takes a guess (`3/4/2026`), and where it is no
 * day, the text stays what it is.
 */
function dayIn(cell: string): string {
  const text = cell.trim();
  const read = text.includes('/') ? 'ambiguous' : readDay(text, 'day-first', true);
  return typeof read === 'string' ? text : read.value;
}

function unreadFault(column: string): Fault {
  if (column === 'repair_barrier_if_end_of_life')
    return {
      pointer: '/data/barrier',
      code: 'unknown-code',
      params: { codes: repairBarrier.items.map(({ en }) => en).join(', ') },
    };
  return { pointer: '/data/ageYears', code: 'not-an-age', params: { column } };
}

function toFault({ column, code, valid }: { column: string; code: string; valid?: readonly string[] }): Fault {
  return { pointer: pointers[column] ?? '', code, ...(valid ? { params: { codes: valid.join(', ') } } : {}) };
}

function columnName(cell: string): string {
  return cell.trim().toLowerCase().replaceAll(' ', '_');
}
