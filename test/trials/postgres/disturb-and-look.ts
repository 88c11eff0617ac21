import { setTimeout as wait } from 'node:timers/promises';
import type { Test } from 'tap';
import { startBuilt } from '../support/built-service.ts';
import { readFigures, readRecords, wrongFigures } from '../support/check-figures.ts';
import { expectStatus, makeCaller } from '../support/client.ts';
import { makeContents } from '../support/contents.ts';
import { Gate } from '../support/gate.ts';
import { makeImporter } from '../support/importer.ts';
import { makeKeyMaker } from '../support/key-maker.ts';
import { Ledger } from '../support/ledger.ts';
import { grown } from '../support/progress.ts';
import { chooseSeed, makeRandom, type Random } from '../support/random.ts';
import { groundLines, inhabitants, setTheStage } from '../support/stage.ts';
import { verifyTrail } from '../support/verify-trail.ts';
import { makeWriter } from '../support/writer.ts';

const writers = 5;
const period = '2026-Q3';
const settleMs = 60_000;

export type Disturbance = {
  /** Where the service finds its database. */
  readonly serviceUrl: string;
  /** Where the trial finds it, undisturbed. */
  readonly directUrl: string;
  readonly times: number;
  /** Something goes wrong with the connection and is put right. */
  readonly disturb: (random: Random) => Promise<void>;
};

/**
 * Lets clients write, import and make keys while the connection between service and database is disturbed again and
 * again, and looks whether each request had exactly one effect. The service is never restarted; each client repeats what
 * was not done, as it is told to.
 */
export async function disturbAndLook(t: Test, { serviceUrl, directUrl, times, disturb }: Disturbance): Promise<void> {
  const seed = chooseSeed();
  t.comment(`seed ${seed}: MEETLAT_TEST_SEED=${seed} repeats the choices`);
  const random = makeRandom(seed);
  const service = await startBuilt(serviceUrl);
  const caller = makeCaller(() => service.url);
  t.teardown(async () => {
    caller.close();
    await service.kill();
  });
  const stage = await setTheStage(caller, 'cut');
  const ledger = new Ledger();
  const ground = groundLines();
  const stream = ground.map((line) => JSON.stringify(line)).join('\n');
  const imports = `/v1/centres/${stage.centreId}/imports`;
  await expectStatus(caller.call('POST', imports, { key: stage.key, stream }), 200);
  for (const { kind, id, data } of ground) ledger.acknowledge(kind, id, data);

  const parts = { caller, stage, ledger, gate: new Gate(), contents: makeContents(random) };
  const own = () => makeRandom(random.between(0, 1e9));
  let isDone = false;
  const single = Array.from({ length: writers }, (_, place) => makeWriter(`w${place}`, { ...parts, random: own() }));
  const importer = makeImporter('importer', { ...parts, key: await stage.keyFor('importer'), random: own() });
  const keyMaker = makeKeyMaker(caller, stage);
  const failures: string[] = [];
  const working = [...single, importer, keyMaker].map((each) =>
    each
      .run(() => isDone)
      .catch((error: unknown) => {
        failures.push(String(error));
      }),
  );

  const sum = (name: 'acknowledged' | 'refused') => single.reduce((total, { counts }) => total + counts[name], 0);
  for (let time = 1; time <= times; time += 1) {
    await grown(() => sum('acknowledged'), random.between(1, 20));
    await wait(random.between(0, 40));
    await disturb(random);
    t.equal((await caller.call('GET', '/health/live')).status, 200, `disturbance ${time}: the process lives`);
    t.strictSame(failures, [], 'and every answer so far was as promised');
  }
  isDone = true;
  await Promise.all(working);
  await expectStatus(caller.call('GET', '/health/ready'), 200);

  const look = async (): Promise<string[]> => {
    const records = await readRecords(caller, stage.centreId, stage.key);
    const figures = await readFigures(caller, stage.centreId, stage.key, period);
    return [
      ...failures,
      ...ledger.violations(records),
      ...(await importer.wrongReceipts(records, true)),
      ...(await keyMaker.wrongKeys()),
      ...wrongFigures(figures, records, inhabitants, period),
    ];
  };
  const deadline = Date.now() + settleMs;
  let wrong = await look();
  while (wrong.some((one) => one.includes('still runs')) && Date.now() < deadline) {
    await wait(1000);
    wrong = await look();
  }
  t.strictSame(wrong.slice(0, 5), [], 'acknowledged is present, nothing twice, the figures are those of the records');
  t.ok(sum('acknowledged') > times, `${sum('acknowledged')} writes acknowledged`);
  t.ok(sum('refused') + keyMaker.counts.refused > 0, `${sum('refused')} writes were told to try again`);
  t.ok(importer.counts.done > 0, `${importer.counts.done} imports done, ${importer.counts.interrupted} sent again`);
  t.ok(keyMaker.counts.made > 0, `${keyMaker.counts.made} keys made, ${keyMaker.counts.refused} requests sent again`);
  t.equal(await service.stop(), 0, 'it stops in order');
  t.strictSame(verifyTrail(directUrl), [], 'the audit trail holds');
}
