import type { Indicator } from '../../core/define-indicator.ts';
import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Result } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import type { ContractSheet, FactSheet, StoredRecord } from '../../store/store.ts';
import { cutFacts, trajectoriesOf } from '../agreements/own-facts.ts';
import { parametersOf } from '../parameters-of.ts';
import { calculateFrom } from '../service.ts';
import { type ContractChapter, contractChapters } from './contract-chapters.ts';
import { contractFigureIds } from './contract-figure-ids.ts';
import { grantsIn } from './grants.ts';

/** A period with the facts that agreements of that period grant; null when there was no such agreement. */
export type GrantedSheet = { readonly sheet: ContractSheet; readonly facts: FactSheet | null };

/** A figure of a chapter; `previous` and `lastYear` are null where no agreement gave sight of that period. */
export type GrantedFigure = {
  readonly indicator: Indicator;
  readonly result: Result;
  readonly previous: Result | null;
  readonly lastYear: Result | null;
};

/** Cuts the facts of a period to what its own agreements grant: one of today gives no sight of before it began. */
export function grantedSheet(sheet: ContractSheet, agreements: readonly StoredRecord[]): GrantedSheet {
  const grants = grantsIn(agreements, sheet.period);
  if (grants.length === 0) return { sheet, facts: null };
  const granted = trajectoriesOf(
    sheet,
    grants.map(({ data }) => data),
  );
  return { sheet, facts: cutFacts(sheet, granted) };
}

/** The figures of every chapter, of the quarter and of the two periods beside it. */
export function contractFigures(
  facts: FactSheet,
  [previous, lastYear]: readonly [GrantedSheet, GrantedSheet],
  asOf: Day,
): { chapter: ContractChapter; figures: GrantedFigure[] }[] {
  const parameters = parametersOf(facts, facts.period.until);
  return contractChapters.map((chapter) => ({
    chapter,
    figures: indicatorRegistry
      .filter((indicator) => indicator.family === chapter.id && contractFigureIds.includes(indicator.id))
      .map((indicator) => {
        const by = chapter.by.filter((name) => (indicator.breakdowns as readonly string[]).includes(name));
        const beside = ({ facts }: GrantedSheet) =>
          facts && calculateFrom(indicator, facts, asOf, [], parametersOf(facts, facts.period.until));
        return {
          indicator,
          result: calculateFrom(indicator, facts, asOf, by, parameters),
          previous: beside(previous),
          lastYear: beside(lastYear),
        };
      }),
  }));
}
