import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import autocannon from 'autocannon';
import { fillStore } from '../data/fill-store.ts';
import { quarter } from '../data/quarter.ts';
import { type Stage, setTheStage } from '../data/stage.ts';
import type { Measure, Measured } from '../measure.ts';
import { adminKey, startService } from '../processes/service.ts';
import { startProcess } from '../processes/start-process.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const rounds = 5;
const seconds = 3;
const connections = 20;
const amounts = [{ movements: 4000, sessions: 800, from: '2026-07-01', days: 92 }];
/** Forms that are promised to be quick; a workbook is made to be kept. */
const forms = ['application/json', 'text/csv', 'text/html'] as const;
const bare = fileURLToPath(new URL('../processes/bare-answer.mjs', import.meta.url));

export const release: Measure = {
  name: 'release',
  title: 'A published release',
  note: 'Subject: the newest release of a quarter, asked with a key over and over; and the page of a municipality over one centre, each read of which is noted in the audit trail. Baseline: a Fastify route without anything that answers the same bytes.',
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const databaseUrl = `file:${join(folder, 'release.db')}`;
      await fillStore(databaseUrl, [['bench', amounts]]);
      const service = await startService(databaseUrl);
      try {
        const stage = await setTheStage(service.url);
        await publish(stage);
        const measured: Measured[] = [];
        for (const form of forms) measured.push(await measure({ what: form, form, ...ofCentre(stage) }, folder, say));
        const key = await publishForMunicipality(stage);
        const page = { url: `${stage.url}/v1/municipalities/GM0503/quarterly-reports/${quarter}`, key };
        measured.push(await measure({ what: 'text/html of a municipality', form: 'text/html', ...page }, folder, say));
        return measured;
      } finally {
        await service.stop();
      }
    }),
};

type Asked = { readonly what: string; readonly form: string; readonly url: string; readonly key: string };

async function measure(
  { what, form, url, key }: Asked,
  folder: string,
  say: (text: string) => void,
): Promise<Measured> {
  const headers = { authorization: `Bearer ${key}`, accept: form };
  const answer = await fetch(url, { headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const file = join(folder, `${what.replaceAll(/[ /]/g, '-')}.bytes`);
  await writeFile(file, Buffer.from(await answer.arrayBuffer()));
  const baseline = await startProcess([bare, file, form], {});
  try {
    const rates: [number[], number[]] = [[], []];
    for (let round = 0; round <= rounds; round += 1) {
      const asked = [await answersPerSecond(url, headers), await answersPerSecond(baseline.url, {})] as const;
      // The first one is to warm up.
      if (round > 0) for (const side of [0, 1] as const) rates[side].push(asked[side]);
      say(`release: ${what}, round ${round} of ${rounds}`);
    }
    const target = { is: 'at least', value: 0.3 } as const;
    return { what, unit: 'a second', subject: rates[0], baseline: rates[1], target };
  } finally {
    await baseline.stop();
  }
}

async function answersPerSecond(url: string, headers: Record<string, string>): Promise<number> {
  const result = await autocannon({ url, connections, duration: seconds, headers });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} not answered`);
  return result.requests.average;
}

async function publish(stage: Stage): Promise<void> {
  const keys = `${stage.url}/v1/organisations/bench/keys`;
  const { key } = await post(keys, adminKey, { system: 'coordinator', preset: 'coordinator' });
  const body = { state: 'provisional', name: 'A. de Vries', function: 'Coordinator' };
  await post(`${stage.url}${reportPath(stage)}/releases`, key ?? '', body);
}

/** A municipality with an agreement, what is published for it, and its key. */
async function publishForMunicipality(stage: Stage): Promise<string> {
  const delft = `${stage.url}/v1/organisations/gemeente-delft`;
  await send('PUT', delft, adminKey, { name: 'Gemeente Delft', kind: 'municipality' });
  await send('PUT', `${stage.url}/v1/centres/${stage.centreId}/agreements/delft`, stage.key, {
    ...{ organisationId: 'gemeente-delft', reference: 'Bench', from: '2026-01-01', basis: 'payer', budget: 1000 },
    ...{ legalBasis: 'Participatiewet artikel 7', purpose: 'Verantwoording' },
  });
  const audience = { audience: 'contract', organisationId: 'gemeente-delft' };
  const coordinator = await post(`${stage.url}/v1/organisations/bench/keys`, adminKey, {
    ...{ system: 'coordinator', preset: 'coordinator' },
  });
  const body = { state: 'provisional', name: 'A. de Vries', function: 'Coordinator', ...audience };
  await post(`${stage.url}${reportPath(stage)}/releases`, coordinator.key ?? '', body);
  const { key = '' } = await post(`${delft}/keys`, adminKey, { system: 'report', preset: 'contract-reader' });
  return key;
}

function ofCentre(stage: Stage): Pick<Asked, 'url' | 'key'> {
  return { url: `${stage.url}${reportPath(stage)}`, key: stage.key };
}

function post(url: string, key: string, body: object): Promise<{ key?: string }> {
  return send('POST', url, key, body);
}

async function send(method: string, url: string, key: string, body: object): Promise<{ key?: string }> {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await fetch(url, { method, headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${method} ${url}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { key?: string };
}

function reportPath({ centreId }: Stage): string {
  return `/v1/centres/${centreId}/quarterly-reports/${quarter}`;
}
