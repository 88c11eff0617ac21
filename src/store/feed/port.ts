import type { FeedValue } from '../../feed/query/feed-set.ts';

/** Rows in the order of the question, each with the columns it chose; `next` is what to give as `after` for more. */
export type FeedPage = { readonly rows: FeedValue[][]; readonly next: readonly FeedValue[] | null };

/** Rows that are in memory: a code list, figures that are not published. Each has all columns of the set, in their order. */
export type RowsInMemory = readonly (readonly FeedValue[])[];

/**
 * An observation as it is kept: a row of a report without its words. `dimension` is empty for a figure as a whole;
 * `within` is a second dimension, as the impact map a figure of a party is of.
 */
export type StoredObservation = {
  readonly measure: string;
  readonly period: string;
  readonly dimension: string;
  readonly code: string;
  readonly within: string;
  readonly withinCode: string;
  readonly attribute: 'None' | 'Unknown' | 'Impossible';
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly reasonNl: string | null;
  readonly reasonEn: string | null;
};

/** What a code or a measure of a release is called in it. `dimension` is `Measures` for a measure. */
export type StoredLabel = {
  readonly dimension: string;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
};

/** A release as the feed keeps it beside its document. */
export type FeedRelease = {
  readonly traceableToPersons: boolean;
  readonly observations: readonly StoredObservation[];
  readonly labels: readonly StoredLabel[];
};
