import type { z } from 'zod';
import { findIndicator } from '../registry.ts';
import type { AgreementInputs } from './inputs.ts';
import { refuse } from './refusals.ts';

/** Rules between the parts of the inputs; each fault is told at its own field. */
export function checkInputs({ agreements }: AgreementInputs, context: z.core.$RefinementCtx): void {
  for (const index of repeated(agreements)) refuse(context, 'named-twice', ['agreements', index, 'id']);
  for (const [index, { from, until, through, targets }] of agreements.entries()) {
    const at = (...path: PropertyKey[]) => ['agreements', index, ...path];
    if (until !== null && until < from) refuse(context, 'agreement-ends-before-start', at('until'));
    if (through !== null && (through < from || (until !== null && through > until)))
      refuse(context, 'counted-outside-agreement', at('through'));
    for (const row of repeated(targets)) refuse(context, 'named-twice', at('targets', row, 'id'));
    for (const [row, { subject, indicator, dueOn }] of targets.entries()) {
      if ((subject === 'indicator') !== (indicator !== null))
        refuse(context, 'indicator-of-subject', at('targets', row, 'indicator'));
      else if (indicator !== null && !findIndicator(indicator))
        refuse(context, 'figure-not-counted', at('targets', row, 'indicator'));
      if (dueOn !== null && dueOn < from) refuse(context, 'due-before-start', at('targets', row, 'dueOn'));
    }
  }
}

/** Places of rows with an id that a row before them has. */
function repeated(rows: readonly { readonly id: string | null }[]): number[] {
  const seen = new Set<string>();
  return rows.flatMap(({ id }, index) => {
    if (id === null) return [];
    const isFirst = !seen.has(id);
    seen.add(id);
    return isFirst ? [] : [index];
  });
}
