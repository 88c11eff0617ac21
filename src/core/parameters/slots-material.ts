import { itemType } from '../lists/item-type.ts';
import { labelOf } from '../lists/label-of.ts';
import { materialCategory } from '../lists/material-category.ts';
import type { Text } from '../values/text.ts';
import { type Co2Step, co2Goods, co2Id, co2Steps } from './co2-ids.ts';
import type { ParameterSlot } from './slot.ts';

/** Weights from a button to a loaded piano; the lightest thing a shop sells still weighs a gram. */
const itemWeight = { unit: 'kg per item', kind: 'item_weight', min: '0.001', max: '2000', whole: false } as const;

/** Weight of an item type of the code list, or of one that an organisation names itself. */
export const itemWeightSlots: readonly ParameterSlot[] = [
  ...itemType.items.map(({ code, nl, en }) => ({
    ...itemWeight,
    id: `item-weight.${code}`,
    label: { nl: `Gewicht per stuk: ${nl}`, en: `Weight of one item: ${en}` },
  })),
  {
    ...itemWeight,
    id: 'item-weight.own-<name>',
    label: { nl: 'Gewicht per stuk van een eigen soort artikel', en: 'Weight of one item of an own type' },
  },
];

/** Avoided CO2 lies below 5 kg for most goods; electronics come to some hundreds of kilograms per kilogram. */
const co2Bounds = { min: '0', max: '500', whole: false } as const;

const co2Words: Readonly<Record<Co2Step, { does: Text; unit: string; kind: ParameterSlot['kind'] }>> = {
  direct: {
    does: { nl: 'direct opnieuw gebruikt', en: 'reused directly' },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
  },
  prepared: {
    does: { nl: 'opnieuw gebruikt na herstel of bewerking', en: 'reused after preparation' },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
  },
  reused: {
    does: { nl: 'opnieuw gebruikt', en: 'reused' },
    unit: 'kgCO2e per kg reused',
    kind: 'net_reuse_saving',
  },
  recycled: {
    does: { nl: 'gerecycled', en: 'recycled' },
    unit: 'kgCO2e per kg recycled',
    kind: 'net_recycling_saving',
  },
  repaired: {
    does: { nl: 'gerepareerd voor de eigenaar', en: 'repaired for the owner' },
    unit: 'kgCO2e per kg repaired',
    kind: 'net_repair_saving',
  },
};

/** Net avoided CO2 by goods and by what is done with them. A gross factor has to be made net before it is entered. */
export const co2Slots: readonly ParameterSlot[] = [
  {
    ...co2Bounds,
    id: 'co2.mixed-flow',
    label: {
      nl: 'Vermeden CO2 per kilo ingezameld, gemengde stroom',
      en: 'Avoided CO2 per kilogram collected, mixed flow',
    },
    unit: 'kgCO2e per kg collected',
    kind: 'net_per_kg_collected',
  },
  ...co2Goods.flatMap((goods) => co2Steps(goods).map((step) => co2Slot(goods, step))),
  {
    ...co2Bounds,
    id: 'co2-gross.textile.production',
    label: { nl: 'Uitstoot bij het maken van een kilo textiel', en: 'Emissions of making a kilogram of textiles' },
    unit: 'kgCO2e per kg new',
    kind: 'gross_production',
  },
  {
    id: 'displacement.textile.repaired',
    label: { nl: 'Verdringing door gerepareerde kleding', en: 'Displacement by repaired clothing' },
    unit: 'fraction',
    kind: 'displacement_rate',
    min: '0',
    max: '1',
    whole: false,
  },
];

function co2Slot(goods: string, step: Co2Step): ParameterSlot {
  const what = labelOf(itemType.find(goods) ? itemType : materialCategory, goods);
  const { does, unit, kind } = co2Words[step];
  const label = {
    nl: `Vermeden CO2 per kilo (netto), ${does.nl}: ${what.nl}`,
    en: `Avoided CO2 per kilogram (net), ${does.en}: ${what.en}`,
  };
  return { ...co2Bounds, id: co2Id(goods, step), label, unit, kind };
}
