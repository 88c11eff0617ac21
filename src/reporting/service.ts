import type { Caller } from '../access/caller.ts';
import { breakdownNames } from '../core/breakdown.ts';
import { calculate } from '../core/calculate.ts';
import type { Indicator } from '../core/define-indicator.ts';
import { inputsFor } from '../core/indicators/inputs-for.ts';
import { indicatorRegistry } from '../core/indicators/registry.ts';
import type { ParameterSet } from '../core/parameters/parameter-set.ts';
import type { Result } from '../core/result.ts';
import type { Day } from '../core/values/day.ts';
import { type Period, parsePeriod, previousPeriod, samePeriodLastYear } from '../core/values/period.ts';
import { AppError } from '../errors.ts';
import type { FactPart, FactSheet, FactSheets, Store } from '../store/store.ts';
import { factPartsOf } from './fact-parts.ts';
import { parametersOf } from './parameters-of.ts';
import { organisationsIn, withNames } from './row-names.ts';

/** The state of the data a figure was computed on. */
export type DataAsOf = { changeNumber: number; changedAt: string | null; day: Day };

/** One figure with the same figure of the period before and of a year before. */
export type Compared = { indicator: Indicator; result: Result; previous: Result; lastYear: Result };

export type Figures = {
  centreId: string;
  period: Period;
  previous: Period;
  lastYear: Period;
  dataAsOf: DataAsOf;
  figures: Compared[];
};

/** Gathers facts and lets the core calculate. Knows no HTTP and no formula. */
export function makeReportingService(store: Pick<Store, 'readFacts' | 'organisationNames'>, today: () => Day) {
  /** Every indicator of a period, or those asked for, compared with the period before and the year before. */
  async function figures(
    caller: Caller,
    centreId: string,
    periodId: string,
    by: readonly string[],
    ids?: readonly string[],
  ): Promise<Figures> {
    refuseUnknownBreakdowns(by);
    const period = periodOf(periodId);
    const compared = comparedPeriods(period);
    const [, previous, lastYear] = compared;
    const chosen = ids ? indicatorRegistry.filter((indicator) => ids.includes(indicator.id)) : indicatorRegistry;
    const facts = await read(caller, centreId, compared, factPartsOf(chosen));
    const [now, before, yearAgo] = facts.sheets as [FactSheet, FactSheet, FactSheet];
    const asOf = today();
    const sets = new Map([now, before, yearAgo].map((sheet) => [sheet, parametersOf(sheet, sheet.period.until)]));
    const one = (indicator: Indicator, sheet: FactSheet, names: readonly string[]): Result =>
      calculateFrom(indicator, sheet, asOf, names, sets.get(sheet) as ParameterSet);
    const computed = chosen.map((indicator) => ({
      indicator,
      result: one(
        indicator,
        now,
        by.filter((name) => (indicator.breakdowns as readonly string[]).includes(name)),
      ),
      previous: one(indicator, before, []),
      lastYear: one(indicator, yearAgo, []),
    }));
    const names = await store.organisationNames(organisationsIn(computed.map(({ result }) => result)));
    return {
      centreId,
      period,
      previous,
      lastYear,
      dataAsOf: { changeNumber: facts.changeNumber, changedAt: facts.changedAt, day: asOf },
      figures: computed.map((compared) => ({ ...compared, result: withNames(compared.result, names) })),
    };
  }

  /** One indicator of a period with its whole explanation. */
  async function figure(
    caller: Caller,
    centreId: string,
    indicatorId: string,
    periodId: string,
    by: readonly string[],
  ): Promise<Figures> {
    const indicator = indicatorRegistry.find((candidate) => candidate.id === indicatorId);
    if (!indicator) throw new AppError('not-found');
    refuseUnknownBreakdowns(by, indicator.breakdowns);
    return figures(caller, centreId, periodId, by, [indicatorId]);
  }

  async function read(
    caller: Caller,
    centreId: string,
    periods: readonly Period[],
    parts: readonly FactPart[],
  ): Promise<FactSheets> {
    const facts = await store.readFacts(caller.reach, centreId, periods, parts);
    if (!facts) throw new AppError('not-found');
    return facts;
  }

  return { figures, figure };
}

export type ReportingService = ReturnType<typeof makeReportingService>;

/** One indicator on the facts of one period. */
export function calculateFrom(
  indicator: Indicator,
  sheet: FactSheet,
  asOf: Day,
  by: readonly string[],
  parameters: ParameterSet,
): Result {
  return calculate(indicator, {
    inputs: inputsFor(indicator, sheet),
    period: sheet.period,
    asOf,
    coverage: sheet.coverage,
    parameters,
    by,
  });
}

/** A period with those its figures are compared with: the one before, and the same a year ago. */
export function comparedPeriods(period: Period): [now: Period, previous: Period, lastYear: Period] {
  return [period, previousPeriod(period), samePeriodLastYear(period)];
}

/** The period with this id; the routes have checked that it is one. */
export function periodOf(id: string): Period {
  const period = parsePeriod(id);
  if (!period)
    throw new AppError('invalid-input', { faults: [{ in: 'query', pointer: '/period', code: 'not-a-period' }] });
  return period;
}

function refuseUnknownBreakdowns(by: readonly string[], possible: readonly string[] = breakdownNames): void {
  if (by.every((name) => possible.includes(name))) return;
  const params = { codes: possible.join(', ') || '-' };
  throw new AppError('invalid-input', { faults: [{ in: 'query', pointer: '/by', code: 'unknown-breakdown', params }] });
}
