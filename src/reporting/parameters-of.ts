import type { Parameter } from '../core/define-parameter.ts';
import { type OwnValue, ownParameters, usableOwnValues } from '../core/parameters/own-values.ts';
import { type ParameterSet, resolveParameters } from '../core/parameters/parameter-set.ts';
import type { Day } from '../core/values/day.ts';
import type { FactSheet } from '../store/store.ts';

/** The values that hold for a centre on a day: what is published, and its own where it has chosen them. */
export function parametersOf({ ownValues }: Pick<FactSheet, 'ownValues'>, day: Day): ParameterSet {
  return resolveParameters(day, undefined, asParameters(ownValues));
}

/** Facts are kept and shared: their values are checked once, and not for each figure. */
const known = new WeakMap<readonly OwnValue[], readonly Parameter[]>();

function asParameters(values: readonly OwnValue[]): readonly Parameter[] {
  const made = known.get(values) ?? ownParameters(usableOwnValues(values));
  known.set(values, made);
  return made;
}
