import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import t from 'tap';
import { calculateSroi } from '../../src/core/indicators/sroi/calculate-sroi.ts';
import { sroiInputsSchema } from '../../src/core/indicators/sroi/inputs.ts';
import { AppError } from '../../src/errors.ts';
import type { MapAnswer, MapQuestion, Question } from '../../src/reporting/sroi/answer-map.ts';
import { makeMapCalculator, resultOf } from '../../src/reporting/sroi/map-calculator.ts';
import { type MapThread, startThread } from '../../src/reporting/sroi/map-thread.ts';
import { bundledMapWorker } from '../../src/reporting/sroi/map-worker-file.ts';

const map = {
  inputs: [{ name: 'Subsidy', value: 500 }],
  outcomes: [{ name: 'A', quantity: 1, proxyValue: 1000, deadweight: 0.2, displacement: 0, attribution: 0.1 }],
};
const asOf = '2026-09-30';
const small: MapQuestion = { map, asOf };
const large: MapQuestion = { map: { ...map, sensitivity: { draws: 5_000_000 } }, asOf };
const answer: MapAnswer = { faults: [] };

/** Threads that answer when they are told to. */
function heldThreads() {
  const asked: { question: Question; answer(): void; crash(): void }[] = [];
  const counts = { started: 0, ended: 0 };
  const start = (): MapThread => {
    counts.started += 1;
    let crash = (): void => undefined;
    return {
      ask: (question) =>
        new Promise((resolve, reject) => {
          crash = () => reject(new Error('gone'));
          asked.push({ question, answer: () => resolve(answer), crash });
        }),
      end: async () => {
        counts.ended += 1;
        crash();
      },
    };
  };
  return { asked, counts, start };
}
const codeOf = (error: unknown) => (error instanceof AppError ? error.code : String(error));

t.test('a thread of its own gives what the core gives, and stays for the next', async (t) => {
  const maps = makeMapCalculator();
  t.teardown(() => maps.stop());
  for (let time = 0; time < 2; time += 1) {
    const result = resultOf(await maps.answer(small));
    t.strictSame(result, JSON.parse(JSON.stringify(calculateSroi({ inputs: sroiInputsSchema.parse(map), asOf }))));
  }
  const refused = await maps.answer({ map: { ...map, discountRate: 3.5 }, asOf });
  t.match(refused, { faults: [{ pointer: '/discountRate', code: 'rate-out-of-range' }] });
  t.equal(resultOf(refused), null);
});

t.test('the bundled service has the worker where it looks for it', async (t) => {
  const { entries } = (await import(new URL('../../scripts/build.mjs', import.meta.url).href)) as {
    entries: Record<string, string>;
  };
  const [name] = Object.entries(entries).find(([, source]) => source.endsWith('/map-worker.ts')) ?? [];
  t.equal(`dist/${name}.js`, bundledMapWorker);
});

t.test('while a large map is computed the event loop goes on', async (t) => {
  const maps = makeMapCalculator();
  t.teardown(() => maps.stop());
  const row = { ...map.outcomes[0], durationYears: 5, dropOff: 0.1 };
  const outcomes = Array.from({ length: 100 }, (_, index) => ({ ...row, name: `n${index}` }));
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  t.ok(resultOf(await maps.answer({ map: { ...map, outcomes }, asOf })));
  clearInterval(timer);
  t.ok(turns > 3, `${turns} turns of the event loop`);
});

t.test(
  'two at a time, a thread is used again, and what is too much is sent away with a time to come back',
  async (t) => {
    const { asked, counts, start } = heldThreads();
    const maps = makeMapCalculator(start);
    const first = Array.from({ length: 2 + 32 }, () => maps.answer(small));
    t.equal(asked.length, 2);
    const refused = await maps.answer(small).catch((error: unknown) => error);
    t.equal(codeOf(refused), 'overloaded');
    t.match((refused as AppError).headers['retry-after'], /^[1-4]$/);
    for (let place = 0; place < first.length; place += 1) {
      asked[place]?.answer();
      await first[place];
    }
    t.equal(counts.started, 2);
  },
);

t.test('what a large map is: many years of outcomes, drawn or not', async (t) => {
  const rows = (count: number) => Array(count).fill(map.outcomes[0]);
  const cases: [string, unknown, boolean][] = [
    ['twenty outcomes of ten years', { ...map, outcomes: rows(20), horizonYears: 10 }, false],
    ['a hundred of five years', { ...map, outcomes: rows(100), sensitivity: null }, false],
    ['a hundred of eleven years', { ...map, outcomes: rows(100), horizonYears: 11, sensitivity: null }, true],
    ['a hundred thousand draws of fifty', { ...map, outcomes: rows(50), sensitivity: { draws: 100_000 } }, true],
    ['nothing of a map', 'map', false],
    ['a horizon in words', { ...map, horizonYears: 'ten' }, false],
  ];
  for (const [name, inputs, isLarge] of cases) {
    const { asked, start } = heldThreads();
    const maps = makeMapCalculator(start);
    const both = [1, 2].map(() => maps.answer({ map: inputs, asOf }));
    t.equal(asked.length, isLarge ? 1 : 2, name);
    asked[0]?.answer();
    await both[0];
    asked[1]?.answer();
    await both[1];
  }
});

t.test('one large map at a time: small ones pass', async (t) => {
  const { asked, start } = heldThreads();
  const maps = makeMapCalculator(start);
  const all = [large, large, small].map((question) => maps.answer(question));
  t.strictSame(
    asked.map(({ question }) => question),
    [large, small],
  );
  asked[0]?.answer();
  await all[0];
  t.equal(asked[2]?.question, large);
  for (const one of asked) one.answer();
  await Promise.all(all);
});

