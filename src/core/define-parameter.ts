import { CoreError } from './core-error.ts';
import { type Day, isDay } from './values/day.ts';
import { decimal } from './values/decimal.ts';
import type { Text } from './values/text.ts';

/** Where a value or a definition was published; `year` null: the publication is undated. */
export type Source = {
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly year: number | null;
  readonly licence?: string;
};

/** One value as it was published: in force from a day, until the next entry starts or through `to`. */
export type ParameterEntry = {
  readonly from: Day;
  readonly to?: Day;
  /** Decimal text: a number would lose digits. */
  readonly value: string;
  /** The band around the value, when the source or its peers give one. */
  readonly low?: string;
  readonly high?: string;
  readonly source: Source;
  /** The last day on which someone checked the value against its source; null when nobody did yet. */
  readonly confirmedOn: Day | null;
  /**
   * What sets `from`. Left out: the publication, from whose year the value holds. `rule`: a law or a prescribed method
   * names the day itself, whenever the page it was read on appeared.
   */
  readonly datedBy?: 'rule';
  readonly note?: Text;
};

/**
 * A published value (kengetal) with its history. What an organisation chooses itself, such as deadweight, is an
 * assumption and not a parameter.
 */
export type Parameter = {
  /** Kebab-case parts with dots: `co2.mixed-flow`. */
  readonly id: string;
  readonly label: Text;
  /** In words: `kgCO2e per kg collected`. */
  readonly unit: string;
  readonly kind: ParameterKind;
  /** In order of `from`. */
  readonly history: readonly [ParameterEntry, ...ParameterEntry[]];
};

/**
 * What a value may be multiplied with. A `net_` factor already contains displacement; a `gross_` one has to be multiplied
 * by a displacement rate first, and the two are never added. Factors on different bases (collected, reused, recycled,
 * repaired) are never added for the same goods. A benchmark is only there to compare with. A `transfer` moves money
 * between parties and counts for who pays or gets it, not for society; a `real_cost` or `shadow_price` counts for
 * society; a `tariff` is what is charged, which need not be either. A `weight` says how much one of a group counts for in
 * a share; a `co2_rule_of_thumb` is for goods that were not recorded as movements, and is never added to their CO2. A
 * `concept` is too weakly founded for any figure that does not ask for it by name. An `effort_value` is what a contract
 * counts an effort for (social return): notional, never added to money; a `contract_rule` is a percentage, cap or week such
 * a contract goes by.
 */
export type ParameterKind =
  | 'net_per_kg_collected'
  | 'net_reuse_saving'
  | 'net_recycling_saving'
  | 'net_repair_saving'
  | 'gross_production'
  | 'displacement_rate'
  | 'benchmark'
  | 'item_weight'
  | 'conversion'
  | 'norm'
  | 'threshold'
  | 'window'
  | 'wage'
  | 'transfer'
  | 'real_cost'
  | 'tariff'
  | 'shadow_price'
  | 'discount_rate'
  | 'weight'
  | 'co2_rule_of_thumb'
  | 'concept'
  | 'effort_value'
  | 'contract_rule';

/** Checks a parameter when it is loaded, so that a wrong value never reaches a calculation. Throws on what is wrong. */
export function defineParameter(parameter: Parameter): Parameter {
  const wrong = (what: string) => new RangeError(`parameter ${parameter.id}: ${what}`);
  let previous = '';
  for (const { from, to, value, low, high } of parameter.history) {
    if (!isDay(from) || from <= previous) throw wrong('history is not in order of day');
    if (to !== undefined && (!isDay(to) || to < from)) throw wrong('ends before it starts');
    if (low !== undefined && decimal(low).greaterThan(value)) throw wrong('low is above the value');
    if (high !== undefined && decimal(high).lessThan(value)) throw wrong('high is below the value');
    decimal(value);
    previous = to ?? from;
  }
  return parameter;
}

/** An entry with `outdated` when the day asked for lies after its end and nothing newer is known. */
export type ValueAt = ParameterEntry & { readonly warning?: 'outdated' };

/**
 * The value in force on a day. Before the first one it throws `not-defined-before`; after the end of one it is the
 * last known value with the warning `outdated`.
 */
export function valueAt(parameter: Parameter, day: Day): ValueAt {
  const entry = parameter.history.findLast(({ from }) => from <= day);
  if (!entry) {
    const first = parameter.history[0].from;
    throw new CoreError('not-defined-before', `parameter ${parameter.id} is not defined before ${first}`, {
      parameter: parameter.id,
      first,
      day,
    });
  }
  return entry.to !== undefined && day > entry.to ? { ...entry, warning: 'outdated' } : entry;
}
