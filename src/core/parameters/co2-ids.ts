import { itemType } from '../lists/item-type.ts';
import { materialCategory } from '../lists/material-category.ts';

/** What is done with goods, in the words of their factors: `direct` and `prepared` together are `reused`. */
export type Co2Step = 'direct' | 'prepared' | 'reused' | 'recycled' | 'repaired';

/** Goods whose publications tell reuse as it is from reuse after work. */
const toldApart: readonly string[] = ['sofa', 'office-chair', 'furniture'];

/**
 * What can have CO2 factors of its own: item types, and categories but `mixed`, which is a flow and not a kind of goods.
 * Types go first, as the more precise.
 */
export const co2Goods: readonly string[] = [
  ...itemType.codes,
  ...materialCategory.codes.filter((code) => code !== 'mixed'),
];

/** The steps for which these goods can have a factor; reuse either told apart or not, so that one kilogram has one factor. */
export function co2Steps(goods: string): readonly Co2Step[] {
  return toldApart.includes(goods)
    ? ['direct', 'prepared', 'recycled', 'repaired']
    : ['reused', 'recycled', 'repaired'];
}

/** Id of the factor of these goods for a step. */
export function co2Id(goods: string, step: Co2Step): string {
  return `co2.${goods}.${step}`;
}

/** Every factor that goods can have, published or own. */
export const co2Ids: readonly string[] = co2Goods.flatMap((goods) => co2Steps(goods).map((step) => co2Id(goods, step)));
