import { type Exchange, type FuzzAnswer, type FuzzRequest, headerOf } from '../request.ts';
import type { Stage } from '../stage.ts';
import type { Shapes } from './shapes.ts';

/** What a check may look at beside the exchange. */
export type World = { readonly stage: Stage; readonly shapes: Shapes };

/** Undefined: says nothing of this exchange. Null: as it must be. Else what is wrong, without ids or values of the run. */
export type Finding = string | null | undefined;

/** One promise about answers. `judge` is only asked when there is an answer. */
export type Check = {
  readonly name: string;
  judge(exchange: Exchange & { answer: FuzzAnswer }, world: World): Finding;
};

/** True when the operation's own description applies: its method was asked, HEAD for GET included. */
export function isDescribed({ mode }: FuzzRequest): boolean {
  return mode !== 'other-method';
}

/**
 * True for a failure that is told as a page (docs/decisions/0064): the request asked for a page where there are pages, and
 * the description of the API, which is for machines, does not speak of it.
 */
export function isErrorPage(request: FuzzRequest, answer: FuzzAnswer): boolean {
  if (answer.status < 400 || !headerOf(answer, 'content-type').startsWith('text/html')) return false;
  const pages = Object.keys(request.operation.answers['200']?.content ?? {}).includes('text/html');
  return pages && (/[?&]format=html\b/.test(request.url) || (request.headers.accept ?? '').includes('text/html'));
}
