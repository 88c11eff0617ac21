import { z } from 'zod';
import { targetStates } from '../../../core/indicators/agreements/state.ts';
import type { Day } from '../../../core/values/day.ts';
import { textSchema } from '../../../core/values/text.ts';
import { unitSchema } from '../../../core/values/unit.ts';
import { idSchema } from '../../../records/schema.ts';
import type { Realised } from '../../../reporting/agreements/realised.ts';
import { behindIn, toldTargets } from '../../../reporting/agreements/show-realised.ts';
import { centreParams } from '../../schemas.ts';

export const realisedParams = centreParams.extend({ id: idSchema.meta({ description: 'Id of the agreement.' }) });

const day = z.string().meta({ format: 'date' });
const figure = z.number().nullable();
const due = z.strictObject({ period: z.string(), dueOn: day }).nullable();

/** A target of an agreement, with what was realised of it. */
export const toldTargetSchema = z
  .strictObject({
    subject: z.string(),
    label: textSchema,
    indicator: z
      .string()
      .nullable()
      .meta({ description: 'The figure it is measured by; null: a count of its own, which `definition` tells.' }),
    definition: textSchema.nullable().meta({ description: 'What is counted; null: it has not begun.' }),
    unit: unitSchema,
    bound: z.enum(['at-least', 'at-most']),
    target: z.number(),
    realised: figure.meta({ description: 'Rounded for reading; null: unknown, with the reason.' }),
    exact: z.string().nullable(),
    expected: figure.meta({
      description:
        'What was to be expected by now, in proportion to the days that are over; of places, rates and stocks the whole target. A rule of arithmetic, not agreed.',
    }),
    share: figure.meta({ description: 'Realised / agreed; may exceed 1.' }),
    difference: figure.meta({ description: 'Realised less expected.' }),
    of: textSchema.nullable().meta({ description: 'Whose figure it is.' }),
    reason: textSchema.nullable(),
    dueOn: day.nullable(),
    elapsed: figure.meta({ description: 'Part of the time that is over, 0 to 1.' }),
    state: z.enum(targetStates).meta({
      description:
        '`behind`: less than the part of the target for the time that is over; for a rate or a number of places, less than the target.',
    }),
  })
  .meta({ id: 'RealisedTarget', description: 'A target, with what was realised of it.' });

/** Reports of an agreement that are due. */
export const dueShape = {
  report: due.meta({ description: 'The newest quarter of it that is over, and the day its report is due.' }),
  nextReport: due.meta({ description: 'The quarter that runs, and the day its report is due; null: it has ended.' }),
};

/** How an agreement stands, as it is told beside what was agreed. */
export const standingShape = {
  through: day.nullable().meta({ description: 'Last day that counts; null: no month of it is over yet.' }),
  ...dueShape,
  behind: z.int().meta({ description: 'Targets that are behind or missed.' }),
  unknown: z.int().meta({ description: 'Targets of which it is not known what was realised.' }),
  elapsed: figure.meta({ description: 'Part of the time of the agreement that is over, 0 to 1.' }),
  budget: figure,
  budgetByNow: figure.meta({ description: 'The budget in proportion to the days that are over.' }),
  targets: z.array(toldTargetSchema),
};

export const realisedOutput = z
  .strictObject({
    centreId: z.string(),
    id: z.string(),
    organisationId: z.string(),
    reference: z.string(),
    asOf: day,
    ...standingShape,
  })
  .meta({ id: 'RealisedAgreement', description: 'Agreed against realised.' });

export function showRealised(centreId: string, asOf: Day, { agreements }: Realised) {
  const [one] = agreements;
  if (!one) throw new RangeError('an agreement that was read was not computed');
  const { id, data } = one.record;
  return {
    centreId,
    id,
    organisationId: String(data.organisationId),
    reference: String(data.reference),
    asOf,
    ...standingOf(one),
  };
}

export function standingOf(one: Realised['agreements'][number]) {
  const { through, report, nextReport, elapsed, budget, budgetByNow, targets } = one.row;
  return {
    through,
    report,
    nextReport,
    behind: behindIn(one),
    unknown: targets.filter(({ state }) => state === 'unknown').length,
    elapsed,
    budget,
    budgetByNow,
    targets: toldTargets(one),
  };
}
