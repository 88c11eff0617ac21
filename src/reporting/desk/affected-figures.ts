import { indicatorRegistry } from '../../core/indicators/registry.ts';
import type { Text } from '../../core/values/text.ts';

/** The figures that need a kind of records, as a whole or for one of their breakdowns, in the order of the report. */
export function affectedFigures(kind: string): { readonly id: string; readonly label: Text }[] {
  return indicatorRegistry
    .filter(({ requires, breakdownRequires }) => [requires, ...Object.values(breakdownRequires)].flat().includes(kind))
    .map(({ id, label }) => ({ id, label }));
}
