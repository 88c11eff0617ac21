import type { Exchange, FuzzAnswer, FuzzRequest } from '../request.ts';
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
