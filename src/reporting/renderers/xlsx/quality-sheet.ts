import type { Cell } from 'write-excel-file/node';
import { recordKindLabel } from '../../../core/record-kinds.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { coverageStates } from '../../coverage-words.ts';
import type { ReportDocument, ShownQuality } from '../report-document.ts';
import { dayCell, numberCell, textCell } from './cells.ts';
import type { SheetPlan } from './sheet.ts';

const headings = {
  part: { nl: 'Onderdeel', en: 'Part' },
  about: { nl: 'Gaat over', en: 'About' },
  state: { nl: 'Stand', en: 'State' },
  number: { nl: 'Aantal', en: 'Number' },
  through: { nl: 'Volledig tot en met', en: 'Complete through' },
  says: { nl: 'Wat er is', en: 'What it is' },
  mend: { nl: 'Wat te doen', en: 'What to do' },
} satisfies Record<string, Text>;
const parts = {
  coverage: { nl: 'Volledigheid', en: 'Completeness' },
  finding: { nl: 'Na te kijken', en: 'To be checked' },
  warning: { nl: 'Bij een kengetal', en: 'With an indicator' },
} satisfies Record<string, Text>;
/** States of coverage and severities of findings. */
const states: Readonly<Record<string, Text>> = {
  ...coverageStates,
  serious: { nl: 'ernstig', en: 'serious' },
  warning: { nl: 'waarschuwing', en: 'warning' },
  notice: { nl: 'ter informatie', en: 'notice' },
};

/** What is complete, what is doubtful and what to know of the figures. Ids of records are in the JSON only. */
export function qualitySheet(
  name: string,
  dataQuality: ShownQuality,
  { chapters }: Pick<ReportDocument, 'chapters'>,
  language: Language,
): SheetPlan {
  const column = (key: keyof typeof headings, width: number) => ({ heading: headings[key][language], width });
  return {
    name,
    columns: [
      column('part', 18),
      column('about', 44),
      column('state', 24),
      { ...column('number', 11), isNumber: true },
      column('through', 14),
      column('says', 60),
      column('mend', 60),
    ],
    rows: rowsOf(dataQuality, chapters, language),
  };
}

function rowsOf(dataQuality: ShownQuality, chapters: ReportDocument['chapters'], language: Language): Cell[][] {
  const text = (words: Text | null | undefined) => textCell(words?.[language]);
  const labels = new Map(chapters.flatMap(({ figures }) => figures.map(({ indicator, label }) => [indicator, label])));
  return [
    ...dataQuality.coverage.map(({ label, state, records, completeThrough, says }) => [
      text(parts.coverage),
      text(label),
      text(states[state]),
      numberCell(records, 'count'),
      dayCell(completeThrough, language),
      text(says),
      null,
    ]),
    ...dataQuality.findings.map(({ kind, severity, count, label, mend }) => [
      text(parts.finding),
      text(recordKindLabel(kind)),
      text(states[severity]),
      numberCell(count, 'count'),
      null,
      text(label),
      text(mend),
    ]),
    ...dataQuality.figureWarnings.map(({ indicator, warning }) => [
      text(parts.warning),
      textCell(labels.get(indicator)?.[language] ?? indicator),
      text(states.warning),
      null,
      null,
      text(warning.label),
      null,
    ]),
  ];
}
