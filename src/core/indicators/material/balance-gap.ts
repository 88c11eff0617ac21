import { inOrder } from '../../breakdown.ts';
import { type Context, defineIndicator } from '../../define-indicator.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import { materialAbout } from './about.ts';
import { gapOf } from './balance.ts';
import { balanceWarnings } from './balance-warnings.ts';
import { holdsStock, noCounts } from './book.ts';
import type { MaterialInputs } from './inputs.ts';
import { categoriesTouched } from './stock-change.ts';

/** For each category the inputs that touch it. */
type Facts = ReadonlyMap<string, MaterialInputs>;

/** Kilograms that the balance of the period cannot account for. */
export const balanceGap = defineIndicator({
  ...materialAbout,
  id: 'material.balance-gap',
  unit: 'kg',
  label: { nl: 'Balansverschil (begin + erbij - eraf - eind)', en: 'Balance gap (opening + in - out - closing)' },
  definition: {
    nl: 'Hoeveel kilo zoek is: wat er lag en bij kwam, min wat eraf ging en wat er nog ligt. Boven nul is er materiaal kwijt, onder nul is er te veel. Er is een voorraadtelling nodig rond het begin en rond het eind van de periode, voor elke categorie waarin iets gebeurde of waarvan er iets ligt. Boven 2 % van wat erbij kwam valt het verschil op, boven 5 % is het groot.',
    en: 'How many kilograms are unaccounted for: what lay there and came in, less what went out and still lies there. Above zero material is missing, below zero there is too much. A stock count is needed around the start and around the end of the period, for each category in which something happened or of which something lies there. Above 2 % of what was added the gap is noticeable, above 5 % it is large.',
  },
  formula: {
    nl: 'beginvoorraad + binnengekomen + ontvangen van partners + door omzetting erbij + correcties - uitgegaan (verlies meegerekend) - overgedragen aan partners - door omzetting eraf - eindvoorraad, opgeteld over de categorieën',
    en: 'opening stock + in + transfers in + transformations in + corrections - out (loss included) - transfers out - transformations out - closing stock, summed over categories',
  },
  parameters: [
    ...materialAbout.parameters,
    'window.stock-count',
    'threshold.balance-gap-noticeable',
    'threshold.balance-gap-large',
  ],
  prepare: (inputs, context): Facts =>
    new Map(categoriesOf(inputs, context).map((category) => [category, touching(inputs, category)])),
  measure(categories, trace, context) {
    const window = trace.read('window.stock-count');
    const unknown = (missing: Missing): Quantity => trace.missing(context.figure, [missing]);
    if ('code' in window) return { result: unknown(window), counted: [] };
    const gaps = [...categories].map(([category, own]) => gapOf(trace, category, own, Number(window.value), context));
    const of = gaps.length > 0 ? gaps.map(({ gap }) => gap) : [noCounts(trace)];
    const result = trace.sum(context.figure, of);
    const records = gaps.reduce((sum, gap) => sum + gap.records, 0);
    const counted = [{ kind: 'material-movements', records }];
    return { result, counted, warnings: balanceWarnings(trace, gaps, result) };
  },
  splits: {
    category: {
      parts: (categories) => {
        const each = [...categories].map(([category, own]): [string, Facts] => [category, new Map([[category, own]])]);
        return { parts: inOrder(new Map(each), materialCategory) };
      },
    },
  },
});

/**
 * Categories in which something moved in the period, that were counted around it, or that hold stock: by the books, or
 * perhaps, as they have moved and were never counted.
 */
function categoriesOf({ movements, stockCounts, book, neverCounted }: MaterialInputs, { period }: Context): string[] {
  const inPeriod = movements.filter(({ date }) => date >= period.from && date <= period.until);
  const counted = stockCounts.map(({ category }) => category);
  const inStock = book.filter(holdsStock).map(({ category }) => category);
  const present = new Set([...categoriesTouched(inPeriod), ...counted, ...inStock, ...neverCounted]);
  return materialCategory.codes.filter((code) => present.has(code));
}

/** The inputs with only the movements into or out of one category: looking them up once keeps large centres fast. */
function touching(inputs: MaterialInputs, code: string): MaterialInputs {
  const movements = inputs.movements.filter(({ category, toCategory }) => category === code || toCategory === code);
  return { ...inputs, movements };
}
