import type { Caller } from '../../access/caller.ts';
import { calculateSocialReturn } from '../../core/indicators/social-return/calculate-social-return.ts';
import { limits } from '../../core/indicators/social-return/limits.ts';
import type { SocialReturnResult } from '../../core/indicators/social-return/result.ts';
import type { Day } from '../../core/values/day.ts';
import { AppError } from '../../errors.ts';
import type { ClaimedEffort, Reach, Store } from '../../store/store.ts';
import { type LeftOut, storedInputs } from './stored-inputs.ts';

/** What was realised under one obligation, over all centres. */
export type ObligationFigure = {
  readonly day: Day;
  readonly centreIds: readonly string[];
  readonly result: SocialReturnResult;
  readonly leftOut: readonly LeftOut[];
};

/** Computes what was realised under an obligation, for its own organisation; throws `not-found` for others. */
export async function obligationFigure(
  store: Pick<Store, 'getObligation' | 'listEfforts'>,
  { reach }: Pick<Caller, 'reach'>,
  organisationId: string,
  obligationId: string,
  day: Day,
): Promise<ObligationFigure> {
  const obligation = await store.getObligation(reach, organisationId, obligationId);
  if (!obligation) throw new AppError('not-found');
  const efforts = await effortsOf(store, reach, organisationId, obligationId);
  const { inputs, leftOut } = storedInputs(obligation, efforts);
  const result = calculateSocialReturn({ inputs, asOf: day });
  return { day, centreIds: [...new Set(efforts.map(({ centreId }) => centreId))], result, leftOut };
}

async function effortsOf(
  store: Pick<Store, 'listEfforts'>,
  reach: Reach,
  organisationId: string,
  obligationId: string,
): Promise<ClaimedEffort[]> {
  const page = await store.listEfforts(reach, organisationId, obligationId, { limit: limits.efforts });
  if (!page) throw new AppError('not-found');
  if (page.next) throw new AppError('too-many-efforts', { params: { limit: limits.efforts } });
  return page.rows;
}
