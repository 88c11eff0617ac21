import type { LocatedFault } from '../../../../errors.ts';
import type { FormError } from '../../../../pages/fields/form.ts';
import type { View } from '../../../../pages/view.ts';
import type { Refusal } from './told-errors.ts';
import { tellFault } from './words.ts';

/** What was filled in before, and what is wrong with it: a form that comes back keeps the one and shows the other. */
export type Answered = Pick<Refusal, 'errors' | 'told'> & { readonly values: Readonly<Record<string, string>> };

/** A form nobody has filled in yet. */
export const notYet: Answered = { values: {}, errors: [] };

/** True when something is wrong with it. */
export function isRefused({ errors, told }: Answered): boolean {
  return errors.length > 0 || told !== undefined;
}

/** What is wrong with one field; undefined when nothing is. */
export function errorAt({ errors }: Answered, name: string): string | undefined {
  return errors.find(({ field }) => field?.name === name)?.message;
}

/**
 * Faults as errors of a form. `ids`: the fields it has, by name; what is wrong elsewhere is told without one. One message
 * for each field: the first thing to mend.
 */
export function formErrors(
  view: View,
  faults: readonly Omit<LocatedFault, 'in'>[],
  ids: Readonly<Record<string, string>>,
): FormError[] {
  const told = new Set<string>();
  return faults.flatMap((fault): FormError[] => {
    const name = fault.pointer.split('/')[1] ?? '';
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    if (id === undefined) return [{ message: tellFault(view, fault) }];
    if (told.has(name)) return [];
    told.add(name);
    return [{ field: { id, name }, message: tellFault(view, fault) }];
  });
}
