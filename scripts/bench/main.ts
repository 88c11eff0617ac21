import type { Measure } from './measure.ts';
import { bulkImport } from './measures/bulk-import.ts';
import { durablePut } from './measures/durable-put.ts';
import { feed } from './measures/feed.ts';
import { impactMap } from './measures/impact-map.ts';
import { quarterDraft } from './measures/quarter-draft.ts';
import { release } from './measures/release.ts';
import { start } from './measures/start.ts';
import { chapter, machine } from './show.ts';
import { writeResults } from './write-results.ts';

/** `npm run bench [-- name ...] [-- --write]`: measures each figure beside its baseline; `--write` keeps them in the documentation. */
const measures: readonly Measure[] = [durablePut, bulkImport, quarterDraft, release, feed, impactMap, start];

const [names, options] = [false, true].map((isOption) =>
  process.argv.slice(2).filter((argument) => argument.startsWith('-') === isOption),
) as [string[], string[]];
const unknown = [
  ...names.filter((name) => !measures.some((measure) => measure.name === name)),
  ...options.filter((option) => option !== '--write'),
];
if (unknown.length > 0) {
  process.stderr.write(
    `No measure or option ${unknown.join(', ')}: ${measures.map(({ name }) => name).join(', ')}; --write.\n`,
  );
  process.exit(1);
}
const writes = options.includes('--write');
if (writes && names.length > 0) {
  process.stderr.write('--write keeps the results of a whole run: leave the names out.\n');
  process.exit(1);
}
process.stdout.write(`${machine()}\n\n`);
const chapters: string[] = [];
for (const measure of measures.filter(({ name }) => names.length === 0 || names.includes(name))) {
  const measured = await measure.run((text) => process.stderr.write(`${text}\n`));
  chapters.push(chapter(measure, measured));
  process.stdout.write(`${chapters.at(-1)}\n`);
}
if (writes) await writeResults(chapters);
