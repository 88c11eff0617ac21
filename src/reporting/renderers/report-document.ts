import type { Text } from '../../core/values/text.ts';
import type { LeftOut } from '../audiences/left-out.ts';
import type { KindCoverage } from '../data-quality.ts';
import type { ShownReport } from '../show-report.ts';

/**
 * A report as it was parsed from its JSON: a draft, or a release with who published it. All that a file says comes from
 * here, so that it is the same file whenever it is made. What not every audience or version has may be missing.
 */
export type ReportDocument = Pick<ShownReport, 'centre' | 'period' | 'dataAsOf' | 'chapters' | 'parametersUsed'> &
  Partial<Omit<ShownReport, 'dataQuality'>> & {
    dataQuality?: ShownQuality;
    leftOut?: readonly LeftOut[];
  } & ReleaseHead;

/** The data-quality list; ids of records are left out of a release, and of every file; for another organisation their number too. */
export type ShownQuality = Pick<ShownReport['dataQuality'], 'figureWarnings'> & {
  coverage: (Omit<KindCoverage, 'records'> & Partial<Pick<KindCoverage, 'records'>>)[];
  findings: Omit<ShownReport['dataQuality']['findings'][number], 'ids'>[];
};

/** What a release says of itself; of a draft only the state is there. */
export type ReleaseHead = {
  state: 'draft' | 'provisional' | 'final';
  /** `own`: for the centre itself; `contract`: for one organisation, under its agreements. */
  audience?: string;
  organisation?: { id: string; name: string } | null;
  /** The agreements that give sight of it. */
  grantedBy?: { id: string; reference: string; legalBasis: string | null; purpose: string | null }[];
  number?: number;
  supersedes?: number | null;
  /** Why it takes the place of another. */
  reason?: string | null;
  remark?: string | null;
  publishedBy?: { name: string; function: string };
  publishedAt?: string;
  /** Figures that are otherwise than in the release before. */
  changes?: ShownChange[];
  /** The same in words. */
  changed?: { text: Text } | null;
  /** True when exact figures of few people can be traced to one of them. */
  traceableToPersons?: boolean;
};

/** A figure, or a row of a breakdown, that is otherwise than it was. */
export type ShownChange = {
  indicator: string;
  label: Text;
  unit: string | null;
  by: string | null;
  code: string | null;
  before: number | null;
  after: number | null;
};
