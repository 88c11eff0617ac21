import type { Cell } from 'write-excel-file/node';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitName } from '../../../text/unit-words.ts';
import { traceable } from '../../renderers/marking.ts';
import { numberCell, textCell } from '../../renderers/xlsx/cells.ts';
import { comparisonNotes, figureHeadings } from '../../renderers/xlsx/chapter-sheet.ts';
import type { SheetPlan } from '../../renderers/xlsx/sheet.ts';
import { breakdownWord, statusWords } from '../../renderers/xlsx/words.ts';
import type { MunicipalityRow } from '../municipality-rows.ts';
import type { MunicipalityTable } from './municipality-tables.ts';

const headings = {
  ...figureHeadings,
  centre: { nl: 'Centrum', en: 'Centre' },
  release: { nl: 'Nummer', en: 'Number' },
  marking: { nl: 'Markering', en: 'Marking' },
  centreId: { nl: 'Code van het centrum', en: 'Code of the centre' },
} satisfies Record<string, Text>;
const whole: Text = { nl: 'Totaal', en: 'Total' };
/** Figures as a whole stand apart from their parts, and those of all centres from those of one. */
const ofAll = { backgroundColor: '#D9E2EC' } as const;
const ofOne = { backgroundColor: '#F2F5F8' } as const;

/** A chapter as a sheet. `nameOf` names a centre, and by an empty id all together. */
export function municipalityChapterSheet(
  name: string,
  { rows }: MunicipalityTable,
  nameOf: (centreId: string) => string,
  language: Language,
): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  const number = (key: keyof typeof headings, width: number) => ({ ...column(key, width), isNumber: true });
  return {
    name,
    printed: 12,
    columns: [
      column('label', 40),
      column('centre', 28),
      column('by', 18),
      column('part', 28),
      number('value', 15),
      number('previous', 15),
      number('lastYear', 15),
      column('unit', 13),
      column('status', 12),
      column('notes', 50),
      number('release', 10),
      column('marking', 24),
      column('period', 12),
      column('indicator', 34),
      column('centreId', 24),
    ],
    rows: rows.map((row) => cellsOf(row, nameOf(row.centre), language)),
  };
}

function cellsOf(row: MunicipalityRow, centre: string, language: Language): Cell[] {
  const { by, code, codeLabel, unit, previous, lastYear, release } = row;
  const plain = by !== undefined ? {} : row.centre === '' ? ofAll : ofOne;
  const style = by !== undefined ? {} : ({ ...plain, fontWeight: 'bold' } as const);
  const text = (words: string | undefined) => textCell(words, plain);
  return [
    textCell(row.label[language], style),
    textCell(centre, style),
    text((by === undefined ? whole : breakdownWord(by))[language]),
    text(codeLabel?.[language] ?? code),
    ...[row.value, previous?.value, lastYear?.value].map((value) => numberCell(value, unit, style)),
    textCell(unitName(unit)[language], { ...plain, indent: 1 }),
    text(statusWords[row.status]?.[language] ?? row.status),
    text([...row.notes, ...comparisonNotes(previous, lastYear)].map((note) => note[language]).join('; ')),
    numberCell(release === '' ? null : Number(release), '', plain),
    text(traceable[language]),
    text(row.period),
    text(row.indicator),
    text(row.centre),
  ];
}
