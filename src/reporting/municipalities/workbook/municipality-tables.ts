import type { Text } from '../../../core/values/text.ts';
import { chapterWord } from '../../renderers/chapter-word.ts';
import type { MunicipalityReport } from '../municipality-report.ts';
import { aboutCentre, keptRows, type MunicipalityRow, totalRows } from '../municipality-rows.ts';

/** A chapter as a table: each figure of the centres together, then of each centre. */
export type MunicipalityTable = {
  /** Name of its sheet. */
  readonly sheet: Text;
  readonly label: Text;
  /** Of whom its figures are. */
  readonly about: Text;
  readonly rows: readonly MunicipalityRow[];
};

/** The chapters that any of the centres published; none as long as nothing is. */
export function municipalityTables({ period, state, totals, centres }: MunicipalityReport): MunicipalityTable[] {
  const together = { centre: '', period, state, release: '' };
  return totals.chapters.map(({ id, label, about, figures }) => ({
    ...{ sheet: chapterWord(id, label), label, about },
    rows: figures.flatMap((total) => [
      ...totalRows(total, together),
      ...centres.flatMap((part) =>
        part.chapters
          .filter((chapter) => chapter.id === id)
          .flatMap((chapter) => chapter.figures)
          .filter(({ indicator }) => indicator === total.indicator)
          .flatMap((figure) => keptRows(figure, aboutCentre(part, period))),
      ),
    ]),
  }));
}
