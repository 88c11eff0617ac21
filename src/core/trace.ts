import { CoreError } from './core-error.ts';
import { describe, missingParameter } from './parameters/describe.ts';
import type { ParameterSet, ResolvedParameter } from './parameters/parameter-set.ts';
import { type Quantity, weightedMean, weightedMedian } from './quantity.ts';
import type { Missing, ParameterUsed } from './result.ts';
import type { Operation, Step } from './step.ts';
import { Decimal, type DecimalInput, decimal, exact } from './values/decimal.ts';
import type { Text } from './values/text.ts';
import type { Unit } from './values/unit.ts';

/** What a step is called. `id` is unique within a calculation. */
export type StepAbout = { readonly id: string; readonly label: Text; readonly unit: Unit; readonly note?: Text };

type Outcome = { readonly value: Decimal | null; readonly reason?: Text };

/**
 * The calculator of the core: it computes and writes down every step and every published value it reads, so that a
 * result explains itself and can be repeated. Missing numbers stay missing; nothing is divided by zero.
 */
export class Trace {
  readonly steps: Step[] = [];
  readonly #parameters: ParameterSet;
  readonly #made = new Map<string, Quantity>();
  readonly #used = new Map<string, ParameterUsed>();

  constructor(parameters: ParameterSet) {
    this.#parameters = parameters;
  }

