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
  /** The value with this id. Throws `unknown-parameter`, or `not-defined-before` when it starts after the day. */
  get(id: string): ResolvedParameter;
};

/**
 * The set of a day: for a period its last day. An organisation's own value goes before the published one from the day
 * it starts; before that day the published one holds.
 */
export function resolveParameters(
  day: Day,
  definitions: readonly Parameter[] = parameterRegistry,
  own: readonly Parameter[] = [],
): ParameterSet {
  const published = new Map(definitions.map((parameter) => [parameter.id, parameter]));
  const ownById = new Map(own.map((parameter) => [parameter.id, parameter]));
  return {
    day,
    get(id) {
      const ownOne = ownById.get(id);
      const usesOwn = ownOne !== undefined && (ownOne.history[0].from <= day || !published.has(id));
      const parameter = usesOwn ? ownOne : published.get(id);
      if (!parameter) throw new CoreError('unknown-parameter', `no parameter ${id}`, { parameter: id });
      const { label, unit, kind } = parameter;
      return { ...valueAt(parameter, day), id, label, unit, kind, own: usesOwn };
    },
  };
}
