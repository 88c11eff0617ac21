import { type Parameter, type ValueAt, valueAt } from '../../../core/define-parameter.ts';
import type { Day } from '../../../core/values/day.ts';

/** The entry that holds on a day; of a value that starts later, the first one there will be. */
export function entryInForce(parameter: Parameter, day: Day): ValueAt {
  const [first] = parameter.history;
  return first.from > day ? first : valueAt(parameter, day);
}