  /** A calculator with the same values that writes down nothing here: to judge a figure, never to make it. */
  aside(): Trace {
    return new Trace(this.#parameters);
  }

  /** Published values read so far, by id. */
  get parametersUsed(): ParameterUsed[] {
    return [...this.#used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** True when there is a value with this id on the day of the calculation; asking is not using. */
  knows(id: string): boolean {
    return this.#parameters.has(id);
  }

  /** A number taken from records; `records` says how many are behind it. */
  input(about: StepAbout & { value: DecimalInput; records?: number }): Quantity {
    return this.#start('input', about, about.unit, about.value, about.records);
  }

  /** A fixed number of the formula, such as 60 minutes in an hour. */
  constant(about: StepAbout & { value: DecimalInput }): Quantity {
    return this.#start('constant', about, about.unit, about.value);
  }

  /** A number that is needed and not there. */
  missing(about: StepAbout, missing: readonly Missing[]): Quantity {
    return this.#write('input', about, about.unit, [], {
      step: about.id,
      value: null,
      records: 1,
      missing,
      reason: null,
    });
  }

  /** A published value, or the low or high end of its band (the value itself when it has none). */
  parameter(id: string, end?: 'low' | 'high'): Quantity {
    const step = end === undefined ? id : `${id}.${end}`;
    const made = this.#made.get(step);
    if (made) return made;
    const found = this.read(id);
    if ('code' in found) {
      const quantity = { step, value: null, records: 1, missing: [found], reason: null };
      return this.#write('parameter', { id: step, label: found.label }, '', [], quantity);
    }
    const value = decimal((end && found[end]) ?? found.value);
    const quantity = { step, value, records: 1, missing: [], reason: null };
    return this.#write('parameter', { id: step, ...describe(found, end) }, found.unit, [], quantity);
  }

  /** Reads a published value and notes that it was used, without a step: thresholds judge a figure, they do not make it. */
  read(id: string): ResolvedParameter | Missing {
    try {
      const found = this.#parameters.get(id);
      const { confirmedOn, note, to, datedBy, ...used } = found;
      this.#used.set(id, used);
      return found;
    } catch (error) {
      if (!(error instanceof CoreError)) throw error;
      return missingParameter(id, error.params.first);
    }
  }

  /** The sum; of nothing 0. */
  sum(about: StepAbout, of: readonly Quantity[]): Quantity {
    return this.#combine('sum', about, of, (values) => ({
      value: values.reduce((total, value) => total.plus(value), new Decimal(0)),
    }));
  }

  /** The first less all others. */
  subtract(about: StepAbout, of: readonly [Quantity, ...Quantity[]]): Quantity {
    return this.#combine('subtract', about, of, ([first, ...rest]) => ({
      value: rest.reduce((left, value) => left.minus(value), first ?? new Decimal(0)),
    }));
  }

  multiply(about: StepAbout, of: readonly [Quantity, Quantity]): Quantity {
    return this.#combine('multiply', about, of, ([a, b]) => ({ value: a && b ? a.times(b) : null }));
  }

  /** The first divided by the second; when the second is 0 it is unknown, for the reason given. */
  divide(about: StepAbout, of: readonly [Quantity, Quantity], whenZero: Text): Quantity {
    return this.#combine('divide', about, of, ([a, b]) =>
      a && b && !b.isZero() ? { value: a.dividedBy(b) } : { value: null, reason: whenZero },
    );
  }

  /** The smallest of them: a cap. */
  least(about: StepAbout, of: readonly [Quantity, ...Quantity[]]): Quantity {
    return this.#combine('least', about, of, ([first, ...rest]) => ({
      value: rest.reduce((smallest, value) => Decimal.min(smallest, value), first ?? new Decimal(0)),
    }));
  }

  /** The first as the nearest multiple of the second, half away from zero: where a contract itself rounds. */
  round(about: StepAbout, of: readonly [Quantity, Quantity]): Quantity {
    return this.#combine('round', about, of, ([a, b]) => ({
      value: a && b ? a.dividedBy(b).toDecimalPlaces(0).times(b) : null,
    }));
  }

  /** The median of inputs that each stand for a number of records; of nothing it is unknown, for the reason given. */
  median(about: StepAbout, of: readonly Quantity[], whenNone: Text): Quantity {
    return this.#combine('median', about, of, (values) => ({
      value: weightedMedian(weighed(values, of)),
      reason: whenNone,
    }));
  }

  /** The mean of inputs that each stand for a number of records; of nothing it is unknown, for the reason given. */
  mean(about: StepAbout, of: readonly Quantity[], whenNone: Text): Quantity {
    return this.#combine('mean', about, of, (values) => ({
      value: weightedMean(weighed(values, of)),
      reason: whenNone,
    }));
  }

  #start(operation: Operation, about: StepAbout, unit: string, value: DecimalInput, records?: number): Quantity {
    const quantity = { step: about.id, value: decimal(value), records: records ?? 1, missing: [], reason: null };
    return this.#write(operation, about, unit, [], quantity, records);
  }

  #combine(operation: Operation, about: StepAbout, of: readonly Quantity[], compute: (values: Decimal[]) => Outcome) {
    const values = of.flatMap(({ value }) => value ?? []);
    const missing = of.flatMap((quantity) => quantity.missing);
    const known = values.length === of.length;
    const outcome: Outcome = known ? compute(values) : { value: null };
    const reason = outcome.value ? null : (outcome.reason ?? of.find((quantity) => quantity.reason)?.reason ?? null);
    const quantity = { step: about.id, value: outcome.value, records: 1, missing, reason };
    return this.#write(operation, about, about.unit, of, quantity);
  }

  #write(
    operation: Operation,
    about: Omit<StepAbout, 'unit'>,
    unit: string,
    of: readonly Quantity[],
    quantity: Quantity,
    records?: number,
  ): Quantity {
    if (this.#made.has(about.id)) throw new Error(`step ${about.id} is made twice`);
    this.#made.set(about.id, quantity);
    this.steps.push({
      id: about.id,
      label: about.label,
      operation,
      of: of.map(({ step }) => step),
      value: quantity.value && exact(quantity.value),
      unit,
      ...(records === undefined ? {} : { records }),
      ...(about.note ? { note: about.note } : {}),
    });
    return quantity;
  }
}

function weighed(values: readonly Decimal[], of: readonly Quantity[]) {
  return values.map((value, index) => ({ value, records: of[index]?.records ?? 1 }));
}
