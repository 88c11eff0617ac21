import type { Status } from '../../../core/result.ts';
import type { Text } from '../../../core/values/text.ts';

/** One figure of a report, or one part of it, before it is printed: every file is made of these. */
export type ReportRow = {
  /** Id of the period the figure is of. */
  readonly period: string;
  readonly indicator: string;
  readonly label: Text;
  /** What the figure is broken down by, and the part this row is of; empty for the figure as a whole. */
  readonly by?: string;
  readonly code?: string;
  readonly codeLabel?: Text | undefined;
  /** A second part the row is of, where a code says so little alone: the impact map of a party, the agreement of a target. */
  readonly within?: { readonly by: string; readonly code: string; readonly label: Text } | undefined;
  /** What the indicator and the code are called by themselves, where `label` and `codeLabel` say more or other things. */
  readonly plain?: { readonly indicator?: Text; readonly code?: Text } | undefined;
  readonly value: number | null;
  readonly low?: number | null | undefined;
  readonly high?: number | null | undefined;
  readonly unit: string;
  readonly status: Status;
  /** Why there is no figure, and what to know about the one there is. */
  readonly notes: readonly Text[];
  /** The same figure of the period before and of a year before. */
  readonly previous?: ComparedValue;
  readonly lastYear?: ComparedValue;
};
export type ComparedValue = { readonly period: string; readonly status: Status; readonly value: number | null };
