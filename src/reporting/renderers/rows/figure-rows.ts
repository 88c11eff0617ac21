import { agreementAllocation } from '../../../core/lists/agreement-allocation.ts';
import { labelOf } from '../../../core/lists/label-of.ts';
import type { Warning } from '../../../core/result.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Allocated } from '../../audiences/allocated.ts';
import type { ShownFigure } from '../../show-figure.ts';
import type { ReportRow } from './report-row.ts';

/** A figure of any report: in one for another organisation the parts of its agreements stand beside it. */
type Figure = ShownFigure & { readonly allocated?: readonly Allocated[] };

/** A figure as a row, a row for each part of its breakdowns, and one for the part of each agreement. */
export function figureRows(period: string, figure: Figure): ReportRow[] {
  const { indicator, label, unit, previous, lastYear, breakdowns = [], allocated = [] } = figure;
  const about = { period, indicator, label, unit };
  const parts = breakdowns.flatMap(({ by, status, reason, rows }): ReportRow[] =>
    // A breakdown that cannot be given at all says so in a row of its own: nothing is left out silently.
    status === 'ok'
      ? rows.map((part) => ({
          ...about,
          by,
          code: part.code,
          codeLabel: part.label,
          value: part.value,
          status: part.status,
          notes: notesOf(part),
        }))
      : [{ ...about, by, value: null, status, notes: notesOf({ reason }) }],
  );
  const { value, range, status } = figure;
  return [
    { ...about, value, low: range?.low, high: range?.high, status, notes: notesOf(figure), previous, lastYear },
    ...parts,
    ...allocated.map(
      ({ agreementId, allocation, value: part, reason }): ReportRow => ({
        ...{ ...about, by: 'allocation', code: agreementId, codeLabel: labelOf(agreementAllocation, allocation) },
        ...{ value: part, status: part === null ? 'unknown' : 'ok', notes: notesOf({ reason }) },
      }),
    ),
  ];
}

type Explained = {
  readonly reason?: Text | null | undefined;
  readonly warnings?: readonly Pick<Warning, 'label'>[] | undefined;
};

function notesOf({ reason, warnings = [] }: Explained): Text[] {
  return [...(reason ? [reason] : []), ...warnings.map(({ label }) => label)];
}
