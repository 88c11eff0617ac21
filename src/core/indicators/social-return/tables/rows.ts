import type { TableInput } from './table.ts';

type BlockInput = TableInput['blocks'][number];
type Extra = Partial<Omit<BlockInput, 'code' | 'label' | 'value' | 'unit'>>;

/** A block for a person: so much for a full-time year. A job, unless it says otherwise. */
export function person(code: string, nl: string, en: string, value: number, extra: Extra = {}): BlockInput {
  return { code, label: { nl, en }, unit: 'per-year', value, place: 'work', ...extra };
}

/** A block of which the effort brings the amount. */
export function amount(
  code: string,
  nl: string,
  en: string,
  unit: 'invoice' | 'cost' | 'labour-part' | 'agreed',
): BlockInput {
  return { code, label: { nl, en }, unit };
}

/** A person counts through so many months from the start. */
export function through(months: number): Pick<BlockInput, 'counting'> {
  return { counting: { rule: 'months', months } };
}

/** Blocks that differ by the time on a benefit. At exactly so many months it is the lower one. */
export const under = (months: number): Pick<BlockInput, 'benefitMonths'> => ({ benefitMonths: { upTo: months } });
export const over = (months: number): Pick<BlockInput, 'benefitMonths'> => ({ benefitMonths: { above: months } });

/** Pages without a date: an obligation names such a table itself. */
export const undated = {
  nl: 'De bladzijde heeft geen datum: een verplichting noemt deze tabel zelf.',
  en: 'The page has no date: an obligation names this table itself.',
} as const;
