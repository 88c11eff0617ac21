import { socialReturnInputsSchema } from '../../core/indicators/social-return/inputs.ts';
import type { Fault, OutsideCheck } from '../define-record-kind.ts';
import { faultsOf } from '../faults.ts';
import { effortInput, inputsOf } from '../social-return/inputs-of.ts';

const place = '/efforts/0';

/** The rules of the calculation: the period of the obligation, and the blocks of the table that is frozen on it. */
export const effortUnderObligation: OutsideCheck = (data, obligation): Fault[] => {
  const inputs = { ...inputsOf(obligation), efforts: [effortInput('effort', data)] };
  const read = socialReturnInputsSchema.safeParse(inputs);
  if (read.success) return [];
  return faultsOf(read.error, inputs)
    .filter(({ pointer }) => pointer.startsWith(place))
    .map((fault) => ({ ...fault, pointer: fault.pointer.slice(place.length) }));
};
