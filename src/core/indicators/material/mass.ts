import { groupBy } from '../../breakdown.ts';
import { itemType } from '../../lists/item-type.ts';
import { labelOf } from '../../lists/label-of.ts';
import type { Quantity } from '../../quantity.ts';
import type { StepAbout, Trace } from '../../trace.ts';
import { kilograms } from '../../values/kilograms.ts';
import { sameText } from '../../values/text.ts';
import type { MovementGroup } from './inputs.ts';

/** What weighs: kilograms as recorded, and items whose type has a reference weight. */
export type Weighable = Pick<MovementGroup, 'itemType' | 'grams' | 'itemsWithoutWeight' | 'records'>;

/** Ids of the reference weights; every item type of the list has one, that of an own type is an own value. */
export const itemWeightIds: readonly string[] = itemType.codes.map(weightId);

/** Kilograms of these movements: what was weighed, plus items x the reference weight of their type. */
export function mass(trace: Trace, about: Omit<StepAbout, 'unit'>, groups: readonly Weighable[]): Quantity {
  const records = groups.reduce((sum, group) => sum + group.records, 0);
  const value = kilograms(groups.reduce((sum, { grams }) => sum + grams, 0));
  const counted = groups.filter(({ itemsWithoutWeight }) => itemsWithoutWeight > 0);
  if (counted.length === 0) return trace.input({ ...about, unit: 'kg', value, records });
  const recorded = { nl: `${about.label.nl}: in kilo's vastgelegd`, en: `${about.label.en}: recorded in kilograms` };
  const weighed = trace.input({ id: `${about.id}.recorded`, label: recorded, unit: 'kg', value, records });
  // One pass over the groups, however many types an organisation has of its own.
  const byType = groupBy(counted, ({ itemType: code }) => code ?? '');
  const byItems = typesIn(byType).map((code) =>
    massOfItems(trace, `${about.id}.items.${code}`, code, byType.get(code) ?? []),
  );
  const without = byType.has('') ? [unweighable(trace, about.id)] : [];
  return trace.sum({ ...about, unit: 'kg' }, [weighed, ...byItems, ...without]);
}

/** Types in the order of the list, then own types by name. */
function typesIn(present: ReadonlyMap<string, unknown>): string[] {
  const own = [...present.keys()].filter((code) => code !== '' && !itemType.find(code)).sort();
  return [...itemType.codes.filter((code) => present.has(code)), ...own];
}

function massOfItems(trace: Trace, id: string, code: string, groups: readonly Weighable[]): Quantity {
  const { nl, en } = itemType.find(code) ? labelOf(itemType, code) : sameText(code);
  const value = groups.reduce((sum, { itemsWithoutWeight }) => sum + itemsWithoutWeight, 0);
  const records = groups.reduce((sum, group) => sum + group.records, 0);
  const label = { nl: `${nl}: stuks`, en: `${en}: items` };
  const items = trace.input({ id: `${id}.count`, label, unit: 'count', value, records });
  const inKilograms = { nl: `${nl}: stuks x gewicht`, en: `${en}: items x weight` };
  return trace.multiply({ id, label: inKilograms, unit: 'kg' }, [items, trace.parameter(weightId(code))]);
}

function unweighable(trace: Trace, id: string): Quantity {
  const label = { nl: 'Stuks zonder soort artikel', en: 'Items without an item type' };
  return trace.missing({ id: `${id}.items.unknown`, label, unit: 'kg' }, [{ code: 'item-type', label }]);
}

function weightId(code: string): string {
  return `item-weight.${code}`;
}
