/**
 * Opens the files of a report in LibreOffice and compares what it holds then with the report: every number of the
 * workbook, every cell of the table in both dialects.
 *
 *   node --import=tsx scripts/try-report-files.ts        needs `soffice` (Debian: libreoffice-calc-nogui)
 */
import { strict as assert } from 'node:assert';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { decimal } from '../src/core/values/decimal.ts';
import { renderReport } from '../src/reporting/renderers/render-report.ts';
import type { ReportDocument } from '../src/reporting/renderers/report-document.ts';
import { reportTables } from '../src/reporting/renderers/report-tables.ts';
import { addReportedCentre } from '../test/support/example-report.ts';
import { readCsv, readTable } from '../test/support/read-csv.ts';
import { expect, makeService } from '../test/support/service.ts';
import { convert, hasOffice } from './report-files/office.ts';

const folder = mkdtempSync(join(tmpdir(), 'meetlat-files-'));
try {
  if (hasOffice()) await tryFiles();
  else console.log('Skipped: LibreOffice (`soffice`) is not installed here, so no file was opened in it.');
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function tryFiles(): Promise<void> {
  const document = await exampleReport();
  console.log(`workbook: ${await tryWorkbook(document)} numbers as in the report`);
  for (const dialect of ['rfc', 'nl'] as const)
    console.log(`table, ${dialect}: ${await tryTable(document, dialect)} cells as they were written`);
}

async function exampleReport(): Promise<ReportDocument> {
  const service = await makeService();
  try {
    const { centreId, system } = await addReportedCentre(service, 'own');
    const url = `/v1/centres/${centreId}/quarterly-reports/2026-Q3/draft`;
    return (await expect(service.call('GET', url, { key: system }), 200)).json();
  } finally {
    await service.close();
  }
}

/** Has LibreOffice write every sheet as it holds it, and not as it shows it; gives how many cells were compared. */
async function tryWorkbook(document: ReportDocument): Promise<number> {
  const file = join(folder, 'report.xlsx');
  writeFileSync(file, await renderReport(document, { format: 'xlsx', language: 'nl' }));
  convert(folder, file, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1');
  let compared = 0;
  for (const { sheet, rows } of reportTables(document)) {
    const lines = readTable(
      readFileSync(join(folder, `report-${sheet.nl}.csv`), 'utf8').replaceAll(/\r?\n/g, '\r\n'),
      ',',
    );
    assert.equal(lines.length, rows.length, sheet.nl);
    for (const [place, { value, low, high, previous, lastYear, codeLabel }] of rows.entries()) {
      const line = lines[place] ?? {};
      for (const [column, number] of [
        ['Waarde', value],
        ['Laag', low],
        ['Hoog', high],
        ['Vorig kwartaal', previous?.value],
        ['Zelfde kwartaal vorig jaar', lastYear?.value],
      ] as const) {
        const cell = line[column] ?? '';
        assert.equal(numberIn(cell), number ?? null, `${sheet.nl}, row ${place + 2}, ${column}`);
        compared += 1;
      }
      if (codeLabel) assert.equal(line.Deel, codeLabel.nl);
    }
  }
  assert.ok(compared > 500, 'there was something to compare');
  return compared;
}

/** LibreOffice writes a cell that looks like a percentage as one, with all its digits. */
function numberIn(cell: string): number | null {
  if (cell === '') return null;
  return cell.endsWith('%') ? decimal(cell.slice(0, -1)).div(100).toNumber() : Number(cell);
}

/** Has LibreOffice open the table as a reader of its dialect does, and reads what it made of it. */
async function tryTable(document: ReportDocument, dialect: 'rfc' | 'nl'): Promise<number> {
  const [separator, language] = dialect === 'nl' ? [';', '1043'] : [',', '1033'];
  const file = join(folder, `table-${dialect}.csv`);
  const text = (await renderReport(document, { format: 'csv', language: 'nl', dialect })).toString();
  writeFileSync(file, text);
  const from = `Text - txt - csv (StarCalc):${separator.charCodeAt(0)},34,76,1,,${language}`;
  convert(folder, file, 'xlsx:Calc MS Excel 2007 XML', from);
  const book = read(readFileSync(join(folder, `table-${dialect}.xlsx`)));
  const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
  let compared = 0;
  for (const [row, cells] of readCsv(text, separator).entries())
    for (const [column, written] of cells.entries()) {
      const cell = sheet[utils.encode_cell({ r: row, c: column })];
      assert.equal(cell?.f, undefined, 'nothing became a formula');
      const held = cell?.t === 'n' ? cell.v : String(cell?.v ?? '');
      const expected = cell?.t === 'n' ? Number(dialect === 'nl' ? written.replace(',', '.') : written) : written;
      assert.equal(held, expected, `row ${row + 1}, column ${column + 1}`);
      compared += 1;
    }
  assert.ok(compared > 1000, 'there was something to compare');
  return compared;
}
