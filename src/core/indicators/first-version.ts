import type { FormulaVersion } from '../define-indicator.ts';

/** The first version of a formula. */
export const firstVersion: readonly [FormulaVersion] = [
  { version: '1.0.0', from: '2026-11-22', changes: { nl: 'Eerste versie', en: 'First version' } },
];

/** First day of the periods for which formulas are checked: the year in which the first circular craft centres opened. */
export const verifiedFrom = '2020-01-01';
