import { createHash } from 'node:crypto';
import { makeSealing } from '../access/sealing.ts';
import { AppError } from '../errors.ts';
import type { IdempotentAnswer, IdempotentEntry, Store } from '../store/store.ts';

/** How long an answer is kept for a repeated request; published in the documentation. */
export const idempotencyHours = 24;
/** A claim of a process that died stands in the way no longer than this; one of a request that lasts is renewed. */
const claimMs = 60_000;
const renewMs = 15_000;
/** How soon giving a claim back is tried again when the store could not be reached. */
const releaseAgainMs = 1000;

export type Answer = { status: number; body: unknown };
/** What to keep of an answer, in the transaction of what it tells of; null when the request cannot be repeated. */
export type Keep = (answer: Answer) => IdempotentAnswer | null;
type Request = { keyId: string; header: string | string[] | undefined };

/**
 * Lets a POST that creates something be repeated safely (`Idempotency-Key`, quoted or bare). The answer is kept sealed:
 * it may hold a new key.
 */
export function makeIdempotency(store: Store, secret: string, now: () => Date) {
  const sealing = makeSealing(secret);

  /**
   * Runs `work` once for one key and body. Without the header it simply runs. `work` has the store keep its answer along
   * with what it does: were it kept afterwards, a crash in between would have the repeat do it twice.
   */
  async function once(request: Request, fingerprint: string, work: (keep: Keep) => Promise<Answer>): Promise<Answer> {
    const claim = await begin(request, fingerprint);
    if (claim === null) return work(() => null);
    if ('answer' in claim) return claim.answer;
    return orRelease(claim.entry, () => work((answer) => kept(claim.entry, answer)));
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
      expiresAt: later(at, claimMs),
    };
    // When that fails, the claim may have been made all the same.
    const known = await orRelease(entry, () => store.claimIdempotencyKey(entry, at.toISOString()));
    if (!known) return { entry };
    if (known.fingerprint !== entry.fingerprint) throw new AppError('idempotency-key-reused');
    if (known.state === 'running' || known.body === null) throw new AppError('idempotency-in-flight');
    return { answer: { status: known.status ?? 200, body: JSON.parse(sealing.open(known.body)) } };
  }

  function kept(claim: IdempotentEntry, { status, body }: Answer): IdempotentAnswer {
    const expiresAt = later(now(), idempotencyHours * 3_600_000);
    return { claim, status, body: sealing.seal(JSON.stringify(body)), expiresAt };
  }

  async function orRelease<Result>(claim: IdempotentEntry, work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      await release(claim, Date.now() + claimMs);
      throw error;
    }
  }

  /** A store that cannot be reached cannot release either: tried again until the claim ends by itself. */
  async function release(claim: IdempotentEntry, until: number): Promise<void> {
    try {
      await store.releaseIdempotencyKey(claim);
    } catch {
      if (Date.now() < until) setTimeout(() => void release(claim, until), releaseAgainMs).unref();
    }
  }

  /** Renews a claim for as long as work takes. */
  function keepRenewing(entry: IdempotentEntry): { claim: () => IdempotentEntry; stop: () => Promise<void> } {
    let claim = entry;
    let renewal: Promise<void> = Promise.resolve();
    const timer = setInterval(() => {
      const expiresAt = later(now(), claimMs);
      renewal = store.renewIdempotencyKey(claim, expiresAt).then(
        (isOurs) => {
          if (isOurs) claim = { ...claim, expiresAt };
        },
        () => undefined,
      );
    }, renewMs);
    timer.unref();
    return {
      claim: () => claim,
      stop: async () => {
        clearInterval(timer);
        await renewal;
      },
    };
  }

  /**
   * As `once`, for a body that streams in: its digest is known only at the end. A repeat is read to the end, compared,
   * and answered without being done again. The answer is kept afterwards: doing such work again must change nothing.
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
    const renewing = keepRenewing(claim.entry);
    try {
      const answer = await work(digesting());
      await renewing.stop();
      const body = { digest: digest.digest('hex'), answer };
      await store.finishIdempotencyKey(kept(renewing.claim(), { status: answer.status, body }));
      return answer;
    } catch (error) {
      await renewing.stop();
      await release(renewing.claim(), Date.now() + claimMs);
      throw error;
    }
  }

  return { once, onceStreaming };
}

export type Idempotency = ReturnType<typeof makeIdempotency>;

function later(from: Date, milliseconds: number): string {
  return new Date(from.getTime() + milliseconds).toISOString();
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
