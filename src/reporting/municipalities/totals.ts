import type { Text } from '../../core/values/text.ts';
import type { FiguresOf } from '../audiences/contract-chapters.ts';
import type { CentrePart } from './centre-part.ts';
import type { KeptChapter, KeptFigure } from './kept-report.ts';
import { type TotalFigure, totalFigure } from './total-figure.ts';

export type TotalChapter = { id: string; label: Text; of: FiguresOf; about: Text; figures: TotalFigure[] };
export type Totals = {
  /** The centres that are in it: those that have published. */
  centres: string[];
  chapters: TotalChapter[];
};

const ofPeople: Text = {
  nl: 'Van deze centra samen, alleen van de trajecten van uw afspraken. Het zijn deelnames, geen personen: wie bij twee centra meedoet, telt bij elk.',
  en: 'Of these centres together, only of the trajectories of your agreements. These are participations, not persons: who takes part at two centres counts at each.',
};
const ofThings: Text = {
  nl: 'Van deze centra samen en in hun geheel, dus ook voor anderen. Uw deel staat erbij waar elk centrum er een heeft.',
  en: 'Of these centres together and as a whole, so for others as well. Your part stands beside it where every centre has one.',
};

/** The figures of the centres that have published, taken together as far as they can be. */
export function totalsOf(parts: readonly CentrePart[]): Totals {
  const published = parts.filter(({ release }) => release !== null);
  const chapters = new Map<string, KeptChapter>();
  for (const chapter of published.flatMap((part) => part.chapters))
    if (!chapters.has(chapter.id)) chapters.set(chapter.id, chapter);
  return {
    centres: published.map(({ centre }) => centre.id),
    chapters: [...chapters.values()].map(({ id, label, of = 'granted' }) => {
      const figuresOf = ({ chapters: own }: CentrePart) => own.find((chapter) => chapter.id === id)?.figures ?? [];
      const firsts = new Map<string, KeptFigure>();
      for (const figure of published.flatMap(figuresOf))
        if (!firsts.has(figure.indicator)) firsts.set(figure.indicator, figure);
      const figures = [...firsts.values()].map((first) =>
        totalFigure(
          first,
          published.map((part) => ({
            centreId: part.centre.id,
            name: part.centre.name,
            figure: figuresOf(part).find(({ indicator }) => indicator === first.indicator) ?? null,
          })),
        ),
      );
      return { id, label, of, about: of === 'granted' ? ofPeople : ofThings, figures };
    }),
  };
}
