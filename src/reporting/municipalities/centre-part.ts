import type { Day } from '../../core/values/day.ts';
import type { Period } from '../../core/values/period.ts';
import type { Release, StoredRecord } from '../../store/store.ts';
import { grantsIn, isInForce } from '../audiences/grants.ts';
import { municipalitiesOf } from '../audiences/show-agreement.ts';
import { dueOn as dueOnOf } from '../releases/due.ts';
import { type KeptChapter, type KeptReport, keptReport } from './kept-report.ts';

/**
 * How the report of one centre stands: published; to come (`running` while the quarter is, `due` after it); overdue; or
 * never to come, as no agreement says on which ground it may (`no-ground`).
 */
export const partStates = ['final', 'provisional', 'running', 'due', 'late', 'no-ground'] as const;
export type PartState = (typeof partStates)[number];

/** What one centre contributes to the report of a municipality. */
export type CentrePart = {
  centre: { id: string; name: string };
  state: PartState;
  /** Last day on which it is in time; null when no report is to come. */
  dueOn: Day | null;
  release: {
    number: number;
    sha256: string;
    publishedAt: string;
    publishedBy: { name: string; function: string };
    path: string;
  } | null;
  /** Municipalities the agreements behind it name: its figures are those of all of these together. */
  municipalities: string[];
  /** Agreements of this quarter that were made or completed after it was published: it does not have what they grant. */
  agreementsSince: string[];
  chapters: readonly KeptChapter[];
  leftOut: NonNullable<KeptReport['leftOut']>;
};

/** What is known of one centre and one organisation. */
export type CentreSource = {
  readonly centre: { readonly id: string; readonly name: string };
  /** Agreements with the organisation. */
  readonly agreements: readonly StoredRecord[];
  readonly release: Release | null;
};

/** The part of a centre; null when it has no release and no agreement of the quarter, and so nothing to report. */
export function centrePart(
  { centre, agreements, release }: CentreSource,
  period: Period,
  today: Day,
): CentrePart | null {
  const grants = grantsIn(agreements, period);
  const isAgreed = agreements.some(({ data }) => isInForce(data, period.from, period.until));
  if (!release) {
    if (!isAgreed) return null;
    const dueOn = grants.length > 0 ? dueOnOf(period, grants) : null;
    return {
      centre,
      state: dueOn === null ? 'no-ground' : today <= period.until ? 'running' : today <= dueOn ? 'due' : 'late',
      dueOn,
      release: null,
      municipalities: codesOf(agreements),
      agreementsSince: [],
      chapters: [],
      leftOut: [],
    };
  }
  const report = keptReport(release);
  const { number, sha256, publishedAt, publishedBy, publishedAs, organisationId, dueOn, state } = release;
  const path = `/v1/centres/${centre.id}/quarterly-reports/${period.id}/releases/${number}?organisationId=${organisationId}`;
  const granted = report.grants ?? [];
  return {
    centre,
    state,
    dueOn,
    release: {
      number,
      sha256,
      publishedAt,
      publishedBy: { name: publishedBy, function: publishedAs },
      path,
    },
    municipalities: [...new Set(granted.flatMap(({ municipalities }) => municipalities))].sort(),
    agreementsSince: grants.flatMap(({ id }) => (granted.some((one) => one.id === id) ? [] : [id])),
    chapters: report.chapters,
    leftOut: report.leftOut ?? [],
  };
}

function codesOf(agreements: readonly StoredRecord[]): string[] {
  return [...new Set(agreements.flatMap(({ data }) => municipalitiesOf(data)))].sort();
}
