import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import { withoutRepairedReturn } from './facts.ts';
import type { MovementGroup } from './inputs.ts';
import { mass } from './mass.ts';

/** A movement of which it no longer matters on which day it was. */
export type StockMovement = Omit<MovementGroup, 'date'>;

/** What raises and what lowers the stock of one category, as steps; directions without movements have no step. */
export type StockChange = { readonly plus: readonly Quantity[]; readonly minus: readonly Quantity[] };

type Line = {
  readonly name: string;
  readonly label: Text;
  readonly picks: (group: StockMovement, category: string) => boolean;
};

const fromCategory = (direction: string) => (group: StockMovement, category: string) =>
  group.direction === direction && group.category === category;

const raising: readonly Line[] = [
  { name: 'in', label: { nl: 'ingekomen', en: 'in' }, picks: fromCategory('in') },
  {
    name: 'transfer-in',
    label: { nl: 'ontvangen van partner', en: 'transfer in' },
    picks: fromCategory('transfer-in'),
  },
  {
    name: 'transformed-in',
    label: { nl: 'omgezet uit andere categorie', en: 'transformed from another category' },
    picks: ({ direction, toCategory }, category) => direction === 'transformation' && toCategory === category,
  },
  { name: 'correction', label: { nl: 'correctie', en: 'correction' }, picks: fromCategory('correction') },
];

const lowering: readonly Line[] = [
  { name: 'out', label: { nl: 'uitgegaan', en: 'out' }, picks: fromCategory('out') },
  {
    name: 'transfer-out',
    label: { nl: 'overgedragen aan partner', en: 'transfer out' },
    picks: fromCategory('transfer-out'),
  },
  {
    name: 'transformed-out',
    label: { nl: 'omgezet naar andere categorie', en: 'transformed to another category' },
    picks: fromCategory('transformation'),
  },
];

/** What these movements do to the stock of a category. A loss is a destination, so it lowers it as any other. */
export function stockChange(
  trace: Trace,
  prefix: string,
  { code, label }: { code: string; label: Text },
  groups: readonly StockMovement[],
): StockChange {
  const counted = withoutRepairedReturn(groups);
  const steps = (lines: readonly Line[]) =>
    lines.flatMap((line) => {
      const picked = counted.filter((group) => line.picks(group, code));
      const says = { nl: `${label.nl}: ${line.label.nl}`, en: `${label.en}: ${line.label.en}` };
      return picked.length > 0 ? mass(trace, { id: `${prefix}.${line.name}`, label: says }, picked) : [];
    });
  return { plus: steps(raising), minus: steps(lowering) };
}

/** The categories a movement touches. */
export function categoriesTouched(groups: readonly StockMovement[]): string[] {
  return withoutRepairedReturn(groups).flatMap(({ category, toCategory }) => [category, toCategory ?? []].flat());
}

/** What these movements add to the stock of a category, less what they take from it, by a measure of each. */
export function netChange(
  groups: readonly StockMovement[],
  category: string,
  measure: (group: StockMovement) => number,
): number {
  const total = (lines: readonly Line[]) =>
    withoutRepairedReturn(groups)
      .filter((group) => lines.some(({ picks }) => picks(group, category)))
      .reduce((sum, group) => sum + measure(group), 0);
  return total(raising) - total(lowering);
}
