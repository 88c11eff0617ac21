import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { bareFeedSql } from '../data/bare-feed.ts';
import { type FilledFeed, fillFeed } from '../data/feed-releases.ts';
import type { Measure, Measured } from '../measure.ts';
import { built } from '../processes/built.ts';
import { type Counted, countIn } from '../processes/counted.ts';
import { watchMemory } from '../processes/resident-memory.ts';
import { startService } from '../processes/service.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

/** Fewer for a first look: `MEETLAT_BENCH_OBSERVATIONS=50000 npm run bench -- feed`. */
const observations = Number(process.env.MEETLAT_BENCH_OBSERVATIONS ?? 1_000_000);
const rounds = 3;
const pageRounds = 15;
const pageRows = 10_000;

export const feed: Measure = {
  name: 'feed',
  title: `The feed, with ${observations.toLocaleString('en')} observations`,
  note: "Subject: every observation over HTTP from the service on SQLite, as one table in CSV and as pages of JSON. Baseline: SQLite's own shell writing the same rows with the same columns as CSV (`sqlite3 -csv`), by a query as a person writes it. Pages: one answer, against the rows of that query fetched with prepared SQL and nothing done to them.",
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const filled = await fillFeed(folder, observations, say);
      const service = await startService(filled.databaseUrl);
      try {
        const whole = await extractions(filled, service, say);
        return [...whole, ...(await pages(filled, service.url))];
      } finally {
        await service.stop();
      }
    }),
};

async function extractions(
  filled: FilledFeed,
  service: { url: string; pid: number },
  say: (text: string) => void,
): Promise<Measured[]> {
  const rates: Record<'csv' | 'json' | 'dump', number[]> = { csv: [], json: [], dump: [] };
  const memory = { csv: memoryOf(), json: memoryOf() };
  const timed = async (name: keyof typeof rates, work: () => Promise<Counted>): Promise<void> => {
    const started = performance.now();
    const { rows } = await work();
    rates[name].push((rows / (performance.now() - started)) * 1000);
    if (rows !== filled.observations) throw new Error(`${name}: ${rows} rows of ${filled.observations}`);
  };
  for (let round = 1; round <= rounds; round += 1) {
    for (const form of ['csv', 'json'] as const) {
      const watched = watchMemory(service.pid);
      let first = 0;
      const seen = (rows: number): void => {
        if (rows <= filled.observations / 10) first = watched.soFar();
      };
      const read = form === 'csv' ? readTable : readPages;
      await timed(form, () => read(filled, service.url, seen));
      memory[form].first.push(first);
      memory[form].whole.push(watched.stop());
    }
    await timed('dump', () => dump(filled.file));
    say(`feed: extraction, round ${round} of ${rounds}`);
  }
  const atLeast = { is: 'at least', value: 0.3 } as const;
  const line = { unit: 'rows a second', baseline: rates.dump, target: atLeast };
  const flat = { unit: 'MB', target: { is: 'at most', value: 1.3 } } as const;
  return [
    { what: 'everything as CSV', subject: rates.csv, ...line },
    { what: `everything as JSON, ${pageRows.toLocaleString('en')} a page`, subject: rates.json, ...line },
    {
      ...{ what: 'highest resident memory during all of the CSV, against its first tenth', ...flat },
      ...{ subject: memory.csv.whole, baseline: memory.csv.first },
    },
    {
      ...{ what: 'the same of the JSON', ...flat },
      ...{ subject: memory.json.whole, baseline: memory.json.first },
    },
  ];
}

function memoryOf(): { first: number[]; whole: number[] } {
  return { first: [], whole: [] };
}

async function readTable({ key }: FilledFeed, url: string, seen: (rows: number) => void): Promise<Counted> {
  const answer = await ask(`${url}/odata/v1/Observations?$format=csv`, key);
  const counted = await countIn(answer, '\r\n', seen);
  // Its first line names the columns.
  return { ...counted, rows: counted.rows - 1 };
}

