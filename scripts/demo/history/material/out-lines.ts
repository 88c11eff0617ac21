import type { Day } from '../../../../src/core/values/day.ts';
import { allot } from '../allot.ts';
import type { Random } from '../random.ts';
import type { ItemType, MaterialDestination, MovementData } from '../types.ts';
import type { CategoryRule } from './category-rules.ts';
import { methodOf } from './method.ts';
import { splitMass } from './split-mass.ts';

/** Lines a destination gives, compared with its mass: sales are many and small, containers few and heavy. */
const linesPerMass: Readonly<Partial<Record<MaterialDestination, number>>> = {
  resale: 6,
  'give-away': 5,
  'repaired-resale': 4,
  refurbished: 3,
  recycling: 1,
  'energy-recovery': 1,
};
const fewLines = 0.7;

/** Shares of lines that count items: without a weight, and beside it. */
const itemsOnlyShare = 0.14;
const itemsBesideShare = 0.1;

const sold = new Set<MaterialDestination>(['resale', 'repaired-resale', 'refurbished', 'upcycled']);
const disposed = new Set<MaterialDestination>(['recycling', 'energy-recovery', 'landfill', 'hazardous-route']);

type WeightOf = (type: ItemType) => number;

/** What went out of a category in a quarter: so many lines that together weigh about so much, by destination. */
export function outLines(
  random: Random,
  rule: CategoryRule,
  grams: number,
  lines: number,
  pickDay: () => Day,
  weightOf: WeightOf,
): MovementData[] {
  const wanted = Object.entries(rule.out) as [MaterialDestination, number][];
  const kept = wanted.sort(([, a], [, b]) => b - a).slice(0, lines);
  const masses = allot(
    grams,
    kept.map(([, share]) => share * random.between(0.93, 1.07)),
  );
  const extra = allot(
    lines - kept.length,
    kept.map(([destination, share]) => share * (linesPerMass[destination] ?? fewLines)),
  );
  return kept.flatMap(([destination], index) =>
    toDestination(random, rule, destination, masses[index] ?? 0, 1 + (extra[index] ?? 0), pickDay, weightOf),
  );
}

function toDestination(
  random: Random,
  rule: CategoryRule,
  destination: MaterialDestination,
  grams: number,
  lines: number,
  pickDay: () => Day,
  weightOf: WeightOf,
): MovementData[] {
  const line = (): MovementData => ({
    date: pickDay(),
    direction: 'out',
    category: rule.category,
    destination,
    ...lawOf(rule, destination),
    ...channelOf(random, destination),
  });
  const types = sold.has(destination) ? (rule.itemTypes ?? []) : [];
  const byItems = types.length > 0 ? Math.floor(lines * itemsOnlyShare) : 0;
  const usual = grams / lines;
  const counted = Array.from({ length: byItems }, (): MovementData => {
    const itemType = random.pick(types);
    const items = Math.max(1, Math.round((usual * random.between(0.3, 0.9)) / weightOf(itemType)));
    return { ...line(), itemType, items, method: 'counted' };
  });
  const countedGrams = counted.reduce((sum, one) => sum + massOf(one, weightOf), 0);
  const weighed = splitMass(random, Math.max(0, grams - countedGrams), lines - byItems).map((mass): MovementData => {
    const beside =
      types.length > 0 && random.chance(itemsBesideShare) ? itemsBeside(random, types, mass, weightOf) : {};
    return { ...line(), kilograms: mass / 1000, ...methodOf(random, mass), ...beside };
  });
  return [...counted, ...weighed];
}

/** Grams of a movement: as weighed, else items at the weight of their type. */
export function massOf({ kilograms, items, itemType }: MovementData, weightOf: WeightOf): number {
  if (kilograms !== undefined) return Math.round(kilograms * 1000);
  return itemType === undefined ? 0 : (items ?? 0) * weightOf(itemType);
}

function itemsBeside(
  random: Random,
  types: readonly ItemType[],
  grams: number,
  weightOf: WeightOf,
): Pick<MovementData, 'itemType' | 'items'> {
  const itemType = random.pick(types);
  const items = Math.round(grams / (weightOf(itemType) * random.between(0.8, 1.3)));
  return items > 0 ? { itemType, items } : {};
}

function lawOf(
  { euralCode, producerScheme }: CategoryRule,
  destination: MaterialDestination,
): Pick<MovementData, 'isWaste' | 'euralCode' | 'producerScheme'> {
  const returned = destination === 'recycling' || destination === 'return-to-producer';
  return {
    isWaste: disposed.has(destination),
    ...(disposed.has(destination) ? { euralCode } : {}),
    ...(returned && producerScheme ? { producerScheme } : {}),
  };
}

function channelOf(random: Random, destination: MaterialDestination): Pick<MovementData, 'channel'> {
  if (destination === 'give-away') return { channel: 'given' };
  if (!sold.has(destination)) return {};
  return {
    channel: random.weighted([
      ['shop', 80],
      ['online', 12],
      ['order', 8],
    ] as const),
  };
}
