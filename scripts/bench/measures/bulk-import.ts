import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { dayOf, insertRaw } from '../data/raw-sessions.ts';
import { session } from '../data/sessions.ts';
import { type Stage, setTheStage } from '../data/stage.ts';
import { type Measure, median, percentile } from '../measure.ts';
import { watchMemory } from '../processes/resident-memory.ts';
import { startService } from '../processes/service.ts';
import { startProbe } from '../processes/start-probe.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const sessions = 100_000;
const rounds = 3;
/** The best of 500, 1,000, 5,000 and 20,000 for the baseline. */
const rawRowsAtOnce = 5000;
const pieceBytes = 65_536;

type Body = { type: string; bytes: Buffer };
type Imported = { rate: number; megabytes: number };
type Watched = { megabytes: number; delays: number[]; idle: number[] };

export const bulkImport: Measure = {
  name: 'import',
  title: `Import of ${sessions.toLocaleString('en')} guidance sessions`,
  note: 'Subject: NDJSON over HTTP into the service on SQLite, checked, explained and receipted. Baseline: bare prepared inserts into the same tables and indexes with the same pragmas, in one process. Delay: how much longer than without an import another client waits for one record, asked for over a connection of its own.',
  run: async (say) => {
    const body: Body = { type: 'application/x-ndjson', bytes: linesOf(sessions) };
    const table: Body = { type: 'text/csv', bytes: tableOf(sessions) };
    const imported: Imported[] = [];
    const tables: Imported[] = [];
    const watched: Watched[] = [];
    const raw: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      imported.push(await onFreshDatabase((stage, pid) => importOnce(stage, pid, body)));
      tables.push(await onFreshDatabase((stage, pid) => importOnce(stage, pid, table)));
      raw.push(await inTemporaryFolder((folder) => insertRaw(join(folder, 'raw.db'), sessions, rawRowsAtOnce)));
      watched.push(await onFreshDatabase((stage, pid) => importWatched(stage, pid, body)));
      say(`import: round ${round} of ${rounds}`);
    }
    const usual = median(watched.map(({ idle }) => median(idle)));
    return [
      {
        what: 'sessions',
        unit: 'a second',
        subject: imported.map(({ rate }) => rate),
        baseline: raw,
        target: { is: 'at least', value: 0.4 },
      },
      {
        what: 'sessions as CSV of Dutch Excel, against lines of JSON',
        unit: 'a second',
        subject: tables.map(({ rate }) => rate),
        baseline: imported.map(({ rate }) => rate),
        target: { is: 'at least', value: 0.7 },
      },
      {
        what: 'resident memory of the service, highest',
        unit: 'MB',
        subject: [...imported, ...tables, ...watched].map(({ megabytes }) => megabytes),
        baseline: [],
        target: { is: 'at most', value: 200 },
        judged: 'max',
      },
      {
        what: 'delay of another request, longest',
        unit: 'ms',
        subject: watched.map(({ delays }) => Math.max(...delays) - usual),
        baseline: [],
        target: { is: 'at most', value: 30 },
        judged: 'max',
      },
      {
        what: 'delay of another request, 99th of 100',
        unit: 'ms',
        subject: watched.map(({ delays }) => percentile(delays, 0.99) - usual),
        baseline: [],
        target: null,
      },
      {
        what: 'without an import, longest answer',
        unit: 'ms',
        subject: watched.map(({ idle }) => Math.max(...idle)),
        baseline: [],
        target: null,
      },
    ];
  },
};

async function onFreshDatabase<Result>(work: (stage: Stage, pid: number) => Promise<Result>): Promise<Result> {
  return inTemporaryFolder(async (folder) => {
    const service = await startService(`file:${join(folder, 'bench.db')}`);
    try {
      return await work(await setTheStage(service.url), service.pid);
    } finally {
      await service.stop();
    }
  });
}

async function importOnce(stage: Stage, pid: number, body: Body): Promise<Imported> {
  const memory = watchMemory(pid);
  const started = performance.now();
  await send(stage, body);
  return { rate: (sessions / (performance.now() - started)) * 1000, megabytes: memory.stop() };
}

/** As often as the probe asks, it would slow the import that is timed: so the two are measured apart. */
async function importWatched(stage: Stage, pid: number, body: Body): Promise<Watched> {
  const record = `${stage.url}/v1/centres/${stage.centreId}/participants/p-1`;
  const before = startProbe(record, stage.key);
  await wait(3000);
  const idle = (await before.stop()).slice(50);
  const probe = startProbe(record, stage.key);
  await wait(1000);
  const { megabytes } = await importOnce(stage, pid, body);
  return { megabytes, delays: await probe.stop(), idle };
}

async function send({ url, centreId, key }: Stage, { type, bytes }: Body): Promise<void> {
  const upload = request(`${url}/v1/centres/${centreId}/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': type },
  });
  const answered = once(upload, 'response');
  for (let from = 0; from < bytes.length; from += pieceBytes) {
    if (!upload.write(bytes.subarray(from, from + pieceBytes))) await once(upload, 'drain');
  }
  upload.end();
  const [answer] = (await answered) as [import('node:http').IncomingMessage];
  const receipt = (await json(answer)) as { created?: number };
  if (answer.statusCode !== 200 || receipt.created !== sessions)
    throw new Error(`the import was answered ${answer.statusCode}: ${JSON.stringify(receipt).slice(0, 500)}`);
}

function linesOf(count: number): Buffer {
  const lines = Array.from({ length: count }, (_, place) =>
    JSON.stringify({ kind: 'guidance-sessions', id: `g-${place}`, data: session(place, dayOf(place, count)) }),
  );
  return Buffer.from(lines.join('\n'));
}

/** The same sessions as Dutch Excel would write them. */
function tableOf(count: number): Buffer {
  const rows = Array.from({ length: count }, (_, place) => {
    const { date, minutes, kind, participantIds, guides } = session(place, dayOf(place, count));
    const cells = [`g-${place}`, date.split('-').reverse().join('-'), minutes, kind, participantIds.join('|')];
    return [...cells, guides.map(({ qualification }) => qualification).join('|')].join(';');
  });
  return Buffer.from(['id;Datum;Minuten;Soort begeleiding;Deelnemers;Begeleiders', ...rows, ''].join('\r\n'));
}
