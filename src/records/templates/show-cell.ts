import type { Language } from '../../text/language.ts';
import { listSeparator } from '../csv/read-cell.ts';
import { emptyMember } from '../csv/read-row.ts';
import type { Field, RecordValue } from '../field.ts';

/** A value as people of that language write it in a cell; empty when there is none. */
export function showCell(value: RecordValue | undefined, field: Field, language: Language): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) {
    const parts = (value as (string | undefined)[]).map((part) =>
      part === undefined ? emptyMember : showOne(part, field, language),
    );
    return parts.join(listSeparator);
  }
  return showOne(value, field, language);
}

function showOne(value: RecordValue, field: Field, language: Language): string {
  if (typeof value === 'boolean') return language === 'nl' ? (value ? 'ja' : 'nee') : value ? 'yes' : 'no';
  if (typeof value === 'number') return language === 'nl' ? String(value).replace('.', ',') : String(value);
  const text = String(value);
  if (field.type === 'day' && language === 'nl') return text.split('-').reverse().join('-');
  if (field.type === 'code' || field.type === 'codes') return field.list.find(text)?.[language] ?? text;
  return text;
}
