import { writeFile } from 'node:fs/promises';
import { filterParser, filterParserFile } from './filter-parser.ts';

/** Makes the parser of `$filter` of its grammar. */
await writeFile(filterParserFile, await filterParser());
