import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Measure } from '../measure.ts';
import { builtServer } from '../processes/built.ts';
import { settingsFor } from '../processes/service.ts';
import { startProcess } from '../processes/start-process.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const rounds = 9;
const bareScript = fileURLToPath(new URL('../processes/bare-fastify.mjs', import.meta.url));

export const start: Measure = {
  name: 'start',
  title: 'From the start of the process to its first answer',
  note: 'Subject: the compiled service on a SQLite file that is there, asked for `/health/live` as soon as it says it listens. Baseline: a bare Fastify app with one route, started and asked in the same way.',
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const settings = settingsFor(`file:${join(folder, 'bench.db')}`);
      const subject: number[] = [];
      const baseline: number[] = [];
      for (let round = 0; round <= rounds; round += 1) {
        const times = [await firstAnswer(builtServer, settings), await firstAnswer(bareScript, {})] as const;
        // The first start makes the database, and fills the disk cache for both.
        if (round > 0) subject.push(times[0]);
        if (round > 0) baseline.push(times[1]);
      }
      say(`start: ${rounds} rounds`);
      return [{ what: 'first answer', unit: 'ms', subject, baseline, target: { is: 'at most', value: 3 } }];
    }),
};

async function firstAnswer(script: string, settings: Record<string, string>): Promise<number> {
  const started = performance.now();
  const running = await startProcess([script], settings);
  try {
    const answer = await fetch(`${running.url}/health/live`);
    await answer.text();
    if (!answer.ok) throw new Error(`the first answer was ${answer.status}`);
    return performance.now() - started;
  } finally {
    await running.stop();
  }
}
