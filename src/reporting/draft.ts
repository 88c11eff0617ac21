import type { Caller } from '../access/caller.ts';
import type { ParameterUsed } from '../core/result.ts';
import type { Text } from '../core/values/text.ts';
import { AppError } from '../errors.ts';
import type { FactPart, Store } from '../store/store.ts';
import type { AgreementsChapter } from './agreements/agreements-chapter.ts';
import type { ContractService } from './agreements/contracts-of-quarter.ts';
import { chapters } from './chapters.ts';
import type { DataQuality, DataQualityService } from './data-quality.ts';
import type { ImpactMapService } from './impact-maps/impact-map-service.ts';
import { type ValueChapter, valueChapter } from './impact-maps/value-chapter.ts';
import type { MaexChapter } from './profiles/maex-chapter.ts';
import { type ProfileService, yearThrough } from './profiles/profile-service.ts';
import type { PsoChapter } from './profiles/pso-chapter.ts';
import { type Compared, comparedPeriods, type Figures, periodOf, type ReportingService } from './service.ts';
import type { SocialReturnChapter } from './social-return/social-return-chapter.ts';

export type Draft = {
  centre: { id: string; name: string };
  figures: Figures;
  chapters: { id: string; label: Text; figures: Compared[] }[];
  /** Impact maps of the quarter: over the running twelve months, or their project. */
  value: ValueChapter;
  /** Share and profile of the running twelve months, in the style of others. */
  psoStyle: PsoChapter;
  maexStyle: MaexChapter;
  /** What was agreed with others, and what was realised of it. */
  agreements: AgreementsChapter;
  /** What the centre claims under obligations of social return (contractverplichting). */
  socialReturn: SocialReturnChapter;
  dataQuality: DataQuality;
  /** Every published value the figures of the quarter used, once. */
  parametersUsed: ParameterUsed[];
};

const goodsParts: readonly FactPart[] = ['material', 'book'];

/**
 * Assembles the quarter as it stands now: live and exact, for the centre itself. `readFacts` keeps what it has read, as the
 * chapters ask for the same facts.
 */
export function makeDraft(
  store: Pick<Store, 'getCentre' | 'readFacts'>,
  reporting: ReportingService,
  dataQuality: DataQualityService,
  impactMaps: ImpactMapService,
  profiles: ProfileService,
  contracts: ContractService,
) {
  return async function draft(caller: Caller, centreId: string, quarter: string): Promise<Draft> {
    const by = [...new Set(chapters.flatMap((chapter) => chapter.by))];
    const period = periodOf(quarter);
    // Asked for at once, as their days overlap: each movement is read once, and reading them is most of the work.
    const goods = store.readFacts(
      caller.reach,
      centreId,
      [...comparedPeriods(period), yearThrough(period)],
      goodsParts,
    );
    const maps = impactMaps.ofQuarter(caller, centreId, period);
    // After the maps: both rest on the facts of the same twelve months, which are then read once.
    const shareAndProfile = maps.then(() => profiles(caller, centreId, period));
    const [centre, figures, quality, ofMaps, { pso, maex }, ofContracts] = await Promise.all([
      store.getCentre(caller.reach, centreId),
      reporting.figures(caller, centreId, quarter, by),
      dataQuality(caller, centreId, quarter),
      maps,
      shareAndProfile,
      contracts(caller, centreId, period),
      goods,
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
      value: valueChapter(centreId, ofMaps),
      psoStyle: pso,
      maexStyle: maex,
      ...ofContracts,
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
