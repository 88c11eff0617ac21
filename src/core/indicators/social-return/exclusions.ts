import { addMonths } from '../../values/day.ts';
import type { CountedPeriod } from './counted-period.ts';
import type { Effort, Obligation } from './inputs.ts';
import type { Exclusion } from './reasons.ts';
import { type Block, isForPerson, type Table } from './tables/table.ts';

/** Every rule of the table by which this effort counts for nothing. On the look-back day itself it still counts. */
export function exclusionsOf(
  effort: Effort,
  obligation: Obligation,
  block: Block,
  table: Table,
  period: CountedPeriod,
): Exclusion[] {
  if (!isForPerson(block)) return [];
  const { hoursPerWeek, from, until, monthsSinceSameEmployer, employedByContractor } = effort;
  const started = effort.startedOn ?? from;
  const lookBack =
    table.lookBackMonths !== undefined && obligation.from !== null && started !== null
      ? started < addMonths(obligation.from, -table.lookBackMonths)
      : false;
  const tooFew = table.minHoursPerWeek !== undefined && hoursPerWeek !== null && hoursPerWeek < table.minHoursPerWeek;
  const sameEmployer =
    block.monthsSinceSameEmployer !== undefined &&
    monthsSinceSameEmployer !== null &&
    monthsSinceSameEmployer < block.monthsSinceSameEmployer;
  const isOver = from !== null && until !== null && period.cut && period.from === null;
  return [
    ...(tooFew ? (['below-minimum-hours'] as const) : []),
    ...(lookBack ? (['started-before-look-back'] as const) : []),
    ...(sameEmployer ? (['same-employer'] as const) : []),
    ...(table.onlyWhileEmployed && !employedByContractor ? (['not-employed-by-contractor'] as const) : []),
    ...(isOver ? (['counting-period-over'] as const) : []),
  ];
}
