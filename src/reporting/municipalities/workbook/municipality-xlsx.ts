import type { Text } from '../../../core/values/text.ts';
import type { Language } from '../../../text/language.ts';
import { type SheetPlan, sheetNames } from '../../renderers/xlsx/sheet.ts';
import { writeWorkbook } from '../../renderers/xlsx/write-workbook.ts';
import type { MunicipalityReport } from '../municipality-report.ts';
import type { MunicipalityRow } from '../municipality-rows.ts';
import { municipalityChapterSheet } from './chapter-sheet.ts';
import { municipalityCoverSheet } from './cover-sheet.ts';
import { leftOutSheet } from './left-out-sheet.ts';
import { municipalityTables } from './municipality-tables.ts';

type Planned = {
  readonly sheet: Text;
  readonly about: Text;
  readonly rows: readonly MunicipalityRow[] | null;
  readonly plan: (name: string) => SheetPlan;
};

/**
 * The report of a municipality as a workbook: of which centres it is made, a sheet for each chapter, and what is left out.
 * For a worker, as it keeps the event loop for some hundred milliseconds.
 */
export async function municipalityXlsx(report: MunicipalityReport, language: Language): Promise<Buffer> {
  const planned = plannedSheets(report, language);
  const cover: Text = { nl: 'Rapport', en: 'Report' };
  const [coverName = '', ...names] = sheetNames(
    [cover, ...planned.map(({ sheet }) => sheet)].map((one) => one[language]),
  );
  const plans = planned.map(({ plan }, index) => plan(names[index] ?? ''));
  const listed = planned.map(({ about, rows }, index) => ({ name: names[index] ?? '', about, rows }));
  return writeWorkbook([municipalityCoverSheet(coverName, report, listed, language), ...plans]);
}

function plannedSheets(report: MunicipalityReport, language: Language): Planned[] {
  const { centres, missing } = report;
  const names = new Map(centres.map(({ centre }) => [centre.id, centre.name]));
  const [some, all] = [centres.length - missing.length, centres.length];
  // A total says of how many it is: without the missing ones it is not that of the municipality.
  const together: Text = { nl: `Samen: ${some} van ${all} centra`, en: `Together: ${some} of ${all} centres` };
  const nameOf = (id: string) => (id === '' ? together[language] : (names.get(id) ?? id));
  const leftOut: Text = { nl: 'Niet in dit rapport', en: 'Not in this report' };
  return [
    ...municipalityTables(report).map((table) => ({
      sheet: table.sheet,
      about: { nl: `${table.label.nl}. ${table.about.nl}`, en: `${table.label.en}. ${table.about.en}` },
      rows: table.rows,
      plan: (name: string) => municipalityChapterSheet(name, table, nameOf, language),
    })),
    ...(centres.some((part) => part.leftOut.length > 0)
      ? [
          {
            sheet: leftOut,
            about: {
              nl: 'Wat de eigen rapporten van de centra hebben en dit niet, en waarom',
              en: 'What the own reports of the centres have and this one not, and why',
            },
            rows: null,
            plan: (name: string) => leftOutSheet(name, centres, language),
          },
        ]
      : []),
  ];
}