t.test('a thread that ends fails its own map only; the next gets a new one', async (t) => {
  const { asked, counts, start } = heldThreads();
  const maps = makeMapCalculator(start);
  const [one, two] = [maps.answer(small), maps.answer(small)];
  const three = maps.answer(small);
  asked[0]?.crash();
  await t.rejects(one);
  t.equal(counts.started, 3);
  asked[1]?.answer();
  asked[2]?.answer();
  t.strictSame(await Promise.all([two, three]), [answer, answer]);
});

t.test('a real thread that ends says so, and takes no more', async (t) => {
  const thread = startThread(new URL('data:text/javascript,process.exit(3)'));
  await t.rejects(thread.ask(small), /ended its thread/);
  await t.rejects(thread.ask(small), /ended its thread/);
});

t.test('who goes away leaves the queue, and a map nobody waits for gives its thread back', async (t) => {
  const { asked, counts, start } = heldThreads();
  const maps = makeMapCalculator(start);
  const running = new AbortController();
  const queued = new AbortController();
  const one = maps.answer(small, running.signal);
  const two = maps.answer(small);
  const three = maps.answer(small, queued.signal);
  const four = maps.answer(small);
  queued.abort(new Error('left'));
  running.abort(new Error('left'));
  await t.rejects(one, /left/);
  await t.rejects(three, /left/);
  while (counts.ended === 0) await wait(10);
  t.equal(asked.length, 3, 'the thread was ended and the next map has a new one');
  for (const held of asked) held.answer();
  await Promise.all([two, four]);
  t.equal(asked.length, 3, 'the map that left the queue was never computed');
  await t.rejects(maps.answer(small, AbortSignal.abort(new Error('left before'))), /left before/);
});

t.test('who waits too long for a turn is sent away with a time to come back; who has its turn is not', async (t) => {
  const { asked, start } = heldThreads();
  const maps = makeMapCalculator(start, { waitMs: 20, drainMs: 20 });
  const running = [maps.answer(large), maps.answer(small)];
  const waiting = [large, small].map((question) => maps.answer(question).catch((error: unknown) => error));
  // Such a wait holds no process open by itself: a connection does, and here this does.
  const open = setInterval(() => undefined, 10);
  t.teardown(() => clearInterval(open));
  for (const refused of await Promise.all(waiting)) {
    t.equal(codeOf(refused), 'overloaded');
    t.match((refused as AppError).headers['retry-after'], /^[1-4]$/);
  }
  for (const held of asked) held.answer();
  t.strictSame(await Promise.all(running), [answer, answer]);
  t.equal(asked.length, 2, 'who was sent away is never computed');
  const after = maps.answer(small);
  asked[2]?.answer();
  t.strictSame(await after, answer, 'and holds no place');
});

t.test('what cannot be handed to a thread is refused, and holds no place', async (t) => {
  const { asked, counts, start } = heldThreads();
  const maps = makeMapCalculator(start);
  let deep: unknown = 1;
  for (let level = 0; level < 100_000; level += 1) deep = { a: deep };
  t.match(await maps.answer({ map: { ...map, payer: deep }, asOf }), { faults: [{ pointer: '/payer' }] });
  t.equal(counts.started, 0);
  const real = makeMapCalculator();
  t.teardown(() => real.stop());
  for (let time = 0; time < 3; time += 1)
    await t.rejects(real.answer({ map: { ...map, payer: () => 'a function' }, asOf }), /could not be cloned/);
  t.ok(resultOf(await real.answer(small)));
  t.equal(asked.length, 0);
});

t.test('stopping ends the threads and refuses who waits', async (t) => {
  const { counts, start } = heldThreads();
  const maps = makeMapCalculator(start);
  const all = [small, small, small].map((question) => maps.answer(question).catch(codeOf));
  await maps.stop();
  t.strictSame((await Promise.all(all))[2], 'unavailable');
  t.equal(counts.ended, 2);
  t.equal(await maps.answer(small).catch(codeOf), 'unavailable');
});

t.test(
  'while the service stops: who waits is told at once, who is computed after a while, and what is done counts',
  async (t) => {
    const { asked, start } = heldThreads();
    const maps = makeMapCalculator(start, { waitMs: 60_000, drainMs: 20 });
    const [done, never, waiting] = [small, large, small].map((question) => maps.answer(question).catch(codeOf));
    maps.drain();
    t.equal(await waiting, 'unavailable');
    asked[0]?.answer();
    t.strictSame(await done, answer);
    // The wait holds no process open by itself.
    const open = setInterval(() => undefined, 10);
    t.teardown(() => clearInterval(open));
    t.equal(await never, 'unavailable', 'before its thread is ended');
    t.equal(asked.length, 2, 'nothing new is started');
    t.equal(await maps.answer(small).catch(codeOf), 'unavailable');
    await maps.stop();
  },
);

t.test('what is loaded into the process beside the service stays out of its threads', (t) => {
  const ends = "import { isMainThread } from 'node:worker_threads'; if (!isMainThread) process.exit(9);";
  const calculator = new URL('../../src/reporting/sroi/map-calculator.ts', import.meta.url).href;
  const asks = `
    const { makeMapCalculator } = await import('${calculator}');
    const maps = makeMapCalculator();
    const answer = await maps.answer(${JSON.stringify(small)});
    console.log('result' in answer);
    await maps.stop();`;
  const args = ['--import=tsx', `--import=data:text/javascript,${encodeURIComponent(ends)}`, '--input-type=module'];
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' };
  const { stdout, stderr } = spawnSync(process.execPath, [...args, '--eval', asks], { encoding: 'utf8', env });
  t.equal(stdout.trim(), 'true', stderr);
  t.end();
});
