/** Cells of a table as RFC 4180 has them; a byte order mark is passed over. */
export function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'gy');
  const body = text.replace(/^\uFEFF/, '');
  while (cell.lastIndex < body.length) {
    const at = cell.lastIndex;
    const found = cell.exec(body);
    if (!found) throw new Error(`no cell at ${at}: ${body.slice(at, at + 40)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
    if (found[3] === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** Rows of a table by the names in its header. */
export function readTable(text: string, separator: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text, separator);
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}
