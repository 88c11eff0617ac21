import type { Parameter } from '../../../src/core/define-parameter.ts';
import { targetGroup } from '../../../src/core/lists/target-group.ts';
import { ownParameters } from '../../../src/core/parameters/own-values.ts';

const about = { from: '2000-01-01', source: { title: 'Own value', publisher: 'A centre' }, note: 'Ours.' };

/** Values of a centre's own by their ids, in force on every day. */
export function ownValues(values: Readonly<Record<string, string>>): Parameter[] {
  return ownParameters(Object.entries(values).map(([id, value]) => ({ ...about, id, value })));
}

/** A norm for every target group, so that the need for guidance is known. */
export const ownNorms: Readonly<Record<string, string>> = Object.fromEntries(
  targetGroup.codes.map((code, index) => [`guidance-norm.${code}`, String((index + 1) / 4)]),
);
