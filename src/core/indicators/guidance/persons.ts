import type { Quantity } from '../../quantity.ts';
import type { Trace } from '../../trace.ts';
import type { GuidanceFacts } from './facts.ts';

/** Number of distinct persons with a participation that ran in the period. */
export function activePersonsStep(trace: Trace, { persons }: GuidanceFacts): Quantity {
  return trace.input({
    id: 'active-participants',
    label: { nl: 'Actieve deelnemers (unieke personen)', en: 'Active participants (distinct persons)' },
    unit: 'count',
    value: persons.length,
    records: persons.length,
  });
}
