import { groupBy, inOrder, unknownCode } from '../../breakdown.ts';
import type { Context, Split } from '../../define-indicator.ts';
import type { CodeList } from '../../lists/define-code-list.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { producerScheme } from '../../lists/producer-scheme.ts';
import { rLadder } from '../../lists/r-ladder.ts';
import { saleChannel } from '../../lists/sale-channel.ts';
import { wasteHierarchy } from '../../lists/waste-hierarchy.ts';
import type { MaterialInputs, MovementGroup } from './inputs.ts';
import { ladderStep, wasteClass } from './ladder.ts';

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

/** By step of the R-ladder on which the goods ended. */
export const ladderSplit: Split<MaterialFacts> = splitMovements(ladderStep, rLadder);

/** By class of the waste hierarchy in which the goods ended. */
export const wasteSplit: Split<MaterialFacts> = splitMovements(wasteClass, wasteHierarchy);

/** By channel of sale: only what was sold or given away has one. */
export const channelSplit: Split<MaterialFacts> = splitMovements(({ channel }) => channel ?? null, saleChannel);

/** By the producer scheme under which goods came or went; most have none. */
export const producerSchemeSplit: Split<MaterialFacts> = splitMovements(
  (group) => group.producerScheme ?? null,
  producerScheme,
);
