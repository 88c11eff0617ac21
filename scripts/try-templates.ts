/**
 * Fills in the template of every record kind in LibreOffice, set to Dutch, by typing the example into it; saves it as CSV in
 * both encodings, and reads that as an import does. What comes out has to be the example.
 *
 *   node --import=tsx scripts/try-templates.ts        needs `soffice` (Debian: libreoffice-calc-nogui)
 */
import { strict as assert } from 'node:assert';
import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepBody } from '../src/records/csv/body-file.ts';
import { witnessEncoding } from '../src/records/csv/encoding.ts';
import { openTable } from '../src/records/csv/open-table.ts';
import { fitsTable } from '../src/records/define-record-kind.ts';
import { readImportLine } from '../src/records/read-import-line.ts';
import { recordKinds } from '../src/records/registry.ts';
import { templateOf } from '../src/records/templates/template-of.ts';
import { templateXlsx } from '../src/records/templates/template-xlsx.ts';
import { type FillIn, fillInOffice } from './templates/fill-in-office.ts';

const folder = mkdtempSync(join(tmpdir(), 'meetlat-templates-'));
try {
  const fillIns: (FillIn & { kind: (typeof recordKinds)[number] })[] = [];
  for (const kind of recordKinds.filter(fitsTable)) {
    const template = templateOf(kind, 'nl');
    const workbook = join(folder, `${kind.kind}.xlsx`);
    writeFileSync(workbook, await templateXlsx(template, 'nl'));
    for (const encoding of ['utf-8', 'windows-1252'] as const) {
      const csv = join(folder, `${kind.kind}.${encoding}.csv`);
      fillIns.push({ kind, workbook, typed: template.columns.map(({ example }) => example), csv, encoding });
    }
  }
  fillInOffice(folder, fillIns);
  let wrong = 0;
  for (const { kind, csv, encoding } of fillIns) {
    try {
      assert.ok(existsSync(csv), 'LibreOffice saved nothing');
      const expected = readImportLine(JSON.stringify({ kind: kind.kind, id: 'A-0017', data: kind.example }));
      assert.deepEqual(await linesOf(csv), [{ number: 3, ...expected }]);
      console.log(`${kind.kind}, ${encoding}: as typed`);
    } catch (error) {
      wrong += 1;
      console.log(
        `${kind.kind}, ${encoding}: ${(error as Error).message}\n${existsSync(csv) ? readFileSync(csv, 'latin1') : ''}`,
      );
    }
  }
  console.log(`\n${fillIns.length - wrong} passed, ${wrong} failed`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function linesOf(csv: string) {
  const witness = witnessEncoding();
  const file = await keepBody(folder, createReadStream(csv), witness.note);
  try {
    const table = await openTable(file, { encoding: witness.verdict(), hasMark: witness.hasMark() }, {});
    if ('faults' in table) return table.faults;
    const lines = [];
    for await (const batch of (await table.measure()).lines()) lines.push(...batch);
    return lines;
  } finally {
    await file.close();
  }
}