async function readPages({ key }: FilledFeed, url: string, seen: (rows: number) => void): Promise<Counted> {
  const counted: Counted = { bytes: 0, rows: 0 };
  for (let path: string | undefined = '/odata/v1/Observations'; path; ) {
    let end = '';
    const kept = async function* (pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        end = (end + Buffer.from(piece).subarray(-4000).toString('latin1')).slice(-4000);
        yield piece;
      }
    };
    const before = counted.rows;
    const page = await countIn(kept(await ask(`${url}${path}`, key)), '"Id":', (rows) => seen(before + rows));
    counted.bytes += page.bytes;
    counted.rows += page.rows;
    const next = /"@odata\.nextLink":"([^"]+)"/.exec(end)?.[1];
    path = next?.replace(/^https?:\/\/[^/]+/, '');
  }
  return counted;
}

async function ask(url: string, key: string): Promise<AsyncIterable<Uint8Array>> {
  const answer = await fetch(url, { headers: { authorization: `Bearer ${key}` } });
  if (!answer.ok || !answer.body) throw new Error(`${url}: ${answer.status} ${await answer.text()}`);
  return answer.body;
}

/** The shell of SQLite, or where it is not installed the same with nothing but the driver. */
async function dump(file: string): Promise<Counted> {
  if (spawnSync('sqlite3', ['--version']).status !== 0) return dumpByDriver(file);
  const child = spawn('sqlite3', ['-readonly', '-csv', '-header', file, bareFeedSql()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  // Its shell ends lines as its platform does.
  const counted = await countIn(child.stdout, '\n');
  const [code] = await ended;
  if (code !== 0) throw new Error(`sqlite3 ended with ${code}`);
  return { ...counted, rows: counted.rows - 1 };
}

async function dumpByDriver(file: string): Promise<Counted> {
  const connection = (await built.connect()).connectReader(file);
  const counted: Counted = { bytes: 0, rows: 0 };
  for (const row of connection.prepare(bareFeedSql()).raw().iterate() as IterableIterator<unknown[]>) {
    counted.bytes += Buffer.byteLength(`${row.join(',')}\r\n`);
    counted.rows += 1;
  }
  connection.close();
  return counted;
}

async function pages(filled: FilledFeed, url: string): Promise<Measured[]> {
  const connection = (await built.connect()).connectReader(filled.file);
  const kinds = [
    {
      what: 'page: totals of one centre',
      filter: `Centres eq '${filled.centreId}' and Breakdowns eq '_T'`,
      where: `r.centre_id = '${filled.centreId}' AND o.dimension = ''`,
    },
    {
      what: 'page: totals of one quarter',
      filter: `Periods eq '${filled.periodCode}' and Breakdowns eq '_T'`,
      where: `o.period = '${filled.periodCode}' AND o.dimension = ''`,
    },
    { what: `page: the first ${pageRows.toLocaleString('en')}`, filter: '', where: '' },
  ];
  const measured: Measured[] = [];
  try {
    for (const { what, filter, where } of kinds) {
      const bare = connection.prepare(bareFeedSql(where, pageRows + 1));
      const query = filter === '' ? '' : `?${new URLSearchParams({ $filter: filter })}`;
      const [subject, baseline]: [number[], number[]] = [[], []];
      for (let round = 0; round <= pageRounds; round += 1) {
        const asked = await took(
          async () => (await countIn(await ask(`${url}/odata/v1/Observations${query}`, filled.key), '"Id":')).rows,
        );
        const fetched = await took(async () => Math.min(pageRows, bare.all().length));
        if (asked.result !== fetched.result || asked.result === 0)
          throw new Error(`${what}: ${asked.result}, ${fetched.result}`);
        // The first one is to warm up.
        if (round === 0) continue;
        subject.push(asked.ms);
        baseline.push(fetched.ms);
      }
      measured.push({ what, unit: 'ms', subject, baseline, target: { is: 'at most', value: 3 } });
    }
  } finally {
    connection.close();
  }
  return measured;
}

async function took<Result>(work: () => Promise<Result>): Promise<{ ms: number; result: Result }> {
  const started = performance.now();
  const result = await work();
  return { ms: performance.now() - started, result };
}
