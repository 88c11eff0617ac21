/** Breaks text at spaces into lines of at most so many characters; a longer word keeps a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** Text beside a label, broken into lines that all start in the same column. */
export function beside(label: string, text: string, column: number, width: number): string[] {
  return wrap(text, width - column).map((line, index) => `${(index === 0 ? label : '').padEnd(column)}${line}`);
}

/** Styles for a terminal, or none. */
export type Style = { bold(text: string): string; dim(text: string): string; red(text: string): string };

/** Bold, dim and red on a terminal that shows them; plain text everywhere else. */
export function makeStyle(isTerminal: boolean): Style {
  const code = (open: number, close: number) => (text: string) =>
    isTerminal && text !== '' ? `\u001b[${open}m${text}\u001b[${close}m` : text;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39) };
}
