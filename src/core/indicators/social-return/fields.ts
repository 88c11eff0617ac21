import type { Effort } from './inputs.ts';
import type { BlockUnit } from './tables/table.ts';

/** Members of an effort that say how much of it there was. */
export const measureFields = [
  'hoursPerWeek',
  'from',
  'until',
  'months',
  'amount',
  'amountInclVat',
  'labourPart',
  'hours',
  'days',
  'learningYears',
] as const satisfies readonly (keyof Effort)[];
export type MeasureField = (typeof measureFields)[number];

const period = ['from', 'until', 'months'] as const;
const invoice = ['amount', 'amountInclVat'] as const;

/** With which of them each kind of block is computed. A period may always be said. */
export const fieldsOf: Readonly<Record<BlockUnit, readonly MeasureField[]>> = {
  'per-year': ['hoursPerWeek', ...period],
  'per-month': period,
  'per-learning-year': ['learningYears'],
  'per-hour': ['hours'],
  'per-day': ['days'],
  'per-day-at-most': ['days', ...invoice],
  once: [],
  invoice,
  cost: invoice,
  'labour-part': ['labourPart', ...invoice],
  'hour-or-cost': ['hours', ...invoice],
  agreed: ['amount'],
};
