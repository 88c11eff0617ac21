import { groupBy } from '../../breakdown.ts';
import { itemType } from '../../lists/item-type.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import { co2Goods, co2Id } from '../../parameters/co2-ids.ts';
import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { RepairGroup } from '../repair/inputs.ts';
import { mass } from './mass.ts';

/** What a kilogram repaired saves: the product of these values, a net factor or a gross one x displacement. */
export type RepairFactor = { readonly goods: string; readonly parameters: readonly [string, ...string[]] };

/** The only published way to value a repair: what making new textile costs x how often a repair replaces buying it. */
const grossTextile: RepairFactor['parameters'] = ['co2-gross.textile.production', 'displacement.textile.repaired'];

/** Every value the figure may read for repairs. */
export const repairFactorIds: readonly string[] = [
  ...co2Goods.map((goods) => co2Id(goods, 'repaired')),
  ...grossTextile,
];

/**
 * True for a repair that counts for itself: it succeeded, and no movement counts for it. Goods repaired for their owner
 * were never collected, so a movement `repaired-return` counts nothing and the repair does.
 */
export function countsItself({ outcome, movement }: RepairGroup): boolean {
  return outcome === 'fixed' && movement !== 'other';
}

/** True when the mass of these repairs can be told: a weight was recorded, or there is a type that has one. */
export function canBeWeighed({ itemType: type, itemsWithoutWeight, records }: RepairGroup): boolean {
  return type !== null || itemsWithoutWeight < records;
}

/** The factor of repaired goods: that of the item type, else of the category, net before gross; null when there is none. */
export function repairFactor(
  knows: (id: string) => boolean,
  { itemType: type, category }: RepairGroup,
): RepairFactor | null {
  for (const goods of [type, category]) {
    if (goods !== null && knows(co2Id(goods, 'repaired'))) return { goods, parameters: [co2Id(goods, 'repaired')] };
  }
  const isTextile = category === 'textile' && grossTextile.every((id) => knows(id));
  return isTextile ? { goods: category, parameters: grossTextile } : null;
}

/** What one factor saves, with the ends of its band. */
export type RepairTerm = { readonly value: Quantity; readonly low: Quantity; readonly high: Quantity };

type Valued = { readonly group: RepairGroup; readonly factor: RepairFactor };

/** Repairs that count for themselves and have a mass and a factor. */
export function valuedRepairs(trace: Trace, repairs: readonly RepairGroup[]): Valued[] {
  return repairs.flatMap((group) => {
    const factor = countsItself(group) && canBeWeighed(group) ? repairFactor((id) => trace.knows(id), group) : null;
    return factor ? [{ group: withoutUnweighable(group), factor }] : [];
  });
}

/** What they save, by the goods whose factor they take, each with its steps. */
export function repairTerms(trace: Trace, valued: readonly Valued[]): RepairTerm[] {
  const byGoods = groupBy(valued, ({ factor }) => factor.goods);
  return co2Goods.flatMap((goods) => {
    const of = byGoods.get(goods) ?? [];
    const [first] = of;
    if (!first) return [];
    return [
      termOf(
        trace,
        first.factor,
        of.map(({ group }) => group),
      ),
    ];
  });
}

function termOf(trace: Trace, { goods, parameters }: RepairFactor, groups: readonly RepairGroup[]): RepairTerm {
  const id = `avoided.repaired.${goods}`;
  const label = labelFor(goods);
  const weighs = { nl: `${label.nl}: kilo's`, en: `${label.en}: kilograms` };
  const kg = mass(trace, { id: `${id}.kg`, label: weighs }, groups);
  const at = (end?: 'low' | 'high'): Quantity => {
    const suffix = end ? `.${end}` : '';
    return parameters.reduce((value: Quantity, parameter, index) => {
      const isLast = index === parameters.length - 1;
      const step = isLast ? `${id}${suffix}` : `${id}.gross${suffix}`;
      const says = isLast ? label : { nl: `${label.nl}: bruto`, en: `${label.en}: gross` };
      return trace.multiply({ id: step, label: says, unit: 'kgCO2e' }, [value, trace.parameter(parameter, end)]);
    }, kg);
  };
  const value = at();
  const hasBand = parameters.some((parameter) => {
    const found = trace.read(parameter);
    return !('code' in found) && (found.low !== undefined || found.high !== undefined);
  });
  return hasBand ? { value, low: at('low'), high: at('high') } : { value, low: value, high: value };
}

/** Repairs without weight and type have no mass: they are said in a warning and do not make the rest unknown. */
function withoutUnweighable(group: RepairGroup): RepairGroup {
  if (group.itemType !== null) return group;
  return { ...group, itemsWithoutWeight: 0, records: group.records - group.itemsWithoutWeight };
}

function labelFor(goods: string): Text {
  const { nl, en } = labelOf(itemType.find(goods) ? itemType : materialCategory, goods);
  return { nl: `Voor de eigenaar gerepareerd: ${nl}`, en: `Repaired for the owner: ${en}` };
}
