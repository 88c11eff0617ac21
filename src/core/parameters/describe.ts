import type { Missing } from '../result.ts';
import type { Text } from '../values/text.ts';
import type { ResolvedParameter } from './parameter-set.ts';

/** What is needed when a value cannot be read; `first` is the day it starts, when it does. */
export function missingParameter(id: string, first: string | undefined): Missing {
  const label = first
    ? { nl: `Kengetal ${id}: geldt pas vanaf ${first}`, en: `Reference value ${id}: not defined before ${first}` }
    : { nl: `Kengetal ${id}`, en: `Reference value ${id}` };
  return { code: 'parameter', label, params: { parameter: id, ...(first ? { first } : {}) } };
}

/** What the factor is and how sure it is, beside the step that uses it. */
export function noteOf({ kind, low, high, note }: ResolvedParameter): { note?: Text } {
  const kinds: Partial<Record<ResolvedParameter['kind'], Text>> = {
    net_per_kg_collected: { nl: 'netto, per kilo ingezameld', en: 'net, per kilogram collected' },
    net_reuse_saving: { nl: 'netto, per kilo hergebruikt product', en: 'net, per kilogram of product reused' },
    net_recycling_saving: { nl: 'netto, per kilo gerecycled', en: 'net, per kilogram recycled' },
  };
  const band = low && high ? { nl: `band ${low} tot ${high}`, en: `band ${low} to ${high}` } : undefined;
  const parts = [kinds[kind], band, note].filter((part) => part !== undefined);
  const text = { nl: parts.map(({ nl }) => nl).join('; '), en: parts.map(({ en }) => en).join('; ') };
  return parts.length === 0 ? {} : { note: text };
}
