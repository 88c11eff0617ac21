import type { Status } from '../../../core/result.ts';
import type { Text } from '../../../core/values/text.ts';
import type { Unit } from '../../../core/values/unit.ts';

type Row = { readonly code: string; readonly label: Text; readonly status: Status; readonly value: number | null };
type Then = { readonly period: string; readonly value: number | null };

/** A figure as charts and sentences need it: of one centre, or of several together. */
export type Figured = {
  readonly indicator: string;
  readonly label: Text;
  readonly unit: Unit;
  readonly status: Status;
  readonly value: number | null;
  readonly previous: Then;
  readonly lastYear: Then;
  readonly breakdowns?: readonly { readonly by: string; readonly rows: readonly Row[] }[] | undefined;
};
/** Anything with chapters of figures: a report of a centre, or of a municipality. */
export type WithFigures = { readonly chapters: readonly { readonly figures: readonly Figured[] }[] };
/** A row whose value is known. */
export type KnownRow = Row & { readonly value: number };

/** A figure of the report by its indicator; undefined when the report does not say it. */
export function figureOf({ chapters }: WithFigures, indicator: string): Figured | undefined {
  for (const { figures } of chapters) {
    const found = figures.find((figure) => figure.indicator === indicator);
    if (found) return found;
  }
  return undefined;
}

/** Its value; null when it is not known or not said. */
export function amountOf(body: WithFigures, indicator: string): number | null {
  const figure = figureOf(body, indicator);
  return figure?.status === 'ok' ? figure.value : null;
}

/** The known rows of a breakdown, the largest first. */
export function rowsOf(body: WithFigures, indicator: string, by: string): KnownRow[] {
  const breakdown = figureOf(body, indicator)?.breakdowns?.find((one) => one.by === by);
  const rows = breakdown?.rows ?? [];
  return rows
    .flatMap((row) => (row.status === 'ok' && row.value !== null ? [{ ...row, value: row.value }] : []))
    .sort((a, b) => b.value - a.value);
}
