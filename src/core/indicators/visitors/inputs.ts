import { z } from 'zod';
import { codeOf } from '../../lists/code-schema.ts';
import { visitorKind } from '../../lists/visitor-kind.ts';

/** Visitors of the centre, already summed by the store for each month and kind. */
export const visitorsInputs = z.strictObject({
  counts: z.array(
    z.strictObject({
      /** `YYYY-MM`. */
      month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
      kind: codeOf(visitorKind),
      count: z.number().int().nonnegative(),
      records: z.number().int().positive(),
    }),
  ),
});

export type VisitorsInputs = z.infer<typeof visitorsInputs>;
