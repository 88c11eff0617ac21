import { readFileSync } from 'node:fs';
import t from 'tap';
import { feedDocs } from '../../scripts/feed-docs.ts';
import { filterParser, filterParserFile } from '../../scripts/filter-parser.ts';
import { queryLimits } from '../../src/feed/query/limits.ts';
import { optionNames } from '../../src/feed/query/query-options.ts';
import { pageRows } from '../../src/http/routes/odata/answer-rows.ts';

const reference = readFileSync(new URL('../../docs/odata.md', import.meta.url), 'utf8');

t.test('the list of tables and columns is the one there is', async (t) => {
  const committed = readFileSync(new URL('../../docs/odata-columns.md', import.meta.url), 'utf8');
  t.equal(committed, feedDocs(), 'run npm run docs and commit the result');
});

t.test('the reference tells every option and every limit', async (t) => {
  for (const name of optionNames)
    t.ok(reference.includes(`| \`${name}\``) || reference.includes(`, \`${name}\` |`), name);
  const { urlBytes, nodes, depth, list, sortColumns, skip } = queryLimits;
  for (const limit of [urlBytes, nodes, depth, list, sortColumns, skip])
    t.ok(reference.includes(`| ${limit.toLocaleString('en')} `), String(limit));
  t.ok(reference.includes(`**${pageRows.toLocaleString('en')} rows**`));
});

t.test('the parser of filters is made of the grammar', async (t) => {
  t.equal(readFileSync(filterParserFile, 'utf8'), await filterParser(), 'run npm run grammar and commit the result');
});
