import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { session } from '../data/sessions.ts';
import { type Stage, setTheStage } from '../data/stage.ts';
import type { Measure } from '../measure.ts';
import { settingsFor } from '../processes/service.ts';
import { type Running, startProcess } from '../processes/start-process.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const rounds = 5;
const seconds = 4;
const connections = 50;
const script = fileURLToPath(new URL('../processes/serve.ts', import.meta.url));

export const durablePut: Measure = {
  name: 'durable-put',
  title: `Durable PUT of a guidance session, ${connections} connections`,
  note: 'Subject: the service on SQLite, each PUT a new record that is on disk before it is answered. Baseline: the same service, with the same authentication and checks, on a store whose writes do nothing.',
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const [subject, baseline] = [await serve('store', folder), await serve('nothing', folder)];
      try {
        const stages = [await setTheStage(subject.url), await setTheStage(baseline.url)] as const;
        const rates: [number[], number[]] = [[], []];
        // One round to warm up, which counts for nothing.
        for (let round = 0; round <= rounds; round += 1) {
          for (const side of [0, 1] as const) {
            const rate = await putsPerSecond(stages[side], `r${round}`);
            if (round > 0) rates[side].push(rate);
          }
          say(`durable-put: round ${round} of ${rounds}`);
        }
        const [durable, nothing] = rates;
        const target = { is: 'at least', value: 0.5 } as const;
        return [{ what: 'PUT', unit: 'a second', subject: durable, baseline: nothing, target }];
      } finally {
        await Promise.all([subject.stop(), baseline.stop()]);
      }
    }),
};

function serve(what: 'store' | 'nothing', folder: string): Promise<Running> {
  return startProcess(['--import=tsx', script, what], settingsFor(`file:${join(folder, `${what}.db`)}`));
}

async function putsPerSecond({ url, centreId, key }: Stage, round: string): Promise<number> {
  let place = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'PUT',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        setupRequest: (request) => {
          place += 1;
          return {
            ...request,
            path: `/v1/centres/${centreId}/guidance-sessions/${round}-${place}`,
            body: JSON.stringify(session(place, '2026-08-14')),
          };
        },
      },
    ],
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} PUTs refused, ${result.errors} without an answer`);
  return result.requests.average;
}
