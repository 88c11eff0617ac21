import type { Cell } from 'write-excel-file/node';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitName } from '../../../text/unit-words.ts';
import type { ReportTable } from '../report-tables.ts';
import type { ComparedValue, ReportRow } from '../rows/report-row.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetPlan } from './sheet.ts';
import { breakdownWord, statusWords } from './words.ts';

/** Headings of a sheet of figures. */
export const figureHeadings = {
  label: { nl: 'Kengetal', en: 'Indicator' },
  by: { nl: 'Onderverdeling', en: 'Broken down by' },
  part: { nl: 'Deel', en: 'Part' },
  value: { nl: 'Waarde', en: 'Value' },
  previous: { nl: 'Vorig kwartaal', en: 'Previous quarter' },
  lastYear: { nl: 'Zelfde kwartaal vorig jaar', en: 'Same quarter last year' },
  low: { nl: 'Laag', en: 'Low' },
  high: { nl: 'Hoog', en: 'High' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  status: { nl: 'Status', en: 'Status' },
  notes: { nl: 'Toelichting', en: 'Notes' },
  period: { nl: 'Periode', en: 'Period' },
  indicator: { nl: 'Code', en: 'Code' },
} satisfies Record<string, Text>;
const total: Text = { nl: 'Totaal', en: 'Total' };
/** Sets the figure as a whole apart from its parts below it. */
const whole = { backgroundColor: '#F2F5F8' } as const;
const bold = { ...whole, fontWeight: 'bold' } as const;

/** A chapter as a sheet: each figure beside the quarter before and the same quarter last year, and its parts below it. */
export function chapterSheet(name: string, { rows }: ReportTable, language: Language): SheetPlan {
  const isCompared = rows.some(({ previous }) => previous !== undefined);
  const column = (key: keyof typeof figureHeadings, width: number) => ({
    heading: figureHeadings[key][language],
    width,
  });
  const number = (key: keyof typeof figureHeadings, width: number) => ({ ...column(key, width), isNumber: true });
  return {
    name,
    printed: isCompared ? 11 : 9,
    columns: [
      column('label', 44),
      column('by', 20),
      column('part', 30),
      number('value', 15),
      ...(isCompared ? [number('previous', 15), number('lastYear', 15)] : []),
      number('low', 14),
      number('high', 14),
      column('unit', 13),
      column('status', 12),
      column('notes', 56),
      column('period', 12),
      column('indicator', 34),
    ],
    rows: rows.map((row) => cellsOf(row, isCompared, language)),
  };
}

function cellsOf(row: ReportRow, isCompared: boolean, language: Language): Cell[] {
  const { by, codeLabel, code, unit, previous, lastYear } = row;
  const style = by === undefined ? whole : {};
  const number = (value: number | null | undefined) => numberCell(value, unit, by === undefined ? bold : {});
  const text = (words: string | undefined) => textCell(words, style);
  return [
    textCell(row.label[language], by === undefined ? bold : {}),
    text(by === undefined ? (isCompared ? total[language] : '') : breakdownWord(by)[language]),
    text(codeLabel?.[language] ?? code),
    number(row.value),
    ...(isCompared ? [number(previous?.value), number(lastYear?.value)] : []),
    number(row.low),
    number(row.high),
    textCell(unitName(unit)[language], { ...style, indent: 1 }),
    text(statusWords[row.status]?.[language] ?? row.status),
    text([...row.notes, ...comparisonNotes(previous, lastYear)].map((note) => note[language]).join('; ')),
    text(row.period),
    text(row.indicator),
  ];
}

/** Why there is nothing to compare with: an empty cell would not say that it is no zero. */
export function comparisonNotes(previous: ComparedValue | undefined, lastYear: ComparedValue | undefined): Text[] {
  const about = (compared: ComparedValue | undefined, when: Text): Text[] => {
    if (!compared || compared.status === 'ok') return [];
    const { nl, en } = statusWords[compared.status];
    return [{ nl: `${when.nl}: ${nl}`, en: `${when.en}: ${en}` }];
  };
  return [...about(previous, figureHeadings.previous), ...about(lastYear, figureHeadings.lastYear)];
}
