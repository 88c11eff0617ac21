import { writeFile } from 'node:fs/promises';
import { feedDocs } from './feed-docs.ts';
import { problemDocs } from './problem-docs.ts';

/** Writes what of `docs` is made of registries: problems and faults, and the tables of the feed. */
await writeFile(new URL('../docs/problems.md', import.meta.url), problemDocs());
await writeFile(new URL('../docs/odata-columns.md', import.meta.url), feedDocs());
