import { setTimeout as wait } from 'node:timers/promises';

const patienceMs = 120_000;

/**
 * Resolves when a count has grown by so much, however slow the machine is. Rejects when it stands still: clients that
 * repeat what was refused get on again as soon as the service does.
 */
export async function grown(count: () => number, by: number): Promise<void> {
  const target = count() + by;
  const deadline = Date.now() + patienceMs;
  while (count() < target) {
    if (Date.now() > deadline) throw new Error(`${target - count()} of ${by} are still to come after ${patienceMs} ms`);
    await wait(2);
  }
}
