import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Warning } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { countText } from '../../values/number-text.ts';
import type { RepairGroup } from '../repair/inputs.ts';
import type { Co2Facts } from './co2-facts.ts';
import { canBeWeighed, countsItself, repairFactor } from './co2-repairs.ts';

const one = { nl: 'reparatie', en: 'repair' };
const many = { nl: 'reparaties', en: 'repairs' };

/** Which repairs are not in the figure, and which may be in it twice. Said of the whole only. */
export function co2RepairWarnings(trace: Trace, { groups, repairs, whole }: Co2Facts): Warning[] {
  if (!whole) return [];
  const fixed = repairs.filter(countsItself);
  const factorOf = (group: RepairGroup) => repairFactor((id) => trace.knows(id), group);
  const valued = fixed.filter((group) => factorOf(group) !== null);
  const withoutFactor = fixed.filter((group) => factorOf(group) === null);
  const unlinked = new Set(valued.filter(({ movement }) => movement === 'none').map(({ category }) => category));
  const sold = groups.filter(({ direction, place }) => direction === 'out' && soldAfterWork.includes(place ?? ''));
  const twice = materialCategory.codes.filter(
    (code) => unlinked.has(code) && sold.some(({ category }) => category === code),
  );
  return [
    ...(whole.repairsIncomplete ? [incomplete] : []),
    ...noFactor(withoutFactor.reduce((sum, { records }) => sum + records, 0)),
    ...noWeight(valued.reduce((sum, group) => sum + unweighable(group), 0)),
    ...twice.map(possiblyTwice),
  ];
}

/** Where goods go that a workshop repairs to sell: those have a movement, which the repair should name. */
const soldAfterWork: readonly string[] = ['repaired-resale', 'refurbished'];

function unweighable(group: RepairGroup): number {
  if (!canBeWeighed(group)) return group.records;
  return group.itemType === null ? group.itemsWithoutWeight : 0;
}

const incomplete: Warning = {
  code: 'co2-repairs-incomplete',
  label: {
    nl: 'Reparaties tellen niet mee: ze zijn niet voor de hele periode volledig opgegeven',
    en: 'Repairs do not count: they have not been stated to be complete for the whole period',
  },
};

function noFactor(count: number): Warning[] {
  if (count === 0) return [];
  const says = countText(count, one, many);
  const label = {
    nl: `${says.nl} voor de eigenaar zonder CO2-factor: niet meegeteld. Een organisatie kan een eigen factor opgeven`,
    en: `${says.en} for the owner without a CO2 factor: not counted. An organisation can give a factor of its own`,
  };
  return [{ code: 'co2-repairs-without-factor', label, params: { repairs: String(count) } }];
}

function noWeight(count: number): Warning[] {
  if (count === 0) return [];
  const says = countText(count, one, many);
  const label = {
    nl: `${says.nl} voor de eigenaar zonder gewicht en zonder soort artikel: niet meegeteld`,
    en: `${says.en} for the owner without a weight and without an item type: not counted`,
  };
  return [{ code: 'co2-repairs-without-weight', label, params: { repairs: String(count) } }];
}

function possiblyTwice(category: string): Warning {
  const { nl, en } = labelOf(materialCategory, category);
  const label = {
    nl: `${nl}: er zijn reparaties zonder materiaalstroom, en er is ook gerepareerd of opgeknapt uitgegaan. Mogelijk telt een deel dubbel: koppel de reparatie aan haar materiaalstroom`,
    en: `${en}: there are repairs without a movement, and repaired or refurbished goods went out too. Part of it may count twice: link the repair to its movement`,
  };
  return { code: 'co2-repairs-possible-double-count', label, params: { category } };
}
