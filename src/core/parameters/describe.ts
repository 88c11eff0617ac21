import type { Missing } from '../result.ts';
import { dayText } from '../values/day-text.ts';
import { numberText } from '../values/number-text.ts';
import { sameText, type Text } from '../values/text.ts';
import type { ResolvedParameter } from './parameter-set.ts';
import { findParameter } from './registry.ts';
import { findSlot } from './slots.ts';

/** What is needed when a value cannot be read; `first` is the day it starts, when it does. */
export function missingParameter(id: string, first: string | undefined): Missing {
  const { nl, en } = findParameter(id)?.label ?? findSlot(id)?.label ?? sameText(id);
  const day = first ? dayText(first) : null;
  const label = day
    ? { nl: `Kengetal "${nl}": geldt pas vanaf ${day.nl}`, en: `Reference value "${en}": not defined before ${day.en}` }
    : { nl: `Kengetal "${nl}"`, en: `Reference value "${en}"` };
  return { code: 'parameter', label, params: { parameter: id, ...(first ? { first } : {}) } };
}

/** What a value multiplies, for factors that are easily mixed up. */
const bases: Partial<Record<ResolvedParameter['kind'], Text>> = {
  net_per_kg_collected: {
    nl: 'Netto (verdringing is al verrekend), per kilo ingezameld',
    en: 'Net (displacement is already in it), per kilogram collected',
  },
  net_reuse_saving: {
    nl: 'Netto (verdringing is al verrekend), per kilo hergebruikt product',
    en: 'Net (displacement is already in it), per kilogram of product reused',
  },
  net_recycling_saving: {
    nl: 'Netto (verdringing is al verrekend), per kilo gerecycled',
    en: 'Net (displacement is already in it), per kilogram recycled',
  },
  net_repair_saving: {
    nl: 'Netto (verdringing is al verrekend), per kilo gerepareerd',
    en: 'Net (displacement is already in it), per kilogram repaired',
  },
  gross_production: {
    nl: 'Bruto (nog zonder verdringing), per kilo nieuw product',
    en: 'Gross (still without displacement), per kilogram of new product',
  },
  displacement_rate: {
    nl: 'Verdringing: het deel waarvoor niets nieuws wordt gekocht',
    en: 'Displacement: the share for which nothing new is bought',
  },
  transfer: {
    nl: 'Overdracht: telt voor wie betaalt of krijgt, niet voor de samenleving',
    en: 'Transfer: counts for who pays or gets it, not for society',
  },
};

const ends: Readonly<Record<'low' | 'high', Text>> = {
  low: { nl: 'onderkant van de band', en: 'low end of the band' },
  high: { nl: 'bovenkant van de band', en: 'high end of the band' },
};

/** Label and note of the step that reads a value, or one end of its band: what it is, and how sure it is. */
export function describe(parameter: ResolvedParameter, end?: 'low' | 'high'): { label: Text; note?: Text } {
  const { label, kind, low, high, note } = parameter;
  if (end) return { label: { nl: `${label.nl}: ${ends[end].nl}`, en: `${label.en}: ${ends[end].en}` } };
  const band = low !== undefined && high !== undefined ? bandOf(low, high) : undefined;
  const parts = [bases[kind], band, note].filter((part) => part !== undefined);
  if (parts.length === 0) return { label };
  return { label, note: { nl: parts.map(({ nl }) => nl).join('. '), en: parts.map(({ en }) => en).join('. ') } };
}

function bandOf(low: string, high: string): Text {
  const [from, to] = [numberText(low), numberText(high)];
  return { nl: `Band ${from.nl} tot ${to.nl}`, en: `Band ${from.en} to ${to.en}` };
}
