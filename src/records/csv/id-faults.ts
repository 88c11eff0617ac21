import type { Fault } from '../define-record-kind.ts';
import { faultsOf } from '../faults.ts';
import { idSchema } from '../schema.ts';

/** What is wrong with the id in a cell; none when it is an id. */
export function idFaults(text: string): Fault[] {
  if (text === '') return [{ pointer: '/id', code: 'required' }];
  const parsed = idSchema.safeParse(text);
  return parsed.success ? [] : faultsOf(parsed.error, text).map((fault) => ({ ...fault, pointer: '/id' }));
}
