import { labelOf } from '../../lists/label-of.ts';
import { profileItem } from '../../lists/profile-item.ts';
import type { Quantity, Told } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import { stepUnit } from '../../values/unit.ts';
import type { MaexStyleInputs } from './inputs.ts';
import { noFactor, notEntered } from './reasons.ts';
import { entered, isQuantity } from './told.ts';

/** One item: how many, and the CO2 that avoids. */
export type ItemSteps = {
  readonly item: string;
  readonly unit: string;
  readonly quantity: Quantity;
  readonly kg: Told;
  /** What its CO2 is worth; null without a factor. */
  readonly value: Quantity | null;
  readonly grade: string;
};

/** Avoided CO2 and its value with the band of its price (F8). */
export type Co2Steps = Readonly<Record<'kg' | 'value' | 'low' | 'high', Told>> & {
  readonly items: readonly ItemSteps[];
};

/** How well founded a factor is; all others are rules of the sector. The price of CO2 is better than any of them. */
const weakest: Readonly<Record<string, string>> = { bicycle: 'D' };
const sectorRule = 'C';

/** Writes down avoided CO2: as the material movements gave it, or from quantities. */
export function co2Steps(trace: Trace, { co2 }: MaexStyleInputs): Co2Steps {
  const nothing = co2 === null || (co2.kg === null && co2.items.length === 0);
  if (nothing) return { kg: notEntered, value: notEntered, low: notEntered, high: notEntered, items: [] };
  const about = (id: string, nl: string, en: string) => ({ id: `co2.${id}`, label: { nl, en } });
  const items = profileItem.codes.flatMap((code) => {
    const index = co2.items.findIndex(({ item }) => item === code);
    return index < 0 ? [] : [itemSteps(trace, code, co2.items[index]?.quantity ?? null, index)];
  });
  const known = items.flatMap(({ kg }) => (isQuantity(kg) ? kg : []));
  if (co2.kg === null && known.length === 0)
    return { kg: noFactor, value: noFactor, low: noFactor, high: noFactor, items };
  const words = { ...about('kg', 'Vermeden CO2', 'Avoided CO2'), unit: 'kgCO2e' as const };
  const kg = co2.kg === null ? trace.sum(words, known) : trace.input({ ...words, value: co2.kg });
  const valueAt = (end?: 'low' | 'high') =>
    trace.multiply(
      { ...about(end ? `value.${end}` : 'value', 'Waarde van vermeden CO2', 'Value of avoided CO2'), unit: 'EUR' },
      [kg, trace.parameter('co2-price.central', end)],
    );
  return { kg, value: valueAt(), low: valueAt('low'), high: valueAt('high'), items };
}

/** Grade of the CO2 of the material movements: its factors are rules of the sector. */
export const movementsGrade = sectorRule;

function itemSteps(trace: Trace, item: string, given: number | null, index: number): ItemSteps {
  const label = labelOf(profileItem, item);
  const unit = profileItem.items.find(({ code }) => code === item)?.unit ?? 'item';
  const quantity = entered(
    trace,
    { id: `item-${item}`, label, unit: stepUnit(unit) },
    given,
    `/co2/items/${index}/quantity`,
  );
  const about = (id: string, nl: string, en: string) => ({
    id: `item-${item}.${id}`,
    label: { nl: `${nl}: ${label.nl}`, en: `${en}: ${label.en}` },
  });
  const grade = weakest[item] ?? sectorRule;
  if (!hasFactor(item)) return { item, unit, quantity, kg: noFactor, value: null, grade };
  const kg = trace.multiply({ ...about('kg', 'Vermeden CO2', 'Avoided CO2'), unit: 'kgCO2e' }, [
    quantity,
    trace.parameter(`profile-co2.${item}`),
  ]);
  const value = trace.multiply({ ...about('value', 'Waarde van vermeden CO2', 'Value of avoided CO2'), unit: 'EUR' }, [
    kg,
    trace.parameter('co2-price.central'),
  ]);
  return { item, unit, quantity, kg, value, grade };
}

/** A factor published on no day at all is no input that can be waited for. */
function hasFactor(item: string): boolean {
  return !withoutFactor.includes(item);
}

/** Items for which a source was looked for and none was good enough. */
export const withoutFactor: readonly string[] = ['building-material', 'urban-wood', 'library-loan'];
