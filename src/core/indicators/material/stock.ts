import { inOrder } from '../../breakdown.ts';
import { type Context, defineIndicator } from '../../define-indicator.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Warning } from '../../result.ts';
import { materialAbout } from './about.ts';
import { bookStock, type CategoryBook, noCounts } from './book.ts';
import { withoutRepairedReturn } from './facts.ts';
import type { MaterialInputs } from './inputs.ts';
import { categoriesTouched } from './stock-change.ts';

type Facts = { readonly categories: readonly CategoryBook[] };

/** Kilograms in stock at the end of the period, by the books. */
export const stock = defineIndicator({
  ...materialAbout,
  id: 'material.stock',
  unit: 'kg',
  label: {
    nl: 'Voorraad aan het eind van de periode (volgens de boeken)',
    en: 'Stock at the end of the period (by the books)',
  },
  definition: {
    nl: 'Hoeveel kilo er op de laatste dag van de periode ligt: de laatste voorraadtelling van elke categorie, plus wat er daarna bij kwam, min wat eraf ging. Zonder telling is de voorraad onbekend, niet nul.',
    en: 'How many kilograms there are on the last day of the period: the last stock count of each category, plus what came in since, less what went out. Without a count the stock is unknown, not zero.',
  },
  formula: {
    nl: 'som over de categorieën van de laatste voorraadtelling + wat er daarna binnenkwam - wat er daarna uitging',
    en: 'sum over categories of last stock count + in - out since',
  },
  prepare: (inputs, context): Facts => ({ categories: booksOf(inputs, context) }),
  measure({ categories }, trace, { covers, period, figure }) {
    const books = categories.map((book) => ({ book, quantity: bookStock(trace, book, period.until, covers) }));
    const of = books.length > 0 ? books.map(({ quantity }) => quantity) : [noCounts(trace)];
    const records = categories.reduce((sum, { book }) => sum + recordsOf(book), 0);
    const negative = books.filter(({ quantity }) => quantity.value?.isNegative());
    return {
      result: trace.sum(figure, of),
      counted: [{ kind: 'material-movements', records }],
      warnings: negative.map(({ book }) => belowZero(book.category)),
    };
  },
  splits: {
    category: {
      parts: ({ categories }) => {
        const byCategory = categories.map((book): [string, Facts] => [book.category, { categories: [book] }]);
        return { parts: inOrder(new Map(byCategory), materialCategory) };
      },
    },
  },
});

/** Every category with a count, or with movements by the end of the period, however long ago, and no count. */
function booksOf({ book, movements, neverCounted }: MaterialInputs, { period }: Context): CategoryBook[] {
  const moved = categoriesTouched(movements.filter(({ date }) => date <= period.until));
  const byCategory = new Map(book.map((one) => [one.category, one]));
  const present = new Set([...byCategory.keys(), ...moved, ...neverCounted]);
  return materialCategory.codes
    .filter((category) => present.has(category))
    .map((category) => ({ category, book: byCategory.get(category) ?? null }));
}

/** A count is one record, whatever the number of its rows. */
function recordsOf(book: CategoryBook['book']): number {
  return book ? withoutRepairedReturn(book.since).reduce((sum, { records }) => sum + records, 1) : 0;
}

function belowZero(category: string): Warning {
  const { nl, en } = labelOf(materialCategory, category);
  const label = {
    nl: `${nl}: de voorraad komt onder nul uit, er is meer uitgegaan dan er kon zijn`,
    en: `${en}: the stock comes out below zero, more went out than there can have been`,
  };
  return { code: 'stock-negative', label, params: { category } };
}
