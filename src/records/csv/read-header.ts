import { type Fault, fitsTable, type RecordKind } from '../define-record-kind.ts';
import { findRecordKind, recordKinds } from '../registry.ts';
import { type Column, columnsOf } from './columns-of.ts';
import type { AskedFormat } from './evidence.ts';
import type { DayOrder } from './read-day.ts';
import type { NumberFormat } from './read-number.ts';
import { sameName } from './same-name.ts';

/** The columns of a table of one kind; null for a column that is not read. */
export type Header = {
  readonly kind: RecordKind;
  readonly columns: readonly (Column | null)[];
  /** Places of columns without a name. */
  readonly unnamed: readonly number[];
  /** What the header says of its values, for what they do not say themselves. */
  readonly said: AskedFormat;
};

/** The header of a template names its kind beside the id: `id [participants]`. */
const marked = /^\s*id\s*\[([^\]]*)\]\s*$/i;

/** Columns that only the list of reasons has, which holds no rows: people send that list back, corrected. */
const rejectionColumns: readonly string[] = ['wat er mis is', 'what is wrong'].map(sameName);

/** The column of refused rows that says how the values of the whole file were written: a few rows may not tell. */
const formatMark = /^#meetlat(?= |$)/;

/** A table wider than this is no table of ours; nobody is helped by a list of faults that long. */
const mostColumns = 200;

/**
 * Reads the header of a table. The kind is the one asked for, the one the header names, or the only one that has all
 * these columns; nothing is guessed. Columns are called by their letter, never by what stands in them: a file without a
 * header begins with somebody's data. A column whose name begins with `#` is not read, and one without a name only when
 * it is empty.
 */
export function readHeader(cells: readonly string[], asked: RecordKind | undefined): Header | { faults: Fault[] } {
  const names = withoutEmptyEnd(cells.map((cell) => cell.trim()));
  if (names.length === 0) return { faults: [{ pointer: '/columns', code: 'no-header' }] };
  if (names.length > mostColumns) {
    return { faults: [{ pointer: '/columns', code: 'too-many-columns', params: { limit: mostColumns } }] };
  }
  if (names.some((name) => !name.startsWith('#') && rejectionColumns.includes(sameName(name)))) {
    return { faults: [{ pointer: '/columns', code: 'rejections-table' }] };
  }
  const kind = asked ?? markedKind(names) ?? onlyKind(names);
  if (!kind) {
    const codes = recordKinds
      .filter(fitsTable)
      .map((each) => each.kind)
      .join(', ');
    return { faults: [{ pointer: '/columns', code: 'kind-not-clear', params: { codes } }] };
  }
  if (!fitsTable(kind)) return { faults: [{ pointer: '/columns', code: 'no-table', params: { kind: kind.kind } }] };
  const columns = names.map((name) => columnNamed(kind, name));
  const faults = columns.flatMap((column, place): Fault[] => {
    if (column === undefined) {
      const fields = Object.entries(kind.fields)
        .map(([field, { label }]) => `${field} (${label.nl})`)
        .join(', ');
      return [fault(place, 'unknown-column', { kind: kind.kind, fields })];
    }
    const first = columns.findIndex((other) => other && column && sameColumn(other, column));
    return column && first < place ? [fault(place, 'column-twice', { first: letterOf(first) })] : [];
  });
  if (!columns.some((column) => column?.is === 'id')) faults.push({ pointer: '/columns', code: 'no-id-column' });
  if (faults.length > 0) return { faults };
  const unnamed = names.flatMap((name, place) => (name === '' ? [place] : []));
  return { kind, columns: columns.map((column) => column ?? null), unnamed, said: formatSaid(names) };
}

/** What a spreadsheet calls the column at a place, from 0: A, B, ... Z, AA. */
export function letterOf(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterOf(Math.floor(place / 26) - 1) + last;
}

/** The name of the column that carries how the values of a file were written. */
export function formatColumn({ numbers, days }: { numbers: NumberFormat | null; days: DayOrder | null }): string {
  return ['#meetlat', ...(numbers ? [`numbers=${numbers}`] : []), ...(days ? [`days=${days}`] : [])].join(' ');
}

function formatSaid(names: readonly string[]): AskedFormat {
  const said = names.find((name) => formatMark.test(name)) ?? '';
  const numbers = / numbers=(comma|point)\b/.exec(said)?.[1] as NumberFormat | undefined;
  const days = / days=(day-first|month-first)\b/.exec(said)?.[1] as DayOrder | undefined;
  return { numbers, days };
}

/** Null: not read. Undefined: not known. */
function columnNamed(kind: RecordKind, name: string): Column | null | undefined {
  if (name.startsWith('#') || name === '') return null;
  if (marked.test(name)) return { is: 'id' };
  return columnsOf(kind).get(sameName(name));
}

function markedKind(names: readonly string[]): RecordKind | undefined {
  const name = names.map((each) => marked.exec(each)?.[1]).find((each) => each !== undefined);
  return name === undefined ? undefined : (findRecordKind(name.trim()) ?? kindCalled(name));
}

function kindCalled(name: string): RecordKind | undefined {
  const wanted = sameName(name);
  return recordKinds.find(({ kind, label }) => [kind, label.many.nl, label.many.en].map(sameName).includes(wanted));
}

/** The only kind that has every column, and whose required fields are all there. */
function onlyKind(names: readonly string[]): RecordKind | undefined {
  const fitting = recordKinds.filter(fitsTable).filter((kind) => {
    const columns = names.map((name) => columnNamed(kind, name));
    if (columns.includes(undefined)) return false;
    const filled = new Set(columns.map((column) => (column?.is === 'field' ? column.name : '')));
    return filled.size > 1 && Object.entries(kind.fields).every(([name, field]) => !field.required || filled.has(name));
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

function sameColumn(one: Column, other: Column): boolean {
  if (one.is !== 'field' || other.is !== 'field') return one.is === other.is;
  return one.name === other.name && one.member === other.member;
}

function fault(place: number, code: string, params: Fault['params'] = {}): Fault {
  return { pointer: `/columns/${place}`, code, params: { column: letterOf(place), ...params } };
}

function withoutEmptyEnd(names: readonly string[]): readonly string[] {
  const last = names.findLastIndex((name) => name !== '');
  return names.slice(0, last + 1);
}
