import { type Databases, postgresDatabases, sqliteDatabases } from '../data/databases.ts';
import { type Filling, fillStore } from '../data/fill-store.ts';
import { quarter } from '../data/quarter.ts';
import { putRecord, type Stage, setTheStage } from '../data/stage.ts';
import type { Measure, Measured } from '../measure.ts';
import { startService } from '../processes/service.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const rounds = 9;
/** Asked this often a round: one answer takes less than a millisecond. */
const repeats = 50;

/** An ordinary quarter, with the year before it. */
const ordinary = [
  { movements: 4000, sessions: 800, from: '2026-07-01', days: 92 },
  { movements: 12_000, sessions: 2400, from: '2025-07-01', days: 365 },
];
/** Years of the same centre that the draft does not look at, and other centres: a million records. */
const earlierYears = { movements: 60_000, sessions: 40_000, from: '2021-01-01', days: 1400 };
const otherCentres = 9;
const ofOther = { movements: 60_000, sessions: 40_000, from: '2023-01-01', days: 1369 };
const large = { movements: 60_000, sessions: 3000, from: '2026-07-01', days: 92 };

export const quarterDraft: Measure = {
  name: 'draft',
  title: 'Draft of a quarterly report',
  note: 'Among others: the same centre with and without 1,000,000 records of other centres and years in the database. Large: a quarter of 60,000 movements and 3,000 sessions, against the bare aggregates it needs (three periods, counts, one rule), prepared, on a connection with the same settings. Each of these drafts is computed anew: before each a record was changed. Again: asked again when nothing has changed, against a GET of one record.',
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const measured: Measured[] = [];
      for (const open of [async () => sqliteDatabases(folder), postgresDatabases]) {
        const databases = await open();
        try {
          measured.push(...(await amongOthers(databases, say)), ...(await largeQuarter(databases, say)));
        } finally {
          await databases.remove();
        }
      }
      return measured;
    }),
};

async function amongOthers(databases: Databases, say: (text: string) => void): Promise<Measured[]> {
  const urls = [await databases.make('alone'), await databases.make('among')] as const;
  for (const url of urls) await fillStore(url, [['bench', ordinary]]);
  const others = Array.from({ length: otherCentres }, (_, place): Filling => [`other-${place}`, [ofOther]]);
  await fillStore(urls[1], [['bench', [earlierYears]], ...others], 'more-');
  for (const url of urls) await databases.settle(url);
  say(`draft: ${databases.name}, a million records written`);
  return withServices(urls, async ([alone, among]) => {
    const subject: number[] = [];
    const baseline: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const [one, other] = [await freshDraft(alone as Stage, round), await freshDraft(among as Stage, round)];
      if (round > 0) baseline.push(one);
      if (round > 0) subject.push(other);
    }
    const target = { is: 'at most', value: 1.5 } as const;
    return [{ what: `${databases.name}, among a million others`, unit: 'ms', subject, baseline, target }];
  });
}

async function largeQuarter(databases: Databases, say: (text: string) => void): Promise<Measured[]> {
  const url = await databases.make('large');
  await fillStore(url, [['bench', [large]]]);
  await databases.settle(url);
  say(`draft: ${databases.name}, a large quarter written`);
  const bare = await databases.bare(url, 'bench');
  try {
    return await withServices([url], async ([stage]) => {
      const at = stage as Stage;
      const [fresh, sums, again, record]: number[][] = [[], [], [], []];
      for (let round = 0; round <= rounds; round += 1) {
        const figures = [
          await freshDraft(at, round),
          await milliseconds(() => bare.run()),
          await repeated(at, draftPath),
          await repeated(at, '/participants/p-1'),
        ];
        if (round > 0)
          for (const [place, list] of [fresh, sums, again, record].entries()) list?.push(figures[place] ?? 0);
      }
      return [
        {
          what: `${databases.name}, large`,
          unit: 'ms',
          subject: fresh ?? [],
          baseline: sums ?? [],
          target: { is: 'at most', value: 5 },
        },
        {
          what: `${databases.name}, again`,
          unit: 'ms',
          subject: again ?? [],
          baseline: record ?? [],
          target: { is: 'at most', value: 3 },
        },
      ];
    });
  } finally {
    await bare.close();
  }
}

async function withServices<Result>(
  urls: readonly string[],
  work: (stages: readonly Stage[]) => Promise<Result>,
): Promise<Result> {
  const services = await Promise.all(urls.map(startService));
  try {
    return await work(await Promise.all(services.map(({ url }) => setTheStage(url))));
  } finally {
    await Promise.all(services.map((service) => service.stop()));
  }
}

const draftPath = `/quarterly-reports/${quarter}/draft`;

/** Changes a record, so that nothing kept is of use, and times the draft. */
async function freshDraft(stage: Stage, round: number): Promise<number> {
  await putRecord(stage, 'participants', 'p-1', { birthYear: 1960 + round, municipalityCode: 'GM0503' });
  return milliseconds(() => get(stage, draftPath));
}

async function repeated(stage: Stage, path: string): Promise<number> {
  await get(stage, path);
  const all = await milliseconds(async () => {
    for (let time = 0; time < repeats; time += 1) await get(stage, path);
  });
  return all / repeats;
}

async function get({ url, centreId, key }: Stage, path: string): Promise<void> {
  const answer = await fetch(`${url}/v1/centres/${centreId}${path}`, { headers: { authorization: `Bearer ${key}` } });
  const body = await answer.text();
  if (!answer.ok) throw new Error(`GET ${path}: ${answer.status} ${body}`);
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
