import { z } from 'zod';
import type { Day } from '../../../core/values/day.ts';
import { decimal, rounded } from '../../../core/values/decimal.ts';
import { textSchema } from '../../../core/values/text.ts';
import type { Unit } from '../../../core/values/unit.ts';
import { idSchema } from '../../../records/schema.ts';
import { type Realised, type RealisedTarget, targetStates } from '../../../reporting/agreements/realised.ts';
import { centreParams } from '../../schemas.ts';

export const realisedParams = centreParams.extend({ id: idSchema.meta({ description: 'Id of the agreement.' }) });

const day = z.string().meta({ format: 'date' });
const target = z.strictObject({
  subject: z.string(),
  indicator: z.string().nullable().meta({ description: 'The figure it is measured by; null: there is none.' }),
  unit: z.string().nullable(),
  bound: z.enum(['at-least', 'at-most']),
  target: z.number(),
  realised: z.number().nullable().meta({ description: 'Rounded for reading; null: unknown, with the reason.' }),
  exact: z.string().nullable(),
  of: textSchema.nullable().meta({ description: 'Whose figure it is.' }),
  reason: textSchema.nullable(),
  dueOn: day.nullable(),
  elapsed: z.number().nullable().meta({ description: 'Part of the time that is over, 0 to 1.' }),
  state: z.enum(targetStates).meta({
    description:
      '`behind`: less than the part of the target for the time that is over; for a rate or a number of places, less than the target.',
  }),
});

export const realisedOutput = z
  .strictObject({
    centreId: z.string(),
    id: z.string(),
    organisationId: z.string(),
    reference: z.string(),
    asOf: day,
    through: day.nullable().meta({ description: 'Last day that counts; null: no month of it is over yet.' }),
    report: z
      .strictObject({ period: z.string(), dueOn: day })
      .nullable()
      .meta({ description: 'The newest quarter that is over, and the day its report is due.' }),
    behind: z.int().meta({ description: 'Targets that are behind or missed.' }),
    targets: z.array(target),
  })
  .meta({ id: 'RealisedAgreement', description: 'Agreed against realised.' });

export function showRealised(centreId: string, asOf: Day, { record, through, report, targets }: Realised) {
  const { id, data } = record;
  return {
    centreId,
    id,
    organisationId: String(data.organisationId),
    reference: String(data.reference),
    asOf,
    through,
    report,
    behind: targets.filter(({ state }) => state === 'behind' || state === 'missed').length,
    targets: targets.map(showTarget),
  };
}

function showTarget({ target: agreed, indicator, unit, exact, of, reason, dueOn, elapsed, state }: RealisedTarget) {
  return {
    subject: String(agreed.subject),
    indicator,
    unit,
    bound: agreed.bound === 'at-most' ? ('at-most' as const) : ('at-least' as const),
    target: Number(agreed.amount),
    realised: exact === null || unit === null ? null : rounded(decimal(exact), unit as Unit),
    exact,
    of,
    reason,
    dueOn,
    elapsed: elapsed === null ? null : Number(elapsed),
    state,
  };
}
