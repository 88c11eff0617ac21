import { calculateSocialReturn } from '../../core/indicators/social-return/calculate-social-return.ts';
import type { SocialReturnResult } from '../../core/indicators/social-return/result.ts';
import type { Day } from '../../core/values/day.ts';
import type { ClaimedEffort, Obligation } from '../../store/store.ts';
import { type LeftOut, storedInputs } from './stored-inputs.ts';

/** An obligation with all that is claimed under it. */
export type ObligationQuestion = {
  readonly obligation: Obligation;
  readonly efforts: readonly ClaimedEffort[];
  readonly day: Day;
};
/** What was realised, and the efforts that take no part. */
export type Realised = { readonly result: SocialReturnResult; readonly leftOut: readonly LeftOut[] };

/** Computes what was realised under an obligation. A thousand efforts take some tenths of a second. */
export function realisedOf({ obligation, efforts, day }: ObligationQuestion): Realised {
  const { inputs, leftOut } = storedInputs(obligation, efforts);
  return { result: calculateSocialReturn({ inputs, asOf: day }), leftOut };
}
