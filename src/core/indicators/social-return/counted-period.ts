import { addDays, addMonths, type Day } from '../../values/day.ts';
import type { Effort } from './inputs.ts';
import type { Block, Table } from './tables/table.ts';

/** The days of an effort that count: null when they are not known, or none is left. `cut`: a rule took days off. */
export type CountedPeriod = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly months: number | null;
  readonly cut: boolean;
  /** The right to a benefit was taken to run on, and that made a difference. */
  readonly benefitTakenAsRunning: boolean;
  /** A field that must be known first. */
  readonly needs: 'wageSubsidyUntil' | null;
};

/** Cuts the period of an effort by the counting rule of its group, which runs from the day the person started. */
export function countedPeriod(effort: Effort, block: Block, table: Table): CountedPeriod {
  const none = { from: null, until: null, months: null, cut: false, benefitTakenAsRunning: false, needs: null };
  if (effort.months !== null) return { ...none, ...countedMonths(effort.months, block) };
  const { from, until } = effort;
  if (from === null || until === null) return none;
  const start = effort.startedOn ?? from;
  if (block.counting.rule === 'while-wage-subsidy' && effort.wageSubsidyUntil === null)
    return { ...none, needs: 'wageSubsidyUntil' };
  const last = lastDay(effort, block, table, start);
  const counted = last !== null && last < until ? last : until;
  const afterBenefit = block.counting.rule === 'while-benefit' ? through(start, block.counting.monthsAfter) : null;
  return {
    ...none,
    from: counted < from ? null : from,
    until: counted < from ? null : counted,
    cut: counted < until,
    benefitTakenAsRunning: effort.benefitUntil === null && afterBenefit !== null && afterBenefit < until,
  };
}

/** Last day on which a person of this block counts; null: there is none. */
function lastDay(effort: Effort, { counting }: Block, table: Table, start: Day): Day | null {
  const { wageSubsidyUntil, benefitUntil, firstPlacedOn } = effort;
  const onward =
    firstPlacedOn !== null && table.onwardMonths !== undefined ? through(firstPlacedOn, table.onwardMonths) : null;
  const earliest = (last: Day | null) => (last === null || (onward !== null && onward < last) ? onward : last);
  if (counting.rule === 'while-wage-subsidy') return earliest(wageSubsidyUntil);
  if (counting.rule === 'while-benefit')
    return earliest(benefitUntil === null ? null : addMonths(benefitUntil, counting.monthsAfter));
  if (counting.rule !== 'months') return earliest(null);
  const last = through(start, counting.months);
  const longer = table.countsWhileWageSubsidy && wageSubsidyUntil !== null && wageSubsidyUntil > last;
  return earliest(longer ? wageSubsidyUntil : last);
}

/** The last day of so many months that begin on a day. */
function through(start: Day, months: number): Day {
  return addDays(addMonths(start, months), -1);
}

function countedMonths(months: number, { counting }: Block): Partial<CountedPeriod> {
  if (counting.rule === 'while-wage-subsidy') return { needs: 'wageSubsidyUntil' };
  if (counting.rule === 'while-benefit') return { months, benefitTakenAsRunning: months > counting.monthsAfter };
  if (counting.rule !== 'months' || months <= counting.months) return { months };
  return { months: counting.months, cut: true };
}
