import type { CodeItem } from '../../core/lists/define-code-list.ts';
import type { Language } from '../../text/language.ts';
import { deleteNames, type Place, placesOf } from '../csv/columns-of.ts';
import { explanationMarks } from '../csv/read-row.ts';
import type { RecordKind } from '../define-record-kind.ts';
import type { RecordData, RecordValue } from '../field.ts';
import { explainPlace, templateTexts } from './explain-place.ts';
import { showCell } from './show-cell.ts';

/** One column of a template. */
export type TemplateColumn = {
  readonly name: string;
  /** The field it fills; `id` and `delete` are no fields of the record. */
  readonly field: string;
  readonly isRequired: boolean;
  readonly explanation: string;
  readonly example: string;
  /** What may be filled in, when it is one of a list: the code or either label. */
  readonly codes: readonly CodeItem[];
};

/** An empty table to fill in, in one language; filled in, it is an import. */
export type Template = { readonly kind: string; readonly title: string; readonly columns: readonly TemplateColumn[] };

/** The template of a kind. Its first column names the kind, so that a file tells what it is. */
export function templateOf(kind: RecordKind, language: Language): Template {
  const texts = templateTexts[language];
  return {
    kind: kind.kind,
    title: kind.label.many[language],
    columns: [
      {
        name: `id [${kind.kind}]`,
        field: 'id',
        isRequired: true,
        explanation: texts.id,
        example: exampleId,
        codes: [],
      },
      ...placesOf(kind).map((place) => columnOf(kind, place, language)),
      {
        name: deleteNames[language],
        field: 'delete',
        isRequired: false,
        explanation: texts.delete,
        example: '',
        codes: [],
      },
    ],
  };
}

/** The row below the header that explains each column; an import passes it over. */
export function explanationRow({ columns }: Template, language: Language): string[] {
  return columns.map(({ field, explanation }) =>
    field === 'id' ? `${explanationMarks[language]}: ${explanation}` : explanation,
  );
}

const exampleId = 'A-0017';

function columnOf(kind: RecordKind, place: Place, language: Language): TemplateColumn {
  const { name, field, member } = place;
  const label = field.label[language];
  const list = kind.fields[name];
  const isRequired =
    Boolean(list?.required) &&
    (member === undefined || placesOf(kind).filter((each) => each.name === name).length === 1);
  return {
    name: member === undefined ? label : `${list?.label[language]}: ${label}`,
    field: member === undefined ? name : `${name}.${member}`,
    isRequired,
    explanation: explainPlace(place, isRequired, language),
    example: showCell(exampleOf(kind.example, place), field, language),
    codes: field.type === 'code' || field.type === 'codes' ? field.list.items : [],
  };
}

function exampleOf(example: RecordData, { name, member }: Place): RecordValue | undefined {
  const value = example[name];
  if (member === undefined || value === undefined) return value;
  return (value as RecordData[]).map((item) => item[member] as string);
}
