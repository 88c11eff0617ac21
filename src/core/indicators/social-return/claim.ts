import type { Day } from '../../values/day.ts';
import { bonusesOf } from './bonuses.ts';
import { type CountedPeriod, countedPeriod } from './counted-period.ts';
import { exclusionsOf } from './exclusions.ts';
import type { Approval, Effort, Obligation } from './inputs.ts';
import type { Exclusion } from './reasons.ts';
import type { Settings } from './settings.ts';
import type { Block, Bonus, PlaceKind, Table } from './tables/table.ts';

/** An effort with all that its obligation and table say of it. */
export type Claim = {
  readonly effort: Effort;
  /** Where it stood in what was sent. */
  readonly index: number;
  /** Step that its own steps are named after. */
  readonly step: string;
  readonly obligation: Obligation;
  readonly table: Table;
  readonly block: Block;
  readonly settings: Settings;
  readonly period: CountedPeriod;
  readonly bonuses: readonly Bonus[];
  readonly exclusions: readonly Exclusion[];
  readonly place: PlaceKind | null;
  /** Null: nobody has decided by the day of the calculation. */
  readonly approval: Approval | null;
};

type Under = Pick<Claim, 'obligation' | 'table' | 'settings'>;

/** Reads an effort by its table. The block is there: the inputs have passed their schema. */
export function claimOf(
  effort: Effort,
  index: number,
  place: number,
  under: Under,
  approval: Approval | undefined,
  asOf: Day,
): Claim {
  const { obligation, table, settings } = under;
  const block = table.blocks.find(({ code }) => code === effort.blockCode);
  if (!block) throw new RangeError('an effort with a block its table does not know');
  const period = countedPeriod(effort, block, table);
  const decided = approval && (approval.decidedOn === null || approval.decidedOn <= asOf);
  return {
    effort,
    index,
    step: `effort-${place + 1}`,
    ...under,
    block,
    period,
    bonuses: bonusesOf(effort, block, table, settings.stacking),
    exclusions: exclusionsOf(effort, obligation, block, table, period),
    place: effort.place ?? block.place,
    approval: decided ? approval : null,
  };
}
