import type { ParameterSet } from '../../core/parameters/parameter-set.ts';
import type { ParameterUsed } from '../../core/result.ts';
import { Trace } from '../../core/trace.ts';

/** Own values that say how large an organisation is. */
export const organisationSizes = {
  totalFte: 'organisation.total-fte',
  secondedFte: 'organisation.seconded-fte',
  paidFte: 'organisation.paid-fte',
} as const;

/** A size, and the value it was read from; null where none holds on the day: one that has ended is of another year. */
export type SizeRead = { readonly value: number; readonly used: ParameterUsed };

/** Reads one size of an organisation among its own values. */
export function sizeOf(parameters: ParameterSet, size: keyof typeof organisationSizes): SizeRead | null {
  const id = organisationSizes[size];
  if (!parameters.has(id)) return null;
  const trace = new Trace(parameters);
  const found = trace.read(id);
  const [used] = trace.parametersUsed;
  if ('code' in found || !used || found.warning === 'outdated') return null;
  return { value: Number(found.value), used };
}
