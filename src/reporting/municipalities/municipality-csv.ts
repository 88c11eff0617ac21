import { stringify } from 'csv-stringify/sync';
import { decimal } from '../../core/values/decimal.ts';
import type { Language } from '../../text/language.ts';
import { type CsvDialect, safe } from '../renderers/csv.ts';
import type { MunicipalityReport } from './municipality-report.ts';
import { municipalityRows } from './municipality-rows.ts';

/** Changes when the same report gives another table. */
const renderer = 'meetlat-municipality-csv/1';

const columns = [
  ...['period', 'centre', 'indicator', 'label', 'breakdown', 'code', 'codeLabel', 'value', 'unit', 'status', 'note'],
  ...['comparison', 'report', 'state', 'release', 'marking', 'renderer'],
];
const marking = { nl: 'herleidbaar tot personen', en: 'traceable to persons' };

/** The report as one long, tidy table; a row with an empty `centre` is of all centres together. */
export function municipalityCsv(report: MunicipalityReport, language: Language, dialect: CsvDialect): string {
  const lines = municipalityRows(report).map((row) => {
    const isPercent = dialect === 'nl' && row.unit === 'fraction';
    return {
      period: row.period,
      centre: safe(row.centre),
      indicator: row.indicator,
      label: safe(row.label[language]),
      breakdown: row.by,
      code: safe(row.code),
      codeLabel: safe(row.codeLabel?.[language] ?? ''),
      value: row.value === null ? '' : printed(row.value, isPercent, dialect),
      unit: isPercent ? '%' : row.unit,
      status: row.status,
      note: safe(row.notes.map((text) => text[language]).join('; ')),
      comparison: row.comparison,
      report: report.period,
      state: row.state,
      release: row.release,
      marking: marking[language],
      renderer,
    };
  });
  const table = stringify(lines, {
    header: true,
    columns,
    delimiter: dialect === 'nl' ? ';' : ',',
    record_delimiter: '\r\n',
    // Text that holds a separator of any dialect is kept together, whichever one a spreadsheet believes in.
    quoted_match: /^(?!-?\d+,\d+$)[^;,\t\r\n]*[;,\t\r\n]/,
  });
  return dialect === 'nl' ? `\uFEFF${table}` : table;
}

function printed(value: number, isPercent: boolean, dialect: CsvDialect): string {
  const text = (isPercent ? decimal(value).times(100) : decimal(value)).toFixed();
  return dialect === 'nl' ? text.replace('.', ',') : text;
}
