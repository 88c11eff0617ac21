import type { Quantity } from '../../quantity.ts';
import { about } from '../../values/text.ts';
import type { Shared } from './measure-steps.ts';
import { type Placed, rulesOf } from './obligation-steps.ts';
import type { Table } from './tables/table.ts';
import { penaltyId } from './tables/table-parameters.ts';

/**
 * Writes down what is due when nothing more counts: what is still owed, times the factor of the contract or of the
 * published rules. Null where neither names one.
 */
export function penaltyStep({ trace }: Shared, placed: Placed, table: Table, open: Quantity): Quantity | null {
  const { obligation, step } = placed;
  const rules = rulesOf(obligation, table);
  const given = obligation.penaltyFactor;
  if (given === null && rules?.penaltyFactor === undefined) return null;
  const words = {
    id: `${step}.penalty`,
    label: about({ nl: 'Boete als er niets meer bij komt', en: 'Penalty when nothing more counts' }, obligation.id),
    unit: 'EUR' as const,
  };
  if (open.value && !open.value.greaterThan(0))
    return trace.constant({ ...words, value: 0, note: { nl: 'Er staat niets open', en: 'Nothing is still owed' } });
  const factorWords = {
    id: `${step}.penalty-factor`,
    label: about({ nl: 'Boetefactor', en: 'Penalty factor' }, obligation.id),
    unit: 'ratio' as const,
  };
  const factor =
    given === null && rules ? trace.parameter(penaltyId(rules)) : trace.input({ ...factorWords, value: given ?? 0 });
  return trace.multiply(words, [open, factor]);
}
