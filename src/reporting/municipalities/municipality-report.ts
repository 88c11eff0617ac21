import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Caller } from '../../access/caller.ts';
import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { Text } from '../../core/values/text.ts';
import { AppError } from '../../errors.ts';
import type { Organisation, Reach, Release, Store, StoredRecord } from '../../store/store.ts';
import { municipalitiesOf } from '../audiences/show-agreement.ts';
import { periodOf } from '../service.ts';
import { actsFor, isSameGround } from './acts-for.ts';
import { type CentrePart, centrePart } from './centre-part.ts';
import { keptReport } from './kept-report.ts';
import { municipalityThen } from './municipality-then.ts';
import { type Totals, totalsOf } from './totals.ts';

/** Says how the report is to be read. Changes when a reader of an earlier one would misread it. */
export const municipalityReportSchemaId = 'meetlat-municipality-report/1';

/** The quarter of a municipality: what its centres published for the organisation that asks. */
export type MunicipalityReport = {
  schema: typeof municipalityReportSchemaId;
  municipality: { code: string; name: string; validFrom: Day | null; validTo: Day | null; successorCodes: string[] };
  organisation: { id: string; name: string };
  period: string;
  /** `final` or `provisional` when every centre has published, `incomplete` as long as one has not. */
  state: 'final' | 'provisional' | 'incomplete';
  traceableToPersons: true;
  about: Text;
  /** Centres of which nothing is published, and how that stands. */
  missing: Pick<CentrePart, 'centre' | 'state' | 'dueOn'>[];
  totals: Totals;
  centres: CentrePart[];
};

type ReportSource = Pick<Store, 'getOrganisation' | 'listAgreements' | 'releasesFor' | 'getCentre'>;

const pageSize = 1000;
/** Of JSON; what was parsed of it takes several times as much. */
const memoryBytes = 8_388_608;

/**
 * Assembles the report of a municipality from the newest releases of its centres for the organisation that asks. It
 * computes nothing from records: what was published stays what it is.
 *
 * @throws AppError `unknown-municipality` and `municipality-not-then` for the code; `not-found` when the organisation does
 * not act for the municipality; `no-agreement` when it has no agreement and no release of the quarter
 */
export function makeMunicipalityReports(store: ReportSource, today: () => Day, { maxBytes = memoryBytes } = {}) {
  const kept = new LRUCache<string, Assembled>({ maxSize: maxBytes, sizeCalculation: ({ json }) => json.length });
  return async function municipalityReport(caller: Caller, code: string, quarter: string): Promise<Assembled> {
    const period = periodOf(quarter);
    const municipality = municipalityThen(code, period);
    const { organisationId, reach } = caller;
    const organisation = organisationId === null ? null : await store.getOrganisation(reach, organisationId);
    if (!organisation) throw new AppError('not-found');
    const [agreements, releases] = await Promise.all([
      allAgreements(store, reach, organisation.id),
      store.releasesFor(reach, organisation.id, period.id),
    ]);
    const isReached = ({ centreId }: { readonly centreId: string }) => caller.limitedTo?.includes(centreId) ?? true;
    const found = { agreements: agreements.filter(isReached), releases: releases.filter(isReached) };
    const names = await namesOf(store, organisation, found);
    const day = today();
    // All a report is made of; a release by its hash, as it never changes.
    const heads = found.releases.map(({ document: _, ...head }) => head);
    const stamp = hashOf(JSON.stringify([code, period.id, day, organisation, found.agreements, heads, [...names]]));
    const known = kept.get(stamp);
    if (known) return known;
    const parts = partsOf(organisation, code, period, day, names, found);
    const { name, validFrom, validTo, successorCodes } = municipality;
    const report: MunicipalityReport = {
      schema: municipalityReportSchemaId,
      municipality: { code, name, validFrom, validTo, successorCodes: [...successorCodes] },
      organisation: { id: organisation.id, name: organisation.name },
      period: period.id,
      state: stateOf(parts),
      traceableToPersons: true,
      about,
      missing: parts
        .filter(({ release }) => release === null)
        .map(({ centre, state, dueOn }) => ({ centre, state, dueOn })),
      totals: totalsOf(parts),
      centres: parts,
    };
    const json = JSON.stringify(report);
    const assembled = { report, json, hash: hashOf(json) };
    kept.set(stamp, assembled);
    return assembled;
  };
}

