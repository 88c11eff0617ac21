import type { Language } from '../../text/language.ts';
import { type CsvDialect, type CsvLine, csvLine, csvTable, figureColumns } from './csv.ts';
import { traceable } from './marking.ts';
import type { ReportDocument } from './report-document.ts';
import { reportTables } from './report-tables.ts';
import { comparedRows } from './rows/compared-rows.ts';
import { qualityRows } from './rows/quality-rows.ts';
import type { ReportRow } from './rows/report-row.ts';

/** Changes when the same report gives another table. */
export const csvRenderer = 'meetlat-csv/1';

/**
 * What the table of a report says beside each figure: which other period a row is of (`previous`, `last-year`; empty for
 * the report's own figures), and which report it was taken from, so that tables of quarters can be put together.
 */
const columns = [...figureColumns, 'comparison', 'report', 'state', 'release', 'marking', 'renderer'] as const;
type ReportLine = Readonly<Record<(typeof columns)[number], string>>;

/** A report as one long, tidy table. */
export function reportCsv(document: ReportDocument, language: Language, dialect: CsvDialect): string {
  const about = {
    report: document.period,
    state: document.state,
    release: document.number === undefined ? '' : String(document.number),
    marking: document.traceableToPersons ? traceable[language] : '',
    renderer: csvRenderer,
  };
  const line = (row: ReportRow): CsvLine => csvLine(document.centre.id, row, language, dialect);
  const { period, dataQuality } = document;
  const rows = [
    ...reportTables(document).flatMap((table) => table.rows),
    ...(dataQuality ? qualityRows(period, dataQuality) : []),
  ];
  const lines = rows.flatMap((row): ReportLine[] => [
    { ...line(row), comparison: '', ...about },
    ...comparedRows(row).map(({ comparison, ...compared }) => ({ ...line(compared), comparison, ...about })),
  ]);
  return csvTable(columns, lines, dialect);
}
