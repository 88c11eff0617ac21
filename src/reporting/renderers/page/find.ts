import type { PageDocument, ShownFigure } from './page-document.ts';

type ShownRow = NonNullable<ShownFigure['breakdowns']>[number]['rows'][number];
/** A row whose value is known. */
export type KnownRow = ShownRow & { readonly value: number };

/** A figure of the report by its indicator; undefined when the report does not say it. */
export function figureOf({ chapters }: PageDocument, indicator: string): ShownFigure | undefined {
  return chapters.flatMap(({ figures }) => figures).find((figure) => figure.indicator === indicator);
}

/** Its value; null when it is not known or not said. */
export function amountOf(body: PageDocument, indicator: string): number | null {
  const figure = figureOf(body, indicator);
  return figure?.status === 'ok' ? figure.value : null;
}

/** The known rows of a breakdown, the largest first. */
export function rowsOf(body: PageDocument, indicator: string, by: string): KnownRow[] {
  const breakdown = figureOf(body, indicator)?.breakdowns?.find((one) => one.by === by);
  const rows = breakdown?.rows ?? [];
  return rows
    .flatMap((row) => (row.status === 'ok' && row.value !== null ? [{ ...row, value: row.value }] : []))
    .sort((a, b) => b.value - a.value);
}
