import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A fenced block of a document that says which language it is in. */
export type Block = {
  readonly document: string;
  readonly line: number;
  readonly language: string;
  readonly text: string;
};

/** What people read: the documents beside the code, and the guides. Decisions tell of what was, and have no snippets. */
export const documents: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...['docs', 'docs/bi'].flatMap((folder) =>
    readdirSync(`${root}/${folder}`)
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** The text of a document. */
export function textOf(document: string): string {
  return readFileSync(`${root}/${document}`, 'utf8');
}

/** The fenced blocks of a document, in order. */
export function blocksOf(document: string): Block[] {
  const text = textOf(document);
  return [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm)].map(({ index, 1: language = '', 2: body = '' }) => ({
    document,
    line: text.slice(0, index).split('\n').length,
    language,
    text: body,
  }));
}

/** How a block is called where it is listed. */
export function nameOf({ document, text }: Block): string {
  return `${document}: ${text.split('\n')[0]}`;
}
