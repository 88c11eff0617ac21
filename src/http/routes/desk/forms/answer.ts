import type { LocatedFault } from '../../../../errors.ts';
import type { FormError } from '../../../../pages/fields/form.ts';
import { either, type View } from '../../../../pages/view.ts';
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

/** What is wrong with the field of this id, the first of it; undefined when nothing is. */
export function errorAt({ errors }: Answered, id: string): string | undefined {
  return errors.find(({ field }) => field?.id === id)?.message;
}

/** Nobody mends more at once: of a wrong file every column may have a name that is not known. */
const mostErrors = 8;

/** Faults as errors of a form. `ids`: the fields it has, by the names faults give them; what is elsewhere has none. */
export function formErrors(
  view: View,
  faults: readonly Omit<LocatedFault, 'in'>[],
  ids: Readonly<Record<string, string>>,
): FormError[] {
  const errors = faults.slice(0, mostErrors).map((fault): FormError => {
    const name = fault.pointer.split('/')[1] ?? '';
    const id = Object.hasOwn(ids, name) ? ids[name] : undefined;
    const message = tellFault(view, fault);
    return id === undefined ? { message } : { field: { id, name }, message };
  });
  const more = faults.length - errors.length;
  if (more > 0) errors.push({ message: either(view, `En nog ${more} fouten.`, `And ${more} more faults.`) });
  return errors;
}
