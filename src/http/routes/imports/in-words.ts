import { deleteNames, placesOf } from '../../../records/csv/columns-of.ts';
import type { RecordKind } from '../../../records/define-record-kind.ts';
import { findRecordKind } from '../../../records/registry.ts';
import type { Rejection } from '../../../store/store.ts';
import type { Language } from '../../../text/language.ts';
import { describeFault } from '../../problem.ts';

/** What a record kind is called; a name that is none of ours stays. */
export function kindInWords(kind: string, language: Language): string {
  return findRecordKind(kind)?.label.many[language] ?? kind;
}

/** The name of the column the pointer leads to, as a template has it; what leads to no column stays a pointer. */
export function columnInWords({ kind, pointer }: Rejection, language: Language): string {
  const [, top, name = '', ...below] = pointer.split('/');
  const fields = findRecordKind(kind ?? '')?.fields;
  if (top === 'data' && fields && Object.hasOwn(fields, name)) {
    const field = fields[name];
    const member = field?.type === 'objects' ? field.fields[below.at(-1) ?? ''] : undefined;
    return [field, member].flatMap((each) => (each ? [each.label[language]] : [])).join(': ');
  }
  if (top === 'delete') return deleteNames[language];
  return top === 'id' ? 'id' : pointer;
}

/** Message and hint of a rejection with the labels of kinds, fields and codes in place of their names. */
export function faultInWords(row: Rejection, language: Language): { message: string; hint: string } {
  const kind = findRecordKind(row.kind ?? '');
  const named = (name: string) => (kind && labelIn(kind, name, language)) ?? name;
  const { message, hint } = describeFault({ ...row, params: paramsInWords(row.params, named, language) }, language);
  const labelled = (text: string) =>
    text.replace(/`([\w-]+)`/g, (whole, name: string) => {
      const label = named(name);
      return label === name ? whole : `‘${label}’`;
    });
  return { message: labelled(message), hint: labelled(hint) };
}

function paramsInWords(
  params: Rejection['params'],
  named: (name: string) => string,
  language: Language,
): Rejection['params'] {
  const words: Rejection['params'] = { ...params };
  const { kind, counts, needs } = params;
  if (typeof kind === 'string') words.kind = kindInWords(kind, language);
  // `guidance-sessions 2, trajectories 1`
  if (typeof counts === 'string') {
    words.counts = counts.replace(/[a-z-]+(?= \d)/g, (each) => kindInWords(each, language));
  }
  // `outcome end-of-life`: a field and a code of its list.
  if (typeof needs === 'string') words.needs = needs.split(' ').map(named).join(': ');
  return words;
}

/** The label of a field of this kind, or of a code that one of its fields can hold. */
function labelIn(kind: RecordKind, name: string, language: Language): string | undefined {
  if (Object.hasOwn(kind.fields, name)) return kind.fields[name]?.label[language];
  for (const { field } of placesOf(kind)) {
    if (field.type !== 'code' && field.type !== 'codes') continue;
    const item = field.list.find(name);
    if (item) return item[language];
  }
  return undefined;
}
