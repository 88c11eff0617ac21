/**
 * What somebody sees in a cell: without the spaces around it, and without the two ways in which text is kept text in a
 * spreadsheet. `="0012"` is how Excel users keep a leading zero; a quote before `= + - @` is how tables of ours keep text
 * from being run as a formula.
 */
export function plainCell(cell: string): string {
  const trimmed = cell.trim();
  const text = /^'[=+\-@]/.test(trimmed) ? trimmed.slice(1) : trimmed;
  if (text.startsWith('="') && text.endsWith('"') && text.length >= 3)
    return text.slice(2, -1).replaceAll('""', '"').trim();
  return text;
}
