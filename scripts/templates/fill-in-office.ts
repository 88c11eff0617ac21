import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The encoding LibreOffice saves in, as the number its filter knows it by. */
export const officeEncodings = { 'utf-8': '76', 'windows-1252': '1' } as const;

/** A workbook, what somebody types into the third row of its first sheet, and the file it is saved to. */
export type FillIn = {
  workbook: string;
  typed: readonly string[];
  csv: string;
  encoding: keyof typeof officeEncodings;
};

/** Types text into cells, so that LibreOffice makes of it what it makes of a person's typing, and saves as Dutch CSV. */
const macro = `Sub FillIn(list As String)
  Dim entry As String, parts, document, sheet, cells, place, handle
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  saving(0).Name = "FilterName" : saving(0).Value = "Text - txt - csv (StarCalc)"
  saving(1).Name = "FilterOptions"
  handle = FreeFile()
  Open list For Input As #handle
  Do While Not Eof(handle)
    Line Input #handle, entry
    parts = Split(entry, Chr(9))
    document = StarDesktop.loadComponentFromURL(parts(0), "_blank", 0, hidden())
    sheet = document.Sheets.getByIndex(0)
    For place = 3 To UBound(parts)
      If parts(place) <> "" Then sheet.getCellByPosition(place - 3, 2).FormulaLocal = parts(place)
    Next
    saving(1).Value = "59,34," & parts(2) & ",1,,1043,false,true,false"
    document.storeToURL(parts(1), saving())
    document.close(True)
  Loop
  Close #handle
End Sub
`;

/** Fills in workbooks in LibreOffice without a screen, set to Dutch. Its settings are made afresh in `folder`. */
export function fillInOffice(folder: string, fillIns: readonly FillIn[]): void {
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  // The first start fills the profile, over what stands there.
  run([settings, '--headless', '--norestore', '--convert-to', 'csv', '--outdir', folder, fillIns[0]?.workbook ?? '']);
  const library = join(folder, 'profile/user/basic/Standard');
  const contents = join(library, 'script.xlb');
  const named = '<library:element library:name="Templates"/>';
  writeFileSync(contents, readFileSync(contents, 'utf8').replace('</library:library>', `${named}</library:library>`));
  const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
  writeFileSync(
    join(library, 'Templates.xba'),
    `${head}<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">\n<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Templates" script:language="StarBasic">${escaped(macro)}</script:module>`,
  );
  const dutch =
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>nl-NL</value></prop></item>';
  const options = join(folder, 'profile/user/registrymodifications.xcu');
  writeFileSync(options, readFileSync(options, 'utf8').replace('</oor:items>', `${dutch}</oor:items>`));
  const list = join(folder, 'list.txt');
  const lines = fillIns.map(({ workbook, typed, csv, encoding }) =>
    [pathToFileURL(workbook), pathToFileURL(csv), officeEncodings[encoding], ...typed].join('\t'),
  );
  writeFileSync(list, `${lines.join('\n')}\n`);
  run([settings, '--headless', '--norestore', `macro:///Standard.Templates.FillIn("${list}")`]);
}

function run(options: readonly string[]): void {
  const done = spawnSync('soffice', options, { encoding: 'utf8', timeout: 240_000 });
  if (done.error) throw done.error;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
