import { itemOf } from '../lists/label-of.ts';
import { materialCategory } from '../lists/material-category.ts';
import { repairBarrier } from '../lists/repair-barrier.ts';
import { repairOutcome } from '../lists/repair-outcome.ts';
import { repairProductCategory } from '../lists/repair-product-category.ts';
import type { OrdsRow } from './ords-row.ts';
import type { Lost, Repair } from './repair.ts';

/** Who provides the data. `prefix` makes ids unique among providers; `group` need not name anybody. */
export type OrdsProvider = {
  readonly name: string;
  readonly prefix: string;
  readonly group: string;
  /** Three letters of ISO 3166-1: `NLD`. */
  readonly country: string;
};

/** What the standard has no column for. */
const withoutColumn = ['kilograms', 'itemType', 'movementId'] as const;

/** For goods without a product category of their own: the nearest of the standard. Whatever is not here is other. */
const nearest: Readonly<Record<string, string>> = {
  furniture: 'unpowered-furniture',
  textile: 'unpowered-textile',
  bicycle: 'unpowered-bicycle',
  jewellery: 'unpowered-jewellery',
  housewares: 'unpowered-household',
  'eee-screens': 'flat-screen',
  'eee-lamps': 'lamp',
  'eee-cooling': 'large-home-electrical',
  'eee-large': 'large-home-electrical',
  'eee-small': 'small-home-electrical',
  'eee-it': 'misc',
};

/** Categories that are the same goods in both lists; for the others the nearest is broader or narrower. */
const same: readonly string[] = ['furniture', 'textile', 'bicycle', 'jewellery', 'eee-screens'];

/**
 * A repair as a row of the Open Repair Data Standard, and what gets lost on the way. The text of product category,
 * status and barrier is that of the standard's own lists. Throws `unknown-code` for a code that is in no list.
 */
export function toOrds(repair: Repair, provider: OrdsProvider): { row: OrdsRow; lost: Lost[] } {
  const { id, date, category, productCategory, ageYears, outcome, barrier } = repair;
  const code = productCategory ?? nearest[category] ?? 'unpowered-other';
  const product = itemOf(repairProductCategory, code);
  const isEndOfLife = outcome === 'end-of-life';
  const row: OrdsRow = {
    id: `${provider.prefix}${id}`,
    data_provider: provider.name,
    country: provider.country,
    partner_product_category: itemOf(materialCategory, category).en,
    product_category: product.en,
    product_category_id: product.externalCode ?? '',
    brand: '',
    year_of_manufacture: ageYears === undefined ? '' : yearOfManufacture(date, ageYears),
    product_age: ageYears === undefined ? '' : String(ageYears),
    repair_status: itemOf(repairOutcome, outcome).en,
    repair_barrier_if_end_of_life: isEndOfLife && barrier ? itemOf(repairBarrier, barrier).en : '',
    group_identifier: provider.group,
    event_date: date,
    problem: '',
  };
  const lost: Lost[] = withoutColumn.flatMap((field) =>
    repair[field] === undefined ? [] : [{ field, reason: 'no-such-field' }],
  );
  if (productCategory === undefined && !same.includes(category))
    lost.push({ field: 'productCategory', reason: 'broader-category' });
  if (barrier && !isEndOfLife) lost.push({ field: 'barrier', reason: 'not-end-of-life' });
  return { row, lost };
}

/** The year of the repair less the age, to the nearest whole year, as other providers compute it. */
function yearOfManufacture(date: string, ageYears: number): string {
  return String(Math.round(Number(date.slice(0, 4)) - ageYears));
}
