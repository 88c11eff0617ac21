import type { Text } from '../../values/text.ts';
import { isDirectReuse, isPreparedReuse, isRecycling } from './destinations.ts';
import type { MovementGroup } from './inputs.ts';

/** One own factor: what it is applied to. */
export type OwnFactor = {
  /** Id of the parameter, and of the step that holds what it saves. */
  readonly parameter: string;
  readonly label: Text;
  readonly applies: (group: MovementGroup) => boolean;
};

/** Item types and categories with factors of their own, applied to what is used again or recycled. */
const ownItemTypes = ['sofa', 'office-chair'];
export const ownCategories: readonly string[] = ['furniture', 'textile'];

/**
 * The one route by which goods count. What is registered as mixed counts by its kilograms collected, also when an item
 * type is named; other goods take the factor of their item type, else of their category, else the mixed
 * factor on what was collected. One item never takes two routes.
 */
export function routeOf({ itemType, category }: Pick<MovementGroup, 'itemType' | 'category'>): string {
  if (category === 'mixed') return 'mixed';
  if (itemType !== null && ownItemTypes.includes(itemType)) return itemType;
  return ownCategories.includes(category) ? category : 'mixed';
}

/** Collected without a factor of its own: it counts by its kilograms, whatever becomes of it. */
export function entersMixedRoute(group: MovementGroup): boolean {
  return group.direction === 'in' && routeOf(group) === 'mixed';
}

/** Sorted out of a mixed flow into a category with its own factors: it counts there, so no longer in the mixed flow. */
export function leavesMixedRoute(group: MovementGroup): boolean {
  const { direction, toCategory, itemType } = group;
  if (direction !== 'transformation' || toCategory === null || routeOf(group) !== 'mixed') return false;
  return routeOf({ itemType, category: toCategory }) !== 'mixed';
}

const on = (route: string, picks: (group: MovementGroup) => boolean) => (group: MovementGroup) =>
  routeOf(group) === route && picks(group);

/** Own factors in the order in which they are shown. Furniture of any kind that is recycled or burned saves nothing here. */
export const ownFactors: readonly OwnFactor[] = [
  {
    parameter: 'co2.sofa.direct',
    label: { nl: 'Banken, direct hergebruikt', en: 'Sofas, reused directly' },
    applies: on('sofa', isDirectReuse),
  },
  {
    parameter: 'co2.sofa.prepared',
    label: { nl: 'Banken, hergebruikt na bewerking', en: 'Sofas, reused after preparation' },
    applies: on('sofa', isPreparedReuse),
  },
  {
    parameter: 'co2.office-chair.direct',
    label: { nl: 'Bureaustoelen, direct hergebruikt', en: 'Office chairs, reused directly' },
    applies: on('office-chair', isDirectReuse),
  },
  {
    parameter: 'co2.office-chair.prepared',
    label: { nl: 'Bureaustoelen, hergebruikt na bewerking', en: 'Office chairs, reused after preparation' },
    applies: on('office-chair', isPreparedReuse),
  },
  {
    parameter: 'co2.furniture.direct',
    label: { nl: 'Andere meubels, direct hergebruikt', en: 'Other furniture, reused directly' },
    applies: on('furniture', isDirectReuse),
  },
  {
    parameter: 'co2.furniture.prepared',
    label: { nl: 'Andere meubels, hergebruikt na bewerking', en: 'Other furniture, reused after preparation' },
    applies: on('furniture', isPreparedReuse),
  },
  {
    parameter: 'co2.textile.reused',
    label: { nl: 'Textiel, hergebruikt', en: 'Textiles, reused' },
    applies: on('textile', (group) => isDirectReuse(group) || isPreparedReuse(group)),
  },
  {
    parameter: 'co2.textile.recycled',
    label: { nl: 'Textiel, gerecycled', en: 'Textiles, recycled' },
    applies: on('textile', isRecycling),
  },
];
