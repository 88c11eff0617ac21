import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import { AppError } from '../../errors.ts';
import type { RecordData } from '../../records/field.ts';
import type { Store, StoredRecord } from '../../store/store.ts';
import { mostInReport } from '../social-return/chapter-texts.ts';
import { type SocialReturnChapter, socialReturnChapter } from '../social-return/social-return-chapter.ts';
import { type AgreementsChapter, agreementsChapter, mostAgreements } from './agreements-chapter.ts';
import { realisedAgreements } from './realised.ts';
import type { FactsSource } from './target-facts.ts';

type Source = FactsSource & Pick<Store, 'agreementsOfCentre' | 'claimsOfCentre' | 'organisationNames'>;

/** Chapters about what was agreed with others: agreements, and social return that is owed under their contracts. */
export type ContractsOfQuarter = { readonly agreements: AgreementsChapter; readonly socialReturn: SocialReturnChapter };

/** Which of them: those with one organisation only, as in a report for that organisation; left out: all. */
export type OfOrganisation = { readonly organisationId: string };

/**
 * Assembles both as they stand on the last day of a quarter, or today while it runs. A centre without agreements and
 * claims pays two small queries; facts are read only for agreements with targets.
 */
export function makeContracts(store: Source, today: () => Day) {
  return async function contracts(
    { reach }: Pick<Caller, 'reach'>,
    centreId: string,
    { from, until }: Pick<Period, 'from' | 'until'>,
    only?: OfOrganisation,
  ): Promise<ContractsOfQuarter> {
    const now = today();
    const day = until < now ? until : now;
    const isOf = (organisationId: unknown) => only === undefined || organisationId === only.organisationId;
    const [found, claims] = await Promise.all([
      store.agreementsOfCentre(reach, centreId),
      store.claimsOfCentre(reach, centreId, { from, until, limit: mostInReport }),
    ]);
    if (!found || !claims) throw new AppError('not-found');
    const records = found.filter(({ data }) => isOf(data.organisationId) && holdsIn(data, { from, until }));
    const obligations = claims.filter(({ obligation }) => isOf(obligation.organisationId));
    const shown = records.sort(byFirstDay).slice(0, mostAgreements);
    const ids = [...shown.map(({ data }) => String(data.organisationId)), ...obligations.map(organisationOf)];
    const [realised, names] = await Promise.all([
      realisedAgreements(store, reach, centreId, shown, { day, today: now, isForOther: only !== undefined }),
      ids.length === 0 ? {} : store.organisationNames([...new Set(ids)]),
    ]);
    return {
      agreements: agreementsChapter(realised, { names, more: records.length - shown.length, day }),
      socialReturn: socialReturnChapter(obligations, names, day),
    };
  };
}

export type ContractService = ReturnType<typeof makeContracts>;

function organisationOf({ obligation }: { obligation: { organisationId: string } }): string {
  return obligation.organisationId;
}

/** In force on one of these days. */
function holdsIn(agreement: RecordData, { from, until }: Pick<Period, 'from' | 'until'>): boolean {
  return String(agreement.from) <= until && (agreement.until === undefined || String(agreement.until) >= from);
}

function byFirstDay(a: StoredRecord, b: StoredRecord): number {
  const [one, other] = [`${a.data.from} ${a.id}`, `${b.data.from} ${b.id}`];
  return one < other ? -1 : one > other ? 1 : 0;
}
