import type { Language } from '../../text/language.ts';
import type { Figures } from '../service.ts';
import { showFigure } from '../show-figure.ts';
import { type CsvDialect, csvLine, csvTable, figureColumns } from './csv.ts';
import { figureRows } from './rows/figure-rows.ts';

/** Figures as one long, tidy table: a row for each, and for each row of its breakdowns. */
export function figuresCsv(figures: Figures, language: Language, dialect: CsvDialect): string {
  const rows = figures.figures.flatMap((compared) => figureRows(figures.period.id, showFigure(figures, compared)));
  return csvTable(
    figureColumns,
    rows.map((row) => csvLine(figures.centreId, row, language, dialect)),
    dialect,
  );
}
