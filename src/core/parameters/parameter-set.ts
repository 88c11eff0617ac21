import { CoreError } from '../core-error.ts';
import { type Parameter, type ValueAt, valueAt } from '../define-parameter.ts';
import type { Day } from '../values/day.ts';
import { parameterRegistry } from './registry.ts';

/** One value as a calculation sees it: which, in force from when, from whom. */
export type ResolvedParameter = ValueAt & {
  readonly id: string;
  readonly label: Parameter['label'];
  readonly unit: string;
  readonly kind: Parameter['kind'];
  /** True for a value an organisation added itself; it is shown as its own. */
  readonly own: boolean;
};

/** The values of one day. A calculation reads all of its values from one set and cannot tell where they are kept. */
export type ParameterSet = {
  readonly day: Day;
  /** True when `get` has a value with this id. */
  has(id: string): boolean;
  /** The value with this id. Throws `unknown-parameter`, or `not-defined-before` when it starts after the day. */
  get(id: string): ResolvedParameter;
};

/**
 * The set of a day: for a period its last day. What is in force goes first, an organisation's own value before a
 * published one. When neither is, the last known one is given with its warning, again the own one first: an
 * organisation that ends its value goes back to the published one.
 */
export function resolveParameters(
  day: Day,
  definitions: readonly Parameter[] = parameterRegistry,
  own: readonly Parameter[] = [],
): ParameterSet {
  const published = new Map(definitions.map((parameter) => [parameter.id, parameter]));
  const ownById = new Map(own.map((parameter) => [parameter.id, parameter]));
  const started = (parameter: Parameter | undefined) => parameter !== undefined && parameter.history[0].from <= day;
  const inForce = (parameter: Parameter | undefined) =>
    parameter !== undefined && started(parameter) && valueAt(parameter, day).warning === undefined;
  return {
    day,
    has: (id) => started(ownById.get(id)) || started(published.get(id)),
    get(id) {
      const [ownOne, publishedOne] = [ownById.get(id), published.get(id)];
      const usesOwn =
        ownOne !== undefined &&
        (inForce(ownOne) || (started(ownOne) && !inForce(publishedOne)) || publishedOne === undefined);
      const parameter = usesOwn ? ownOne : publishedOne;
      if (!parameter) throw new CoreError('unknown-parameter', `no parameter ${id}`, { parameter: id });
      const { label, unit, kind } = parameter;
      return { ...valueAt(parameter, day), id, label, unit, kind, own: usesOwn };
    },
  };
}
