import { writeFile } from 'node:fs/promises';
import { mapExamplesModule, objectExamplesModule, workedExamplesModule } from './worked-examples.ts';

/** Writes the worked examples of the tests into the service, for its pages. */
await writeFile(new URL('../src/catalogues/worked-examples/data.ts', import.meta.url), workedExamplesModule());
await writeFile(new URL('../src/catalogues/worked-examples/map-data.ts', import.meta.url), mapExamplesModule());
await writeFile(new URL('../src/catalogues/worked-examples/object-data.ts', import.meta.url), objectExamplesModule());
