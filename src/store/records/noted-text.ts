import type { RecordData } from '../../records/field.ts';
import { layoutOf } from '../tables/record-layout.ts';
import { digest } from './digest.ts';
import { decode } from './encoded.ts';
import type { KnownRecord } from './world.ts';

/**
 * What a dry run notes of a record: its digest, and behind it, where a rule looks at records together, the fields that
 * the rule reads. No digest holds a space.
 */
export function notedText(kind: string, { content }: KnownRecord): string {
  if ('digest' in content) return content.noted;
  const layout = layoutOf(kind);
  const { together } = layout.kind;
  if (!together) return digest(content);
  const data = decode(layout, content);
  const read = Object.fromEntries(together.reads.flatMap((field) => (field in data ? [[field, data[field]]] : [])));
  return `${digest(content)} ${JSON.stringify(read)}`;
}

export function digestIn(noted: string): string {
  return noted.split(' ', 1)[0] ?? noted;
}

/** The fields that were noted for the rule between records; empty where there is none. */
export function readIn(noted: string): RecordData {
  const place = noted.indexOf(' ');
  return place < 0 ? {} : (JSON.parse(noted.slice(place + 1)) as RecordData);
}
