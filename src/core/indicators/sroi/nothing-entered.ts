import type { Missing } from '../../result.ts';
import type { SroiInputs } from './inputs.ts';

/** What a map without outcomes needs: its value is unknown, not 0. */
export function nothingEntered({ outcomes }: Pick<SroiInputs, 'outcomes'>): Missing[] {
  if (outcomes.length > 0) return [];
  const label = { nl: 'Minstens één effect', en: 'At least one outcome' };
  return [{ code: 'outcomes-not-entered', label, params: { pointer: '/outcomes' } }];
}
