import type { Caller } from '../../access/caller.ts';
import { limits } from '../../core/indicators/social-return/limits.ts';
import type { Day } from '../../core/values/day.ts';
import { AppError } from '../../errors.ts';
import type { ClaimedEffort, Reach, Store } from '../../store/store.ts';
import type { MapCalculator } from '../sroi/map-calculator.ts';
import { type Realised, realisedOf } from './realised-of.ts';

/** What was realised under one obligation, over all centres; of many efforts as JSON text, from another thread. */
export type ObligationFigure = {
  readonly day: Day;
  readonly centreIds: readonly string[];
  readonly realised: Realised | Uint8Array;
};

/** Efforts that are computed here; more would keep everybody waiting. */
const mostHere = 500;
const pageSize = 1_000;

/**
 * Computes what was realised under an obligation, for its own organisation; throws `not-found` for others. A long list
 * is read in pages: what a centre changes meanwhile is in it as it was or as it is.
 */
export async function obligationFigure(
  { store, maps }: { store: Pick<Store, 'getObligation' | 'listEfforts'>; maps: MapCalculator },
  { reach }: Pick<Caller, 'reach'>,
  { organisationId, obligationId }: { organisationId: string; obligationId: string },
  day: Day,
  signal?: AbortSignal,
): Promise<ObligationFigure> {
  const obligation = await store.getObligation(reach, organisationId, obligationId);
  if (!obligation) throw new AppError('not-found');
  const efforts = await effortsOf(store, reach, organisationId, obligationId);
  const question = { obligation, efforts, day };
  const realised = efforts.length <= mostHere ? realisedOf(question) : await maps.realised(question, signal);
  return { day, centreIds: [...new Set(efforts.map(({ centreId }) => centreId))], realised };
}

async function effortsOf(
  store: Pick<Store, 'listEfforts'>,
  reach: Reach,
  organisationId: string,
  obligationId: string,
): Promise<ClaimedEffort[]> {
  const efforts: ClaimedEffort[] = [];
  let after: readonly string[] | null = [];
  while (after) {
    const query = { limit: pageSize, ...(after.length > 0 ? { after } : {}) };
    const page = await store.listEfforts(reach, organisationId, obligationId, query);
    if (!page) throw new AppError('not-found');
    efforts.push(...page.rows);
    after = page.next;
    if (efforts.length > limits.efforts || (after && efforts.length >= limits.efforts))
      throw new AppError('too-many-efforts', { params: { limit: limits.efforts } });
  }
  return efforts;
}
