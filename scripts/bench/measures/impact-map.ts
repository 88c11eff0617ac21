import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { drawByHand } from '../data/hand-loop.ts';
import { benchDraws, benchMap } from '../data/impact-map.ts';
import { type Stage, setTheStage } from '../data/stage.ts';
import { type Measure, type Measured, median, percentile } from '../measure.ts';
import { built } from '../processes/built.ts';
import { startService } from '../processes/service.ts';
import { startProbe } from '../processes/start-probe.ts';
import { inTemporaryFolder } from '../processes/temporary-folder.ts';

const rounds = 9;
/** Until the thread is started and its code is compiled. */
const warmUps = 5;

export const impactMap: Measure = {
  name: 'map',
  title: `Impact map of ${benchMap.outcomes.length} outcomes over ${benchMap.horizonYears} years`,
  note: `Draws: what ${benchDraws.toLocaleString('en')} draws add to the answer over HTTP, against a loop in floating point written by hand for this one map, with the same draws. Tornado: exact, against the exact value of the whole map for each end of each range. Delay: how much longer than without maps another client waits for one record, asked for over a connection of its own.`,
  run: (say) =>
    inTemporaryFolder(async (folder) => {
      const service = await startService(`file:${join(folder, 'bench.db')}`);
      try {
        const stage = await setTheStage(service.url);
        const answers = await timedAnswers(stage);
        say('map: answers timed');
        const delays = await watched(stage);
        return [...answers, ...(await tornadoAlone()), ...delays];
      } finally {
        await service.stop();
      }
    }),
};

async function timedAnswers(stage: Stage): Promise<Measured[]> {
  const [all, least, none, byHand]: [number[], number[], number[], number[]] = [[], [], [], []];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const figures = [
      await milliseconds(() => calculate(stage, { draws: benchDraws })),
      await milliseconds(() => calculate(stage, { draws: 1 })),
      await milliseconds(() => calculate(stage, null)),
      await milliseconds(async () => drawByHand()),
    ];
    if (round >= warmUps)
      for (const [place, list] of [all, least, none, byHand].entries()) list.push(figures[place] ?? 0);
  }
  await sameDraws(stage);
  const less = (from: readonly number[], what: readonly number[]) => from.map((one, place) => one - (what[place] ?? 0));
  return [
    { what: 'draws', unit: 'ms', subject: less(all, least), baseline: byHand, target: { is: 'at most', value: 3 } },
    { what: 'tornado and switching values', unit: 'ms', subject: less(least, none), baseline: [], target: null },
    { what: 'the whole answer', unit: 'ms', subject: all, baseline: byHand, target: null },
  ];
}

/** A loop that draws something else would be no baseline. */
async function sameDraws(stage: Stage): Promise<void> {
  const { p5, p50, p95 } = (await calculate(stage, { draws: benchDraws })).value.sensitivity.monteCarlo;
  const byHand = drawByHand().map((ratio) => ratio.toFixed(4));
  if ([p5, p50, p95].map((ratio) => Number(ratio).toFixed(4)).join() !== byHand.join())
    throw new Error(`the draws differ: ${p5}, ${p50}, ${p95} and ${byHand.join(', ')}`);
}

async function tornadoAlone(): Promise<Measured[]> {
  const { sroiInputsSchema, outcomesOf, variedAssumptions, RatioModel, tornado } = await built.sroi();
  const map = sroiInputsSchema.parse(benchMap);
  const outcomes = outcomesOf(map);
  const asked = map.sensitivity;
  if (!asked) throw new Error('the map asks for no sensitivity');
  const ends = variedAssumptions(map, outcomes, asked);
  const [subject, baseline]: [number[], number[]] = [[], []];
  for (let round = 0; round < warmUps + rounds; round += 1) {
    const one = await milliseconds(async () => tornado(new RatioModel(map, outcomes), ends));
    const again = await milliseconds(async () => {
      for (let end = 0; end < ends.length * 2; end += 1) new RatioModel(map, outcomes);
    });
    if (round < warmUps) continue;
    subject.push(one);
    baseline.push(again);
  }
  return [{ what: 'tornado', unit: 'ms', subject, baseline, target: { is: 'at most', value: 0.2 } }];
}

async function watched(stage: Stage): Promise<Measured[]> {
  const record = `${stage.url}/v1/centres/${stage.centreId}/participants/p-1`;
  const before = startProbe(record, stage.key);
  await wait(3000);
  const idle = (await before.stop()).slice(50);
  const usual = median(idle);
  const probe = startProbe(record, stage.key);
  await wait(1000);
  for (let time = 0; time < 20; time += 1) await calculate(stage, { draws: benchDraws });
  const delays = await probe.stop();
  return [
    {
      what: 'delay of another request, longest',
      unit: 'ms',
      subject: [Math.max(...delays) - usual],
      baseline: [],
      target: { is: 'at most', value: 30 },
      judged: 'max',
    },
    {
      what: 'delay of another request, 99th of 100',
      unit: 'ms',
      subject: [percentile(delays, 0.99) - usual],
      baseline: [],
      target: null,
    },
    { what: 'without maps, longest answer', unit: 'ms', subject: [Math.max(...idle)], baseline: [], target: null },
  ];
}

type Answer = { value: { sensitivity: { monteCarlo: Record<'p5' | 'p50' | 'p95', number | null> } } };

async function calculate({ url, key }: Stage, sensitivity: object | null): Promise<Answer> {
  const answer = await fetch(`${url}/v1/calculations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ indicator: 'sroi', asOf: '2026-09-30', inputs: { ...benchMap, sensitivity } }),
  });
  if (!answer.ok) throw new Error(`a map was answered ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { result: Answer }).result;
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
