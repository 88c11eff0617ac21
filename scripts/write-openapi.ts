import { readFile, writeFile } from 'node:fs/promises';
import { openApiDocument } from './openapi-document.ts';

/** Writes `openapi/openapi.json`; with `--check` it only says whether the committed one is still true. */
const file = new URL('../openapi/openapi.json', import.meta.url);
const text = await openApiDocument();

if (process.argv.includes('--check')) {
  const committed = await readFile(file, 'utf8').catch(() => '');
  if (committed !== text) {
    process.stderr.write(
      'openapi/openapi.json is not what the service says of itself: run npm run openapi and commit it.\n',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}
