import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { unitName } from '../../../text/unit-words.ts';
import type { ShownChange } from '../report-document.ts';
import { numberCell, textCell } from './cells.ts';
import type { SheetPlan } from './sheet.ts';
import { breakdownWord } from './words.ts';

const headings = {
  label: { nl: 'Kengetal', en: 'Indicator' },
  by: { nl: 'Onderverdeling', en: 'Broken down by' },
  part: { nl: 'Deel', en: 'Part' },
  before: { nl: 'Was', en: 'Was' },
  after: { nl: 'Is nu', en: 'Is now' },
  unit: { nl: 'Eenheid', en: 'Unit' },
  indicator: { nl: 'Code', en: 'Code' },
} satisfies Record<string, Text>;

/** What is otherwise than in the release before; why is on the first sheet. */
export function changesSheet(name: string, changes: readonly ShownChange[], language: Language): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  return {
    name,
    columns: [
      column('label', 50),
      column('by', 20),
      column('part', 30),
      { ...column('before', 16), isNumber: true },
      { ...column('after', 16), isNumber: true },
      column('unit', 14),
      column('indicator', 34),
    ],
    rows: changes.map(({ indicator, label, by, code, before, after, unit }) => [
      textCell(label[language]),
      textCell(by === null ? null : breakdownWord(by)[language]),
      textCell(code),
      numberCell(before, unit ?? ''),
      numberCell(after, unit ?? ''),
      textCell(unitName(unit ?? '')[language]),
      textCell(indicator),
    ]),
  };
}
