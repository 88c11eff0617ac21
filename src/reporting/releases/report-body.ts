import type { Caller } from '../../access/caller.ts';
import type { ReadingStore } from '../../store/store.ts';
import type { ReportAudience } from '../audiences/audience.ts';
import type { ContractQuality } from '../audiences/contract-quality.ts';
import type { DataQuality } from '../data-quality.ts';
import type { QualityFinding } from '../quality-findings.ts';
import type { ShownReport } from '../show-report.ts';
import type { Trend } from './trend.ts';

/** An agreement that gives sight of a report, as the report names it. */
export type GrantedBy = {
  id: string;
  reference: string;
  basis: string;
  from: string;
  until: string | null;
  legalBasis: string | null;
  purpose: string | null;
};

/** What a report has in every audience; what more it has is for its audience to say. */
export type ReportBody = Pick<ShownReport, 'centre' | 'period' | 'dataAsOf' | 'chapters' | 'parametersUsed'> &
  Partial<Omit<ShownReport, 'dataQuality'>> & {
    readonly dataQuality?: DataQuality | ContractQuality;
    /** A few figures over eight quarters, for releases. */
    readonly trend?: Trend[];
  };

/** Makes the report of a quarter for an audience, from one moment of the store. */
export type ReportFor = (
  moment: ReadingStore,
  caller: Caller,
  centreId: string,
  quarter: string,
  audience: ReportAudience,
) => Promise<ReportBody>;

/**
 * A report as it may stand for good. Ids of records are left out of what is doubtful: an id of a person must not outlive
 * its erasure, and a release is never changed. The centre finds them in its data-quality list.
 */
export function withoutRecordIds<Body extends ReportBody>(body: Body) {
  const { dataQuality, ...rest } = body;
  if (!dataQuality) return rest;
  type Found = Omit<QualityFinding, 'ids'> & { ids?: string[] };
  const findings = dataQuality.findings.map(({ ids: _ids, ...finding }: Found) => finding);
  return { ...rest, dataQuality: { ...dataQuality, findings } };
}
