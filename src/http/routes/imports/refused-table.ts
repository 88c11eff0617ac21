import { stringify } from 'csv-stringify/sync';
import { formatColumn } from '../../../records/csv/read-header.ts';
import { notKeptMarks } from '../../../records/csv/read-row.ts';
import type { KeptTable, RowText } from '../../../records/rejected-rows.ts';
import type { Rejection } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';
import { csvOptions } from '../../csv-options.ts';
import { columnInWords, faultInWords } from './in-words.ts';

/** Columns behind those of the file. Their names begin with `#`, so an import does not read them. */
const ownColumns = {
  nl: ['#regel', '#kolom', '#wat er mis is', '#wat te doen'],
  en: ['#line', '#column', '#what is wrong', '#what to do'],
} as const satisfies Record<Language, readonly string[]>;

const notKeptHint = {
  nl: 'Deze rij is niet bewaard: zoek haar op in uw eigen bestand. Er kan een BSN in staan, zij was niet te lezen, of er waren er te veel',
  en: 'This row was not kept: look it up in your own file. A BSN may stand in it, it could not be read, or there were too many',
} as const satisfies Record<Language, string>;

type Kept = { readonly form: KeptTable; readonly rows: ReadonlyMap<number, RowText> };

/**
 * The refused rows of a table in the columns it came in, with what is wrong behind each: to be corrected and sent again. A
 * row that was not kept is named and holds no record. `dialect`: written otherwise than it came in.
 */
export async function* refusedTable(
  { form, rows }: Kept,
  lines: AsyncIterable<readonly [Rejection, ...Rejection[]][]>,
  language: Language,
  dialect: 'rfc' | 'nl' | undefined,
): AsyncGenerator<string> {
  const delimiter = dialect === undefined ? form.delimiter : dialect === 'nl' ? ';' : ',';
  const options = { ...csvOptions('rfc'), delimiter };
  const widths = [...rows.values()].map((row) => ('cells' in row ? row.cells.length : 0));
  // A row with cells beyond the header keeps them: that is what is wrong with it.
  const width = Math.max(form.header.length, ...widths);
  const filled = (cells: readonly string[]) => Array.from({ length: width }, (_, place) => cells[place] ?? '');
  const mark = (dialect === undefined ? form.mark : dialect === 'nl') ? '\uFEFF' : '';
  const head = [...filled(form.header), ...ownColumns[language], formatColumn(form)];
  yield `${mark}${stringify([head], options)}`;
  for await (const batch of lines) {
    yield stringify(
      batch.map((faults) => {
        const kept = rows.get(faults[0].line);
        const cells = kept && 'cells' in kept ? kept.cells : null;
        return [...filled(cells ?? notKept(form, language)), ...reasons(faults, cells !== null, language)];
      }),
      options,
    );
  }
}

function notKept({ header, idPlace }: KeptTable, language: Language): string[] {
  return header.map((_, place) => (place === idPlace ? notKeptMarks[language] : ''));
}

function reasons(faults: readonly [Rejection, ...Rejection[]], isKept: boolean, language: Language): string[] {
  const words = faults.map((fault) => ({ ...faultInWords(fault, language), column: columnInWords(fault, language) }));
  const all = (texts: readonly string[]) => [...new Set(texts)].join(' | ');
  return [
    String(faults[0].line),
    all(words.map(({ column }) => column)),
    all(words.map(({ message }) => message)),
    all([...words.map(({ hint }) => hint), ...(isKept ? [] : [notKeptHint[language]])]),
    all(faults.map(({ code }) => code)),
  ];
}
