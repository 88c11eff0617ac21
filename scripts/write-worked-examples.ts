import { writeFile } from 'node:fs/promises';
import { workedExamplesModule } from './worked-examples.ts';

/** Writes the worked examples of the tests into the service, for its pages. */
await writeFile(new URL('../src/catalogues/worked-examples/data.ts', import.meta.url), workedExamplesModule());
