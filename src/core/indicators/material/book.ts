import { groupBy } from '../../breakdown.ts';
import type { Context } from '../../define-indicator.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { addDays, type Day } from '../../values/day.ts';
import { dayText } from '../../values/day-text.ts';
import { kilograms } from '../../values/kilograms.ts';
import type { Text } from '../../values/text.ts';
import type { MaterialInputs } from './inputs.ts';
import { netChange, stockChange } from './stock-change.ts';

type Book = MaterialInputs['book'][number];

/** A category with its last count and what moved since; null when it was never counted. */
export type CategoryBook = { readonly category: string; readonly book: Book | null };

/** Stock of a category by the books at the end of a day: the last count and what moved since, if all of it is known. */
export function bookStock(
  trace: Trace,
  { category, book }: CategoryBook,
  until: Day,
  covers: Context['covers'],
): Quantity {
  const label = labelOf(materialCategory, category);
  const about = { id: `${category}.book`, label: saying(label, inBooks), unit: 'kg' as const };
  if (!book) return trace.missing(about, [countMissing(category, label)]);
  const { countedOn } = book;
  if (countedOn < until && !covers('material-movements', addDays(countedOn, 1), until))
    return trace.missing(about, [movementsMissing(category, label, countedOn, until)]);
  const day = dayText(countedOn);
  const counted = { nl: `geteld op ${day.nl}`, en: `counted on ${day.en}` };
  const count = trace.input({
    id: `${category}.book.count`,
    label: saying(label, counted),
    unit: 'kg',
    value: kilograms(book.grams),
    records: 1,
  });
  const { plus, minus } = stockChange(trace, `${category}.book`, { code: category, label }, book.since);
  if (minus.length === 0) return trace.sum(about, [count, ...plus]);
  const raised = { ...about, id: `${category}.book.raised`, label: saying(label, withAllIn) };
  return trace.subtract(about, [trace.sum(raised, [count, ...plus]), ...minus]);
}

/** True when by the books there is something of this category: kilograms, or items of a type that have no weight of their own. */
export function holdsStock({ category, grams, since }: Book): boolean {
  if (grams + netChange(since, category, (group) => group.grams) > 0) return true;
  // Each type on its own: more of one does not make up for less of another.
  const byType = groupBy(since, ({ itemType }) => itemType ?? '');
  return [...byType.values()].some((of) => netChange(of, category, (group) => group.itemsWithoutWeight) > 0);
}

/** Stands for the stock of a centre that has neither counts nor movements: nothing says that there is none. */
export function noCounts(trace: Trace): Quantity {
  const label = { nl: 'Een voorraadtelling', en: 'A stock count' };
  return trace.missing({ id: 'stock-count', label, unit: 'kg' }, [{ code: 'stock-count', label }]);
}

const inBooks = { nl: 'voorraad volgens de boeken', en: 'stock by the books' };
const withAllIn = { nl: 'telling en alles wat erbij kwam', en: 'count and all that came in' };

function countMissing(category: string, label: Text): Missing {
  const says = { nl: 'een voorraadtelling', en: 'a stock count' };
  return { code: 'stock-count', label: saying(label, says), params: { category } };
}

function movementsMissing(category: string, label: Text, countedOn: Day, until: Day): Missing {
  const [count, last] = [dayText(countedOn), dayText(until)];
  const says = {
    nl: `alle materiaalstromen sinds de telling van ${count.nl}, tot en met ${last.nl}`,
    en: `all material movements since the count of ${count.en}, through ${last.en}`,
  };
  return { code: 'movements-since-count', label: saying(label, says), params: { category, countedOn, until } };
}

function saying(label: Text, says: Text): Text {
  return { nl: `${label.nl}: ${says.nl}`, en: `${label.en}: ${says.en}` };
}
