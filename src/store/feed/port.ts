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

/** What a code or a measure of a release is called in it. `dimension` is `Measures` for a measure, which has a unit. */
export type StoredLabel = {
  readonly dimension: string;
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  /** Null when it has several. */
  readonly unit: string | null;
};

/** Which way of making rows of a document this is. A higher one makes the rows of every release anew. */
export const feedFormat = 1;

/** A release as the feed keeps it beside its document. */
export type FeedRelease = {
  readonly traceableToPersons: boolean;
  readonly observations: readonly StoredObservation[];
  readonly labels: readonly StoredLabel[];
};

/** A release as the feed shows it, without its figures. */
export type FeedHead = {
  readonly sequence: number;
  readonly centreId: string;
  readonly periodCode: string;
  readonly region: string;
  readonly audience: string;
  /** Empty for what a centre published for itself. */
  readonly organisationId: string;
  readonly number: number;
  readonly state: string;
  readonly publishedAt: string;
  readonly dueOn: string;
  readonly sha256: string;
  readonly supersedes: number | null;
  readonly traceable: boolean;
  readonly observations: number;
};
