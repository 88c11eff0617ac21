import type { Actor } from './actors.ts';
import type { Operation } from './operations.ts';

/**
 * How a request was made: from the examples with nothing that may be left out, as the document allows, with one thing
 * wrong, on purpose bad, or with a method that is not there.
 */
export type Mode = 'plain' | 'valid' | 'near-valid' | 'hostile' | 'other-method';

/** True when nothing in the request is wrong on purpose. */
export function isGood(mode: Mode): boolean {
  return mode === 'plain' || mode === 'valid';
}

/** One request, with what is needed to judge its answer. */
export type FuzzRequest = {
  readonly operation: Operation;
  readonly mode: Mode;
  readonly actor: Actor;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | null;
  /** The tenant in the path, when the operation has one. */
  readonly tenantId: string | null;
  /** What the store does meanwhile. */
  readonly failure: 'unreachable' | 'full' | null;
};

/** What came back. Null: nothing within the time. */
export type FuzzAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | string[] | undefined>>;
  readonly body: Buffer;
};

export type Exchange = { readonly request: FuzzRequest; readonly answer: FuzzAnswer | null };

/** A header of an answer as one text, empty when it is not there. */
export function headerOf(answer: FuzzAnswer, name: string): string {
  return String(answer.headers[name] ?? '');
}

/** The body as JSON, undefined when it is none. */
export function jsonOf(answer: FuzzAnswer): unknown {
  try {
    return JSON.parse(answer.body.toString());
  } catch {
    return undefined;
  }
}
