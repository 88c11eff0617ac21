import type { Context } from '../../define-indicator.ts';
import { labelOf } from '../../lists/label-of.ts';
import { materialCategory } from '../../lists/material-category.ts';
import type { Quantity } from '../../quantity.ts';
import type { Missing } from '../../result.ts';
import type { Trace } from '../../trace.ts';
import { addDays, type Day } from '../../values/day.ts';
import { dayText } from '../../values/day-text.ts';
import type { Decimal } from '../../values/decimal.ts';
import { kilograms } from '../../values/kilograms.ts';
import type { Text } from '../../values/text.ts';
import { bookStock } from './book.ts';
import { type Count, countsAround } from './counts-around.ts';
import { withoutRepairedReturn } from './facts.ts';
import type { MaterialInputs } from './inputs.ts';
import { stockChange } from './stock-change.ts';

/** The gap of one category, with its inflow to compare it with and the records behind it. */
export type CategoryGap = {
  readonly category: string;
  readonly gap: Quantity;
  /** What was collected. Null when the gap is unknown; 0 when nothing came in. */
  readonly inflow: Decimal | null;
  /** All that came into the category: collected, from partners and from other categories. Null when the gap is unknown. */
  readonly came: Decimal | null;
  readonly records: number;
};

/**
 * Opening stock and all that came, less all that went and closing stock: what is missing when positive, what turned up
 * when negative. Movements count from the day after the opening count through the day of the closing one.
 */
export function gapOf(
  trace: Trace,
  category: string,
  inputs: MaterialInputs,
  window: number,
  context: Context,
): CategoryGap {
  const label = labelOf(materialCategory, category);
  const { opening, closing } = countsAround(inputs.stockCounts, category, window, context);
  const about = { id: `${category}.gap`, label: saying(label, 'balansverschil', 'balance gap'), unit: 'kg' as const };
  if (!opening || !closing) {
    const { from, until } = context.period;
    const edges: [Count | null, string, Day][] = [
      [opening, 'opening', addDays(from, -1)],
      [closing, 'closing', until],
    ];
    const missing = edges.flatMap(([count, edge, day]) =>
      count ? [] : countMissing(category, label, edge, day, window),
    );
    showBook(trace, category, inputs, context);
    return { category, gap: trace.missing(about, missing), inflow: null, came: null, records: 0 };
  }
  const flows = withoutRepairedReturn(inputs.movements).filter(
    ({ date, category: from, toCategory }) =>
      date > opening.date && date <= closing.date && (from === category || toCategory === category),
  );
  const { plus, minus } = stockChange(trace, category, { code: category, label }, flows);
  const start = countStep(trace, `${category}.opening`, saying(label, 'beginvoorraad', 'opening stock'), opening);
  const end = countStep(trace, `${category}.closing`, saying(label, 'eindvoorraad', 'closing stock'), closing);
  const available = { ...about, id: `${category}.available`, label: saying(label, 'begin en erbij', 'opening and in') };
  const gap = trace.subtract(about, [trace.sum(available, [start, ...plus]), ...minus, end]);
  const raisedBy = (name: string) => plus.find(({ step }) => step === `${category}.${name}`)?.value ?? kilograms(0);
  const inflow = raisedBy('in').plus(raisedBy('transfer-in'));
  const came = inflow.plus(raisedBy('transformed-in'));
  // A transformation touches two categories and is one record: it counts where it came from.
  const own = flows.filter(({ direction, category: from }) => direction !== 'transformation' || from === category);
  const records = own.reduce((sum, group) => sum + group.records, opening.records + closing.records);
  return { category, gap, inflow, came, records };
}

/** Without counts at both ends the balance since the last count is shown instead: what should be there now. */
function showBook(trace: Trace, category: string, { book }: MaterialInputs, { period, covers }: Context): void {
  const found = book.find((one) => one.category === category);
  if (found) bookStock(trace, { category, book: found }, period.until, covers);
}

function countStep(trace: Trace, id: string, label: Text, { date, grams, records }: Count): Quantity {
  const day = dayText(date);
  const says = { nl: `${label.nl} (geteld op ${day.nl})`, en: `${label.en} (counted on ${day.en})` };
  return trace.input({ id, label: says, unit: 'kg', value: kilograms(grams), records });
}

function countMissing(category: string, label: Text, edge: string, day: Day, window: number): Missing {
  const around = dayText(day);
  const nl = `een voorraadtelling rond ${around.nl} (hoogstens ${window} dagen ervoor of erna)`;
  const en = `a stock count around ${around.en} (at most ${window} days before or after)`;
  return { code: 'stock-count', label: saying(label, nl, en), params: { category, edge, day } };
}

function saying(label: Text, nl: string, en: string): Text {
  return { nl: `${label.nl}: ${nl}`, en: `${label.en}: ${en}` };
}
