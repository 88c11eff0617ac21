import { readFile } from 'node:fs/promises';
import peggy from 'peggy';

const folder = new URL('../src/feed/query/', import.meta.url);

/** Where the parser of `$filter` is committed. */
export const filterParserFile = new URL('filter-parser.ts', folder);

const head = `// @ts-nocheck
// Made of filter.peggy by \`npm run grammar\`: what is to change is changed there.
`;

/** The parser of \`$filter\` as the grammar has it. A test compares it with the committed one. */
export async function filterParser(): Promise<string> {
  const grammar = await readFile(new URL('filter.peggy', folder), 'utf8');
  return `${head}${peggy.generate(grammar, { output: 'source', format: 'es' })}`;
}
