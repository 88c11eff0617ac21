import type { Language } from '../../text/language.ts';
import { type CsvDialect, csvLine, csvTable, figureColumns } from '../renderers/csv.ts';
import { traceable } from '../renderers/marking.ts';
import { comparedRows } from '../renderers/rows/compared-rows.ts';
import type { MunicipalityReport } from './municipality-report.ts';
import { municipalityRows } from './municipality-rows.ts';

/** Changes when the same report gives another table. */
const renderer = 'meetlat-municipality-csv/1';

/** As of the report of one centre, so that both can be put together. */
const columns = [...figureColumns, 'comparison', 'report', 'state', 'release', 'marking', 'renderer'] as const;

/** The report as one long, tidy table; a row with an empty `centre` is of all centres together. */
export function municipalityCsv(report: MunicipalityReport, language: Language, dialect: CsvDialect): string {
  const about = { report: report.period, marking: traceable[language], renderer };
  const rows = municipalityRows(report).flatMap((row) => [{ ...row, comparison: '' }, ...comparedRows(row)]);
  const lines = rows.map(({ centre, comparison, state, release, ...row }) => ({
    ...csvLine(centre, row, language, dialect),
    ...{ comparison, state, release, ...about },
  }));
  return csvTable(columns, lines, dialect);
}
