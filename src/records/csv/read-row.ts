import { checkRecord } from '../check-record.ts';
import type { Fault } from '../define-record-kind.ts';
import type { RecordData, RecordValue } from '../field.ts';
import { maxLineBytes } from '../import-lines.ts';
import type { ReadLine } from '../read-import-line.ts';
import type { Place } from './columns-of.ts';
import type { AskedFormat, Reading, Readings } from './evidence.ts';
import { idFaults } from './id-faults.ts';
import { plainCell } from './plain-cell.ts';
import { listedOtherwise, listSeparator, readCell } from './read-cell.ts';
import { readFlag } from './read-flag.ts';
import type { Header } from './read-header.ts';
import type { Row } from './rows-of.ts';

/** Begins the id of a row that explains the columns of a template. */
export const explanationMarks = { nl: '# uitleg', en: '# explanation' } as const;
/** Begins the id of a row of the list of refused rows that could not be kept: it holds no record. */
export const notKeptMarks = { nl: '# niet bewaard', en: '# not kept' } as const;
/** What stands for a member that is not known, where an empty cell would be no item at all. */
export const emptyMember = '-';

const noRecordMarks = [...Object.values(explanationMarks), ...Object.values(notKeptMarks)];
const noReading: Reading = { numbers: null, days: null };

/** True for a row that holds no record: blank, or the explanation of a template. */
export function isNoRecord(cells: readonly string[], idPlace: number): boolean {
  const id = (cells[idPlace] ?? '').trim().toLowerCase();
  if (id !== '') return noRecordMarks.some((mark) => id.startsWith(mark));
  return cells.every((cell) => cell.trim() === '');
}

/**
 * Reads rows of a table as lines of an import: the same rules follow as for JSON, and the same faults. An empty cell
 * leaves its field out. Null for a row that holds no record.
 */
export function makeRowReader(header: Header, readings: Readings, asked: AskedFormat) {
  const { kind, columns, unnamed } = header;
  const idPlace = columns.findIndex((column) => column?.is === 'id');
  const deletePlace = columns.findIndex((column) => column?.is === 'delete');
  const fields = columns.flatMap((column, place) => (column?.is === 'field' ? [{ ...column, place }] : []));

  return (row: Row): ReadLine | null => {
    if ('fault' in row) {
      const faults = [{ pointer: '', code: row.fault, params: { limit: maxLineBytes } }];
      return { ok: false, kind: kind.kind, id: null, faults };
    }
    const { cells } = row;
    if (isNoRecord(cells, idPlace)) return null;
    const given = plainCell(cells[idPlace] ?? '');
    const faults: Fault[] = idFaults(given);
    const id = faults.length === 0 ? given : null;
    if (unnamed.some((place) => isFilled(cells[place])) || cells.slice(columns.length).some(isFilled)) {
      faults.push({ pointer: '', code: 'too-many-cells', params: { columns: columns.length } });
    }
    const deletion = plainCell(cells[deletePlace] ?? '');
    const deletes = deletion === '' ? false : isMark(deletion) ? true : readFlag(deletion);
    if (deletes === null) faults.push({ pointer: '/delete', code: 'not-a-flag' });
    if (deletes) {
      return faults.length > 0 || id === null
        ? { ok: false, kind: kind.kind, id, faults }
        : { ok: true, kind: kind.kind, id, action: 'delete' };
    }
    const { data, cellFaults } = readData(cells);
    const checked = checkRecord(kind, data);
    const refused = checked.ok ? [] : checked.faults.map((fault) => ({ ...fault, pointer: `/data${fault.pointer}` }));
    const own = new Set(cellFaults.map(({ pointer }) => pointer));
    faults.push(...cellFaults, ...refused.filter(({ pointer }) => !own.has(pointer)));
    if (faults.length > 0 || !checked.ok || id === null) return { ok: false, kind: kind.kind, id, faults };
    return { ok: true, kind: kind.kind, id, action: 'put', data: checked.data };
  };

  function readData(cells: readonly string[]): { data: RecordData; cellFaults: Fault[] } {
    const data: RecordData = {};
    const cellFaults: Fault[] = [];
    const isAsked = (type: string) => (type === 'day' ? asked.days : asked.numbers) !== undefined;
    for (const { name, field, member, place } of fields) {
      const text = plainCell(cells[place] ?? '');
      if (text === '') continue;
      const reading = readings.columns[place] ?? noReading;
      const read = (part: string, pointer: string): RecordValue => {
        const result = readCell(field, part, reading, isAsked(field.type));
        if ('fault' in result) cellFaults.push({ ...result.fault, pointer });
        return result.value;
      };
      if (member === undefined) data[name] = read(text, `/data/${name}`);
      else {
        const parts = listedOtherwise(field, text);
        if (parts) cellFaults.push({ pointer: `/data/${name}`, code: 'list-separator' });
        readMembers(data, { name, field, member }, parts ?? text.split(listSeparator), read);
      }
    }
    return { data, cellFaults };
  }
}

/** The parts of `job-coach|-` make two objects, the second without this member. Another column of the same list adds to each. */
function readMembers(
  data: RecordData,
  { name, member }: Place,
  parts: readonly string[],
  read: (part: string, pointer: string) => RecordValue,
): void {
  const items = (data[name] ?? []) as RecordData[];
  for (const [index, part] of parts.entries()) {
    items[index] ??= {};
    const value = part.trim();
    if (value === '' || value === emptyMember) continue;
    items[index][member ?? ''] = read(value, `/data/${name}/${index}/${member}`);
  }
  data[name] = items;
}

function isMark(text: string): boolean {
  return text.toLowerCase() === 'x';
}

function isFilled(cell: string | undefined): boolean {
  return cell !== undefined && cell.trim() !== '';
}
