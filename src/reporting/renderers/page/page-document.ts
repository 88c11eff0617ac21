import type { Text } from '../../../core/values/text.ts';
import type { Allocated } from '../../audiences/allocated.ts';
import type { LeftOut } from '../../audiences/left-out.ts';
import type { Trend } from '../../releases/trend.ts';
import type { ReportDocument } from '../report-document.ts';

/**
 * A report as it was parsed from its JSON, with the parts only a page shows. What a page says comes from here alone, so
 * that a release gives the same page whatever was written since.
 */
export type PageDocument = ReportDocument & {
  readonly trend?: readonly Trend[];
  /** Of a report for another organisation: parts that are not in it, and why. */
  readonly leftOut?: readonly LeftOut[];
};
export type ShownChapter = PageDocument['chapters'][number] & { readonly about?: Text };
export type ShownFigure = ShownChapter['figures'][number] & {
  /** Of a report for another organisation: its part of what is of the whole centre. */
  readonly allocated?: readonly Pick<Allocated, 'agreementId' | 'value' | 'reason'>[];
};
