import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../text/language.ts';
import { type Place, placesOf } from '../csv/columns-of.ts';
import { formatColumn } from '../csv/read-header.ts';
import type { RecordKind } from '../define-record-kind.ts';
import type { RecordData, RecordValue } from '../field.ts';
import { showCell } from './show-cell.ts';
import { templateOf } from './template-of.ts';

/**
 * Records as a table to correct and send again: the columns of the template, as people of that language write them. It
 * says of itself how numbers and days are written, so that one row is enough to be read as it was meant.
 */
export function recordsCsv(
  kind: RecordKind,
  records: readonly { readonly id: string; readonly data: RecordData }[],
  language: Language,
): string {
  const places = placesOf(kind);
  const names = templateOf(kind, language)
    .columns.filter(({ field }) => field !== 'delete')
    .map(({ name }) => name);
  const isDutch = language === 'nl';
  const format = formatColumn({ numbers: isDutch ? 'comma' : 'point', days: isDutch ? 'day-first' : null });
  const rows = records.map(({ id, data }) => [
    id,
    ...places.map((place) => showCell(valueAt(data, place), place.field, language)),
    '',
  ]);
  const table = stringify([[...names, format], ...rows], {
    delimiter: isDutch ? ';' : ',',
    record_delimiter: '\r\n',
    // Text that a spreadsheet would run as a formula gets a quote before it, which an import takes off.
    escape_formulas: true,
  });
  return isDutch ? `\uFEFF${table}` : table;
}

/** What stands in a place of a record; of a list of objects, the member of each of them. */
function valueAt(data: RecordData, { name, member }: Place): RecordValue | undefined {
  const value = data[name];
  if (member === undefined || value === undefined) return value;
  return (value as RecordData[]).map((item) => item[member] as string);
}
