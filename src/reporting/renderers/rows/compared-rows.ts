import type { ReportRow } from './report-row.ts';

/** The same figure of other periods, as rows of their own: their notes are in their own reports. */
export function comparedRows<Row extends ReportRow>({ previous, lastYear, low: _low, high: _high, ...row }: Row) {
  return [
    ...(previous ? [{ ...row, ...previous, notes: [], comparison: 'previous' as const }] : []),
    ...(lastYear ? [{ ...row, ...lastYear, notes: [], comparison: 'last-year' as const }] : []),
  ];
}
