import type { Language } from '../../text/language.ts';
import type { Template } from './template-of.ts';

const texts = {
  nl: {
    explanation: 'Uitleg',
    codes: 'Keuzes',
    head: ['Kolom', 'Veld', 'Verplicht', 'Wat vult u in', 'Voorbeeld'],
    codesHead: ['Kolom', 'Code', 'Nederlands', 'Engels'],
    yes: 'ja',
    how: 'Vul het eerste blad in, bewaar het als CSV (CSV UTF-8 of gewoon CSV) en stuur het op. Bij een keuze mag de code of de naam staan.',
  },
  en: {
    explanation: 'Explanation',
    codes: 'Choices',
    head: ['Column', 'Field', 'Required', 'What to fill in', 'Example'],
    codesHead: ['Column', 'Code', 'Dutch', 'English'],
    yes: 'yes',
    how: 'Fill in the first sheet, save it as CSV (CSV UTF-8 or plain CSV) and send it. For a choice the code or its name will do.',
  },
} as const;

const bold = (value: string) => ({ value, fontWeight: 'bold' as const });
const widthOf = (text: string) => Math.min(60, Math.max(10, text.length + 2));

/** The template as a workbook: an empty sheet to fill in, and beside it what to fill in and the choices there are. */
export async function templateXlsx({ title, columns }: Template, language: Language): Promise<Buffer> {
  // Loaded when the first one is asked for: a start does not wait for it.
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { explanation, codes, head, codesHead, yes, how } = texts[language];
  const choices = columns.flatMap(({ name, codes: items }) => items.map(({ code, nl, en }) => [name, code, nl, en]));
  return writeExcelFile([
    {
      sheet: title.slice(0, 31),
      data: [columns.map(({ name }) => bold(name))],
      columns: columns.map(({ name }) => ({ width: widthOf(name) })),
      stickyRowsCount: 1,
    },
    {
      sheet: explanation,
      data: [
        head.map(bold),
        ...columns.map(({ name, field, isRequired, explanation: what, example }) => [
          name,
          field,
          isRequired ? yes : '',
          { value: what, wrap: true },
          example,
        ]),
        [],
        [how],
      ],
      columns: [{ width: 32 }, { width: 28 }, { width: 10 }, { width: 60 }, { width: 28 }],
      stickyRowsCount: 1,
    },
    ...(choices.length > 0
      ? [
          {
            sheet: codes,
            data: [codesHead.map(bold), ...choices],
            columns: [{ width: 32 }, { width: 28 }, { width: 48 }, { width: 48 }],
            stickyRowsCount: 1,
          },
        ]
      : []),
  ]).toBuffer();
}