/** A report with its JSON and the hash of that. Given again as long as it holds, so nobody may change it. */
export type Assembled = { readonly report: MunicipalityReport; readonly json: string; readonly hash: string };

export type MunicipalityReports = ReturnType<typeof makeMunicipalityReports>;

type AgreementOf = { readonly centreId: string; readonly record: StoredRecord };

type Found = { readonly agreements: readonly AgreementOf[]; readonly releases: readonly Release[] };

/** Names of the centres by their ids. An agreement gives sight of whom it is with. */
async function namesOf(
  store: ReportSource,
  { id: organisationId }: Organisation,
  { agreements, releases }: Found,
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set([...agreements, ...releases].map(({ centreId }) => centreId))].sort();
  const named = ids.map(async (id) => {
    const centre = await store.getCentre({ all: false, organisationId, centreIds: [id] }, id);
    return [id, centre?.name ?? id] as const;
  });
  return new Map(await Promise.all(named));
}

function partsOf(
  organisation: Organisation,
  code: string,
  period: Period,
  today: Day,
  names: ReadonlyMap<string, string>,
  { agreements, releases }: Found,
): CentrePart[] {
  const grantsOf = new Map(releases.map((release) => [release, keptReport(release).grants ?? []]));
  const named = agreements.flatMap(({ record }) => municipalitiesOf(record.data));
  const granted = [...grantsOf.values()].flatMap((grants) => grants.flatMap((one) => one.municipalities));
  const codes = actsFor(organisation, [...named, ...granted]);
  if (!codes.some((one) => isSameGround(one, code))) throw new AppError('not-found');
  // An agreement that names no municipality is about every one the organisation acts for.
  const isAbout = (names: readonly string[]) => names.length === 0 || names.some((one) => isSameGround(one, code));
  const about = agreements.filter(({ record }) => isAbout(municipalitiesOf(record.data)));
  const published = releases.filter((release) => {
    const grants = grantsOf.get(release) ?? [];
    return grants.length === 0 || grants.some(({ municipalities }) => isAbout(municipalities));
  });
  const centreIds = [...new Set([...about, ...published].map(({ centreId }) => centreId))].sort();
  const found = centreIds.flatMap((centreId) => {
    const source = {
      centre: { id: centreId, name: names.get(centreId) ?? centreId },
      agreements: about.filter((one) => one.centreId === centreId).map(({ record }) => record),
      release: published.find((one) => one.centreId === centreId) ?? null,
    };
    return centrePart(source, period, today) ?? [];
  });
  if (found.length === 0) throw new AppError('no-agreement');
  return found;
}

async function allAgreements(store: ReportSource, reach: Reach, organisationId: string): Promise<AgreementOf[]> {
  const all: AgreementOf[] = [];
  let after: readonly string[] | null = null;
  do {
    const query = { limit: pageSize, ...(after ? { after } : {}) };
    const page: Awaited<ReturnType<Store['listAgreements']>> = await store.listAgreements(reach, organisationId, query);
    if (!page) throw new AppError('not-found');
    all.push(...page.rows);
    after = page.next;
  } while (after);
  return all;
}

function stateOf(parts: readonly CentrePart[]): MunicipalityReport['state'] {
  if (parts.some(({ release }) => release === null)) return 'incomplete';
  return parts.every(({ state }) => state === 'final') ? 'final' : 'provisional';
}

const about: Text = {
  nl: 'Samengesteld uit wat de centra voor uw organisatie hebben gepubliceerd. Tellingen van mensen zijn deelnames, geen personen. Hoort een centrum bij afspraken over meer gemeenten, dan staan die erbij: zijn cijfers zijn van die gemeenten samen.',
  en: 'Assembled from what the centres published for your organisation. Counts of people are participations, not persons. Where a centre has agreements about more municipalities these are named: its figures are of those municipalities together.',
};

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
