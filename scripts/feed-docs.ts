import type { FeedSet } from '../src/feed/query/feed-set.ts';
import { feedSets } from '../src/feed/sets/feed-sets.ts';

/** Every table of the feed with its columns, as Markdown. A test compares it with the committed one. */
export function feedDocs(): string {
  const alike = new Map<string, FeedSet[]>();
  for (const set of feedSets) {
    const shape = JSON.stringify([set.columns, set.key]);
    alike.set(shape, [...(alike.get(shape) ?? []), set]);
  }
  return `# Tables of the feed

Made by \`npm run docs\` of the tables themselves. How to ask for them is in [the reference](odata.md). The key of a row is in bold.

${[...alike.values()].map(tableDocs).join('\n')}`;
}

/** Tables with the same columns, once. */
function tableDocs(sets: readonly FeedSet[]): string {
  const [{ columns, key }] = sets as [FeedSet];
  const rows = columns.map((column) => {
    const shown = key.includes(column.name) ? `**\`${column.name}\`**` : `\`${column.name}\``;
    return `| ${shown} | ${column.type.slice(4)}${column.nullable ? ', may be empty' : ''} | ${column.description.en} |`;
  });
  const about = sets.length === 1 ? sets[0]?.description.en : sets.map(list).join('\n');
  return `## ${sets.length === 1 ? sets[0]?.name : 'Lists of codes'}

${about}

| column | type | what it is |
|---|---|---|
${rows.join('\n')}
`;
}

function list({ name, description }: FeedSet): string {
  return `- \`${name}\`: ${description.en}`;
}
