import { readFile, writeFile } from 'node:fs/promises';
import { machine } from './show.ts';

const file = new URL('../../docs/performance.md', import.meta.url);
const marks = { start: '<!-- results: written by npm run bench -- --write -->', end: '<!-- end of results -->' };

/** Puts the figures of a whole run, with its day and machine, between the marks in the document. */
export async function writeResults(chapters: readonly string[]): Promise<void> {
  const text = await readFile(file, 'utf8');
  const [start, end] = [text.indexOf(marks.start), text.indexOf(marks.end)];
  if (start < 0 || end < start) throw new Error('docs/performance.md has lost the marks around its results');
  const day = new Date().toISOString().slice(0, 10);
  const results = `${marks.start}\n\nMeasured on ${day}: ${machine()}.\n\n${chapters.join('\n')}\n`;
  await writeFile(file, text.slice(0, start) + results + text.slice(end));
}
