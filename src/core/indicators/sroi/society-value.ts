import { Decimal } from '../../values/decimal.ts';
import type { Outcome } from './outcome.ts';
import { annuity, impact, type OutcomeValues, presentValue } from './outcome-value.ts';
import { overlapTotal } from './overlap.ts';

type Known = { readonly key: string; readonly values: OutcomeValues };
type Group = { readonly alpha: Decimal; readonly members: readonly Known[]; readonly total: Decimal };

/**
 * The present value for society, ready to be asked "what if this one number were another": only the overlap group of
 * the changed outcome is computed again, and its years only when they change. Transfers cancel for society and are left
 * out.
 */
export class SocietyValue {
  readonly total: Decimal;
  readonly #groups: readonly Group[];
  readonly #groupOf = new Map<string, Group>();
  readonly #values = new Map<string, Decimal>();
  readonly #annuities = new Map<string, Decimal>();
  readonly #discounts: readonly Decimal[];

  constructor(outcomes: readonly Outcome[], alphas: ReadonlyMap<string, Decimal>, discounts: readonly Decimal[]) {
    this.#discounts = discounts;
    const members = new Map<string, Known[]>();
    for (const { key, values, given, isTransfer } of outcomes) {
      if (isTransfer || values === null) continue;
      const years = annuity(values, discounts);
      this.#annuities.set(key, years);
      this.#values.set(key, impact(values).times(years));
      const group = given.overlapGroup === null ? `1 ${key}` : `2 ${given.overlapGroup}`;
      members.set(group, [...(members.get(group) ?? []), { key, values }]);
    }
    this.#groups = [...members].map(([name, known]) => {
      const alpha = alphas.get(name.slice(2)) ?? new Decimal(0);
      return {
        alpha,
        members: known,
        total: overlapTotal(
          known.map(({ key }) => this.#value(key)),
          alpha,
        ),
      };
    });
    for (const group of this.#groups) for (const { key } of group.members) this.#groupOf.set(key, group);
    this.total = this.#groups.reduce((sum, { total }) => sum.plus(total), new Decimal(0));
  }

  /** The total when one outcome has other numbers. */
  with(key: string, changed: Partial<OutcomeValues>): Decimal {
    const group = this.#groupOf.get(key);
    if (!group) return this.total;
    const values = group.members.map((member) =>
      member.key === key ? this.#worth(member, changed) : this.#value(member.key),
    );
    return this.total.minus(group.total).plus(overlapTotal(values, group.alpha));
  }

  /** The total when the years are discounted otherwise. */
  discountedBy(discounts: readonly Decimal[]): Decimal {
    return this.#groups.reduce((sum, { members, alpha }) => {
      const values = members.map(({ values }) => presentValue(values, discounts));
      return sum.plus(overlapTotal(values, alpha));
    }, new Decimal(0));
  }

  #worth({ key, values }: Known, changed: Partial<OutcomeValues>): Decimal {
    const now = { ...values, ...changed };
    if ('dropOff' in changed || 'durationYears' in changed) return presentValue(now, this.#discounts);
    return impact(now).times(this.#annuities.get(key) ?? 0);
  }

  #value(key: string): Decimal {
    return this.#values.get(key) ?? new Decimal(0);
  }
}
