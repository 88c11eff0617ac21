import { Decimal, decimal } from '../../values/decimal.ts';
import type { Assumption } from './assumptions.ts';
import type { SroiInputs } from './inputs.ts';
import type { Outcome } from './outcome.ts';
import { discountsOf } from './outcome-value.ts';
import { alphasOf } from './overlap-weights.ts';
import { SocietyValue } from './society-value.ts';

/** The worth and the cost when one assumption has another value. */
export type Weighed = { readonly presentValue: Decimal; readonly inputs: Decimal };

/** The ratio of a complete map as a function of one assumption at a time; only what changes is computed again. */
export class RatioModel {
  readonly base: Weighed;
  readonly #society: SocietyValue;
  readonly #map: SroiInputs;

  constructor(map: SroiInputs, outcomes: readonly Outcome[]) {
    this.#map = map;
    this.#society = new SocietyValue(outcomes, alphasOf(map), this.#discounts(decimal(map.discountRate)));
    const inputs = map.inputs.reduce((sum, { value }) => sum.plus(value ?? 0), new Decimal(0));
    this.base = { presentValue: this.#society.total, inputs };
  }

  at({ assumption, of, base }: Pick<Assumption, 'assumption' | 'of' | 'base'>, value: Decimal): Weighed {
    const { presentValue, inputs } = this.base;
    if (assumption === 'inputValue') return { presentValue, inputs: inputs.minus(base).plus(value) };
    if (assumption === 'discountRate')
      return { presentValue: this.#society.discountedBy(this.#discounts(value)), inputs };
    return { presentValue: this.#society.with(of ?? '', { [assumption]: value }), inputs };
  }

  #discounts(rate: Decimal): Decimal[] {
    return discountsOf(rate, this.#map.firstBenefitYearExponent, this.#map.horizonYears);
  }
}

/** The ratio, or null when nothing is put in. */
export function ratioOf({ presentValue, inputs }: Weighed): Decimal | null {
  return inputs.isZero() ? null : presentValue.dividedBy(inputs);
}
