import type { z } from 'zod';
import { decimal } from '../../values/decimal.ts';
import { aboveFullTime } from './full-time.ts';
import type { PsoStyleInputs } from './inputs.ts';
import { refuse } from './refusals.ts';

/** Rules between the parts of the inputs; each fault is told at its own field. */
export function checkInputs(inputs: PsoStyleInputs, context: z.core.$RefinementCtx): void {
  for (const [index, { from, until, yearFraction, group, contract }] of inputs.positions.entries()) {
    const at = (field: string) => ['positions', index, field];
    if (from !== null && until !== null && until < from) refuse(context, 'position-ends-before-start', at('until'));
    if (yearFraction !== null && (from !== null || until !== null))
      refuse(context, 'fraction-and-days', at('yearFraction'));
    if (contract === 'wsw-seconded-out' && group !== 'wsw') refuse(context, 'contract-of-wsw', at('contract'));
  }
  for (const index of aboveFullTime(inputs.positions))
    refuse(context, 'above-full-time', ['positions', index, 'hoursPerWeek']);
  checkPurchases(inputs, context);
  if (inputs.secondedFte !== null && inputs.totalFte !== null && inputs.secondedFte > inputs.totalFte)
    refuse(context, 'more-seconded-than-total', ['secondedFte']);
}

/** Invoices are added up by supplier, turnover and its year: what is bought in two years is compared with each. */
function checkPurchases({ socialPurchases }: PsoStyleInputs, context: z.core.$RefinementCtx): void {
  const sums = new Map<string, ReturnType<typeof decimal>>();
  for (const [index, { supplier, turnover, turnoverYear, invoice }] of socialPurchases.entries()) {
    if (turnover === null || invoice === null || turnover === 0) continue;
    const key = JSON.stringify([supplier, turnover, turnoverYear]);
    const sum = decimal(invoice).plus(sums.get(key) ?? 0);
    sums.set(key, sum);
    if (sum.greaterThan(turnover)) refuse(context, 'invoices-above-turnover', ['socialPurchases', index, 'invoice']);
  }
}
