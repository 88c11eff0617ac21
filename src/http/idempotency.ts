import { createHash } from 'node:crypto';
import { makeSealing } from '../access/sealing.ts';
import { AppError } from '../errors.ts';
import type { IdempotentEntry, Store } from '../store/store.ts';

/** How long an answer is kept for a repeated request; published in the documentation. */
export const idempotencyHours = 24;
/** A claim of a process that died stands in the way no longer than this. */
const claimHours = 1;

export type Answer = { status: number; body: unknown };
type Request = { keyId: string; header: string | string[] | undefined };

/**
 * Lets a POST that creates something be repeated safely (`Idempotency-Key`, quoted or bare). The answer is kept sealed:
 * it may hold a new key.
 */
export function makeIdempotency(store: Store, secret: string, now: () => Date) {
  const sealing = makeSealing(secret);

  /** Runs `work` once for one key and body. Without the header it simply runs. */
  async function once(request: Request, fingerprint: string, work: () => Promise<Answer>): Promise<Answer> {
    const claim = await begin(request, fingerprint);
    if (claim === null) return work();
    if ('answer' in claim) return claim.answer;
    return finish(claim.entry, work);
  }

  /** Claims the key; gives the kept answer when there is one, null when the request has no key. */
  async function begin(
    request: Request,
    fingerprint: string,
  ): Promise<{ answer: Answer } | { entry: IdempotentEntry } | null> {
    const idempotencyKey = readKey(request.header);
    if (idempotencyKey === null) return null;
    const at = now();
    const entry: IdempotentEntry = {
      keyId: request.keyId,
      idempotencyKey: createHash('sha256').update(idempotencyKey).digest('hex'),
      fingerprint: createHash('sha256').update(fingerprint).digest('hex'),
      state: 'running',
      status: null,
      body: null,
      expiresAt: hoursLater(at, claimHours),
    };
    const kept = await store.claimIdempotencyKey(entry, at.toISOString());
    if (!kept) return { entry };
    if (kept.fingerprint !== entry.fingerprint) throw new AppError('idempotency-key-reused');
    if (kept.state === 'running' || kept.body === null) throw new AppError('idempotency-in-flight');
    return { answer: { status: kept.status ?? 200, body: JSON.parse(sealing.open(kept.body)) } };
  }

  async function finish(entry: IdempotentEntry, work: () => Promise<Answer>): Promise<Answer> {
    try {
      const answer = await work();
      const body = sealing.seal(JSON.stringify(answer.body));
      await store.finishIdempotencyKey({
        ...entry,
        state: 'done',
        status: answer.status,
        body,
        expiresAt: hoursLater(now(), idempotencyHours),
      });
      return answer;
    } catch (error) {
      await store.releaseIdempotencyKey(entry.keyId, entry.idempotencyKey);
      throw error;
    }
  }

  /**
   * As `once`, for a body that streams in: its digest is known only at the end. A repeat is read to the end, compared,
   * and answered without being done again.
   */
  async function onceStreaming(
    request: Request,
    fingerprint: string,
    body: AsyncIterable<Buffer>,
    work: (body: AsyncIterable<Buffer>) => Promise<Answer>,
  ): Promise<Answer> {
    const claim = await begin(request, fingerprint);
    if (claim === null) return work(body);
    const digest = createHash('sha256');
    const digesting = async function* (): AsyncGenerator<Buffer> {
      for await (const chunk of body) {
        digest.update(chunk);
        yield chunk;
      }
    };
    if ('answer' in claim) {
      for await (const _ of digesting());
      const { digest: kept, answer } = claim.answer.body as { digest: string; answer: Answer };
      if (kept !== digest.digest('hex')) throw new AppError('idempotency-key-reused');
      return answer;
    }
    const sealed = await finish(claim.entry, async () => {
      const answer = await work(digesting());
      return { status: answer.status, body: { digest: digest.digest('hex'), answer } };
    });
    return (sealed.body as { answer: Answer }).answer;
  }

  return { once, onceStreaming };
}

export type Idempotency = ReturnType<typeof makeIdempotency>;

function hoursLater(from: Date, hours: number): string {
  return new Date(from.getTime() + hours * 3_600_000).toISOString();
}

function readKey(header: string | string[] | undefined): string | null {
  const text = (Array.isArray(header) ? header[0] : header)?.trim();
  if (text === undefined) return null;
  const key = /^"(.*)"$/.exec(text)?.[1] ?? text;
  if (key.length >= 1 && key.length <= 255) return key;
  throw new AppError('invalid-input', {
    faults: [
      {
        in: 'header',
        pointer: '/Idempotency-Key',
        code: key.length < 1 ? 'too-short' : 'too-long',
        params: { limit: key.length < 1 ? 1 : 255 },
      },
    ],
  });
}
