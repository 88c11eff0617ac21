import { writeFile } from 'node:fs/promises';
import { problemDocs } from './problem-docs.ts';

/** Writes `docs/problems.md` from the registries of problems and faults. */
await writeFile(new URL('../docs/problems.md', import.meta.url), problemDocs());
