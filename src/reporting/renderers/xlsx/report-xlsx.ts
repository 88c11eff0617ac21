import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import type { ReportDocument } from '../report-document.ts';
import { reportTables } from '../report-tables.ts';
import type { ReportRow } from '../rows/report-row.ts';
import { changesSheet } from './changes-sheet.ts';
import { chapterSheet } from './chapter-sheet.ts';
import { coverSheet } from './cover-sheet.ts';
import { definitionsSheet } from './definitions-sheet.ts';
import { qualitySheet } from './quality-sheet.ts';
import { xlsxRenderer } from './renderer.ts';
import { type SheetPlan, sheetNames } from './sheet.ts';
import { valuesSheet } from './values-sheet.ts';
import { writeWorkbook } from './write-workbook.ts';

type Planned = {
  readonly sheet: Text;
  readonly about: Text;
  readonly rows?: readonly ReportRow[];
  readonly plan: (name: string) => SheetPlan;
};

/** The sheets of a report after the first. */
function plannedSheets(document: ReportDocument, language: Language): Planned[] {
  const { changes = [], dataQuality, definitions } = document;
  return [
    ...(changes.length > 0
      ? [
          {
            sheet: { nl: 'Wijzigingen', en: 'Changes' },
            about: { nl: 'Wat anders is dan in het vorige nummer', en: 'What is otherwise than in the number before' },
            plan: (name: string) => changesSheet(name, changes, language),
          },
        ]
      : []),
    ...reportTables(document).map((table) => ({
      sheet: table.sheet,
      about: table.label,
      rows: table.rows,
      plan: (name: string) => chapterSheet(name, table, language),
    })),
    ...(dataQuality
      ? [
          {
            sheet: { nl: 'Datakwaliteit', en: 'Data quality' },
            about: { nl: 'Wat volledig is en wat na te kijken is', en: 'What is complete and what is to be checked' },
            plan: (name: string) => qualitySheet(name, dataQuality, document, language),
          },
        ]
      : []),
    {
      sheet: { nl: 'Waarden en aannames', en: 'Values and assumptions' },
      about: {
        nl: 'Gepubliceerde en eigen waarden en aannames, met bron',
        en: 'Published and own values and assumptions, with their source',
      },
      plan: (name) => valuesSheet(name, document, language),
    },
    ...(definitions
      ? [
          {
            sheet: { nl: 'Definities', en: 'Definitions' },
            about: {
              nl: 'Wat elk kengetal betekent en hoe het wordt berekend',
              en: 'What each indicator means and how it is computed',
            },
            plan: (name: string) => definitionsSheet(name, definitions, language),
          },
        ]
      : []),
  ];
}

/**
 * A report as a workbook: which report it is, a sheet for each chapter, what the figures rest on and what they mean.
 * Takes some hundred milliseconds and does nothing else meanwhile: for a worker.
 */
export async function reportXlsx(document: ReportDocument, hash: string | null, language: Language): Promise<Buffer> {
  const planned = plannedSheets(document, language);
  const cover: Text = { nl: 'Rapport', en: 'Report' };
  const [coverName = '', ...names] = sheetNames(
    [cover, ...planned.map(({ sheet }) => sheet)].map((one) => one[language]),
  );
  const plans = planned.map(({ plan }, index) => plan(names[index] ?? ''));
  const sheets = planned.map(({ about, rows }, index) => ({ name: names[index] ?? '', about, rows: rows ?? null }));
  const all = [coverSheet(coverName, document, { hash, renderer: xlsxRenderer, sheets }, language), ...plans];
  return writeWorkbook(all);
}
