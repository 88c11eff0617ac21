import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { Text } from '../../values/text.ts';
import type { Unit } from '../../values/unit.ts';
import type { PsoPurchase, PsoStyleInputs } from './inputs.ts';
import type { MeasuringYear } from './measuring-year.ts';

/** A purchase as the formula reads it: where it stands in the request, and whether it is of the measuring year. */
export type Purchase = {
  readonly index: number;
  readonly step: string;
  readonly given: PsoPurchase;
  readonly inYear: boolean;
};

/** What a purchase stands for: fte of the group at the supplier. Null: it is of another year. */
export type PurchaseSteps = { readonly purchase: Purchase; readonly attributed: Quantity | null };

/** The purchases in the order of their content. */
export function purchasesOf({ socialPurchases }: PsoStyleInputs, year: MeasuringYear): Purchase[] {
  const rows = socialPurchases.map((given, index) => ({ given, index, content: JSON.stringify(given) }));
  rows.sort((a, b) => (a.content < b.content ? -1 : a.content > b.content ? 1 : 0));
  return rows.map(({ given, index }, place) => {
    const inYear = given.date === null || (given.date >= year.from && given.date <= year.until);
    return { given, index, step: `purchase-${place + 1}`, inYear };
  });
}

const labels = {
  invoice: { nl: 'Factuur zonder btw', en: 'Invoice without VAT' },
  turnover: { nl: 'Omzet van de leverancier', en: 'Turnover of the supplier' },
  fte: { nl: 'Fte van de leverancier', en: 'Fte of the supplier' },
  directShare: { nl: 'Direct aandeel van de leverancier', en: 'Direct share of the supplier' },
} as const satisfies Record<string, Text>;
const noTurnover: Text = { nl: 'De omzet van de leverancier is 0', en: 'The turnover of the supplier is 0' };

/** Writes down one purchase: the part of the turnover of its supplier, times the fte of the group there. */
export function purchaseSteps(trace: Trace, purchase: Purchase): PurchaseSteps {
  const { step, given, index, inYear } = purchase;
  if (!inYear) return { purchase, attributed: null };
  const words = (suffix: string, { nl, en }: Text, unit: Unit) => ({
    id: `${step}.${suffix}`,
    label: { nl: `${nl}: ${given.supplier}`, en: `${en}: ${given.supplier}` },
    unit,
  });
  const amount = (name: keyof typeof labels, unit: Unit) => {
    const about = words(name, labels[name], unit);
    const value = given[name];
    if (value !== null) return trace.input({ ...about, value });
    const params = { field: name, pointer: `/socialPurchases/${index}/${name}` };
    return trace.missing(about, [{ code: 'value-not-entered', label: about.label, params }]);
  };
  const part = trace.divide(
    words('part', { nl: 'Deel van de omzet', en: 'Part of the turnover' }, 'fraction'),
    [amount('invoice', 'EUR'), amount('turnover', 'EUR')],
    noTurnover,
  );
  const all = trace.multiply(words('all-fte', { nl: 'Fte voor deze inkoop', en: 'Fte for this purchase' }, 'fte'), [
    part,
    amount('fte', 'fte'),
  ]);
  const attributed = trace.multiply(
    words(
      'attributed',
      { nl: 'Fte van de doelgroep voor deze inkoop', en: 'Fte of the group for this purchase' },
      'fte',
    ),
    [all, amount('directShare', 'fraction')],
  );
  return { purchase, attributed };
}
