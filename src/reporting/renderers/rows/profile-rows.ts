import type { Status } from '../../../core/result.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Unit } from '../../../core/values/unit.ts';
import type { ReportRow } from './report-row.ts';

/** A figure of the share or the profile. */
export type ProfileFigure = {
  readonly id: string;
  readonly label: Text;
  readonly value: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly unit: Unit;
  readonly by?: string;
  readonly code?: string;
  readonly codeLabel?: Text;
  readonly note?: readonly (Text | null)[];
  readonly status?: Status;
};
type Chapter = { readonly period: { readonly id: string }; readonly disclaimer: Text };

/** Figures of a chapter as rows; each repeats the disclaimer, so that no row taken out of the table loses it. */
export function profileRows({ period, disclaimer }: Chapter, figures: readonly ProfileFigure[]): ReportRow[] {
  return figures.map(({ id, note = [], status, ...figure }) => ({
    ...figure,
    period: period.id,
    indicator: id,
    status: status ?? (figure.value === null ? 'unknown' : 'ok'),
    notes: [...note.flatMap((text) => text ?? []), disclaimer],
  }));
}
