import type { CodeItem, CodeList } from '../lists/define-code-list.ts';
import { repairBarrier } from '../lists/repair-barrier.ts';
import { repairOutcome } from '../lists/repair-outcome.ts';
import { repairProductCategory } from '../lists/repair-product-category.ts';
import { isDay } from '../values/day.ts';
import { type OrdsColumn, type OrdsRow, ordsLeftOut } from './ords-row.ts';
import type { Lost, Repair } from './repair.ts';

/** Columns without which a row is no repair of ours. */
type Needed = 'id' | 'event_date' | 'product_category' | 'repair_status';

/** What is wrong with a row, by column; the text of the column is never in it. */
export type OrdsFault = {
  readonly column: Needed;
  readonly code: 'required' | 'not-a-day' | 'unknown-code';
  /** What may stand there, when it is one of a list. */
  readonly valid?: readonly string[];
};

export type FromOrds =
  | { readonly repair: Repair; readonly lost: readonly Lost[] }
  | { readonly faults: readonly OrdsFault[] };

/** Other words in which published tables write values of the standard. */
const otherWords: Readonly<Record<string, string>> = {
  'product too worn out': '6',
  'too worn out': '6',
  'no way to open the product': '3',
};

/** Older than this is a mistyped year; the oldest things people bring in for repair are clocks. */
const oldestYears = 300;

/**
 * A row of the Open Repair Data Standard as a repair, and what gets lost; or what is wrong with it. Values are read
 * without regard to case, by their text or by their number, as the standard allows both.
 */
export function fromOrds(row: Partial<OrdsRow>): FromOrds {
  const text = (column: OrdsColumn) => (row[column] ?? '').trim();
  // The number stands in for a text that is not there, and does not make up for one that is wrong.
  const product = findItem(repairProductCategory, text('product_category') || text('product_category_id'));
  // An empty status is a repair of which the outcome is not known, by the standard itself.
  const outcome = findItem(repairOutcome, text('repair_status') || '0');
  const faults: OrdsFault[] = [
    ...(text('id') ? [] : [{ column: 'id', code: 'required' } as const]),
    ...dayFaults(text('event_date')),
    ...(product ? [] : [categoryFault(text('product_category'))]),
    ...(outcome ? [] : [{ column: 'repair_status', code: 'unknown-code', valid: textsOf(repairOutcome) } as const]),
  ];
  if (faults.length > 0 || !product || !outcome) return { faults };
  const age = ageOf(text('product_age'), text('year_of_manufacture'), text('event_date'));
  const barrier = barrierOf(text('repair_barrier_if_end_of_life'), outcome.code);
  const repair: Repair = {
    id: text('id'),
    date: text('event_date'),
    category: product.category,
    productCategory: product.code,
    ...(age.years === undefined ? {} : { ageYears: age.years }),
    outcome: outcome.code,
    ...(barrier.code === undefined ? {} : { barrier: barrier.code }),
  };
  return { repair, lost: [...unread(text), ...age.lost, ...barrier.lost] };
}

/** Columns that hold something and have no place with us. */
function unread(text: (column: OrdsColumn) => string): Lost[] {
  const without: OrdsColumn[] = ['data_provider', 'country', 'partner_product_category', 'group_identifier'];
  return [
    ...without.flatMap((field): Lost[] => (text(field) ? [{ field, reason: 'no-such-field' }] : [])),
    // Published tables write `Unknown` where no brand was recorded.
    ...(text('brand') && text('brand').toLowerCase() !== 'unknown'
      ? [{ field: 'brand', reason: 'no-such-field' } as const]
      : []),
    ...(text('problem') ? [{ field: 'problem', reason: ordsLeftOut.problem }] : []),
  ];
}

function dayFaults(day: string): OrdsFault[] {
  if (!day) return [{ column: 'event_date', code: 'required' }];
  return isDay(day) ? [] : [{ column: 'event_date', code: 'not-a-day' }];
}

function categoryFault(text: string): OrdsFault {
  if (!text) return { column: 'product_category', code: 'required', valid: textsOf(repairProductCategory) };
  return { column: 'product_category', code: 'unknown-code', valid: textsOf(repairProductCategory) };
}

/**
 * The age as given, with a comma or a point, else by the year of manufacture (`2009.0` where it was computed with); a
 * negative or absurd one is no age.
 */
function ageOf(age: string, year: string, day: string): { years?: number; lost: Lost[] } {
  const possible = (years: number) => Number.isFinite(years) && years >= 0 && years <= oldestYears;
  const inTenths = (years: number) => Math.round(years * 10) / 10;
  if (age) {
    const spelled = age.replace(',', '.');
    if (!/^\d{1,4}(\.\d+)?$/.test(spelled) || !possible(Number(spelled)))
      return { lost: [{ field: 'product_age', reason: 'not-understood' }] };
    return {
      years: inTenths(Number(spelled)),
      lost: year ? [{ field: 'year_of_manufacture', reason: 'derived' }] : [],
    };
  }
  if (!year) return { lost: [] };
  const years = Number(day.slice(0, 4)) - Number(year);
  return /^\d{4}(\.0+)?$/.test(year) && possible(years)
    ? { years, lost: [] }
    : { lost: [{ field: 'year_of_manufacture', reason: 'not-understood' }] };
}

function barrierOf(text: string, outcome: string): { code?: string; lost: Lost[] } {
  const field = 'repair_barrier_if_end_of_life';
  if (!text) return { lost: [] };
  const found = findItem(repairBarrier, text);
  if (!found) return { lost: [{ field, reason: 'not-understood' }] };
  return outcome === 'end-of-life' ? { code: found.code, lost: [] } : { lost: [{ field, reason: 'not-end-of-life' }] };
}

function findItem<Item extends CodeItem>(list: CodeList<Item>, text: string): Item | undefined {
  const wanted = text.toLowerCase();
  if (!wanted) return undefined;
  const number = otherWords[wanted];
  return list.items.find(
    ({ en, externalCode }) =>
      en.toLowerCase() === wanted ||
      externalCode === wanted ||
      (list.id === repairBarrier.id && externalCode === number && number !== undefined),
  );
}

function textsOf(list: CodeList): string[] {
  return list.items.map(({ en }) => en);
}
