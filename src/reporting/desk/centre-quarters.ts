import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { dueOn, inForce } from '../releases/due.ts';
import { type PartyState, partyState } from '../releases/party-state.ts';
import { coverageStatements } from './desk-quarter.ts';
import { mostNeededQuarter, recentQuarters } from './quarters.ts';

/** How the last quarters of a centre stand, and at which of them somebody is most likely needed. */
export type CentreQuarters = {
  readonly quarters: readonly CentreQuarter[];
  readonly mostNeeded: Period;
};
export type CentreQuarter = {
  readonly period: Period;
  /** It was over before the centre kept anything. */
  readonly isBefore: boolean;
  /** The centre itself first, then who is to receive a report. */
  readonly parties: readonly PartyState[];
};

type Source = Pick<Store, 'listReleases' | 'agreementsOfCentre' | 'organisationNames' | 'listRecords'>;

/** Looks at releases and agreements alone, so that many centres fit a page. */
export function makeCentreQuarters(store: Source, today: () => Day) {
  return async function centreQuarters(caller: Caller, centreId: string): Promise<CentreQuarters> {
    const day = today();
    const { reach } = caller;
    const [agreements, statements] = await Promise.all([
      store.agreementsOfCentre(reach, centreId),
      coverageStatements(store, caller, centreId),
    ]);
    if (!agreements) throw new AppError('not-found');
    const keptFrom = statements.map(({ data }) => String(data.from)).sort()[0] ?? null;
    const receivers = [...new Set(agreements.map(({ data }) => String(data.organisationId)))].sort();
    const names = await store.organisationNames(receivers);
    const quarters = await Promise.all(
      recentQuarters(day).map(async (period): Promise<CentreQuarter> => {
        const heads = await store.listReleases(reach, centreId, period.id);
        const newest = (organisationId: string) => heads.filter((one) => one.organisationId === organisationId).at(-1);
        const party = (organisationId: string, organisation: PartyState['organisation']) => {
          const held = organisationId === '' ? [] : inForce(agreements, period, organisationId);
          return partyState(period, organisation, dueOn(period, held), newest(organisationId)?.state, day);
        };
        return {
          period,
          isBefore: keptFrom === null || period.until < keptFrom,
          parties: [
            party('', null),
            ...receivers
              .filter((id) => newest(id) !== undefined || inForce(agreements, period, id).length > 0)
              .map((id) => party(id, { id, name: names[id] ?? id })),
          ],
        };
      }),
    );
    const isFinal = (quarter: string) =>
      quarters.find(({ period }) => period.id === quarter)?.parties[0]?.state === 'final';
    return { quarters, mostNeeded: mostNeededQuarter(day, isFinal, keptFrom) };
  };
}
