import type { Caller } from '../access/caller.ts';
import type { ParameterUsed } from '../core/result.ts';
import type { Text } from '../core/values/text.ts';
import { AppError } from '../errors.ts';
import type { Store } from '../store/store.ts';
import { chapters } from './chapters.ts';
import type { DataQuality, DataQualityService } from './data-quality.ts';
import type { Compared, Figures, ReportingService } from './service.ts';

export type Draft = {
  centre: { id: string; name: string };
  figures: Figures;
  chapters: { id: string; label: Text; figures: Compared[] }[];
  dataQuality: DataQuality;
  /** Every published value the figures of the quarter used, once. */
  parametersUsed: ParameterUsed[];
};

/** Assembles the quarter as it stands now: live and exact, for the centre itself. */
export function makeDraft(store: Store, reporting: ReportingService, dataQuality: DataQualityService) {
  return async function draft(caller: Caller, centreId: string, quarter: string): Promise<Draft> {
    const by = [...new Set(chapters.flatMap((chapter) => chapter.by))];
    const [centre, figures, quality] = await Promise.all([
      store.getCentre(caller.reach, centreId),
      reporting.figures(caller, centreId, quarter, by),
      dataQuality(caller, centreId, quarter),
    ]);
    if (!centre) throw new AppError('not-found');
    const used = new Map<string, ParameterUsed>();
    for (const { result } of figures.figures)
      for (const parameter of result.parametersUsed) used.set(parameter.id, parameter);
    return {
      centre: { id: centre.id, name: centre.name },
      figures,
      chapters: chapters.map(({ id, label, by: shown }) => ({
        id,
        label,
        figures: figures.figures
          .filter(({ indicator }) => indicator.family === id)
          .map((compared) => onlyBreakdowns(compared, shown)),
      })),
      dataQuality: quality,
      parametersUsed: [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  };
}

export type DraftService = ReturnType<typeof makeDraft>;

function onlyBreakdowns(compared: Compared, shown: readonly string[]): Compared {
  const breakdowns = compared.result.breakdowns?.filter(({ by }) => shown.includes(by));
  return breakdowns ? { ...compared, result: { ...compared.result, breakdowns } } : compared;
}
