import { dimensions } from '../../src/feed/sets/dimensions.ts';

/** A row as the feed answers it. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The tables that go into the workbook; `Codes` has those of all dimensions, each with the name of its dimension. */
export type Tables = Readonly<
  Record<'Releases' | 'Centres' | 'MeasureCodes' | 'QuarterlyFigures' | 'Observations' | 'Codes', readonly Row[]>
>;

/** More than this is no sample, and slow to open. */
const mostRows = 200_000;

/**
 * Reads the feed as a BI tool does: page after page until there is no next one. Throws with a sentence that says what to do
 * when the service refuses, or has more than a workbook is for.
 */
export async function readTables(url: string, key: string): Promise<Tables> {
  const headers = { authorization: `Bearer ${key}`, accept: 'application/json;odata.metadata=none' };
  const read = (name: string) => readTable(`${url}/odata/v1/${name}`, headers);
  const codes: Row[] = [];
  for (const { name } of dimensions)
    codes.push(...(await read(`${name}Codes`)).map((row): Row => ({ Dimension: name, ...row })));
  return {
    Releases: await read('Releases'),
    Centres: await read('Centres'),
    MeasureCodes: await read('MeasureCodes'),
    QuarterlyFigures: await read('QuarterlyFigures'),
    Observations: await read('Observations'),
    Codes: codes,
  };
}

async function readTable(first: string, headers: Record<string, string>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let next: string | undefined = first; next !== undefined; ) {
    const answer = await fetch(next, { headers });
    if (!answer.ok)
      throw new Error(`${new URL(next).pathname} was answered ${answer.status}. Is MEETLAT_KEY a key for the feed?`);
    const page = (await answer.json()) as { value: Row[]; '@odata.nextLink'?: string };
    rows.push(...page.value);
    if (rows.length > mostRows)
      throw new Error(
        `There are more than ${mostRows} rows: load them into DuckDB or a data model (docs/bi/README.md).`,
      );
    const link = page['@odata.nextLink'];
    // Always of the service that was asked: a key is sent nowhere else, also when the service believes it is elsewhere.
    next =
      link === undefined ? undefined : first.replace(/\/odata\/v1.*$/, `/odata/v1${link.split('/odata/v1')[1] ?? ''}`);
  }
  return rows;
}
