import { stringify } from 'csv-stringify/sync';
import type { Rejection } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';
import { csvOptions } from '../../csv-options.ts';
import { describeFault } from '../../problem.ts';
import { columnInWords, faultInWords, kindInWords } from './in-words.ts';

/** In words first; then the names that machines know. */
const head = {
  nl: ['regel', 'soort', 'id', 'kolom', 'wat er mis is', 'wat te doen', 'code', 'kind', 'pointer'],
  en: ['line', 'records', 'id', 'column', 'what is wrong', 'what to do', 'code', 'kind', 'pointer'],
} as const satisfies Record<Language, readonly string[]>;

/** A rejection in the language of its reader. */
export function showRejection(row: Rejection, language: Language) {
  const { pointer, message, hint } = describeFault(row, language);
  return { line: row.line, kind: row.kind, id: row.id, code: row.code, pointer, message, hint };
}

/** Every rejection of an import with its reason, as one table without the rows themselves. */
export async function* reasonTable(
  pages: AsyncIterable<readonly Rejection[]>,
  language: Language,
  dialect: 'rfc' | 'nl',
): AsyncGenerator<string> {
  const options = csvOptions(dialect);
  yield `${dialect === 'nl' ? '\uFEFF' : ''}${stringify([[...head[language]]], options)}`;
  for await (const rows of pages) {
    yield stringify(
      rows.map((row) => cellsOf(row, language)),
      options,
    );
  }
}

function cellsOf(row: Rejection, language: Language): string[] {
  const { message, hint } = faultInWords(row, language);
  const kind = row.kind === null ? '' : kindInWords(row.kind, language);
  const words = [String(row.line), kind, row.id ?? '', columnInWords(row, language), message, hint];
  return [...words, row.code, row.kind ?? '', row.pointer];
}
