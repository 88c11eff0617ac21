import { setTimeout as wait } from 'node:timers/promises';
import type { Test } from 'tap';
import { startBuilt } from '../support/built-service.ts';
import { readFigures, readRecords, wrongFigures } from '../support/check-figures.ts';
import { expectStatus, makeCaller } from '../support/client.ts';
import { makeContents } from '../support/contents.ts';
import { Gate } from '../support/gate.ts';
import { makeImporter } from '../support/importer.ts';
import { Ledger } from '../support/ledger.ts';
import { grown } from '../support/progress.ts';
import { chooseSeed, makeRandom } from '../support/random.ts';
import { makeShuffledImporter } from '../support/shuffled-importer.ts';
import { groundLines, inhabitants, setTheStage } from '../support/stage.ts';
import { verifyTrail } from '../support/verify-trail.ts';
import { makeWriter } from '../support/writer.ts';

const kills = 30;
const writers = 6;
const importers = 2;
const period = '2026-Q3';
/** Marking what a dead process left behind may take so long where other instances could still be at work. */
const markedWithinMs = 60_000;

/** What is particular to a database. */
export type KilledDatabase = {
  readonly url: string;
  /** When the process is dead and before the next one starts. */
  readonly afterKill?: () => Promise<void>;
  /** What the database itself says is wrong; empty when nothing is. */
  readonly damage: () => Promise<string[]>;
  /** True when what was interrupted is marked as soon as the next process listens. */
  readonly marksAtOnce: boolean;
};

/**
 * Ends the service with SIGKILL in the middle of single writes and imports, starts it again and looks, thirty times:
 * what was acknowledged is there, nothing is there twice or by halves, and the figures are those of the records.
 */
export async function killAndLook(t: Test, database: KilledDatabase): Promise<void> {
  const seed = chooseSeed();
  t.comment(`seed ${seed}: MEETLAT_TEST_SEED=${seed} repeats the choices`);
  const random = makeRandom(seed);
  const service = await startBuilt(database.url);
  const caller = makeCaller(() => service.url);
  t.teardown(async () => {
    caller.close();
    await service.kill();
  });
  const stage = await setTheStage(caller, 'kill');
  const ledger = new Ledger();
  const ground = groundLines();
  const body = ground.map((line) => JSON.stringify(line)).join('\n');
  const path = `/v1/centres/${stage.centreId}/imports`;
  await expectStatus(caller.call('POST', path, { key: stage.key, stream: body }), 200);
  for (const { kind, id, data } of ground) ledger.acknowledge(kind, id, data);

  const gate = new Gate();
  const parts = { caller, stage, ledger, gate, contents: makeContents(random) };
  const ownParts = async (name: string) => ({
    ...parts,
    key: await stage.keyFor(name),
    random: makeRandom(random.between(0, 1e9)),
  });
  let isDone = false;
  const single = Array.from({ length: writers }, (_, place) =>
    makeWriter(`w${place}`, { ...parts, random: makeRandom(random.between(0, 1e9)) }),
  );
  const bulk = await Promise.all(
    Array.from({ length: importers }, async (_, place) => {
      const name = `import-${place}`;
      return makeImporter(name, await ownParts(name));
    }),
  );
  const table = makeImporter('table', await ownParts('table'), 'table');
  const shuffled = makeShuffledImporter('shuffled', await ownParts('shuffled'));
  const files = [...bulk, table, shuffled];
  const failures: unknown[] = [];
  const working = [...single, ...files].map((each) =>
    each
      .run(() => isDone)
      .catch((error: unknown) => {
        failures.push(error);
      }),
  );

  /** Everything that is wrong at this moment, while nobody writes. */
  const look = async (isMarked: boolean): Promise<string[]> => {
    const records = await readRecords(caller, stage.centreId, stage.key);
    const figures = await readFigures(caller, stage.centreId, stage.key, period);
    const receipts = await Promise.all(files.map((each) => each.wrongReceipts(records, isMarked)));
    return [
      ...failures.map(String),
      ...ledger.violations(records),
      ...receipts.flat(),
      ...wrongFigures(figures, records, inhabitants, period),
      ...(await database.damage()),
    ];
  };

  const acknowledged = () => single.reduce((sum, { counts }) => sum + counts.acknowledged, 0);
  for (let kill = 1; kill <= kills; kill += 1) {
    await grown(acknowledged, random.between(2, 40));
    await wait(random.between(0, 40));
    await service.kill();
    await gate.close();
    await database.afterKill?.();
    await service.start();
    t.strictSame((await look(database.marksAtOnce)).slice(0, 5), [], `after kill ${kill} all is well`);
    gate.open();
  }
  isDone = true;
  await Promise.all(working);

  const deadline = Date.now() + markedWithinMs;
  let wrong = await look(true);
  while (wrong.some((one) => one.includes('still runs')) && Date.now() < deadline) {
    await wait(1000);
    wrong = await look(true);
  }
  t.strictSame(wrong.slice(0, 5), [], 'and at the end, when everything was answered');
  const retried = single.reduce((sum, { counts }) => sum + counts.retried, 0);
  const interrupted = files.reduce((sum, { counts }) => sum + counts.interrupted, 0);
  const done = files.reduce((sum, { counts }) => sum + counts.done, 0);
  t.ok(acknowledged() > kills && retried > 0, `${acknowledged()} writes acknowledged, ${retried} sent again`);
  t.ok(done > 0 && interrupted > 0, `${done} imports done, ${interrupted} interrupted`);
  t.ok(
    table.counts.done > 0,
    `${table.counts.done} tables done, ${table.counts.interrupted} interrupted, ${table.counts.halfway} seen halfway`,
  );
  t.ok(
    shuffled.counts.done > 0 && shuffled.counts.brokenWhileWaiting > 0,
    `${shuffled.counts.done} shuffled files done, ${shuffled.counts.brokenWhileWaiting} looked at while lines waited`,
  );
  t.equal(await service.stop(), 0, 'it stops in order');
  t.strictSame(verifyTrail(database.url), [], 'the audit trail holds');
}
