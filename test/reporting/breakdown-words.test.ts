import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import t from 'tap';
import { breakdownWord } from '../../src/reporting/renderers/xlsx/words.ts';

t.test('whatever rows are broken down by has a word for the sheet', async (t) => {
  const folder = resolve(import.meta.dirname, '../../src/reporting/renderers/rows');
  const used = readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/\bby: '([a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );
  t.ok(new Set(used).size > 5, `${new Set(used).size} of them`);
  for (const by of new Set(used)) t.not(breakdownWord(by).nl, by, by);
});
