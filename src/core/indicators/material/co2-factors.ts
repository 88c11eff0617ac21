import { itemType } from '../../lists/item-type.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { type Co2Step, co2Goods, co2Id, co2Ids, co2Steps } from '../../parameters/co2-ids.ts';
import type { Text } from '../../values/text.ts';
import { isDirectReuse, isPreparedReuse, isRecycling, isReuse } from './destinations.ts';
import type { MovementGroup } from './inputs.ts';

/** One own factor: what it is applied to. */
export type OwnFactor = {
  /** Id of the parameter, and of the step that holds what it saves. */
  readonly parameter: string;
  readonly label: Text;
  readonly applies: (group: MovementGroup) => boolean;
};

type Goods = Pick<MovementGroup, 'itemType' | 'category'>;

/** How goods count with the values of a day. */
export type Co2Routes = {
  /** The item type or category whose factors goods take, or `mixed`. */
  readonly routeOf: (goods: Goods) => string;
  /** Own factors in the order in which they are shown; a factor without a value is only there where one is published. */
  readonly factors: readonly OwnFactor[];
};

/** Goods with published factors: always a route of their own, so that before a publication they are unknown, not mixed. */
const published: readonly string[] = ['sofa', 'office-chair', 'furniture', 'textile'];
const publishedIds: readonly string[] = [
  ...['sofa', 'office-chair', 'furniture'].flatMap((goods) => [co2Id(goods, 'direct'), co2Id(goods, 'prepared')]),
  co2Id('textile', 'reused'),
  co2Id('textile', 'recycled'),
];

/** Every factor the figure may read for movements; those for repairs are in `co2-repairs.ts`. */
export const movementFactorIds: readonly string[] = co2Ids.filter((id) => !id.endsWith('.repaired'));

/**
 * The one route by which goods count. What is registered as mixed counts by its kilograms collected, also when an item
 * type is named; other goods take the factors of their item type, else of their category, else the mixed factor on what
 * was collected. An own value makes a route for any item type or category. One item never takes two routes.
 */
export function co2Routes(knows: (id: string) => boolean): Co2Routes {
  const has = (goods: string, step: Co2Step) => publishedIds.includes(co2Id(goods, step)) || knows(co2Id(goods, step));
  const ownRoutes = new Set(
    co2Goods.filter((goods) => published.includes(goods) || movementSteps(goods).some((step) => has(goods, step))),
  );
  const routeOf = ({ itemType: type, category }: Goods): string => {
    if (category === 'mixed') return 'mixed';
    if (type !== null && ownRoutes.has(type)) return type;
    return ownRoutes.has(category) ? category : 'mixed';
  };
  // A type without a factor for what was done takes that of its category, where there is one.
  const goodsFor = (group: MovementGroup, step: Co2Step): string => {
    const route = routeOf(group);
    const takesOther = route === group.itemType && !asWritten[step].some((one) => has(route, one));
    return takesOther && ownRoutes.has(group.category) ? group.category : route;
  };
  const factors = shownFirst([...ownRoutes]).flatMap((goods) =>
    movementSteps(goods).flatMap((step): OwnFactor[] => {
      if (!has(goods, step)) return [];
      const applies = (group: MovementGroup) => goodsFor(group, step) === goods && does[step](group);
      return [{ parameter: co2Id(goods, step), label: factorLabel(goods, step), applies }];
    }),
  );
  return { routeOf, factors };
}

/** The steps under which goods may have a factor for what was done: reuse as one, or told apart. */
const asWritten: Readonly<Record<Co2Step, readonly Co2Step[]>> = {
  direct: ['direct', 'reused'],
  prepared: ['prepared', 'reused'],
  reused: ['reused', 'direct', 'prepared'],
  recycled: ['recycled'],
  repaired: ['repaired'],
};

function movementSteps(goods: string): Exclude<Co2Step, 'repaired'>[] {
  return co2Steps(goods).flatMap((step) => (step === 'repaired' ? [] : step));
}

/** Goods with published factors go first, in their own order. */
function shownFirst(goods: readonly string[]): string[] {
  return [...published, ...goods.filter((one) => !published.includes(one))];
}

const does: Readonly<Record<Exclude<Co2Step, 'repaired'>, (group: MovementGroup) => boolean>> = {
  direct: isDirectReuse,
  prepared: isPreparedReuse,
  reused: isReuse,
  recycled: isRecycling,
};

const says: Readonly<Record<Exclude<Co2Step, 'repaired'>, Text>> = {
  direct: { nl: 'direct hergebruikt', en: 'reused directly' },
  prepared: { nl: 'hergebruikt na bewerking', en: 'reused after preparation' },
  reused: { nl: 'hergebruikt', en: 'reused' },
  recycled: { nl: 'gerecycled', en: 'recycled' },
};

/** Sofas and office chairs are furniture too: what is left is called other furniture. */
const names: Readonly<Record<string, Text>> = {
  sofa: { nl: 'Banken', en: 'Sofas' },
  'office-chair': { nl: 'Bureaustoelen', en: 'Office chairs' },
  furniture: { nl: 'Andere meubels', en: 'Other furniture' },
  textile: { nl: 'Textiel', en: 'Textiles' },
};

function factorLabel(goods: string, step: Exclude<Co2Step, 'repaired'>): Text {
  const name = names[goods] ?? labelOf(itemType.find(goods) ? itemType : materialCategory, goods);
  return { nl: `${name.nl}, ${says[step].nl}`, en: `${name.en}, ${says[step].en}` };
}

/** Collected without a factor of its own: it counts by its kilograms, whatever becomes of it. */
export function entersMixedRoute({ routeOf }: Co2Routes, group: MovementGroup): boolean {
  return group.direction === 'in' && routeOf(group) === 'mixed';
}

/** Sorted out of a mixed flow into a category with its own factors: it counts there, so no longer in the mixed flow. */
export function leavesMixedRoute({ routeOf }: Co2Routes, group: MovementGroup): boolean {
  const { direction, toCategory, itemType: type } = group;
  if (direction !== 'transformation' || toCategory === null || routeOf(group) !== 'mixed') return false;
  return routeOf({ itemType: type, category: toCategory }) !== 'mixed';
}
