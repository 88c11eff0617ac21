import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Caller, expectStatus, Lost } from './client.ts';
import type { Stage } from './stage.ts';
import { isTryAgain } from './writer.ts';

/** Longer than a claim that nobody could give back stands in the way. */
const patienceMs = 90_000;

/** A client that makes keys, each with an `Idempotency-Key`, and repeats each request until it has its key. */
export function makeKeyMaker({ call }: Caller, stage: Stage) {
  const counts = { made: 0, refused: 0 };
  const collection = `/v1/organisations/${stage.organisationId}/keys`;

  async function makeOne(): Promise<void> {
    const system = `made-${counts.made}`;
    const deadline = Date.now() + patienceMs;
    for (;;) {
      const answer: Answer | null = await call('POST', collection, {
        body: { system, preset: 'centre-system' },
        headers: { 'idempotency-key': system },
      }).catch((error: unknown) => {
        if (error instanceof Lost) return null;
        throw error;
      });
      // 409: the first request may still be at work, or died so that its claim could not be given back.
      if (answer && answer.status !== 409 && !isTryAgain(answer)) {
        await expectStatus(Promise.resolve(answer), 201);
        counts.made += 1;
        return;
      }
      counts.refused += 1;
      if (Date.now() > deadline) throw new Error(`no key after ${patienceMs} ms: ${answer?.text ?? 'no answer'}`);
      await wait(50);
    }
  }

  async function run(isDone: () => boolean): Promise<void> {
    while (!isDone()) {
      await makeOne();
      await wait(20);
    }
  }

  /** Systems with more or less than one key. */
  async function wrongKeys(): Promise<string[]> {
    const page = await expectStatus(call('GET', `${collection}?limit=1000`), 200);
    const systems = page.json<{ items: { system: string }[] }>().items.map(({ system }) => system);
    const expected = Array.from({ length: counts.made }, (_, place) => `made-${place}`);
    const made = systems.filter((system) => system.startsWith('made-'));
    return [
      ...expected
        .map((system) => [system, made.filter((each) => each === system).length] as const)
        .filter(([, count]) => count !== 1)
        .map(([system, count]) => `${system} has ${count} keys`),
      ...made.filter((system) => !expected.includes(system)).map((system) => `${system} was never made`),
    ];
  }

  return { run, counts, wrongKeys };
}
