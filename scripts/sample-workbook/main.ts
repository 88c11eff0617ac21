import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { readTables } from './read-tables.ts';
import { sampleWorkbook } from './sample-workbook.ts';

const usage = `MEETLAT_KEY=... npm run sample-workbook -- [options]

  --url <address>   address of the service (http://localhost:3000)
  --out <file>      the workbook to write (meetlat.xlsx)
  --lang nl|en      language of headings and titles (nl)

The key is one with preset analyst or contract-reader, in the environment and nowhere else.
`;

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

async function run(args: readonly string[]): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: { url: text, out: text, lang: text, help: { type: 'boolean' } },
  });
  const { url = 'http://localhost:3000', out = 'meetlat.xlsx', lang = 'nl' } = values;
  const key = process.env.MEETLAT_KEY;
  if (values.help || (lang !== 'nl' && lang !== 'en') || !key) {
    process.stderr.write(usage);
    return values.help ? 0 : 1;
  }
  const tables = await readTables(url.replace(/\/+$/, ''), key);
  await writeFile(out, await sampleWorkbook(tables, { language: lang, url }));
  process.stdout.write(`${out}: ${tables.Observations.length} observations of ${tables.Releases.length} releases\n`);
  return 0;
}
