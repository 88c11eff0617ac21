import type { Text } from '../../core/values/text.ts';
import type { ShownReport } from '../show-report.ts';

/**
 * A report as it was parsed from its JSON: a draft, or a release with who published it. All that a file says comes from
 * here, so that it is the same file whenever it is made.
 */
export type ReportDocument = ShownReport & ReleaseHead;

/** What a release says of itself; of a draft only the state is there. */
export type ReleaseHead = {
  state: 'draft' | 'provisional' | 'final';
  /** `own`: for the centre itself; `contract`: for one organisation, under its agreements. */
  audience?: string;
  organisation?: { id: string; name: string } | null;
  number?: number;
  supersedes?: number | null;
  /** Why it takes the place of another. */
  reason?: string | null;
  remark?: string | null;
  publishedBy?: { name: string; function: string };
  publishedAt?: string;
  /** What is otherwise than in the release before, and why. */
  changes?: { indicator: string; label: Text; before: number | null; after: number | null; unit?: string }[];
  /** True when what it says can be traced to persons, as in every release under an agreement. */
  traceableToPersons?: boolean;
};
