import { stringify } from 'csv-stringify/sync';
import type { Language } from '../../text/language.ts';
import { explanationRow, type Template } from './template-of.ts';

/** The template as CSV: the header and a row that explains it. `nl` is as Dutch Excel opens it. */
export function templateCsv(template: Template, language: Language, dialect: 'rfc' | 'nl'): string {
  const table = stringify([template.columns.map(({ name }) => name), explanationRow(template, language)], {
    delimiter: dialect === 'nl' ? ';' : ',',
    record_delimiter: '\r\n',
  });
  return dialect === 'nl' ? `\uFEFF${table}` : table;
}
