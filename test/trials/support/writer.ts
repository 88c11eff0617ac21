import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Caller, type CallOptions, expectStatus, Lost } from './client.ts';
import type { makeContents } from './contents.ts';
import type { Gate } from './gate.ts';
import { contentOf, type Ledger } from './ledger.ts';
import type { Random } from './random.ts';
import type { Stage } from './stage.ts';

const kinds = ['guidance-sessions', 'material-movements'] as const;
const ownRecords = 12;
const retryMilliseconds = 20;

type Parts = {
  caller: Caller;
  stage: Stage;
  ledger: Ledger;
  gate: Gate;
  random: Random;
  contents: ReturnType<typeof makeContents>;
};
export type WriterCounts = { acknowledged: number; retried: number; refused: number };

/**
 * A client that puts, patches and deletes records of its own, one request at a time, and repeats each word for word until
 * it is answered, as a well-made client does. Throws when an answer cannot be explained by exactly one effect.
 */
export function makeWriter(name: string, { caller, stage, ledger, gate, random, contents }: Parts) {
  const counts: WriterCounts = { acknowledged: 0, retried: 0, refused: 0 };
  const etags = new Map<string, string>();
  const pathOf = (kind: string, id: string) => `/v1/centres/${stage.centreId}/${kind}/${id}`;

  /** Repeats a request until there is an answer that is not "try again". Tells whether it was sent more than once. */
  async function persist(
    method: string,
    path: string,
    options: CallOptions,
  ): Promise<{ answer: Answer; again: boolean }> {
    for (let sent = 1; ; sent += 1) {
      const answer = await gate.through(async () => {
        try {
          return await caller.call(method, path, { key: stage.key, ...options });
        } catch (error) {
          if (error instanceof Lost) return null;
          throw error;
        }
      });
      if (answer && !isTryAgain(answer)) return { answer, again: sent > 1 };
      if (answer) counts.refused += 1;
      counts.retried += 1;
      await wait(retryMilliseconds);
    }
  }

  async function step(): Promise<void> {
    const kind = random.oneOf(kinds);
    const id = `${name}-${random.between(1, ownRecords)}`;
    const before = ledger.acknowledged(kind, id);
    const etag = etags.get(`${kind} ${id}`);
    const chance = random.next();
    if (!before || !etag || chance < 0.5) await put(kind, id);
    else if (chance < 0.8) await patch(kind, id, before, etag);
    else await remove(kind, id, etag);
    counts.acknowledged += 1;
  }

  async function put(kind: string, id: string): Promise<void> {
    const content = kind === 'guidance-sessions' ? contents.session() : contents.movement();
    const isNew = ledger.acknowledged(kind, id) === null;
    ledger.attempt(kind, id, content);
    const { answer, again } = await persist('PUT', pathOf(kind, id), { body: content });
    // Sent again, a PUT that had its effect finds the record there.
    const possible = isNew ? (again ? [200, 201] : [201]) : [200];
    await expectStatus(Promise.resolve(answer), ...possible);
    settle(kind, id, content, answer);
  }

  async function patch(kind: string, id: string, before: object, etag: string): Promise<void> {
    const changes =
      kind === 'guidance-sessions' ? { minutes: random.between(1, 1440) } : { ticket: `t-${random.next()}` };
    const after = { ...before, ...changes };
    ledger.attempt(kind, id, after);
    const { answer, again } = await persist('PATCH', pathOf(kind, id), {
      body: changes,
      headers: { 'if-match': etag, 'content-type': 'application/merge-patch+json' },
    });
    if (answer.status === 412 && again) {
      // The first time had its effect, so the record is no longer the one that was read. It holds what was asked.
      const read = await persist('GET', pathOf(kind, id), {});
      await expectStatus(Promise.resolve(read.answer), 200);
      const now = contentOf(read.answer.json());
      if (!Object.entries(changes).every(([field, value]) => now[field] === value)) {
        throw new Error(`${kind} ${id}: 412, and the change is not there`);
      }
      settle(kind, id, after, read.answer);
      return;
    }
    await expectStatus(Promise.resolve(answer), 200);
    settle(kind, id, after, answer);
  }

  async function remove(kind: string, id: string, etag: string): Promise<void> {
    ledger.attempt(kind, id, null);
    const { answer, again } = await persist('DELETE', pathOf(kind, id), { headers: { 'if-match': etag } });
    await expectStatus(Promise.resolve(answer), ...(again ? [204, 404] : [204]));
    ledger.acknowledge(kind, id, null);
    etags.delete(`${kind} ${id}`);
  }

  function settle(kind: string, id: string, content: object, answer: Answer): void {
    ledger.acknowledge(kind, id, { ...content });
    etags.set(`${kind} ${id}`, String(answer.headers.etag));
  }

  /** Works until it is told to stop, and ends between two requests. */
  async function run(isDone: () => boolean): Promise<WriterCounts> {
    while (!isDone()) await step();
    return counts;
  }

  return { run, counts };
}

/** "Not now": the client waits and sends the same again. It must be told when. */
export function isTryAgain({ status, headers, text }: Answer): boolean {
  if (status !== 503 && status !== 507) return false;
  if (!/^\d+$/.test(String(headers['retry-after']))) throw new Error(`${status} without Retry-After: ${text}`);
  return true;
}
