import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { MaterialInputs, MovementGroup } from './inputs.ts';

/** Movements of the period, for the indicators that need no stock. */
export type MaterialFacts = { readonly groups: readonly MovementGroup[] };

/** The movements of these directions in the period. */
export function movementsOf(...directions: string[]) {
  return ({ movements }: MaterialInputs, { period }: Context): MaterialFacts => ({
    groups: movements.filter(
      ({ date, direction }) => date >= period.from && date <= period.until && directions.includes(direction),
    ),
  });
}

/** Everything but goods repaired for their owner: those were never collected and never were stock. */
export function withoutRepairedReturn<Group extends { direction: string; place: string | null }>(
  groups: readonly Group[],
): Group[] {
  return groups.filter(({ direction, place }) => direction !== 'out' || place !== 'repaired-return');
}

export function ofDirection<Group extends { direction: string }>(groups: readonly Group[], direction: string): Group[] {
  return groups.filter((group) => group.direction === direction);
}

/** The records behind a figure. */
export function movementsBehind(groups: readonly { records: number }[]): { kind: string; records: number }[] {
  return [{ kind: 'material-movements', records: groups.reduce((sum, { records }) => sum + records, 0) }];
}

/** A breakdown on one key of the movements; null is the row `unknown`. */
export function splitMovements(key: (group: MovementGroup) => string | null, list?: CodeList): Split<MaterialFacts> {
  return {
    parts({ groups }) {
      const byKey = [...groupBy(groups, (group) => key(group) ?? unknownCode)];
      return { parts: inOrder(new Map(byKey.map(([code, part]) => [code, { groups: part }])), list) };
    },
  };
}

/** By category of the movement; of a transformation by what it was. */
export const categorySplit: Split<MaterialFacts> = splitMovements(({ category }) => category, materialCategory);

/** By month of the movement. */
export const monthSplit: Split<MaterialFacts> = splitMovements(({ date }) => date.slice(0, 7));
