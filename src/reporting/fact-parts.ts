import type { Indicator, IndicatorFamily } from '../core/define-indicator.ts';
import type { FactPart } from '../store/store.ts';

const ofFamily: { readonly [Family in IndicatorFamily]: readonly FactPart[] } = {
  flow: ['flow'],
  guidance: ['guidance', 'flow'],
  material: ['material'],
  repair: ['material'],
  participation: ['participation', 'flow'],
  visitors: ['visitors'],
  volunteering: ['volunteering'],
};

/** Figures of the stock itself: the others of their family look at what moved in the period. */
const ofBook: ReadonlySet<string> = new Set(['material.stock', 'material.balance-gap']);

/** The facts these indicators take, each once. */
export function factPartsOf(indicators: readonly Pick<Indicator, 'id' | 'family'>[]): FactPart[] {
  const parts = indicators.flatMap(({ id, family }) => [
    ...ofFamily[family],
    ...(ofBook.has(id) ? ['book' as const] : []),
  ]);
  return [...new Set(parts)];
}
