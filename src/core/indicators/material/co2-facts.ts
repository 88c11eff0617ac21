import { type BreakdownName, groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import { wasteHierarchy } from '../../lists/waste-hierarchy.ts';
import type { RepairGroup } from '../repair/inputs.ts';
import { type MaterialFacts, movementsOf } from './facts.ts';
import type { MaterialInputs, MovementGroup } from './inputs.ts';
import { ladderStep, wasteClass } from './ladder.ts';

/** Movements and repairs that may count; a row of a breakdown goes without what only tells of the whole. */
export type Co2Facts = MaterialFacts & {
  /** Repairs of the period; none where they are not recorded completely. */
  readonly repairs: readonly RepairGroup[];
  readonly whole?: {
    /** What came from partners. */
    readonly received: readonly MovementGroup[];
    /** True when there are repairs that are left out because not all of them were entered. */
    readonly repairsIncomplete: boolean;
  };
};

/** What counts in a period. Repairs only count when all of them are there: some would be a number without meaning. */
export function co2Facts(inputs: MaterialInputs, context: Context): Co2Facts {
  const { from, until } = context.period;
  const repairs = (inputs.repairs ?? []).filter(({ date }) => date >= from && date <= until);
  const complete = repairs.length === 0 || context.covers('repairs', from, until);
  return {
    ...movementsOf('in', 'out', 'transformation')(inputs, context),
    repairs: complete ? repairs : [],
    whole: { received: movementsOf('transfer-in')(inputs, context).groups, repairsIncomplete: !complete },
  };
}

/** Movements and repairs side by side in each row. */
function splitBoth(
  ofMovement: (group: MovementGroup) => string | null,
  ofRepair: (group: RepairGroup) => string,
  list?: CodeList,
): Split<Co2Facts> {
  return {
    parts({ groups, repairs }) {
      const movements = groupBy(groups, (group) => ofMovement(group) ?? unknownCode);
      const repaired = groupBy(repairs, ofRepair);
      const codes = [...new Set([...movements.keys(), ...repaired.keys()])];
      const rows = codes.map((code): [string, Co2Facts] => [
        code,
        { groups: movements.get(code) ?? [], repairs: repaired.get(code) ?? [] },
      ]);
      return { parts: inOrder(new Map(rows), list) };
    },
  };
}

/**
 * Breakdowns of avoided CO2. On the ladder and in the hierarchy, goods that count at collection have no step yet, and
 * a repair for the owner is repair (R4) and prevention.
 */
export const co2Splits: Readonly<Partial<Record<BreakdownName, Split<Co2Facts>>>> = {
  category: splitBoth(
    ({ category }) => category,
    ({ category }) => category,
    materialCategory,
  ),
  month: splitBoth(
    ({ date }) => date.slice(0, 7),
    ({ date }) => date.slice(0, 7),
  ),
  'r-ladder': splitBoth(ladderStep, () => 'r4', rLadder),
  'waste-hierarchy': splitBoth(wasteClass, () => 'reuse', wasteHierarchy),
};
