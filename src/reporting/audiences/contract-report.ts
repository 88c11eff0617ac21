import type { Caller } from '../../access/caller.ts';
import type { ParameterUsed } from '../../core/result.ts';
import type { Day } from '../../core/values/day.ts';
import { previousPeriod, samePeriodLastYear } from '../../core/values/period.ts';
import type { Text } from '../../core/values/text.ts';
import { AppError } from '../../errors.ts';
import type { Store } from '../../store/store.ts';
import { organisationsIn, withNames } from '../row-names.ts';
import { type DataAsOf, periodOf } from '../service.ts';
import { agreedKeys, usedByKeys } from './allocated.ts';
import type { FiguresOf } from './contract-chapters.ts';
import { contractFigures, grantedSheet } from './contract-figures.ts';
import { type ContractQuality, contractQuality } from './contract-quality.ts';
import { grantsIn } from './grants.ts';
import { type LeftOut, leftOutChapters, leftOutFigures } from './left-out.ts';
import { type ShownAgreement, showAgreement } from './show-agreement.ts';
import { type ContractFigure, showContractFigure } from './show-contract-figure.ts';

/** The quarter as one organisation sees it under its agreements. */
export type ContractReport = {
  centre: { id: string; name: string };
  period: string;
  dataAsOf: DataAsOf;
  organisation: { id: string; name: string };
  /** Always: exact figures of few people can be traced to persons. */
  traceableToPersons: true;
  /** What gives the organisation sight of this quarter. */
  grants: ShownAgreement[];
  chapters: { id: string; label: Text; of: FiguresOf; about: Text; figures: ContractFigure[] }[];
  leftOut: LeftOut[];
  dataQuality: ContractQuality;
  /** Every published value the figures of the quarter used, once. */
  parametersUsed: ParameterUsed[];
};

export type ContractSource = Pick<Store, 'readContractFacts' | 'organisationNames' | 'getCentre'>;

/**
 * Assembles the quarter of a centre for an organisation: exact for the trajectories its agreements grant, with nothing
 * exact about other people. All of it from one snapshot.
 *
 * @throws AppError `not-found` when the caller does not reach the centre, `no-agreement` when no agreement of the quarter
 * with the organisation gives sight of it
 */
export async function contractReport(
  store: ContractSource,
  { reach }: Pick<Caller, 'reach'>,
  { centreId, quarter, organisationId }: { centreId: string; quarter: string; organisationId: string },
  asOf: Day,
): Promise<ContractReport> {
  const period = periodOf(quarter);
  const periods = [period, previousPeriod(period), samePeriodLastYear(period)];
  const [centre, facts] = await Promise.all([
    store.getCentre(reach, centreId),
    store.readContractFacts(reach, centreId, organisationId, periods),
  ]);
  const [now, before, yearAgo] = facts?.sheets.map((sheet) => grantedSheet(sheet, facts.agreements)) ?? [];
  if (!centre || !facts || !now || !before || !yearAgo) throw new AppError('not-found');
  if (!now.facts) throw new AppError('no-agreement');
  const grants = grantsIn(facts.agreements, period);
  const computed = contractFigures(now.facts, [before, yearAgo], asOf);
  const results = computed.flatMap(({ figures }) => figures);
  const keys = agreedKeys(now.facts, grants);
  const ids = [organisationId, ...organisationsIn(results.map(({ result }) => result))];
  const names = await store.organisationNames(ids);
  const beside = { previous: before.sheet.period.id, lastYear: yearAgo.sheet.period.id };
  return {
    centre: { id: centre.id, name: centre.name },
    period: period.id,
    dataAsOf: { changeNumber: facts.changeNumber, changedAt: facts.changedAt, day: asOf },
    organisation: { id: organisationId, name: names[organisationId] ?? organisationId },
    traceableToPersons: true,
    grants: grants.map(showAgreement),
    chapters: computed.map(({ chapter: { id, label, of, about }, figures }) => ({
      id,
      label,
      of,
      about,
      figures: figures.map((figure) => {
        const named = { ...figure, result: withNames(figure.result, names) };
        return showContractFigure(named, beside, of === 'centre' ? keys : []);
      }),
    })),
    leftOut: [...leftOutFigures, ...leftOutChapters],
    dataQuality: contractQuality(now.facts, results, asOf),
    parametersUsed: parametersIn([...results.flatMap(({ result }) => result.parametersUsed), ...usedByKeys(keys)]),
  };
}

function parametersIn(all: readonly ParameterUsed[]): ParameterUsed[] {
  const used = new Map(all.map((one) => [one.id, one]));
  return [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
