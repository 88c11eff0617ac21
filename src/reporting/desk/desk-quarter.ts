import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { Store, StoredRecord } from '../../store/store.ts';
import type { DataQuality, DataQualityService } from '../data-quality.ts';
import type { ReleaseList, Releases } from '../releases/read-releases.ts';
import type { Figures, ReportingService } from '../service.ts';
import { missingStatements, type ProposedStatement } from './missing-statements.ts';
import { type Standing, standingOf } from './standing.ts';

/** Everything the desk of a quarter tells. */
export type DeskQuarter = {
  readonly centre: { readonly id: string; readonly name: string };
  readonly period: Period;
  readonly today: Day;
  readonly quality: DataQuality;
  readonly proposed: readonly ProposedStatement[];
  readonly figures: Figures;
  /** Null for who may not read them: a key that reaches every centre is of none. */
  readonly releases: ReleaseList | null;
  readonly standing: Standing;
};

type Parts = {
  readonly store: Pick<Store, 'getCentre' | 'listRecords'>;
  readonly reporting: ReportingService;
  readonly dataQuality: DataQualityService;
  readonly releases: Releases;
  readonly today: () => Day;
};

/** Gathers a quarter as its coordinator looks at it. */
export function makeDeskQuarter({ store, reporting, dataQuality, releases, today }: Parts) {
  return async function deskQuarter(caller: Caller, centreId: string, period: Period): Promise<DeskQuarter> {
    const [centre, figures, quality, statements, list] = await Promise.all([
      store.getCentre(caller.reach, centreId),
      reporting.figures(caller, centreId, period.id, []),
      dataQuality(caller, centreId, period.id),
      coverageStatements(store, caller, centreId),
      caller.reach.all ? null : releases.list(caller, centreId, period.id),
    ]);
    if (!centre) throw new AppError('not-found');
    const day = today();
    return {
      centre: { id: centre.id, name: centre.name },
      period,
      today: day,
      quality,
      // Of a closed quarter nothing is stated any more: it would be refused.
      proposed: list?.closed ? [] : missingStatements(quality.coverage, statements, period, day, caller),
      figures,
      releases: list,
      standing: standingOf(period, day, quality, list),
    };
  };
}

/** More statements than a centre has kinds of records many times over. */
const mostStatements = 1000;

/** What a centre states to be complete, as it wrote it. */
export async function coverageStatements(
  store: Pick<Store, 'listRecords'>,
  { reach }: Caller,
  centreId: string,
): Promise<StoredRecord[]> {
  const page = await store.listRecords(reach, centreId, 'coverage-statements', { limit: mostStatements });
  if (!page) throw new AppError('not-found');
  return page.rows;
}
